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
    <message>
        <source>Turn your head a little to your left</source>
        <translation>Gira un poco la cabeza a tu izquierda</translation>
    </message>
    <message>
        <source>Turn your head a little to your right</source>
        <translation>Gira un poco la cabeza a tu derecha</translation>
    </message>
    <message>
        <source>Lift your chin a little</source>
        <translation>Levanta un poco la barbilla</translation>
    </message>
    <message>
        <source>Lower your chin a little</source>
        <translation>Baja un poco la barbilla</translation>
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
    <message>
        <source>somebody has this email already</source>
        <translation>alguien ya tiene este correo</translation>
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
    <message>
        <source>The kiosk goes on while the staff window is open. Nobody can check in here once Rollcall is closed.</source>
        <translation>El quiosco sigue mientras la ventana del personal está abierta. Si se cierra Rollcall, nadie puede registrarse aquí.</translation>
    </message>
    <message>
        <source>Sign in to open the staff window or to leave the kiosk.</source>
        <translation>Inicie sesión para abrir la ventana del personal o salir del quiosco.</translation>
    </message>
    <message>
        <source>Staff window</source>
        <translation>Ventana del personal</translation>
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
    <name>rollcall::office::AccountDialog</name>
    <message>
        <source>Set up…</source>
        <translation>Configurar…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>Nuevos códigos de recuperación…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>Desactivar…</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
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
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Two-step sign-in</source>
        <translation>Inicio de sesión en dos pasos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>Cambiar la contraseña…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>On since %1, %n recovery code(s) left</source>
        <translation>
            <numerusform>Activado desde el %1, queda %n código de recuperación</numerusform>
            <numerusform>Activado desde el %1, quedan %n códigos de recuperación</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: the password alone lets one in.</source>
        <translation>Desactivado: basta la contraseña para entrar.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>La contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>Escriba dos veces la misma contraseña.</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>Se cambió la contraseña.</translation>
    </message>
    <message>
        <source>Set up two-step sign-in</source>
        <translation>Configurar el inicio de sesión en dos pasos</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app on your phone, then type the code that the app shows.</source>
        <translation>Escanee esto con una aplicación de autenticación de su teléfono y escriba el código que muestre.</translation>
    </message>
    <message>
        <source>For the camera of the phone</source>
        <translation>Para la cámara del teléfono</translation>
    </message>
    <message>
        <source>Or type this into the app</source>
        <translation>O escriba esto en la aplicación</translation>
    </message>
    <message>
        <source>Code of the app</source>
        <translation>Código de la aplicación</translation>
    </message>
    <message>
        <source>Turn two-step sign-in off?</source>
        <translation>¿Desactivar el inicio de sesión en dos pasos?</translation>
    </message>
    <message>
        <source>The password alone lets one in again. The recovery codes are destroyed.</source>
        <translation>Vuelve a bastar la contraseña. Los códigos de recuperación se destruyen.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Two-step sign-in is off.</source>
        <translation>El inicio de sesión en dos pasos está desactivado.</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>The earlier ones are of no use any more.</source>
        <translation>Los anteriores dejan de servir.</translation>
    </message>
    <message>
        <source>Make new ones</source>
        <translation>Crear nuevos</translation>
    </message>
    <message>
        <source>Code of the app, or a recovery code</source>
        <translation>Código de la aplicación, o un código de recuperación</translation>
    </message>
