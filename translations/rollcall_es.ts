<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Calibration</name>
    <message>
        <source>The threshold has not been fitted to this school&apos;s faces; run rollcallctl calibrate.</source>
        <translation>El umbral no se ha ajustado a las caras de este centro; ejecute rollcallctl calibrate.</translation>
    </message>
    <message>
        <source>The school has grown since its threshold was chosen; run rollcallctl calibrate.</source>
        <translation>El centro ha crecido desde que se eligió su umbral; ejecute rollcallctl calibrate.</translation>
    </message>
    <message>
        <source>The school&apos;s threshold was chosen for another face model and is not used; run rollcallctl calibrate.</source>
        <translation>El umbral del centro se eligió para otro modelo de caras y no se usa; ejecute rollcallctl calibrate.</translation>
    </message>
</context>
<context>
    <name>CourseLine</name>
    <message>
        <source>%1 · Section %2</source>
        <comment>course code, section</comment>
        <translation>%1 · Grupo %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta las %1</translation>
    </message>
    <message numerus="yes">
        <source>until %1 · %n min left</source>
        <translation>
            <numerusform>hasta las %1 · queda %n min</numerusform>
            <numerusform>hasta las %1 · quedan %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This value cannot be used: %1.</source>
        <translation>Este valor no se puede usar: %1.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>No existe: %1.</translation>
    </message>
    <message>
        <source>This exists already: %1.</source>
        <translation>Esto ya existe: %1.</translation>
    </message>
    <message>
        <source>This is still in use and was left as it is: %1.</source>
        <translation>Esto aún se usa y se dejó como estaba: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>%1: there is no such file or folder.</source>
        <translation>%1: no existe ese archivo o carpeta.</translation>
    </message>
    <message>
        <source>%1: this is a folder; name a file.</source>
        <translation>%1: esto es una carpeta; indique un archivo.</translation>
    </message>
    <message>
        <source>%1: the file cannot be read.</source>
        <translation>%1: no se puede leer el archivo.</translation>
    </message>
    <message>
        <source>%1: there is nothing in it.</source>
        <translation>%1: está vacío.</translation>
    </message>
    <message>
        <source>%1: the file is too large.</source>
        <translation>%1: el archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>%1: the file cannot be written.</source>
        <translation>%1: no se puede escribir el archivo.</translation>
    </message>
    <message>
        <source>%1: the disk is full; nothing was changed.</source>
        <translation>%1: el disco está lleno; no se cambió nada.</translation>
    </message>
    <message>
        <source>The CSV file is damaged: %1.</source>
        <translation>El archivo CSV está dañado: %1.</translation>
    </message>
    <message>
        <source>%1: this is not a JPEG or PNG picture.</source>
        <translation>%1: no es una imagen JPEG ni PNG.</translation>
    </message>
    <message>
        <source>%1: the picture is damaged or cut short.</source>
        <translation>%1: la imagen está dañada o incompleta.</translation>
    </message>
    <message>
        <source>%1: a picture of this size cannot be used.</source>
        <translation>%1: no se puede usar una imagen de este tamaño.</translation>
    </message>
    <message>
        <source>%1: this is not a video that can be read.</source>
        <translation>%1: no es un vídeo que se pueda leer.</translation>
    </message>
    <message>
        <source>%1: the video ends early.</source>
        <translation>%1: el vídeo termina antes de tiempo.</translation>
    </message>
    <message>
        <source>The face model %1 is missing; build or install Rollcall again.</source>
        <translation>Falta el modelo de caras %1; compile o instale Rollcall de nuevo.</translation>
    </message>
    <message>
        <source>The face model %1 is damaged; build or install Rollcall again.</source>
        <translation>El modelo de caras %1 está dañado; compile o instale Rollcall de nuevo.</translation>
    </message>
    <message>
        <source>The list of face models is damaged: %1.</source>
        <translation>La lista de modelos de caras está dañada: %1.</translation>
    </message>
    <message>
        <source>A face model failed: %1.</source>
        <translation>Falló un modelo de caras: %1.</translation>
    </message>
    <message>
        <source>%1: no face was found.</source>
        <translation>%1: no se encontró ninguna cara.</translation>
    </message>
    <message>
        <source>%1: there is more than one face.</source>
        <translation>%1: hay más de una cara.</translation>
    </message>
    <message>
        <source>%1: the face is too small; come closer.</source>
        <translation>%1: la cara es demasiado pequeña; acérquese.</translation>
    </message>
    <message>
        <source>%1: the face is blurred; hold still.</source>
        <translation>%1: la cara está borrosa; no se mueva.</translation>
    </message>
    <message>
        <source>%1: the face is too dark; add light.</source>
        <translation>%1: la cara está demasiado oscura; dé más luz.</translation>
    </message>
    <message>
        <source>%1: the face is too bright; lessen the light.</source>
        <translation>%1: la cara tiene demasiada luz; redúzcala.</translation>
    </message>
    <message>
        <source>%1: the face is turned away; look at the camera.</source>
        <translation>%1: la cara está girada; mire a la cámara.</translation>
    </message>
    <message>
        <source>%1: the eyes are closed.</source>
        <translation>%1: los ojos están cerrados.</translation>
    </message>
    <message>
        <source>%1: the face differs from the other pictures of this person.</source>
        <translation>%1: la cara no se parece a las otras fotos de esta persona.</translation>
    </message>
    <message>
        <source>This face belongs to somebody else already (%1); an administrator may override it with a reason.</source>
        <translation>Esta cara ya pertenece a otra persona (%1); un administrador puede aceptarla con un motivo.</translation>
    </message>
    <message>
        <source>There is no consent for face recognition: %1. Record it first.</source>
        <translation>No hay consentimiento para el reconocimiento facial: %1. Regístrelo primero.</translation>
    </message>
    <message>
        <source>%1: there is no such database; create it with init.</source>
        <translation>%1: no existe esa base de datos; créela con init.</translation>
    </message>
    <message>
        <source>%1: this is not a Rollcall database.</source>
        <translation>%1: no es una base de datos de Rollcall.</translation>
    </message>
    <message>
        <source>%1: this database was written by a newer Rollcall; update this one.</source>
        <translation>%1: esta base de datos es de un Rollcall más nuevo; actualice este.</translation>
    </message>
    <message>
        <source>%1: the database cannot be written.</source>
        <translation>%1: no se puede escribir en la base de datos.</translation>
    </message>
    <message>
        <source>%1: the database is in use; try again.</source>
        <translation>%1: la base de datos está en uso; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The database is damaged (%1); restore a backup.</source>
        <translation>La base de datos está dañada (%1); restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The database refused: %1.</source>
        <translation>La base de datos lo rechazó: %1.</translation>
    </message>
    <message>
        <source>%1 may not do this.</source>
        <translation>%1 no puede hacer esto.</translation>
    </message>
    <message>
        <source>The password is too short; use at least %1 characters.</source>
        <translation>La contraseña es demasiado corta; use al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>The stored password cannot be read (%1); set a new one.</source>
        <translation>No se puede leer la contraseña guardada (%1); ponga una nueva.</translation>
    </message>
    <message>
        <source>The PIN is not usable (%1); use 4 to 8 digits that are no row.</source>
        <translation>El PIN no sirve (%1); use de 4 a 8 cifras que no vayan seguidas.</translation>
    </message>
    <message>
        <source>Email or password is not right.</source>
        <translation>El correo o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>Too few people have a face for the school&apos;s own threshold: %1.</source>
        <translation>Muy pocas personas tienen cara registrada para un umbral propio: %1.</translation>
    </message>
    <message>
        <source>The camera is not there: %1. Check its cable.</source>
        <translation>La cámara no está: %1. Revise el cable.</translation>
    </message>
    <message>
        <source>The camera delivers no picture: %1. Check its cable.</source>
        <translation>La cámara no envía imágenes: %1. Revise el cable.</translation>
    </message>
    <message>
        <source>The position receiver is silent: %1. Check its cable.</source>
        <translation>El receptor de posición no responde: %1. Revise el cable.</translation>
    </message>
    <message>
        <source>%1: this is not a Rollcall backup.</source>
        <translation>%1: esto no es una copia de seguridad de Rollcall.</translation>
    </message>
    <message>
        <source>%1: this backup was made by a newer Rollcall; update this one.</source>
        <translation>%1: esta copia de seguridad la hizo un Rollcall más nuevo; actualice este.</translation>
    </message>
    <message>
        <source>%1: the backup is damaged or cut short; use another one.</source>
        <translation>%1: la copia de seguridad está dañada o incompleta; use otra.</translation>
    </message>
    <message>
        <source>%1: the backup does not open with this key or passphrase.</source>
        <translation>%1: la copia de seguridad no se abre con esta clave o frase de contraseña.</translation>
    </message>
    <message>
        <source>Too many tries; try again after %1.</source>
        <translation>Demasiados intentos; inténtelo de nuevo después de %1.</translation>
    </message>
    <message>
        <source>%1: the key of the face templates and sign-in codes is missing; put it back beside the database.</source>
        <translation>%1: falta la clave de las plantillas faciales y los códigos de acceso; devuélvala junto a la base de datos.</translation>
    </message>
    <message>
        <source>%1: the key of the face templates and sign-in codes is damaged; restore it.</source>
        <translation>%1: la clave de las plantillas faciales y los códigos de acceso está dañada; restáurela.</translation>
    </message>
    <message>
        <source>%1: others can read the key of the face templates and sign-in codes; set its mode to 0600.</source>
        <translation>%1: otros pueden leer la clave de las plantillas faciales y los códigos de acceso; ponga su modo a 0600.</translation>
    </message>
    <message>
        <source>A sealed secret was changed (%1); register the face, or set the authenticator up, again.</source>
        <translation>Se alteró un secreto sellado (%1); registre la cara, o configure la aplicación de autenticación, de nuevo.</translation>
    </message>
    <message>
        <source>This account asks for a code of its authenticator app, or a recovery code.</source>
        <translation>Esta cuenta pide un código de su aplicación de autenticación o un código de recuperación.</translation>
    </message>
    <message>
        <source>The code is not right, or was used before.</source>
        <translation>El código no es correcto o ya se ha usado.</translation>
    </message>
    <message>
        <source>This was changed meanwhile: %1. Look at it again.</source>
        <translation>Esto ha cambiado entretanto: %1. Revíselo de nuevo.</translation>
    </message>
    <message>
        <source>This time is taken: %1.</source>
        <translation>Esta hora está ocupada: %1.</translation>
    </message>
    <message>
        <source>%1: the key of the face templates is locked; unlock the keyring, or give the right passphrase (--key-passphrase-file).</source>
        <translation>%1: la clave de las plantillas faciales está bloqueada; desbloquee el depósito de claves o dé la frase de paso correcta (--key-passphrase-file).</translation>
    </message>
    <message>
        <source>%1: this is not the key the face templates are sealed with; put back the right one.</source>
        <translation>%1: no es la clave con la que están selladas las plantillas faciales; restablezca la correcta.</translation>
    </message>
    <message>
        <source>The keyring of the desktop failed: %1. Keep the key in a file, or start the keyring.</source>
        <translation>El depósito de claves del escritorio falló: %1. Guarde la clave en un archivo o inicie el depósito.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>Mira a la cámara</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>Acércate un poco</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>Aléjate un poco</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>De uno en uno, por favor</translation>
    </message>
    <message>
        <source>Too dark: more light, please</source>
        <translation>Está oscuro: más luz, por favor</translation>
    </message>
    <message>
        <source>Too bright: less light, please</source>
        <translation>Hay demasiada luz: menos, por favor</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>No te muevas</translation>
    </message>
    <message>
        <source>Turn your face to the camera</source>
        <translation>Gira la cara hacia la cámara</translation>
    </message>
    <message>
        <source>Open your eyes</source>
        <translation>Abre los ojos</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>No hay cámara</translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: plug a camera in.</source>
        <translation>Usa tu PIN. Personal: conecte una cámara.</translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <translation>La cámara se ha desconectado</translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: check the camera&apos;s cable.</source>
        <translation>Usa tu PIN. Personal: revise el cable de la cámara.</translation>
    </message>
    <message>
        <source>The picture stands still</source>
        <translation>La imagen se ha parado</translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: plug the camera out and in again.</source>
        <translation>Usa tu PIN. Personal: desconecte la cámara y vuelva a conectarla.</translation>
    </message>
    <message>
        <source>The camera sees only black</source>
        <translation>La cámara lo ve todo negro</translation>
    </message>
    <message>
        <source>Switch the light on, or check in with your PIN.</source>
        <translation>Enciende la luz o usa tu PIN.</translation>
    </message>
    <message>
        <source>Something covers the camera</source>
        <translation>Algo tapa la cámara</translation>
    </message>
    <message>
        <source>Take it away, or check in with your PIN.</source>
        <translation>Quítalo o usa tu PIN.</translation>
    </message>
    <message>
        <source>The camera is dazzled</source>
        <translation>La cámara está deslumbrada</translation>
    </message>
    <message>
        <source>Lower the blinds, or check in with your PIN.</source>
        <translation>Baja la persiana o usa tu PIN.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Wrong number or PIN</source>
        <translation>Número o PIN incorrecto</translation>
    </message>
    <message>
        <source>Try again, or ask your teacher.</source>
        <translation>Prueba otra vez o pregunta a tu profesor.</translation>
    </message>
    <message>
        <source>I do not know you yet</source>
        <translation>Aún no te conozco</translation>
    </message>
    <message>
        <source>Use your PIN, or ask your teacher.</source>
        <translation>Usa tu PIN o pregunta a tu profesor.</translation>
    </message>
    <message>
        <source>Only students check in here</source>
        <translation>Aquí solo registran los alumnos</translation>
    </message>
    <message>
        <source>Staff sign in below.</source>
        <translation>El personal entra con el botón de abajo.</translation>
    </message>
    <message>
        <source>Your face is not registered</source>
        <translation>Tu cara no está registrada</translation>
    </message>
    <message>
        <source>No class is running</source>
        <translation>No hay ninguna clase ahora</translation>
    </message>
    <message>
        <source>Come back when your class starts.</source>
        <translation>Vuelve cuando empiece tu clase.</translation>
    </message>
    <message>
        <source>You are not in this class</source>
        <translation>No estás en esta clase</translation>
    </message>
    <message>
        <source>Check your timetable, or ask a teacher.</source>
        <translation>Mira tu horario o pregunta a un profesor.</translation>
    </message>
    <message>
        <source>This screen is not at school</source>
        <translation>Esta pantalla no está en el centro</translation>
    </message>
    <message>
        <source>Please tell a teacher.</source>
        <translation>Avisa a un profesor, por favor.</translation>
    </message>
    <message>
        <source>I do not know where I am</source>
        <translation>No sé dónde estoy</translation>
    </message>
    <message>
        <source>You are already checked in</source>
        <translation>Ya estás registrado</translation>
    </message>
    <message>
        <source>I cannot see your face</source>
        <translation>No veo tu cara</translation>
    </message>
    <message>
        <source>Try again, or use your PIN.</source>
        <translation>Prueba otra vez o usa tu PIN.</translation>
    </message>
    <message>
        <source>Step up one after the other.</source>
        <translation>Acercaos uno tras otro.</translation>
    </message>
    <message>
        <source>I am not sure it is you</source>
        <translation>No estoy seguro de que seas tú</translation>
    </message>
    <message>
        <source>Use your PIN: it does the same.</source>
        <translation>Usa tu PIN: sirve igual.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>course, time, status</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1, you are already checked in</source>
        <translation>%1, ya estás registrado</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>course, time</comment>
        <translation>%1 · desde las %2</translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>Esto es %1.</translation>
    </message>
    <message>
        <source>No class right now</source>
        <translation>Ahora no hay clase</translation>
    </message>
    <message>
        <source>Nothing to do. See you later!</source>
        <translation>Nada que hacer. ¡Hasta luego!</translation>
    </message>
    <message>
        <source>Check in with your PIN</source>
        <translation>Regístrate con tu PIN</translation>
    </message>
    <message>
        <source>The camera is not used right now.</source>
        <translation>La cámara no se usa ahora.</translation>
    </message>
    <message>
        <source>Nobody can check in here. Please tell a teacher.</source>
        <translation>Nadie puede registrarse aquí. Avisa a un profesor.</translation>
    </message>
    <message>
        <source>Please wait a moment, or tell a teacher.</source>
        <translation>Espera un momento o avisa a un profesor.</translation>
    </message>
    <message>
        <source>Check-ins cannot be saved</source>
        <translation>No se puede guardar el registro</translation>
    </message>
    <message>
        <source>Please tell a teacher. I keep trying.</source>
        <translation>Avisa a un profesor. Sigo intentándolo.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Rollcall is starting.</source>
        <translation>Rollcall se está iniciando.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Demasiados PIN erróneos</translation>
    </message>
    <message>
        <source>Try again at %1, or ask your teacher.</source>
        <translation>Prueba otra vez a las %1 o pregunta a tu profesor.</translation>
    </message>
    <message>
        <source>Ask your teacher.</source>
        <translation>Pregunta a tu profesor.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Demasiados intentos</translation>
    </message>