</context>
<context>
    <name>rollcall::office::AuditPage</name>
    <message>
        <source>Check the logs</source>
        <translation>Comprobar los registros</translation>
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
</context>
<context>
    <name>rollcall::office::BackupTab</name>
    <message>
        <source>There is none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>Con retraso: %1</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>A backup holds everything but the key</source>
        <translation>Una copia de seguridad lo contiene todo menos la clave</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más reciente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Último fallo</translation>
    </message>
    <message>
        <source>Key of the faces</source>
        <translation>Clave de las caras</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>None. Set backup.folder in Settings.</source>
        <translation>Ninguna. Ponga backup.folder en Ajustes.</translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n hour(s), by the kiosk when no session runs</source>
        <translation>
            <numerusform>%1, cada hora, por el quiosco cuando no hay sesión</numerusform>
            <numerusform>%1, cada %n horas, por el quiosco cuando no hay sesión</numerusform>
        </translation>
    </message>
    <message>
        <source>None by itself. Set backup.every_hours in Settings.</source>
        <translation>Ninguna por sí sola. Ponga backup.every_hours en Ajustes.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>No se encontró ninguna.</translation>
    </message>
    <message>
        <source>The backup was made and checked: %1</source>
        <translation>La copia de seguridad se hizo y se comprobó: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::office::CameraStep</name>
    <message>
        <source>Picture %L1 of %L2: %3</source>
        <translation>Foto %L1 de %L2: %3</translation>
    </message>
    <message>
        <source>The camera cannot be used: another program holds it, most likely the kiosk. Close the kiosk while you register faces, or choose pictures instead.</source>
        <translation>No se puede usar la cámara: la tiene otro programa, probablemente el quiosco. Cierre el quiosco mientras registra caras, o elija fotos.</translation>
    </message>
    <message>
        <source>There is no camera. Plug one in or choose another one in the settings, or choose pictures instead.</source>
        <translation>No hay cámara. Conecte una, elija otra en los ajustes, o elija fotos.</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>de frente</translation>
    </message>
    <message>
        <source>turned to your left</source>
        <translation>girada a tu izquierda</translation>
    </message>
    <message>
        <source>turned to your right</source>
        <translation>girada a tu derecha</translation>
    </message>
    <message>
        <source>chin up</source>
        <translation>barbilla arriba</translation>
    </message>
    <message>
        <source>chin down</source>
        <translation>barbilla abajo</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ChainCheck</name>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
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
    <name>rollcall::office::ClockTab</name>
    <message>
        <source>Times at which the clock of a machine was found moved</source>
        <translation>Momentos en que se halló movido el reloj de una máquina</translation>
    </message>
    <message>
        <source>The clock said</source>
        <translation>El reloj marcaba</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>Latest time until then</source>
        <translation>Última hora hasta entonces</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>Notado por</translation>
    </message>
    <message>
        <source>Tries behind</source>
        <translation>Intentos atrasados</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>The clock was not moved.</source>
        <translation>El reloj no se movió.</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%L1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>Back by %1</source>
        <translation>Atrás %1</translation>
    </message>
    <message>
        <source>Forward by %1</source>
        <translation>Adelante %1</translation>
    </message>
    <message>
        <source>a time stored before</source>
        <translation>una hora guardada antes</translation>
    </message>
    <message>
        <source>the running clock</source>
        <translation>el reloj en marcha</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ConsentStep</name>
    <message>
        <source>Given by</source>
        <translation>Dado por</translation>
    </message>
    <message>
        <source>A parent or guardian, for a minor</source>
        <translation>Un progenitor o tutor, por un menor</translation>
    </message>
    <message>
        <source>Version of the text that was agreed to</source>
        <translation>Versión del texto que se aceptó</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Idioma del texto</translation>
    </message>
    <message>
        <source>%1 agreed as a guardian on %2, to version %3 of the text (%4).</source>
        <translation>%1 aceptó como tutor el %2 la versión %3 del texto (%4).</translation>
    </message>
    <message>
        <source>%1 agreed on %2, to version %3 of the text (%4).</source>
        <translation>%1 aceptó el %2 la versión %3 del texto (%4).</translation>
    </message>
    <message>
        <source>Nobody has agreed to face recognition yet. No picture is taken before it is recorded here who agreed, and to which text. Whoever does not agree checks in by PIN.</source>
        <translation>Nadie ha aceptado aún el reconocimiento facial. No se toma ninguna foto antes de anotar aquí quién aceptó, y qué texto. Quien no acepta se registra con su PIN.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::CoursePage</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Enrol students…</source>
        <translation>Inscribir alumnos…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Marks stay, but no longer count</source>
        <translation>Las marcas se conservan, pero ya no cuentan</translation>
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
        <source>Enrolled since</source>
        <translation>Inscrito desde</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Search students</source>
        <translation>Buscar alumnos</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet. Enrol students by name, from a file, or from another course.</source>
        <translation>Todavía no hay nadie inscrito. Inscriba alumnos por nombre, desde un archivo o desde otro curso.</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Enrol from a file…</source>
        <translation>Inscribir desde un archivo…</translation>
    </message>
    <message>
        <source>Enrol from a course…</source>
        <translation>Inscribir desde un curso…</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n alumno</numerusform>
            <numerusform>%n alumnos</numerusform>
        </translation>
    </message>
    <message>
        <source>archived: it takes nobody new</source>
        <translation>archivado: no admite a nadie nuevo</translation>
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
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken out; their marks stay, but no longer count.</source>
        <translation>
            <numerusform>%n alumno retirado; sus marcas se conservan, pero ya no cuentan.</numerusform>
            <numerusform>%n alumnos retirados; sus marcas se conservan, pero ya no cuentan.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are enrolled as before.</source>
        <translation>Están inscritos como antes.</translation>
    </message>
    <message>
        <source>Enrol students</source>
        <translation>Inscribir alumnos</translation>
    </message>
    <message>
        <source>Students who are not in this course</source>
        <translation>Alumnos que no están en este curso</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscribir</translation>
    </message>
    <message>
        <source>Search names and emails</source>
        <translation>Buscar nombres y correos</translation>
    </message>
    <message>
        <source>Every student is in this course.</source>
        <translation>Todos los alumnos están en este curso.</translation>
    </message>
    <message>
        <source>Enrol the students of another course</source>
        <translation>Inscribir a los alumnos de otro curso</translation>
    </message>
    <message>
        <source>Courses, the archived ones too</source>
        <translation>Cursos, también los archivados</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>Search courses and teachers</source>
        <translation>Buscar cursos y docentes</translation>
    </message>
    <message>
        <source>There is no other course.</source>
        <translation>No hay otro curso.</translation>
    </message>
    <message>
        <source>A list with a column email</source>
        <translation>Una lista con una columna email</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Nobody was enrolled</source>
        <translation>No se inscribió a nadie</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) enrolled.</source>
        <translation>
            <numerusform>%n alumno inscrito.</numerusform>
            <numerusform>%n alumnos inscritos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the course already.</source>
        <translation>
            <numerusform>%n ya estaba en el curso.</numerusform>
            <numerusform>%n ya estaban en el curso.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::CoursesPage</name>
    <message>
        <source>It goes with %1, %2 and %3, and its lessons in the timetable. Tries to check in stay in the log. This cannot be undone; an archived course keeps everything.</source>
        <translation>Se va con %1, %2 y %3, y con sus clases del horario. Los intentos de registro quedan en el historial. No se puede deshacer; un curso archivado lo conserva todo.</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation>
            <numerusform>%n inscripción</numerusform>
            <numerusform>%n inscripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Add a course</source>
        <translation>Añadir un curso</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Sessions that have not begun follow; those that were held stay as they are.</source>
        <translation>Las sesiones que no han empezado cambian también; las celebradas quedan como están.</translation>
    </message>
    <message>
        <source>Nobody teaches yet: add a teacher to the people first.</source>
        <translation>Todavía no hay docentes: añada primero uno a las personas.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Section (may be empty)</source>
        <translation>Sección (puede quedar vacía)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Se añadió a %1.</translation>
    </message>
    <message>
        <source>%1 is as before.</source>
        <translation>%1 está como antes.</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>Se guardó %1.</translation>
    </message>
    <message>
        <source>%1 is archived: everything is kept, nothing new is added.</source>
        <translation>%1 está archivado: se conserva todo y no se añade nada nuevo.</translation>
    </message>
    <message>
        <source>%1 is taken up again.</source>
        <translation>%1 se retoma.</translation>
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
        <source>Type the code to confirm</source>
        <translation>Escriba el código para confirmar</translation>
    </message>
    <message>
        <source>This is not the code.</source>
        <translation>Este no es el código.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Se quitó a %1.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Open a course to see who is enrolled</source>
        <translation>Abra un curso para ver quién está inscrito</translation>
    </message>
    <message>
        <source>Which courses</source>
        <translation>Qué cursos</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>The archived ones too</source>
        <translation>También los archivados</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Search courses and teachers</source>
        <translation>Buscar cursos y docentes</translation>
    </message>
    <message>
        <source>No course yet. Add one, then enrol its students.</source>
        <translation>Todavía no hay cursos. Añada uno e inscriba a sus alumnos.</translation>
    </message>
    <message>
        <source>You teach no course yet. An administrator adds them.</source>
        <translation>Todavía no imparte ningún curso. Un administrador los añade.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaceCoachView</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Imagen de la cámara</translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaceDialog</name>
    <message>
        <source>Record and go on</source>
        <translation>Anotar y seguir</translation>
    </message>
    <message>
        <source>Register again</source>
        <translation>Registrar de nuevo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Withdraw the consent of %1?</source>
        <translation>¿Retirar el consentimiento de %1?</translation>
    </message>
    <message>
        <source>Withdraw and destroy</source>
        <translation>Retirar y destruir</translation>
    </message>
    <message>
        <source>The registered face and its key are destroyed; this cannot be undone. Attendance stays. From then on the person checks in by PIN.</source>
        <translation>La cara registrada y su clave se destruyen; no se puede deshacer. La asistencia se conserva. Desde entonces la persona se registra con su PIN.</translation>
    </message>
    <message>
        <source>Register the face of %1</source>
        <translation>Registrar la cara de %1</translation>
    </message>
    <message>
        <source>Why it is registered all the same</source>
        <translation>Por qué se registra de todos modos</translation>
    </message>
    <message>
        <source>Withdraw consent…</source>
        <translation>Retirar el consentimiento…</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>Elegir fotos…</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>Omitir esta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Pictures of %1</source>
        <translation>Fotos de %1</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Fotos (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>These are too many pictures. Choose %L1 at most; five good ones are enough.</source>
        <translation>Son demasiadas fotos. Elija %L1 como máximo; cinco buenas bastan.</translation>
    </message>
    <message>
        <source>Comparing with everybody else and storing…</source>
        <translation>Se compara con los demás y se guarda…</translation>
    </message>
    <message numerus="yes">
        <source>The face is registered, from %n picture(s).</source>
        <translation>
            <numerusform>La cara está registrada, a partir de %n foto.</numerusform>
            <numerusform>La cara está registrada, a partir de %n fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture was good enough. Nothing was changed.</source>
        <translation>Ninguna foto era lo bastante buena. No se cambió nada.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>The face could not be tested.</source>
        <translation>No se pudo probar la cara.</translation>
    </message>
    <message>
        <source>The face was not registered. The one that was registered before stays.</source>
        <translation>La cara no se registró. La que estaba registrada se conserva.</translation>
    </message>
    <message>
        <source>The face was not registered.</source>
        <translation>La cara no se registró.</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>Registrar de todos modos</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Anotar un consentimiento</translation>
    </message>
    <message>
        <source>Look at the camera once more</source>
        <translation>Mira otra vez a la cámara</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>%1: the two were taken for one another before</source>
        <translation>%1: ya se confundió a los dos</translation>
    </message>
    <message>
        <source>These faces are so near that one of the two may be refused more often, and then checks in by PIN:</source>
        <translation>Estas caras se parecen tanto que a una de las dos se la puede rechazar más a menudo; entonces se registra con su PIN:</translation>
    </message>
    <message>
        <source>This face was tried too often within an hour. Try again after %1.</source>
        <translation>Esta cara se intentó demasiadas veces en una hora. Inténtelo de nuevo después de las %1.</translation>
    </message>
    <message>
        <source>Recognised without doubt.</source>
        <translation>Reconocida sin duda.</translation>
    </message>
    <message>
        <source>Recognised, but only just.</source>
        <translation>Reconocida, pero por poco.</translation>
    </message>
    <message>
        <source>Not recognised.</source>
        <translation>No reconocida.</translation>
    </message>
    <message>
        <source>The kiosk will know this face.</source>
        <translation>El quiosco conocerá esta cara.</translation>
    </message>
    <message>
        <source>The kiosk may ask for another look now and then. Register again in the light in which the kiosk hangs.</source>
        <translation>El quiosco puede pedir otra mirada de vez en cuando. Regístrela de nuevo con la luz que hay donde está el quiosco.</translation>
    </message>
    <message>
        <source>Register again, with more light and a face that nothing covers. A PIN always works.</source>
        <translation>Regístrela de nuevo, con más luz y la cara descubierta. El PIN siempre funciona.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaultList</name>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right in the file; nothing of it was taken over.</source>
        <translation>
            <numerusform>%n cosa por corregir en el archivo; no se tomó nada de él.</numerusform>
            <numerusform>%n cosas por corregir en el archivo; no se tomó nada de él.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
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
    <message>
        <source>Somebody else has changed this meanwhile. Look at what stands below the fields, then send it again.</source>
        <translation>Otra persona ha cambiado esto entretanto. Revise lo que aparece bajo los campos y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Changed meanwhile; it was empty.</source>
        <translation>Ha cambiado entretanto; estaba vacío.</translation>
    </message>
    <message>
        <source>Emptied meanwhile.</source>
        <translation>Se ha vaciado entretanto.</translation>
    </message>
    <message>
        <source>Changed meanwhile; it was %1.</source>
        <translation>Ha cambiado entretanto; era %1.</translation>
    </message>
    <message>
        <source>Stored meanwhile: %1</source>
        <translation>Guardado entretanto: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LessonFields</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Empieza a las</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>Title (empty: the course&apos;s)</source>
        <translation>Título (vacío: el del curso)</translation>
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
    <message>
        <source>Meanwhile its end was set to %1.</source>
        <translation>Entretanto su fin se fijó a las %1.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LogsTab</name>
    <message>
        <source>Check the logs</source>
        <translation>Comprobar los registros</translation>
    </message>
    <message>
        <source>Each row of the two logs holds a hash of the row before. Whoever changes, removes or adds one outside Rollcall breaks the chain.</source>
        <translation>Cada fila de los dos registros guarda un hash de la anterior. Quien cambie, quite o añada una fuera de Rollcall rompe la cadena.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>rollcall::office::MachinesTab</name>
    <message>
        <source>Where students were checked in. A machine with many students is a kiosk; a student at many machines is worth a question.</source>
        <translation>Dónde se registraron los alumnos. Una máquina con muchos alumnos es un quiosco; un alumno en muchas máquinas merece una pregunta.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Students there</source>
        <translation>Alumnos en ella</translation>
    </message>
    <message>
        <source>Machines used</source>
        <translation>Máquinas usadas</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera vez</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Search students</source>
        <translation>Buscar alumnos</translation>
    </message>
    <message>
        <source>Nobody was checked in during this period. Choose a longer one.</source>
        <translation>Nadie se registró en este periodo. Elija uno más largo.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::NewPasswordPage</name>
    <message>
        <source>At least %1 characters.</source>
        <translation>Al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>The present password is not right.</source>
        <translation>La contraseña actual no es correcta.</translation>
    </message>
    <message>
        <source>Another one than the present password.</source>
        <translation>Otra que no sea la contraseña actual.</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>Escriba dos veces la misma contraseña.</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>Elija su contraseña</translation>
    </message>
    <message>
        <source>%1, somebody else has set the one you signed in with. The new one is known to you alone.</source>
        <translation>%1, la contraseña con la que entró la puso otra persona. La nueva la conocerá solo usted.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>La contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Iniciar sesión como otra persona</translation>
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
    <message numerus="yes">
        <source>You signed in with a recovery code; %n of them left. Make new ones in your account.</source>
        <translation>
            <numerusform>Entró con un código de recuperación; queda %n. Cree nuevos en su cuenta.</numerusform>
            <numerusform>Entró con un código de recuperación; quedan %n. Cree nuevos en su cuenta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Staff attendance</source>
        <translation>Asistencia del personal</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
</context>
<context>
    <name>rollcall::office::OutsideTab</name>
    <message>
        <source>Tries that were refused because of the place</source>
        <translation>Intentos rechazados por el lugar</translation>
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
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Search these tries</source>
        <translation>Buscar en estos intentos</translation>
    </message>
    <message>
        <source>Nobody was refused because of the place.</source>
        <translation>Nadie fue rechazado por el lugar.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>Lugar desconocido</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PeopleImport</name>
    <message>
        <source>A list with the columns name, email, department and role</source>
        <translation>Una lista con las columnas name, email, department y role</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Nobody was added</source>
        <translation>No se añadió a nadie</translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)?</source>
        <translation>
            <numerusform>¿Añadir a %n persona?</numerusform>
            <numerusform>¿Añadir a %n personas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Añadir a todos</translation>
    </message>
    <message>
        <source>Nothing is wrong with the file. Nobody gets a password by it.</source>
        <translation>El archivo está en orden. Nadie recibe una contraseña con él.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
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
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>The file names nobody.</source>
        <translation>El archivo no nombra a nadie.</translation>
    </message>
    <message>
        <source>Who is added</source>
        <translation>A quién se añade</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added.</source>
        <translation>
            <numerusform>Se añadió a %n persona.</numerusform>
            <numerusform>Se añadió a %n personas.</numerusform>
        </translation>
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
        <source>Open a person to see courses, attendance and consents</source>
        <translation>Abra una persona para ver cursos, asistencia y consentimientos</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add a person, or import a list.</source>
        <translation>Todavía no hay nadie. Añada una persona o importe una lista.</translation>
    </message>
    <message>
        <source>Nobody is here yet. An administrator adds people.</source>
        <translation>Todavía no hay nadie. Un administrador añade a las personas.</translation>
    </message>
    <message>
        <source>Register face…</source>
        <translation>Registrar cara…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>PIN nuevo…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Contraseña nueva…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PersonActions</name>
    <message>
        <source>An email address, such as ada@example.org.</source>
        <translation>Una dirección de correo, como ada@example.org.</translation>
    </message>
    <message>
        <source>At least %L1 characters.</source>
        <translation>Al menos %L1 caracteres.</translation>
    </message>
    <message>
        <source>4 to 8 digits that are no row, such as 1234.</source>
        <translation>De 4 a 8 cifras que no sean una serie, como 1234.</translation>
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
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Se añadió a %1.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 is as before.</source>
        <translation>%1 está como antes.</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>Se guardó %1.</translation>
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
        <source>The account, its enrolments, consents, face and PIN are removed; this cannot be undone. Somebody with attendance cannot be removed, only erased: open the person for it.</source>
        <translation>Se quitan la cuenta, sus inscripciones, consentimientos, cara y PIN; no se puede deshacer. A quien tiene asistencia no se le puede quitar, solo borrar: abra la persona para ello.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Se quitó a %1.</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Contraseña nueva para %1</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>It must be changed at the next sign-in. The password before is good no more.</source>
        <translation>Habrá que cambiarla en el próximo inicio de sesión. La contraseña anterior deja de valer.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Las dos no coinciden.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 tiene una contraseña nueva.</translation>
    </message>
    <message>
        <source>New PIN for %1</source>
        <translation>PIN nuevo para %1</translation>
    </message>
    <message>
        <source>Leave it empty for a PIN that nobody can guess; it is shown once. The PIN before is good no more.</source>
        <translation>Déjelo vacío para un PIN que nadie pueda adivinar; se muestra una vez. El PIN anterior deja de valer.</translation>
    </message>
    <message>
        <source>PIN (may be empty)</source>
        <translation>PIN (puede quedar vacío)</translation>
    </message>
    <message>
        <source>%1 has a new PIN.</source>
        <translation>%1 tiene un PIN nuevo.</translation>
    </message>
    <message>
        <source>The PIN of %1</source>
        <translation>El PIN de %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Write it down now: it is kept nowhere and never shown again. At the kiosk it goes with the number %1.</source>
        <translation>Anótelo ahora: no se guarda en ningún sitio ni se vuelve a mostrar. En el quiosco va con el número %1.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PersonFacts</name>
    <message>
        <source>%1: given by %2, guardian (text %3, %4)</source>
        <translation>%1: lo dio %2, tutor (texto %3, %4)</translation>
    </message>
    <message>
        <source>%1: given by %2 (text %3, %4)</source>
        <translation>%1: lo dio %2 (texto %3, %4)</translation>
    </message>
    <message>
        <source>a name that was erased</source>
        <translation>un nombre que se borró</translation>
    </message>
    <message>
        <source>Withdrawn %1</source>
        <translation>Retirado el %1</translation>
    </message>
    <message>
        <source>%1: first %2, last %3</source>
        <translation>%1: primera vez %2, última %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none: cannot sign in</source>
        <translation>ninguna: no puede iniciar sesión</translation>
    </message>
    <message>
        <source>to be changed at the next sign-in</source>
        <translation>debe cambiarse en el próximo inicio de sesión</translation>
    </message>
    <message>
        <source>set</source>
        <translation>fijada</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>Aquí desde</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registrada</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>no registrada</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>fijado el %1</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Máquinas</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PersonPage</name>
    <message>
        <source>name and email</source>
        <translation>nombre y correo</translation>
    </message>
    <message numerus="yes">
        <source>the face with %n sample(s)</source>
        <translation>
            <numerusform>la cara con %n muestra</numerusform>
            <numerusform>la cara con %n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>the PIN</source>
        <translation>el PIN</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>la contraseña</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation>
            <numerusform>%n inscripción</numerusform>
            <numerusform>%n inscripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n máquina</numerusform>
            <numerusform>%n máquinas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to review</source>
        <translation>
            <numerusform>%n asunto por revisar</numerusform>
            <numerusform>%n asuntos por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) to check in</source>
        <translation>
            <numerusform>%n intento de registro</numerusform>
            <numerusform>%n intentos de registro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s), ended</source>
        <translation>
            <numerusform>%n consentimiento, terminado</numerusform>
            <numerusform>%n consentimientos, terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) taught</source>
        <translation>
            <numerusform>%n curso impartido</numerusform>
            <numerusform>%n cursos impartidos</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Destroyed: %1.</source>
        <translation>Se destruye: %1.</translation>
    </message>
    <message>
        <source>Kept under the number %1, without the name: %2.</source>
        <translation>Se conserva con el número %1, sin el nombre: %2.</translation>
    </message>
    <message numerus="yes">
        <source>The log of staff has %n line(s) with the email. It is never changed.</source>
        <translation>
            <numerusform>El historial del personal tiene %n línea con el correo. Nunca se cambia.</numerusform>
            <numerusform>El historial del personal tiene %n líneas con el correo. Nunca se cambia.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy that holds the person: %1. Remove it.</source>
        <translation>Una copia que contiene a la persona: %1. Bórrela.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>¿Borrar a %1?</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Type the whole name to confirm</source>
        <translation>Escriba el nombre completo para confirmar</translation>
    </message>
    <message>
        <source>This is not the name.</source>
        <translation>Este no es el nombre.</translation>
    </message>
    <message>
        <source>Reason, without the name: it is kept</source>
        <translation>Motivo, sin el nombre: se conserva</translation>
    </message>
    <message>
        <source>The person was erased.</source>
        <translation>Se borró a la persona.</translation>
    </message>
    <message>
        <source>The person was erased. Another program has the database open; the last traces leave the disk when it is closed.</source>
        <translation>Se borró a la persona. Otro programa tiene abierta la base de datos; los últimos rastros salen del disco cuando se cierre.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguna aún</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Register face…</source>
        <translation>Registrar cara…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>PIN nuevo…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Contraseña nueva…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>No try to check in is stored.</source>
        <translation>No hay intentos de registro guardados.</translation>
    </message>
    <message>
        <source>Latest tries to check in</source>
        <translation>Últimos intentos de registro</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Celebradas</translation>
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
        <source>Attended</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Attendance by course</source>
        <translation>Asistencia por curso</translation>
    </message>
    <message>
        <source>Courses taught</source>
        <translation>Cursos que imparte</translation>
    </message>
    <message>
        <source>In no course. Open a course to enrol students.</source>
        <translation>En ningún curso. Abra un curso para inscribir alumnos.</translation>
    </message>
    <message>
        <source>Teaches no course.</source>
        <translation>No imparte ningún curso.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Export everything that is stored of %1</source>
        <translation>Exportar todo lo guardado de %1</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1, readable by you alone.</source>
        <translation>Escrito en %1; solo usted puede leerlo.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PositionTest</name>
    <message>
        <source>Where the kiosk would be</source>
        <translation>Dónde estaría el quiosco</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
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
        <source>Accuracy</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>There is no geofence: no position is needed, and check-ins are taken everywhere.</source>
        <translation>No hay recinto: no hace falta posición y se aceptan registros en todas partes.</translation>
    </message>
    <message>
        <source>Waiting for the receiver…</source>
        <translation>Esperando al receptor…</translation>
    </message>
    <message>
        <source>The receiver reports a place that it cannot have reached.</source>
        <translation>El receptor indica un lugar al que no puede haber llegado.</translation>
    </message>
    <message numerus="yes">
        <source>No position came within %n second(s). A receiver needs sight of the sky, and at first some minutes.</source>
        <translation>
            <numerusform>No llegó ninguna posición en %n segundo. Un receptor necesita ver el cielo y, al principio, unos minutos.</numerusform>
            <numerusform>No llegó ninguna posición en %n segundos. Un receptor necesita ver el cielo y, al principio, unos minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Taken as exact: the place was set by hand</source>
        <translation>Se toma como exacta: el lugar se puso a mano</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The position is known.</source>
        <translation>Se conoce la posición.</translation>
    </message>
    <message>
        <source>Taken: there is no geofence</source>
        <translation>Aceptados: no hay recinto</translation>
    </message>
    <message>
        <source>Taken: inside the geofence, %1 m from its centre</source>
        <translation>Aceptados: dentro del recinto, a %1 m de su centro</translation>
    </message>
    <message>
        <source>Refused: outside the geofence, %1 m from its centre</source>
        <translation>Rechazados: fuera del recinto, a %1 m de su centro</translation>
    </message>
    <message>
        <source>Refused: at the edge of the geofence, and not exact enough to tell</source>
        <translation>Rechazados: en el borde del recinto y sin precisión suficiente para saberlo</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ProbeDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RecognitionFit</name>
    <message>
        <source>%1, margin %2</source>
        <translation>%1, margen %2</translation>
    </message>
    <message numerus="yes">
        <source>Measured: the faces of %n person(s), from %L1 pictures.</source>
        <translation>
            <numerusform>Se midió la cara de %n persona, de %L1 imágenes.</numerusform>
            <numerusform>Se midieron las caras de %n personas, de %L1 imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wanted: of %L1 strangers before a class of %L2, one at most passes for a member.</source>
        <translation>Se quiere: de %L1 desconocidos ante una clase de %L2, a lo sumo uno pasa por miembro.</translation>
    </message>
    <message>
        <source>Threshold: %1 (now %2).</source>
        <translation>Umbral: %1 (ahora %2).</translation>
    </message>
    <message>
        <source>Expected share of strangers who pass: %1.</source>
        <translation>Parte esperada de desconocidos que pasan: %1.</translation>
    </message>
    <message>
        <source>Seen in classes played with these faces: %L1 of %L2 strangers passed, %L3 of %L4 members were refused.</source>
        <translation>Visto en clases simuladas con estas caras: pasaron %L1 de %L2 desconocidos y se rechazó a %L3 de %L4 miembros.</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n person(s) whose face does not open. Register them again.</source>
        <translation>
            <numerusform>Se dejó fuera a %n persona cuya cara no se abre. Regístrela de nuevo.</numerusform>
            <numerusform>Se dejó fuera a %n personas cuyas caras no se abren. Regístrelas de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The threshold has not been fitted to this school&apos;s faces. Fit it.</source>
        <translation>El umbral no se ha ajustado a las caras de este centro. Ajústelo.</translation>
    </message>
    <message>
        <source>The school has grown since its threshold was chosen. Fit it again.</source>
        <translation>El centro ha crecido desde que se eligió su umbral. Ajústelo de nuevo.</translation>
    </message>
    <message>
        <source>The school&apos;s threshold was chosen for another face model and is not used. Fit it again.</source>
        <translation>El umbral del centro se eligió para otro modelo de caras y no se usa. Ajústelo de nuevo.</translation>
    </message>
    <message>
        <source>Recognition fit</source>
        <translation>Ajuste del reconocimiento</translation>
    </message>
    <message>
        <source>Measuring the faces</source>
        <translation>Midiendo las caras</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Ajustado</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>Back to the shipped values</source>
        <translation>Volver a los valores de fábrica</translation>
    </message>
    <message>
        <source>Fit to this school…</source>
        <translation>Ajustar a este centro…</translation>
    </message>
    <message>
        <source>Check-ins go by the shipped values again.</source>
        <translation>Los registros vuelven a seguir los valores de fábrica.</translation>
    </message>
    <message>
        <source>Check-ins go by the school&apos;s own values again.</source>
        <translation>Los registros vuelven a seguir los valores propios del centro.</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>%1 (shipped: %2)</source>
        <translation>%1 (de fábrica: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, to %n person(s)</source>
        <translation>
            <numerusform>%1, a %n persona</numerusform>
            <numerusform>%1, a %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Never: the shipped values hold.</source>
        <translation>Nunca: valen los valores de fábrica.</translation>
    </message>
    <message>
        <source>None: it fits.</source>
        <translation>Ninguno: el ajuste es bueno.</translation>
    </message>
    <message numerus="yes">
        <source>None yet: it takes %n person(s) with a face to fit it.</source>
        <translation>
            <numerusform>Ninguno aún: hace falta %n persona con cara registrada para ajustarlo.</numerusform>
            <numerusform>Ninguno aún: hacen falta %n personas con cara registrada para ajustarlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit to this school</source>
        <translation>Ajustar a este centro</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Measures how alike the registered faces are and chooses by it whom a check-in takes for whom. Nothing is stored before you agree to the outcome. With thousands of faces it takes a while, and the other pages wait meanwhile.</source>
        <translation>Mide cuánto se parecen las caras registradas y elige con ello a quién reconoce un registro. No se guarda nada hasta que acepte el resultado. Con miles de caras tarda un rato, y las demás páginas esperan mientras tanto.</translation>
    </message>
    <message>
        <source>A whole number, 2 or more.</source>
        <translation>Un número entero, 2 o más.</translation>
    </message>
    <message>
        <source>Of how many strangers one may pass for a member of a class</source>
        <translation>De cuántos desconocidos puede pasar uno por miembro de una clase</translation>
    </message>
    <message>
        <source>Members of the class</source>
        <translation>Miembros de la clase</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was stored.</source>
        <translation>Cancelado. No se guardó nada.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Lo que se midió</translation>
    </message>
    <message>
        <source>Use these values</source>
        <translation>Usar estos valores</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
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
        <source>No two people look alike.</source>
        <translation>No hay dos personas que se parezcan.</translation>
    </message>
    <message>
        <source>Two who look alike: whoever of them is refused often checks in by PIN</source>
        <translation>Dos que se parecen: quien sea rechazado a menudo se registra con PIN</translation>
    </message>
    <message>
        <source>Check-ins go by the school&apos;s own values from now on.</source>
        <translation>Desde ahora los registros siguen los valores propios del centro.</translation>
    </message>
    <message>
        <source>Check-ins go by the earlier values again.</source>
        <translation>Los registros vuelven a seguir los valores anteriores.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RecoveryCodes</name>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Each opens the account once</source>
        <translation>Cada uno abre la cuenta una vez</translation>
    </message>
    <message>
        <source>They are shown this once. Keep them where your phone is not: they let you in when it is lost.</source>
        <translation>Se muestran solo esta vez. Guárdelos donde no esté su teléfono: le dejan entrar si lo pierde.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Los he guardado</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Guardar los códigos de recuperación</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>They were sent to the printer.</source>
        <translation>Se enviaron a la impresora.</translation>
    </message>
    <message>
        <source>Recovery codes of %1</source>
        <translation>Códigos de recuperación de %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportCharts</name>
    <message>
        <source>week of %1: %2 %</source>
        <translation>semana del %1: %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 %: %n student(s)</source>
        <translation>
            <numerusform>%1 %: %n estudiante</numerusform>
            <numerusform>%1 %: %n estudiantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance by week</source>
        <translation>Asistencia por semana</translation>
    </message>
    <message>
        <source>Students by percentage</source>
        <translation>Estudiantes por porcentaje</translation>
    </message>
    <message>
        <source>Attendance by week (%)</source>
        <translation>Asistencia por semana (%)</translation>
    </message>
    <message>
        <source>Students by percentage, in steps of ten</source>
        <translation>Estudiantes por porcentaje, de diez en diez</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportChoiceBar</name>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Course, every session</source>
        <translation>Curso, cada sesión</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Todos los cursos</translation>
    </message>
    <message>
        <source>Students under a limit</source>
        <translation>Estudiantes bajo un límite</translation>
    </message>
    <message>
        <source>Absences in a row</source>
        <translation>Faltas seguidas</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Student, every session</source>
        <translation>Estudiante, cada sesión</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Días propios</translation>
    </message>
    <message>
        <source>Name or email</source>
        <translation>Nombre o correo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>This term</source>
        <translation>Este periodo</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportsPage</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Preparando el informe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>Archivo CSV…</translation>
    </message>
    <message>
        <source>Excel workbook…</source>
        <translation>Libro de Excel…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>No session was held in these days.</source>
        <translation>No hubo ninguna sesión en estos días.</translation>
    </message>
    <message>
        <source>There is no course yet.</source>
        <translation>Aún no hay cursos.</translation>
    </message>
    <message>
        <source>Type a name or an email to choose the student.</source>
        <translation>Escriba un nombre o un correo para elegir al estudiante.</translation>
    </message>
    <message>
        <source>Cancelled. F5 makes the report again.</source>
        <translation>Cancelado. F5 vuelve a hacer el informe.</translation>
    </message>
    <message>
        <source>Nobody and nothing to report in these days.</source>
        <translation>No hay nada que informar en estos días.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exportar el informe</translation>
    </message>
    <message>
        <source>Written to %1, readable for you alone.</source>
        <translation>Escrito en %1, solo usted puede leerlo.</translation>
    </message>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>El informe se envió a la impresora.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RetentionTab</name>
    <message>
        <source>%1: %L2</source>
        <translation>%1: %L2</translation>
    </message>
    <message>
        <source>Altered, kept</source>
        <translation>Alterado, se conserva</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Remove what has expired…</source>
        <translation>Quitar lo caducado…</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Quitando</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>Copiar el recibo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Se guarda</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Más antiguo</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más reciente</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Last removed %1. The periods are the settings retention.*</source>
        <translation>Última vez: %1. Los plazos son los ajustes retention.*</translation>
    </message>
    <message>
        <source>Nothing was removed yet. The periods are the settings retention.*</source>
        <translation>Aún no se ha quitado nada. Los plazos son los ajustes retention.*</translation>
    </message>
    <message>
        <source>Remove what has expired?</source>
        <translation>¿Quitar lo caducado?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>These go, and cannot be brought back. Nobody can check in meanwhile: do it where no session runs.</source>
        <translation>Esto se quita y no se puede recuperar. Mientras tanto nadie puede registrarse: hágalo cuando no haya sesión.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>No se quitó nada.</translation>
    </message>
    <message>
        <source>Removed %1:</source>
        <translation>Quitado el %1:</translation>
    </message>
    <message>
        <source>Another program has the file open; what was removed leaves the disk when it is closed.</source>
        <translation>Otro programa tiene abierto el archivo; lo quitado sale del disco cuando se cierre.</translation>
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
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Still searching…</source>
        <translation>Todavía buscando…</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Qué mirar</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Wrong tries</source>
        <translation>Intentos erróneos</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Máquinas</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Backups and key</source>
        <translation>Copias y clave</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SecurityWords</name>
    <message numerus="yes">
        <source>Refused %n time(s)</source>
        <translation>
            <numerusform>Rechazado %n vez</numerusform>
            <numerusform>Rechazado %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong PIN(s) and faces at one machine</source>
        <translation>
            <numerusform>%n PIN o cara errónea en una máquina</numerusform>
            <numerusform>%n PIN y caras erróneos en una máquina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) by face, faster than people walk by</source>
        <translation>
            <numerusform>%n alumno por cara, más rápido que el paso de la gente</numerusform>
            <numerusform>%n alumnos por cara, más rápido que el paso de la gente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) with the very same face distance</source>
        <translation>
            <numerusform>%n alumno con la misma distancia facial</numerusform>
            <numerusform>%n alumnos con exactamente la misma distancia facial</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) by PIN, faster than several people type</source>
        <translation>
            <numerusform>%n alumno por PIN, más rápido de lo que se escribe</numerusform>
            <numerusform>%n alumnos por PIN, más rápido de lo que escriben varias personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At several machines at once, %n try(s)</source>
        <translation>
            <numerusform>En varias máquinas a la vez, %n intento</numerusform>
            <numerusform>En varias máquinas a la vez, %n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked in two rooms with no time to walk</source>
        <translation>Marcado en dos aulas sin tiempo para caminar</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) before the start or after the end</source>
        <translation>
            <numerusform>%n marca antes del inicio o después del final</numerusform>
            <numerusform>%n marcas antes del inicio o después del final</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) that no check-in made</source>
        <translation>
            <numerusform>%n marca que no hizo ningún registro</numerusform>
            <numerusform>%n marcas que no hizo ningún registro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) from outside the campus</source>
        <translation>
            <numerusform>%n intento desde fuera del recinto</numerusform>
            <numerusform>%n intentos desde fuera del recinto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) without a known position</source>
        <translation>
            <numerusform>%n intento sin posición conocida</numerusform>
            <numerusform>%n intentos sin posición conocida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frames of an earlier try came again, %n time(s)</source>
        <translation>
            <numerusform>Volvieron imágenes de un intento anterior, %n vez</numerusform>
            <numerusform>Volvieron imágenes de un intento anterior, %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock was set back; %n try(s) were stored meanwhile</source>
        <translation>
            <numerusform>El reloj se atrasó; se guardó %n intento entretanto</numerusform>
            <numerusform>El reloj se atrasó; se guardaron %n intentos entretanto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PINs locked the student&apos;s PIN %n time(s)</source>
        <translation>
            <numerusform>PIN erróneos bloquearon el PIN del alumno %n vez</numerusform>
            <numerusform>PIN erróneos bloquearon el PIN del alumno %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong passwords locked the sign-in %n time(s)</source>
        <translation>
            <numerusform>Contraseñas erróneas bloquearon el acceso %n vez</numerusform>
            <numerusform>Contraseñas erróneas bloquearon el acceso %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PINs or passwords locked a machine %n time(s)</source>
        <translation>
            <numerusform>PIN o contraseñas erróneos bloquearon una máquina %n vez</numerusform>
            <numerusform>PIN o contraseñas erróneos bloquearon una máquina %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>A log was altered outside Rollcall; the tab Logs says where</source>
        <translation>Un registro se alteró fuera de Rollcall; la pestaña Registros dice dónde</translation>
    </message>
    <message>
        <source>The file has not the tables and triggers that Rollcall makes</source>
        <translation>El archivo no tiene las tablas y disparadores que hace Rollcall</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>A systemd credential</source>
        <translation>Una credencial de systemd</translation>
    </message>
    <message>
        <source>The keyring of the desktop</source>
        <translation>El llavero del escritorio</translation>
    </message>
    <message>
        <source>A key file</source>
        <translation>Un archivo de clave</translation>
    </message>
    <message>
        <source>A key file with a passphrase</source>
        <translation>Un archivo de clave con frase de contraseña</translation>
    </message>
    <message>
        <source>Tries to check in</source>
        <translation>Intentos de registro</translation>
    </message>
    <message>
        <source>Backups and copies of the file</source>
        <translation>Copias de seguridad y copias del archivo</translation>
    </message>
    <message>
        <source>Withdrawn consents</source>
        <translation>Consentimientos retirados</translation>
    </message>
    <message>
        <source>Machines of people</source>
        <translation>Máquinas de personas</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Place and machine of marks</source>
        <translation>Lugar y máquina de las marcas</translation>
    </message>
    <message>
        <source>Counts of wrong tries</source>
        <translation>Recuentos de intentos erróneos</translation>
    </message>
    <message>
        <source>Resolved reviews</source>
        <translation>Revisiones resueltas</translation>
    </message>
    <message>
        <source>Sessions with their marks</source>
        <translation>Sesiones con sus marcas</translation>
    </message>
    <message>
        <source>Changes by staff</source>
        <translation>Cambios del personal</translation>
    </message>
    <message>
        <source>Staff attendance</source>
        <translation>Asistencia del personal</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SettingRow</name>
    <message>
        <source>the machine&apos;s</source>
        <translation>lo de la máquina</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>Probar…</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>Probar: %1</translation>
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
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>0, or %L1 to %L2</source>
        <translation>0, o de %L1 a %L2</translation>
    </message>
    <message>
        <source>%L1 to %L2</source>
        <translation>%L1 a %L2</translation>
    </message>
    <message>
        <source>HH:MM, or empty</source>
        <translation>HH:MM, o vacío</translation>
    </message>
    <message>
        <source>a path from the root, or empty</source>
        <translation>una ruta desde la raíz, o vacío</translation>
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
        <source>The settings are as before.</source>
        <translation>Los ajustes están como antes.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Search the settings (Ctrl+F)</source>
        <translation>Buscar en los ajustes (Ctrl+F)</translation>
    </message>
    <message>
        <source>No setting has %1 in its name or meaning. Try another word.</source>
        <translation>Ningún ajuste tiene %1 en su nombre ni en su significado. Pruebe otra palabra.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Sidebar</name>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>Your account: %1</source>
        <translation>Su cuenta: %1</translation>
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
    <name>rollcall::office::SourceTest</name>
    <message>
        <source>What the kiosk would see</source>
        <translation>Lo que vería el quiosco</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>Pictures arrive, of %L1 × %L2 pixels.</source>
        <translation>Llegan imágenes de %L1 × %L2 píxeles.</translation>
    </message>
    <message>
        <source>No picture can be had from it.</source>
        <translation>No se puede obtener ninguna imagen de ahí.</translation>
    </message>
    <message>
        <source>No picture arrives. It is tried again.</source>
        <translation>No llega ninguna imagen. Se vuelve a intentar.</translation>
    </message>
    <message>
        <source>A camera serves one program at a time: where the kiosk holds it, close the kiosk meanwhile.</source>
        <translation>Una cámara sirve a un solo programa a la vez: si la tiene el quiosco, ciérrelo mientras tanto.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::StaffAttendancePage</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Check a teacher in…</source>
        <translation>Registrar a un docente…</translation>
    </message>
    <message>
        <source>Check in…</source>
        <translation>Registrarse…</translation>
    </message>
    <message>
        <source>Staff attendance</source>
        <translation>Asistencia del personal</translation>
    </message>
    <message>
        <source>The days on which teachers were there</source>
        <translation>Los días en que estuvieron los docentes</translation>
    </message>
    <message>
        <source>The days on which you were there</source>
        <translation>Los días en que usted estuvo</translation>
    </message>
    <message>
        <source>Which teacher</source>
        <translation>Qué docente</translation>
    </message>
    <message>
        <source>All teachers</source>
        <translation>Todos los docentes</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>No day in this period. Choose an earlier one, or check in.</source>
        <translation>Ningún día en este periodo. Elija uno anterior o regístrese.</translation>
    </message>
    <message>
        <source>Present today</source>
        <translation>Presente hoy</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Your PIN, as at the kiosk. One row a day is kept.</source>
        <translation>Su PIN, como en el quiosco. Se guarda una fila al día.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>%1 is present today.</source>
        <translation>%1 está presente hoy.</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) were written to %1</source>
        <translation>
            <numerusform>Se escribió %n día en %1</numerusform>
            <numerusform>Se escribieron %n días en %1</numerusform>
        </translation>
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
    <message>
        <source>Back to the kiosk</source>
        <translation>Volver al quiosco</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SubPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>rollcall::office::TimetablePage</name>
    <message>
        <source>There is no course yet: add one first.</source>
        <translation>Aún no hay cursos: añada uno primero.</translation>
    </message>
    <message>
        <source>Add a single lesson</source>
        <translation>Añadir una clase única</translation>
    </message>
    <message>
        <source>Add a weekly lesson</source>
        <translation>Añadir una clase semanal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>The weekly lesson was added.</source>
        <translation>Se añadió la clase semanal.</translation>
    </message>
    <message>
        <source>The lesson was added.</source>
        <translation>Se añadió la clase.</translation>
    </message>
    <message numerus="yes">
        <source>%n planned session(s) are made anew; those that have begun stay.</source>
        <translation>
            <numerusform>Se vuelve a crear %n sesión planificada; las que han empezado se quedan.</numerusform>
            <numerusform>Se vuelven a crear %n sesiones planificadas; las que han empezado se quedan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned session(s) go; those that have begun stay.</source>
        <translation>
            <numerusform>Se quita %n sesión planificada; las que han empezado se quedan.</numerusform>
            <numerusform>Se quitan %n sesiones planificadas; las que han empezado se quedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the lesson from a day on</source>
        <translation>Cambiar la clase a partir de un día</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>The lesson was changed.</source>
        <translation>Se cambió la clase.</translation>
    </message>
    <message>
        <source>End the weekly lesson?</source>
        <translation>¿Terminar la clase semanal?</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>It is not held from this day on</source>
        <translation>No se da a partir de este día</translation>
    </message>
    <message>
        <source>The weekly lesson was ended.</source>
        <translation>Se terminó la clase semanal.</translation>
    </message>
    <message>
        <source>Call off %1?</source>
        <translation>¿Cancelar %1?</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Cancelar la clase</translation>
    </message>
    <message>
        <source>The lesson was called off.</source>
        <translation>Se canceló la clase.</translation>
    </message>
    <message>
        <source>Add a holiday</source>
        <translation>Añadir un festivo</translation>
    </message>
    <message>
        <source>Sessions planned for these days that have not begun go.</source>
        <translation>Se quitan las sesiones planificadas para estos días que no han empezado.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Se añadió a %1.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Se quitó a %1.</translation>
    </message>
    <message>
        <source>Copy a term</source>
        <translation>Copiar un periodo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The weekly lessons that begin in these days are added again, so many weeks later. Those that clash are left out and told.</source>
        <translation>Las clases semanales que empiezan en estos días se añaden otra vez, tantas semanas después. Las que coinciden con otras se omiten y se indican.</translation>
    </message>
    <message>
        <source>Weeks later</source>
        <translation>Semanas después</translation>
    </message>
    <message numerus="yes">
        <source>%n weekly lesson(s) were copied.</source>
        <translation>
            <numerusform>Se copió %n clase semanal.</numerusform>
            <numerusform>Se copiaron %n clases semanales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, the first because: %1</source>
        <translation>
            <numerusform>Se omitió %n, porque: %1</numerusform>
            <numerusform>Se omitieron %n, la primera porque: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificada</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Festivo</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>No se dio</translation>
    </message>
    <message>
        <source>To be planned</source>
        <translation>Por planificar</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Call off…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>All weekly lessons</source>
        <translation>Todas las clases semanales</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Weekly lesson…</source>
        <translation>Clase semanal…</translation>
    </message>
    <message>
        <source>Single lesson…</source>
        <translation>Clase única…</translation>
    </message>
    <message>
        <source>Holiday…</source>
        <translation>Festivo…</translation>
    </message>
    <message>
        <source>Copy a term…</source>
        <translation>Copiar un periodo…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>No holidays from today on. Add the days on which nothing is taught.</source>
        <translation>No hay festivos a partir de hoy. Añada los días en que no se da clase.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
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
        <source>From – until</source>
        <translation>Desde – hasta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>No lesson in this week. Add a weekly or a single one.</source>
        <translation>No hay clases en esta semana. Añada una semanal o una única.</translation>
    </message>
    <message>
        <source>The timetable is empty. Add a weekly lesson, or copy a term.</source>
        <translation>El horario está vacío. Añada una clase semanal o copie un periodo.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message numerus="yes">
        <source>%n weekly lesson(s) from today on</source>
        <translation>
            <numerusform>%n clase semanal a partir de hoy</numerusform>
            <numerusform>%n clases semanales a partir de hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned on these days</source>
        <translation>En estos días no se planifica nada</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>%1: this one lesson is not held.</source>
        <translation>%1: solo esta clase no se da.</translation>
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
    <name>rollcall::office::TriesTab</name>
    <message>
        <source>Lift the lock…</source>
        <translation>Quitar el bloqueo…</translation>
    </message>
    <message>
        <source>Five wrong ones in a minute lock a person for a minute, and longer each time</source>
        <translation>Cinco erróneos en un minuto bloquean a una persona un minuto, y cada vez más</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Wrong tries</source>
        <translation>Intentos erróneos</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>Bloqueado hasta</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Nobody has tried a wrong PIN, password or code.</source>
        <translation>Nadie ha probado un PIN, contraseña o código erróneo.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Password or code</source>
        <translation>Contraseña o código</translation>
    </message>
    <message>
        <source>Not locked</source>
        <translation>Sin bloqueo</translation>
    </message>
    <message>
        <source>Everybody at machine %1</source>
        <translation>Todos en la máquina %1</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>An email without an account</source>
        <translation>Un correo sin cuenta</translation>
    </message>
    <message>
        <source>Lift the lock?</source>
        <translation>¿Quitar el bloqueo?</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>%1 may try again at once, and the wrong tries are forgotten. Lift it only where you know who tried.</source>
        <translation>%1: puede volver a probar enseguida y se olvidan los intentos erróneos. Quítelo solo si sabe quién probó.</translation>
    </message>
    <message>
        <source>The lock was lifted.</source>
        <translation>Se quitó el bloqueo.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::WatchTab</name>
    <message>
        <source>Look now</source>
        <translation>Buscar ahora</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Signs of cheating and tampering. A finding is a reason to ask, not a proof.</source>
        <translation>Señales de trampa y manipulación. Un hallazgo es motivo para preguntar, no una prueba.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>Buscar en los hallazgos</translation>
    </message>
    <message>
        <source>Nothing was looked for yet. Choose a period and look now.</source>
        <translation>Aún no se ha buscado nada. Elija un periodo y busque ahora.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>%L1 tries and %L2 marks were looked through, %3. A finding is a reason to ask, not a proof.</source>
        <translation>Se revisaron %L1 intentos y %L2 marcas, %3. Un hallazgo es motivo para preguntar, no una prueba.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>máquina %1</translation>
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