</context>
<context>
    <name>PeopleFile</name>
    <message>
        <source>this column is not known</source>
        <translation>esta columna no se conoce</translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation>falta esta columna</translation>
    </message>
    <message>
        <source>this column stands there twice</source>
        <translation>esta columna está dos veces</translation>
    </message>
    <message>
        <source>the row has fewer cells than the header</source>
        <translation>la fila tiene menos celdas que la cabecera</translation>
    </message>
    <message>
        <source>the row has more cells than the header</source>
        <translation>la fila tiene más celdas que la cabecera</translation>
    </message>
    <message>
        <source>this must not be empty</source>
        <translation>esto no puede quedar vacío</translation>
    </message>
    <message>
        <source>this is longer than 255 characters</source>
        <translation>esto tiene más de 255 caracteres</translation>
    </message>
    <message>
        <source>this holds characters that cannot be shown</source>
        <translation>esto contiene caracteres que no se pueden mostrar</translation>
    </message>
    <message>
        <source>this is not an email address</source>
        <translation>esto no es una dirección de correo</translation>
    </message>
    <message>
        <source>this email stands on an earlier line</source>
        <translation>este correo está en una línea anterior</translation>
    </message>
    <message>
        <source>the role must be student, teacher or admin</source>
        <translation>el rol debe ser student, teacher o admin</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation>línea %1, %2</translation>
    </message>
    <message>
        <source>there is no person of this email</source>
        <translation>no hay nadie con este correo</translation>
    </message>
    <message>
        <source>this person is not a student</source>
        <translation>esta persona no es estudiante</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>nobody was recognised</source>
        <translation>no se reconoció a nadie</translation>
    </message>
    <message>
        <source>the account is not a student&apos;s</source>
        <translation>la cuenta no es de un alumno</translation>
    </message>
    <message>
        <source>no face is registered</source>
        <translation>no hay cara registrada</translation>
    </message>
    <message>
        <source>there is no such session</source>
        <translation>no existe esa sesión</translation>
    </message>
    <message>
        <source>not in this class</source>
        <translation>no está en esta clase</translation>
    </message>
    <message>
        <source>the session is not running</source>
        <translation>la sesión no está en curso</translation>
    </message>
    <message>
        <source>the device is outside the campus</source>
        <translation>el dispositivo está fuera del centro</translation>
    </message>
    <message>
        <source>the position is unknown</source>
        <translation>no se conoce la posición</translation>
    </message>
    <message>
        <source>already marked</source>
        <translation>ya registrado</translation>
    </message>
    <message>
        <source>no readable face</source>
        <translation>ninguna cara legible</translation>
    </message>
    <message>
        <source>more than one face</source>
        <translation>más de una cara</translation>
    </message>
    <message>
        <source>not a live face</source>
        <translation>no es una cara real</translation>
    </message>
    <message>
        <source>the face matches nobody</source>
        <translation>la cara no coincide con nadie</translation>
    </message>
    <message>
        <source>too many tries</source>
        <translation>demasiados intentos</translation>
    </message>
    <message>
        <source>these frames were shown before</source>
        <translation>estas imágenes ya se mostraron antes</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Attendance by course</source>
        <translation>Asistencia por curso</translation>
    </message>
    <message>
        <source>Students under %1 %</source>
        <translation>Estudiantes por debajo del %1 %</translation>
    </message>
    <message>
        <source>At least %1 absences in a row</source>
        <translation>Al menos %1 faltas seguidas</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Del %1 al %2.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Desde el %1.</translation>
    </message>
    <message>
        <source>Up to %1.</source>
        <translation>Hasta el %1.</translation>
    </message>
    <message>
        <source>Attended: present and late, of the sessions held while enrolled; excused ones are left out.</source>
        <translation>Asistencia: presente y tarde, de las sesiones celebradas mientras estaba matriculado; no cuentan las justificadas.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Empieza a las</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Attended (%)</source>
        <translation>Asistencia (%)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>Registrado el</translation>
    </message>
    <message>
        <source>Marked at</source>
        <translation>Registrado a las</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Absences in a row</source>
        <translation>Faltas seguidas</translation>
    </message>
    <message>
        <source>Last attended</source>
        <translation>Última asistencia</translation>
    </message>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tarde</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>justificado</translation>
    </message>
    <message>
        <source>face</source>
        <translation>cara</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>How many of the last pictures of somebody are looked at</source>
        <translation>Cuántas de las últimas imágenes de alguien se miran</translation>
    </message>
    <message>
        <source>How many of them must agree before somebody is checked in</source>
        <translation>Cuántas deben coincidir antes de registrar a alguien</translation>
    </message>
    <message>
        <source>Minutes after the start of a session before a mark is late</source>
        <translation>Minutos tras el inicio de una sesión antes de que se llegue tarde</translation>
    </message>
    <message>
        <source>From when the screen is dimmed, local time</source>
        <translation>Desde cuándo se atenúa la pantalla, hora local</translation>
    </message>
    <message>
        <source>Until when the screen is dimmed, local time</source>
        <translation>Hasta cuándo se atenúa la pantalla, hora local</translation>
    </message>
    <message>
        <source>Language of the kiosk; empty: the machine&apos;s</source>
        <translation>Idioma del quiosco; vacío: el de la máquina</translation>
    </message>
    <message>
        <source>Colours of the kiosk; auto: the machine&apos;s</source>
        <translation>Colores del quiosco; auto: los de la máquina</translation>
    </message>
    <message>
        <source>How much of a student&apos;s name is shown</source>
        <translation>Cuánto se muestra del nombre de un estudiante</translation>
    </message>
    <message>
        <source>Where the kiosk is, or its receiver; empty: the centre of the geofence</source>
        <translation>Dónde está el quiosco, o su receptor; vacío: el centro del recinto</translation>
    </message>
    <message>
        <source>The room whose sessions are shown; empty: every room</source>
        <translation>El aula cuyas sesiones se muestran; vacío: todas</translation>
    </message>
    <message>
        <source>Whether a check-in is heard</source>
        <translation>Si un registro se oye</translation>
    </message>
    <message>
        <source>Where pictures come from; camera: is the first camera</source>
        <translation>De dónde vienen las imágenes; camera: es la primera cámara</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Nombre del centro</translation>
    </message>
    <message>
        <source>Whether sessions start and end by themselves at their times</source>
        <translation>Si las sesiones empiezan y terminan solas a su hora</translation>
    </message>
    <message>
        <source>Minutes without a touch before the staff window locks; 0: never</source>
        <translation>Minutos sin uso antes de que se bloquee la ventana del personal; 0: nunca</translation>
    </message>
    <message>
        <source>Hours from one backup by the kiosk to the next; 0: none</source>
        <translation>Horas de una copia de seguridad del quiosco a la siguiente; 0: ninguna</translation>
    </message>
    <message>
        <source>Folder of the kiosk&apos;s backups, sealed with the key; best on another disk</source>
        <translation>Carpeta de las copias del quiosco, selladas con la clave; mejor en otro disco</translation>
    </message>
    <message>
        <source>Of how many days the newest backup is kept</source>
        <translation>De cuántos días se guarda la copia más reciente</translation>
    </message>
    <message>
        <source>Of how many weeks the newest backup is kept</source>
        <translation>De cuántas semanas se guarda la copia más reciente</translation>
    </message>
    <message>
        <source>Days a try to check in is kept; 0: for ever</source>
        <translation>Días que se guarda un intento de registro; 0: siempre</translation>
    </message>
    <message>
        <source>Whether the kiosk removes once a night what has been kept long enough</source>
        <translation>Si el quiosco quita cada noche lo guardado bastante tiempo</translation>
    </message>
    <message>
        <source>Days a backup in backup.folder and a copy beside the database are kept; 0: for ever</source>
        <translation>Días que se guardan una copia en backup.folder y una junto a la base de datos; 0: siempre</translation>
    </message>
    <message>
        <source>Days a withdrawn consent is kept; 0: for ever</source>
        <translation>Días que se guarda un consentimiento retirado; 0: siempre</translation>
    </message>
    <message>
        <source>Days a machine is kept after somebody last used it; 0: for ever</source>
        <translation>Días que se guarda una máquina tras su último uso; 0: siempre</translation>
    </message>
    <message>
        <source>Days a face is kept after it was last needed; 0: for ever</source>
        <translation>Días que se guarda una cara desde que hizo falta; 0: siempre</translation>
    </message>
    <message>
        <source>Days place, distance and machine of a mark are kept; 0: for ever</source>
        <translation>Días que se guardan lugar, distancia y máquina de una marca; 0: siempre</translation>
    </message>
    <message>
        <source>Days wrong PINs and passwords are counted; 0: for ever</source>
        <translation>Días que se cuentan PIN y contraseñas erróneos; 0: siempre</translation>
    </message>
    <message>
        <source>Days a question or something to look at is kept after its answer; 0: for ever</source>
        <translation>Días que se guarda una pregunta o algo por revisar tras su respuesta; 0: siempre</translation>
    </message>
    <message>
        <source>Days a session is kept with its marks; 0: for ever</source>
        <translation>Días que se guarda una sesión con sus marcas; 0: siempre</translation>
    </message>
    <message>
        <source>Days a change by staff is kept; 0: for ever</source>
        <translation>Días que se guarda un cambio del personal; 0: siempre</translation>
    </message>
    <message>
        <source>Days the attendance of staff is kept; 0: for ever</source>
        <translation>Días que se guarda la asistencia del personal; 0: siempre</translation>
    </message>
    <message>
        <source>From how many absences in a row a student is reported</source>
        <translation>A partir de cuántas faltas seguidas se avisa de un estudiante</translation>
    </message>
    <message>
        <source>Under which percentage of sessions attended a student is reported</source>
        <translation>Por debajo de qué porcentaje de asistencia se avisa de un estudiante</translation>
    </message>
    <message>
        <source>For how many days from today the timetable&apos;s sessions are planned</source>
        <translation>Para cuántos días a partir de hoy se planifican las sesiones del horario</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Justificado</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::ChooseSession</name>
    <message>
        <source>Which class?</source>
        <translation>¿Qué clase?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>teacher, time left</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::KioskWindow</name>
    <message>
        <source>Look here to check in</source>
        <translation>Mira aquí para registrarte</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::LanguageMenu</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::LatestNames</name>
    <message>
        <source>Nobody yet. Be the first!</source>
        <translation>Nadie todavía. ¡Sé el primero!</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::MyAttendancePage</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No class yet</source>
        <translation>Aún sin clases</translation>
    </message>
    <message>
        <source>Present %1 · Late %2 · Absent %3 · Excused %4</source>
        <translation>Presente %1 · Tarde %2 · Ausente %3 · Justificado %4</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day and time, status</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>I was here</source>
        <translation>Sí estuve</translation>
    </message>
    <message>
        <source>My attendance: %1</source>
        <translation>Mi asistencia: %1</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Últimas</translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>Se cierra en %n s</numerusform>
            <numerusform>Se cierra en %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Question sent</source>
        <translation>Pregunta enviada</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::PinPad</name>
    <message>
        <source>Check in with PIN</source>
        <translation>Entrar con PIN</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>My attendance</source>
        <translation>Mi asistencia</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Tu PIN</translation>
    </message>
    <message>
        <source>Your student number</source>
        <translation>Tu número de alumno</translation>
    </message>
    <message numerus="yes">
        <source>PIN: %n digits typed</source>
        <translation>
            <numerusform>PIN: %n cifra escrita</numerusform>
            <numerusform>PIN: %n cifras escritas</numerusform>
        </translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Número: %1</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::ResultCard</name>
    <message>
        <source>My attendance</source>
        <translation>Mi asistencia</translation>
    </message>
    <message>
        <source>Use PIN</source>
        <translation>Usar PIN</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::SetupWizard</name>
    <message>
        <source>Type your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>Type your email address.</source>
        <translation>Escriba su correo electrónico.</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>La contraseña necesita al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>Escriba dos veces la misma contraseña.</translation>
    </message>
    <message>
        <source>The latitude is a number from -90 to 90.</source>
        <translation>La latitud es un número de -90 a 90.</translation>
    </message>
    <message>
        <source>The longitude is a number from -180 to 180.</source>
        <translation>La longitud es un número de -180 a 180.</translation>
    </message>
    <message>
        <source>The radius is a number from %1 to %2 metres.</source>
        <translation>El radio es un número de %1 a %2 metros.</translation>
    </message>
    <message>
        <source>Type the name of the school.</source>
        <translation>Escriba el nombre del centro.</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Demasiado corta</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Débil</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Who looks after Rollcall?</source>
        <translation>¿Quién se encarga de Rollcall?</translation>
    </message>
    <message>
        <source>Where does it hang?</source>
        <translation>¿Dónde está colgado?</translation>
    </message>
    <message>
        <source>Check in only at school?</source>
        <translation>¿Registrar solo en el centro?</translation>
    </message>
    <message>
        <source>Does the camera see you?</source>
        <translation>¿Le ve la cámara?</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Nombre del centro</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>Left empty, it is for every room.</source>
        <translation>Vacío: vale para todas las aulas.</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Leave both empty to check in anywhere.</source>
        <translation>Deje ambos vacíos para registrar en cualquier lugar.</translation>
    </message>
    <message>
        <source>Radius in metres</source>
        <translation>Radio en metros</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>No camera: students use their PIN</source>
        <translation>Sin cámara: los alumnos usan su PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::SidePanel</name>
    <message>
        <source>Room %1</source>
        <translation>Aula %1</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>registrados</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Otra clase</translation>
    </message>
    <message>
        <source>Check in with PIN</source>
        <translation>Entrar con PIN</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>23 of 30 students</comment>
        <translation>de %1</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::StaffPage</name>
    <message>
        <source>Signed in as %1</source>
        <translation>Sesión iniciada: %1</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Students cannot check in here while Rollcall is closed.</source>
        <translation>Nadie puede registrarse aquí mientras Rollcall está cerrado.</translation>
    </message>
    <message>
        <source>Sign in to leave the kiosk.</source>
        <translation>Inicie sesión para salir del quiosco.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Volver al quiosco</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Close Rollcall</source>
        <translation>Cerrar Rollcall</translation>
    </message>
    <message>
        <source>A backup is missing. The newest is of %1.</source>
        <translation>Falta una copia de seguridad. La más reciente es del %1.</translation>
    </message>
    <message>
        <source>A backup is missing. There is none yet.</source>
        <translation>Falta una copia de seguridad. Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>The last backup could not be made.</source>
        <translation>No se pudo hacer la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Your account asks for a code, too.</source>
        <translation>Su cuenta pide también un código.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code</source>
        <translation>Seis cifras de su aplicación de autenticación o un código de recuperación</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::StatusScreen</name>
    <message>
        <source>For staff: %1</source>
        <translation>Para el personal: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>starts now</source>
        <translation>empieza ahora</translation>
    </message>
    <message numerus="yes">
        <source>at %1 · in %n min</source>
        <translation>
            <numerusform>a las %1 · en %n min</numerusform>
            <numerusform>a las %1 · en %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>a las %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1 a las %2</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::TouchKeyboard</name>
    <message>
        <source>small</source>
        <translation>minús</translation>
    </message>
    <message>
        <source>SHIFT</source>
        <translation>MAYÚS</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signos</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espacio</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
</context>
<context>
    <name>rollcall::office::AuditPage</name>
    <message>
        <source>Check the logs</source>
        <translation>Comprobar los registros</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Everything staff changed, the newest first</source>
        <translation>Todo lo que cambió el personal, lo más reciente primero</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Todavía no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, fila %2</translation>
    </message>
    <message>
        <source>Both logs are as Rollcall wrote them: %L1 rows.</source>
        <translation>Ambos registros están como Rollcall los escribió: %L1 filas.</translation>
    </message>
    <message>
        <source>The file was changed outside Rollcall: %1. Keep a copy of it, and run rollcallctl verify for what was found.</source>
        <translation>El archivo se cambió fuera de Rollcall: %1. Guarde una copia y ejecute rollcallctl verify para ver lo encontrado.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Form</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Es necesario.</translation>
    </message>
    <message>
        <source>What you typed is not saved. Cancel again to drop it.</source>
        <translation>Lo que escribió no está guardado. Cancele otra vez para descartarlo.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LivePage</name>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take the mark of %1 away</source>
        <translation>Quitar la marca de %1</translation>
    </message>
    <message>
        <source>%1 has no mark any more.</source>
        <translation>%1 ya no tiene marca.</translation>
    </message>
    <message>
        <source>Mark all who are not marked</source>
        <translation>Marcar a todos los que faltan por marcar</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message numerus="yes">
        <source>For all %n student(s) without a mark, with one reason. One undo takes it back.</source>
        <translation>
            <numerusform>Para el único alumno sin marca, con un motivo. Se deshace de una vez.</numerusform>
            <numerusform>Para los %n alumnos sin marca, con un solo motivo. Se deshace de una vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All were marked.</source>
        <translation>Todos están marcados.</translation>
    </message>
    <message>
        <source>Not %1?</source>
        <translation>¿No es %1?</translation>
    </message>
    <message>
        <source>Move the mark</source>
        <translation>Mover la marca</translation>
    </message>
    <message>
        <source>The mark goes to who it really was. Where a face was mistaken, these two are told apart more carefully from now on.</source>
        <translation>La marca pasa a quien era en realidad. Si se confundió una cara, desde ahora estas dos personas se distinguen con más cuidado.</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Era</translation>
    </message>
    <message>
        <source>Reason (may be empty)</source>
        <translation>Motivo (puede quedar vacío)</translation>
    </message>
    <message>
        <source>The mark was moved to %1.</source>
        <translation>La marca se movió a %1.</translation>
    </message>
    <message>
        <source>Open the session again</source>
        <translation>Abrir de nuevo la sesión</translation>
    </message>
    <message>
        <source>Extend the session</source>
        <translation>Prolongar la sesión</translation>
    </message>
    <message>
        <source>For so many minutes from now</source>
        <translation>Minutos desde ahora</translation>
    </message>
    <message>
        <source>By so many minutes</source>
        <translation>Minutos más</translation>
    </message>
    <message>
        <source>The session ends at %1.</source>
        <translation>La sesión termina a las %1.</translation>
    </message>
    <message>
        <source>End the session now?</source>
        <translation>¿Terminar la sesión ahora?</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminar sesión</translation>
    </message>
    <message>
        <source>Nobody can check in any more. It can be opened again.</source>
        <translation>Nadie podrá registrarse ya. Se puede abrir de nuevo.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La sesión ha terminado.</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>People in the room</source>
        <translation>Personas en el aula</translation>
    </message>
    <message>
        <source>The headcount fits the register.</source>
        <translation>El recuento coincide con el registro.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the room than marked.</source>
        <translation>
            <numerusform>Hay una persona más en el aula que marcas.</numerusform>
            <numerusform>Hay %n personas más en el aula que marcas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more marked than in the room.</source>
        <translation>
            <numerusform>Hay una marca más que personas en el aula.</numerusform>
            <numerusform>Hay %n marcas más que personas en el aula.</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Prolongar…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Wrong person…</source>
        <translation>Persona equivocada…</translation>
    </message>
    <message>
        <source>Mark all who are not marked…</source>
        <translation>Marcar a todos los que faltan…</translation>
    </message>
    <message>
        <source>Headcount…</source>
        <translation>Recuento…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Search students</source>
        <translation>Buscar alumnos</translation>
    </message>
    <message>
        <source>No session runs now. Open one from Today.</source>
        <translation>Ahora no hay ninguna sesión en curso. Abra una desde Hoy.</translation>
    </message>
    <message>
        <source>Nobody was enrolled in this course then.</source>
        <translation>Entonces no había nadie inscrito en este curso.</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Sesión en curso</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>queda %n minuto</numerusform>
            <numerusform>quedan %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>not running</source>
        <translation>no está en curso</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Abrir de nuevo…</translation>
    </message>
    <message>
        <source>Joined later</source>
        <translation>Se inscribió después</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Notice</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Office</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Sesión en curso</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>Qué personas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Search names and emails</source>
        <translation>Buscar nombres y correos</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add a person, or import a list with rollcallctl user import.</source>
        <translation>Todavía no hay nadie. Añada una persona o importe una lista con rollcallctl user import.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>An email address, such as ada@example.org.</source>
        <translation>Una dirección de correo, como ada@example.org.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Se añadió a %1.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar a %1?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The account, its enrolments, consents, face and PIN are removed; this cannot be undone. Somebody with attendance cannot be removed, only erased: rollcallctl person erase.</source>
        <translation>Se quitan la cuenta, sus inscripciones, consentimientos, cara y PIN; no se puede deshacer. A quien tiene asistencia no se le puede quitar, solo borrar: rollcallctl person erase.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Se quitó a %1.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReviewPage</name>
    <message>
        <source>Dismiss…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Aceptar…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Accepting marks the student present</source>
        <translation>Al aceptar, el alumno queda como presente</translation>
    </message>
    <message>
        <source>Which items</source>
        <translation>Qué elementos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resueltos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Nothing to review.</source>
        <translation>Nada que revisar.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Face refused</source>
        <translation>Cara rechazada</translation>
    </message>
    <message>
        <source>Accept and mark present</source>
        <translation>Aceptar y marcar presente</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Aceptado.</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>Descartado.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RowTable</name>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nada encontrado para «%1».</translation>
    </message>
    <message>
        <source>%L1 to %L2</source>
        <translation>%L1 a %L2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SettingsPage</name>
    <message>
        <source>Drop changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The kiosk takes over a change within a second</source>
        <translation>El quiosco adopta un cambio en un segundo</translation>
    </message>
    <message>
        <source>the machine&apos;s</source>
        <translation>lo de la máquina</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1: %2. Usual: %3</source>
        <translation>%1: %2. Habitual: %3</translation>
    </message>
    <message>
        <source>The settings are as before.</source>
        <translation>Los ajustes están como antes.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SignInPage</name>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Code of your authenticator, or a recovery code</source>
        <translation>Código de su autenticador, o un código de recuperación</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Iniciar sesión como otra persona</translation>
    </message>
</context>
<context>
    <name>rollcall::office::StaffWindow</name>
    <message>
        <source>Rollcall: staff</source>
        <translation>Rollcall: personal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
</context>
<context>
    <name>rollcall::office::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Presentes</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Search today&apos;s sessions</source>
        <translation>Buscar las sesiones de hoy</translation>
    </message>
    <message>
        <source>No session today. Plan one in the timetable, or start one now.</source>
        <translation>Hoy no hay sesiones. Planifique una o inicie una ahora.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s), %1 now</source>
        <translation>
            <numerusform>%n sesión, %1 ahora</numerusform>
            <numerusform>%n sesiones, %1 ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::Words</name>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
</context>
</TS>
