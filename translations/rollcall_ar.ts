<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>Calibration</name>
    <message>
        <source>The threshold has not been fitted to this school&apos;s faces; run rollcallctl calibrate.</source>
        <translation>لم تُضبط العتبة على وجوه هذه المدرسة؛ شغّل rollcallctl calibrate.</translation>
    </message>
    <message>
        <source>The school has grown since its threshold was chosen; run rollcallctl calibrate.</source>
        <translation>كبرت المدرسة منذ اختيار عتبتها؛ شغّل rollcallctl calibrate.</translation>
    </message>
    <message>
        <source>The school&apos;s threshold was chosen for another face model and is not used; run rollcallctl calibrate.</source>
        <translation>اختيرت عتبة المدرسة لنموذج وجوه آخر ولا تُستعمل؛ شغّل rollcallctl calibrate.</translation>
    </message>
</context>
<context>
    <name>CourseLine</name>
    <message>
        <source>%1 · Section %2</source>
        <comment>course code, section</comment>
        <translation>%1 · الشعبة %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message numerus="yes">
        <source>until %1 · %n min left</source>
        <translation>
            <numerusform>حتى %1 · لم يبق شيء</numerusform>
            <numerusform>حتى %1 · بقيت دقيقة واحدة</numerusform>
            <numerusform>حتى %1 · بقيت دقيقتان</numerusform>
            <numerusform>حتى %1 · بقيت %n دقائق</numerusform>
            <numerusform>حتى %1 · بقيت %n دقيقة</numerusform>
            <numerusform>حتى %1 · بقيت %n دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This value cannot be used: %1.</source>
        <translation>لا يمكن استعمال هذه القيمة: %1.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>غير موجود: %1.</translation>
    </message>
    <message>
        <source>This exists already: %1.</source>
        <translation>هذا موجود من قبل: %1.</translation>
    </message>
    <message>
        <source>This is still in use and was left as it is: %1.</source>
        <translation>هذا ما زال مستعملًا وتُرك كما هو: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>%1: there is no such file or folder.</source>
        <translation>%1: لا يوجد ملف أو مجلد بهذا الاسم.</translation>
    </message>
    <message>
        <source>%1: this is a folder; name a file.</source>
        <translation>%1: هذا مجلد؛ اذكر ملفًا.</translation>
    </message>
    <message>
        <source>%1: the file cannot be read.</source>
        <translation>%1: تتعذّر قراءة الملف.</translation>
    </message>
    <message>
        <source>%1: there is nothing in it.</source>
        <translation>%1: إنه فارغ.</translation>
    </message>
    <message>
        <source>%1: the file is too large.</source>
        <translation>%1: الملف كبير جدًا.</translation>
    </message>
    <message>
        <source>%1: the file cannot be written.</source>
        <translation>%1: تتعذّر الكتابة في الملف.</translation>
    </message>
    <message>
        <source>%1: the disk is full; nothing was changed.</source>
        <translation>%1: القرص ممتلئ؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The CSV file is damaged: %1.</source>
        <translation>ملف CSV تالف: %1.</translation>
    </message>
    <message>
        <source>%1: this is not a JPEG or PNG picture.</source>
        <translation>%1: هذه ليست صورة JPEG أو PNG.</translation>
    </message>
    <message>
        <source>%1: the picture is damaged or cut short.</source>
        <translation>%1: الصورة تالفة أو ناقصة.</translation>
    </message>
    <message>
        <source>%1: a picture of this size cannot be used.</source>
        <translation>%1: لا يمكن استعمال صورة بهذا الحجم.</translation>
    </message>
    <message>
        <source>%1: this is not a video that can be read.</source>
        <translation>%1: هذا ليس مقطع فيديو مقروءًا.</translation>
    </message>
    <message>
        <source>%1: the video ends early.</source>
        <translation>%1: ينتهي الفيديو قبل أوانه.</translation>
    </message>
    <message>
        <source>The face model %1 is missing; build or install Rollcall again.</source>
        <translation>نموذج الوجوه %1 مفقود؛ ابنِ Rollcall أو ثبّته من جديد.</translation>
    </message>
    <message>
        <source>The face model %1 is damaged; build or install Rollcall again.</source>
        <translation>نموذج الوجوه %1 تالف؛ ابنِ Rollcall أو ثبّته من جديد.</translation>
    </message>
    <message>
        <source>The list of face models is damaged: %1.</source>
        <translation>قائمة نماذج الوجوه تالفة: %1.</translation>
    </message>
    <message>
        <source>A face model failed: %1.</source>
        <translation>أخفق نموذج وجوه: %1.</translation>
    </message>
    <message>
        <source>%1: no face was found.</source>
        <translation>%1: لم يُعثر على وجه.</translation>
    </message>
    <message>
        <source>%1: there is more than one face.</source>
        <translation>%1: يوجد أكثر من وجه.</translation>
    </message>
    <message>
        <source>%1: the face is too small; come closer.</source>
        <translation>%1: الوجه صغير جدًا؛ اقترب.</translation>
    </message>
    <message>
        <source>%1: the face is blurred; hold still.</source>
        <translation>%1: الوجه غير واضح؛ لا تتحرّك.</translation>
    </message>
    <message>
        <source>%1: the face is too dark; add light.</source>
        <translation>%1: الوجه معتم؛ زِد الضوء.</translation>
    </message>
    <message>
        <source>%1: the face is too bright; lessen the light.</source>
        <translation>%1: الوجه شديد السطوع؛ خفّف الضوء.</translation>
    </message>
    <message>
        <source>%1: the face is turned away; look at the camera.</source>
        <translation>%1: الوجه ملتفت؛ انظر إلى الكاميرا.</translation>
    </message>
    <message>
        <source>%1: the eyes are closed.</source>
        <translation>%1: العينان مغمضتان.</translation>
    </message>
    <message>
        <source>%1: the face differs from the other pictures of this person.</source>
        <translation>%1: يختلف الوجه عن صور هذا الشخص الأخرى.</translation>
    </message>
    <message>
        <source>This face belongs to somebody else already (%1); an administrator may override it with a reason.</source>
        <translation>هذا الوجه لشخص آخر (%1)؛ يمكن لمسؤول أن يتجاوز ذلك مع ذكر السبب.</translation>
    </message>
    <message>
        <source>There is no consent for face recognition: %1. Record it first.</source>
        <translation>لا توجد موافقة على التعرّف على الوجه: %1. سجّلها أولًا.</translation>
    </message>
    <message>
        <source>%1: there is no such database; create it with init.</source>
        <translation>%1: لا توجد قاعدة بيانات كهذه؛ أنشئها بالأمر init.</translation>
    </message>
    <message>
        <source>%1: this is not a Rollcall database.</source>
        <translation>%1: هذه ليست قاعدة بيانات Rollcall.</translation>
    </message>
    <message>
        <source>%1: this database was written by a newer Rollcall; update this one.</source>
        <translation>%1: كتب قاعدة البيانات هذه إصدارٌ أحدث من Rollcall؛ حدّث هذا الإصدار.</translation>
    </message>
    <message>
        <source>%1: the database cannot be written.</source>
        <translation>%1: تتعذّر الكتابة في قاعدة البيانات.</translation>
    </message>
    <message>
        <source>%1: the database is in use; try again.</source>
        <translation>%1: قاعدة البيانات مشغولة؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The database is damaged (%1); restore a backup.</source>
        <translation>قاعدة البيانات تالفة (%1)؛ استعِد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The database refused: %1.</source>
        <translation>رفضت قاعدة البيانات: %1.</translation>
    </message>
    <message>
        <source>%1 may not do this.</source>
        <translation>لا يحقّ لـ %1 فعل هذا.</translation>
    </message>
    <message>
        <source>The password is too short; use at least %1 characters.</source>
        <translation>كلمة المرور قصيرة جدًا؛ استعمل %1 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>The stored password cannot be read (%1); set a new one.</source>
        <translation>تتعذّر قراءة كلمة المرور المحفوظة (%1)؛ ضع كلمة جديدة.</translation>
    </message>
    <message>
        <source>The PIN is not usable (%1); use 4 to 8 digits that are no row.</source>
        <translation>رقم PIN غير صالح (%1)؛ استعمل من 4 إلى 8 أرقام غير متتالية.</translation>
    </message>
    <message>
        <source>Email or password is not right.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>Too few people have a face for the school&apos;s own threshold: %1.</source>
        <translation>عدد من سُجّلت وجوههم قليل لعتبة خاصة بالمدرسة: %1.</translation>
    </message>
    <message>
        <source>The camera is not there: %1. Check its cable.</source>
        <translation>الكاميرا غير موجودة: %1. افحص كابلها.</translation>
    </message>
    <message>
        <source>The camera delivers no picture: %1. Check its cable.</source>
        <translation>الكاميرا لا ترسل صورة: %1. افحص كابلها.</translation>
    </message>
    <message>
        <source>The position receiver is silent: %1. Check its cable.</source>
        <translation>مستقبِل الموقع صامت: %1. افحص كابله.</translation>
    </message>
    <message>
        <source>%1: this is not a Rollcall backup.</source>
        <translation>%1: هذه ليست نسخة احتياطية من Rollcall.</translation>
    </message>
    <message>
        <source>%1: this backup was made by a newer Rollcall; update this one.</source>
        <translation>%1: أُنشئت هذه النسخة الاحتياطية بإصدار أحدث من Rollcall؛ حدّث هذا الإصدار.</translation>
    </message>
    <message>
        <source>%1: the backup is damaged or cut short; use another one.</source>
        <translation>%1: النسخة الاحتياطية تالفة أو ناقصة؛ استخدم نسخة أخرى.</translation>
    </message>
    <message>
        <source>%1: the backup does not open with this key or passphrase.</source>
        <translation>%1: لا تُفتح النسخة الاحتياطية بهذا المفتاح أو بعبارة المرور هذه.</translation>
    </message>
    <message>
        <source>Too many tries; try again after %1.</source>
        <translation>محاولات كثيرة؛ حاول مرة أخرى بعد %1.</translation>
    </message>
    <message>
        <source>%1: the key of the face templates and sign-in codes is missing; put it back beside the database.</source>
        <translation>%1: مفتاح قوالب الوجوه ورموز الدخول مفقود؛ أعِده إلى جانب قاعدة البيانات.</translation>
    </message>
    <message>
        <source>%1: the key of the face templates and sign-in codes is damaged; restore it.</source>
        <translation>%1: مفتاح قوالب الوجوه ورموز الدخول تالف؛ استعِده.</translation>
    </message>
    <message>
        <source>%1: others can read the key of the face templates and sign-in codes; set its mode to 0600.</source>
        <translation>%1: يستطيع آخرون قراءة مفتاح قوالب الوجوه ورموز الدخول؛ اجعل صلاحياته 0600.</translation>
    </message>
    <message>
        <source>A sealed secret was changed (%1); register the face, or set the authenticator up, again.</source>
        <translation>تغيّر سرّ مختوم (%1)؛ سجّل الوجه أو أعدّ تطبيق المصادقة من جديد.</translation>
    </message>
    <message>
        <source>This account asks for a code of its authenticator app, or a recovery code.</source>
        <translation>يطلب هذا الحساب رمزًا من تطبيق المصادقة أو رمز استرداد.</translation>
    </message>
    <message>
        <source>The code is not right, or was used before.</source>
        <translation>الرمز غير صحيح أو سبق استعماله.</translation>
    </message>
    <message>
        <source>This was changed meanwhile: %1. Look at it again.</source>
        <translation>تغيّر هذا في أثناء ذلك: %1. انظر إليه مرة أخرى.</translation>
    </message>
    <message>
        <source>This time is taken: %1.</source>
        <translation>هذا الوقت محجوز: %1.</translation>
    </message>
    <message>
        <source>%1: the key of the face templates is locked; unlock the keyring, or give the right passphrase (--key-passphrase-file).</source>
        <translation>%1: مفتاح قوالب الوجوه مقفل؛ افتح حافظة المفاتيح أو أعطِ عبارة المرور الصحيحة (--key-passphrase-file).</translation>
    </message>
    <message>
        <source>%1: this is not the key the face templates are sealed with; put back the right one.</source>
        <translation>%1: ليس هذا المفتاح الذي خُتمت به قوالب الوجوه؛ أعد المفتاح الصحيح.</translation>
    </message>
    <message>
        <source>The keyring of the desktop failed: %1. Keep the key in a file, or start the keyring.</source>
        <translation>تعذّر استخدام حافظة مفاتيح سطح المكتب: %1. احفظ المفتاح في ملف أو شغّل الحافظة.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>صباح الخير</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>طاب نهارك</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>مساء الخير</translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation>انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>اقترب قليلًا</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>ارجع قليلًا</translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation>شخص واحد من فضلكم</translation>
    </message>
    <message>
        <source>Too dark: more light, please</source>
        <translation>المكان معتم: زد الضوء</translation>
    </message>
    <message>
        <source>Too bright: less light, please</source>
        <translation>الضوء قوي: خفّفه</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>لا تتحرّك</translation>
    </message>
    <message>
        <source>Turn your face to the camera</source>
        <translation>أدر وجهك نحو الكاميرا</translation>
    </message>
    <message>
        <source>Open your eyes</source>
        <translation>افتح عينيك</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>لا توجد كاميرا</translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: plug a camera in.</source>
        <translation>سجّل برقم PIN. للموظفين: وصّلوا كاميرا.</translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <translation>انقطعت الكاميرا</translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: check the camera&apos;s cable.</source>
        <translation>سجّل برقم PIN. للموظفين: افحصوا سلك الكاميرا.</translation>
    </message>
    <message>
        <source>The picture stands still</source>
        <translation>الصورة متوقفة</translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: plug the camera out and in again.</source>
        <translation>سجّل برقم PIN. للموظفين: افصلوا الكاميرا ثم وصّلوها.</translation>
    </message>
    <message>
        <source>The camera sees only black</source>
        <translation>الكاميرا لا ترى إلا السواد</translation>
    </message>
    <message>
        <source>Switch the light on, or check in with your PIN.</source>
        <translation>أشعل الضوء أو سجّل برقم PIN.</translation>
    </message>
    <message>
        <source>Something covers the camera</source>
        <translation>شيء يغطي الكاميرا</translation>
    </message>
    <message>
        <source>Take it away, or check in with your PIN.</source>
        <translation>أبعده أو سجّل برقم PIN.</translation>
    </message>
    <message>
        <source>The camera is dazzled</source>
        <translation>الضوء يبهر الكاميرا</translation>
    </message>
    <message>
        <source>Lower the blinds, or check in with your PIN.</source>
        <translation>أنزل الستارة أو سجّل برقم PIN.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Wrong number or PIN</source>
        <translation>الرقم أو PIN غير صحيح</translation>
    </message>
    <message>
        <source>Try again, or ask your teacher.</source>
        <translation>حاول مرة أخرى أو اسأل معلمك.</translation>
    </message>
    <message>
        <source>I do not know you yet</source>
        <translation>لا أعرفك بعد</translation>
    </message>
    <message>
        <source>Use your PIN, or ask your teacher.</source>
        <translation>استعمل رقم PIN أو اسأل معلمك.</translation>
    </message>
    <message>
        <source>Only students check in here</source>
        <translation>التسجيل هنا للطلاب فقط</translation>
    </message>
    <message>
        <source>Staff sign in below.</source>
        <translation>دخول الموظفين من الزر في الأسفل.</translation>
    </message>
    <message>
        <source>Your face is not registered</source>
        <translation>وجهك غير مسجّل</translation>
    </message>
    <message>
        <source>No class is running</source>
        <translation>لا توجد حصة الآن</translation>
    </message>
    <message>
        <source>Come back when your class starts.</source>
        <translation>عُد عندما تبدأ حصتك.</translation>
    </message>
    <message>
        <source>You are not in this class</source>
        <translation>لست في هذه الحصة</translation>
    </message>
    <message>
        <source>Check your timetable, or ask a teacher.</source>
        <translation>راجع جدولك أو اسأل معلمًا.</translation>
    </message>
    <message>
        <source>This screen is not at school</source>
        <translation>هذه الشاشة ليست في المدرسة</translation>
    </message>
    <message>
        <source>Please tell a teacher.</source>
        <translation>أخبر معلمًا من فضلك.</translation>
    </message>
    <message>
        <source>I do not know where I am</source>
        <translation>لا أعرف أين أنا</translation>
    </message>
    <message>
        <source>You are already checked in</source>
        <translation>أنت مسجّل من قبل</translation>
    </message>
    <message>
        <source>I cannot see your face</source>
        <translation>لا أرى وجهك</translation>
    </message>
    <message>
        <source>Try again, or use your PIN.</source>
        <translation>حاول مرة أخرى أو استعمل رقم PIN.</translation>
    </message>
    <message>
        <source>Step up one after the other.</source>
        <translation>تقدّموا واحدًا بعد الآخر.</translation>
    </message>
    <message>
        <source>I am not sure it is you</source>
        <translation>لست متأكدًا أنه أنت</translation>
    </message>
    <message>
        <source>Use your PIN: it does the same.</source>
        <translation>استعمل رقم PIN: النتيجة نفسها.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>course, time, status</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1, you are already checked in</source>
        <translation>%1، أنت مسجّل من قبل</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>course, time</comment>
        <translation>%1 · منذ %2</translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>هذه حصة %1.</translation>
    </message>
    <message>
        <source>No class right now</source>
        <translation>لا توجد حصة الآن</translation>
    </message>
    <message>
        <source>Nothing to do. See you later!</source>
        <translation>لا شيء الآن. إلى اللقاء!</translation>
    </message>
    <message>
        <source>Check in with your PIN</source>
        <translation>سجّل برقم PIN</translation>
    </message>
    <message>
        <source>The camera is not used right now.</source>
        <translation>الكاميرا غير مستعملة الآن.</translation>
    </message>
    <message>
        <source>Nobody can check in here. Please tell a teacher.</source>
        <translation>لا يمكن التسجيل هنا. أخبر معلمًا من فضلك.</translation>
    </message>
    <message>
        <source>Please wait a moment, or tell a teacher.</source>
        <translation>انتظر لحظة أو أخبر معلمًا.</translation>
    </message>
    <message>
        <source>Check-ins cannot be saved</source>
        <translation>يتعذّر حفظ التسجيل</translation>
    </message>
    <message>
        <source>Please tell a teacher. I keep trying.</source>
        <translation>أخبر معلمًا من فضلك. سأواصل المحاولة.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Rollcall is starting.</source>
        <translation>يبدأ Rollcall الآن.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>محاولات PIN خاطئة كثيرة</translation>
    </message>
    <message>
        <source>Try again at %1, or ask your teacher.</source>
        <translation>حاول مرة أخرى الساعة %1 أو اسأل معلمك.</translation>
    </message>
    <message>
        <source>Ask your teacher.</source>
        <translation>اسأل معلمك.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>محاولات كثيرة</translation>
    </message>
</context>
<context>
    <name>PeopleFile</name>
    <message>
        <source>this column is not known</source>
        <translation>هذا العمود غير معروف</translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation>هذا العمود ناقص</translation>
    </message>
    <message>
        <source>this column stands there twice</source>
        <translation>هذا العمود مكرّر</translation>
    </message>
    <message>
        <source>the row has fewer cells than the header</source>
        <translation>خلايا الصف أقل من خلايا العنوان</translation>
    </message>
    <message>
        <source>the row has more cells than the header</source>
        <translation>خلايا الصف أكثر من خلايا العنوان</translation>
    </message>
    <message>
        <source>this must not be empty</source>
        <translation>يجب ألا يكون هذا فارغًا</translation>
    </message>
    <message>
        <source>this is longer than 255 characters</source>
        <translation>هذا أطول من 255 حرفًا</translation>
    </message>
    <message>
        <source>this holds characters that cannot be shown</source>
        <translation>هذا يحوي أحرفًا لا يمكن عرضها</translation>
    </message>
    <message>
        <source>this is not an email address</source>
        <translation>هذا ليس عنوان بريد إلكتروني</translation>
    </message>
    <message>
        <source>this email stands on an earlier line</source>
        <translation>هذا البريد في سطر سابق</translation>
    </message>
    <message>
        <source>the role must be student, teacher or admin</source>
        <translation>يجب أن يكون الدور student أو teacher أو admin</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation>السطر %1، %2</translation>
    </message>
    <message>
        <source>there is no person of this email</source>
        <translation>لا يوجد شخص بهذا البريد</translation>
    </message>
    <message>
        <source>this person is not a student</source>
        <translation>هذا الشخص ليس طالبًا</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>nobody was recognised</source>
        <translation>لم يُتعرّف على أحد</translation>
    </message>
    <message>
        <source>the account is not a student&apos;s</source>
        <translation>الحساب ليس لطالب</translation>
    </message>
    <message>
        <source>no face is registered</source>
        <translation>لا يوجد وجه مسجّل</translation>
    </message>
    <message>
        <source>there is no such session</source>
        <translation>لا توجد حصة كهذه</translation>
    </message>
    <message>
        <source>not in this class</source>
        <translation>ليس في هذه الحصة</translation>
    </message>
    <message>
        <source>the session is not running</source>
        <translation>الحصة غير جارية</translation>
    </message>
    <message>
        <source>the device is outside the campus</source>
        <translation>الجهاز خارج المدرسة</translation>
    </message>
    <message>
        <source>the position is unknown</source>
        <translation>الموقع غير معروف</translation>
    </message>
    <message>
        <source>already marked</source>
        <translation>مسجّل من قبل</translation>
    </message>
    <message>
        <source>no readable face</source>
        <translation>لا وجه مقروء</translation>
    </message>
    <message>
        <source>more than one face</source>
        <translation>أكثر من وجه</translation>
    </message>
    <message>
        <source>not a live face</source>
        <translation>ليس وجهًا حيًا</translation>
    </message>
    <message>
        <source>the face matches nobody</source>
        <translation>الوجه لا يطابق أحدًا</translation>
    </message>
    <message>
        <source>too many tries</source>
        <translation>محاولات كثيرة</translation>
    </message>
    <message>
        <source>these frames were shown before</source>
        <translation>عُرضت هذه الصور من قبل</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Attendance by course</source>
        <translation>الحضور حسب المقرر</translation>
    </message>
    <message>
        <source>Students under %1 %</source>
        <translation>الطلاب دون %1 %</translation>
    </message>
    <message>
        <source>At least %1 absences in a row</source>
        <translation>%1 غيابات متتالية على الأقل</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>من %1 إلى %2.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>من %1.</translation>
    </message>
    <message>
        <source>Up to %1.</source>
        <translation>حتى %1.</translation>
    </message>
    <message>
        <source>Attended: present and late, of the sessions held while enrolled; excused ones are left out.</source>
        <translation>نسبة الحضور: الحاضر والمتأخر من الحصص المعقودة خلال التسجيل، دون المعذورة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>المقرر</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>الشعبة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الحصص</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>يبدأ في</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>معذور</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Attended (%)</source>
        <translation>الحضور (%)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>سُجّل يوم</translation>
    </message>
    <message>
        <source>Marked at</source>
        <translation>سُجّل في</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Absences in a row</source>
        <translation>غيابات متتالية</translation>
    </message>
    <message>
        <source>Last attended</source>
        <translation>آخر حضور</translation>
    </message>
    <message>
        <source>present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>معذور</translation>
    </message>
    <message>
        <source>face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رقم التعريف</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدويًا</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>How many of the last pictures of somebody are looked at</source>
        <translation>كم من آخر صور الشخص يُنظر إليها</translation>
    </message>
    <message>
        <source>How many of them must agree before somebody is checked in</source>
        <translation>كم منها يجب أن تتفق قبل تسجيل أحد</translation>
    </message>
    <message>
        <source>Minutes after the start of a session before a mark is late</source>
        <translation>الدقائق بعد بدء الحصة قبل أن يُعدّ الحضور متأخرًا</translation>
    </message>
    <message>
        <source>From when the screen is dimmed, local time</source>
        <translation>متى يبدأ تعتيم الشاشة، بالتوقيت المحلي</translation>
    </message>
    <message>
        <source>Until when the screen is dimmed, local time</source>
        <translation>متى ينتهي تعتيم الشاشة، بالتوقيت المحلي</translation>
    </message>
    <message>
        <source>Language of the kiosk; empty: the machine&apos;s</source>
        <translation>لغة الشاشة؛ فارغ: لغة الجهاز</translation>
    </message>
    <message>
        <source>Colours of the kiosk; auto: the machine&apos;s</source>
        <translation>ألوان الشاشة؛ auto: ألوان الجهاز</translation>
    </message>
    <message>
        <source>How much of a student&apos;s name is shown</source>
        <translation>كم يظهر من اسم الطالب</translation>
    </message>
    <message>
        <source>Where the kiosk is, or its receiver; empty: the centre of the geofence</source>
        <translation>مكان الشاشة أو مستقبِلها؛ فارغ: وسط النطاق</translation>
    </message>
    <message>
        <source>The room whose sessions are shown; empty: every room</source>
        <translation>القاعة التي تُعرض حصصها؛ فارغ: كل القاعات</translation>
    </message>
    <message>
        <source>Whether a check-in is heard</source>
        <translation>هل يُسمع صوت عند تسجيل الحضور</translation>
    </message>
    <message>
        <source>Where pictures come from; camera: is the first camera</source>
        <translation>من أين تأتي الصور؛ camera: هي الكاميرا الأولى</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>اسم المدرسة</translation>
    </message>
    <message>
        <source>Whether sessions start and end by themselves at their times</source>
        <translation>هل تبدأ الحصص وتنتهي وحدها في أوقاتها</translation>
    </message>
    <message>
        <source>Minutes without a touch before the staff window locks; 0: never</source>
        <translation>الدقائق دون استعمال قبل قفل نافذة الموظفين؛ 0: أبدًا</translation>
    </message>
    <message>
        <source>Hours from one backup by the kiosk to the next; 0: none</source>
        <translation>الساعات بين نسخة احتياطية من الشاشة والتالية؛ 0: لا نسخ</translation>
    </message>
    <message>
        <source>Folder of the kiosk&apos;s backups, sealed with the key; best on another disk</source>
        <translation>مجلد نسخ الشاشة الاحتياطية، مختومة بالمفتاح؛ الأفضل على قرص آخر</translation>
    </message>
    <message>
        <source>Of how many days the newest backup is kept</source>
        <translation>لكم من الأيام تُحفظ أحدث نسخة</translation>
    </message>
    <message>
        <source>Of how many weeks the newest backup is kept</source>
        <translation>لكم من الأسابيع تُحفظ أحدث نسخة</translation>
    </message>
    <message>
        <source>Days a try to check in is kept; 0: for ever</source>
        <translation>أيام حفظ محاولة تسجيل الحضور؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Whether the kiosk removes once a night what has been kept long enough</source>
        <translation>هل تزيل الشاشة كل ليلة ما حُفظ مدة كافية</translation>
    </message>
    <message>
        <source>Days a backup in backup.folder and a copy beside the database are kept; 0: for ever</source>
        <translation>أيام حفظ نسخة في backup.folder ونسخة بجانب قاعدة البيانات؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days a withdrawn consent is kept; 0: for ever</source>
        <translation>أيام حفظ موافقة مسحوبة؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days a machine is kept after somebody last used it; 0: for ever</source>
        <translation>أيام حفظ جهاز بعد آخر استعمال؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days a face is kept after it was last needed; 0: for ever</source>
        <translation>أيام حفظ الوجه بعد آخر حاجة إليه؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days place, distance and machine of a mark are kept; 0: for ever</source>
        <translation>أيام حفظ مكان الحضور ومسافته وجهازه؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days wrong PINs and passwords are counted; 0: for ever</source>
        <translation>أيام عدّ الرموز وكلمات المرور الخاطئة؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days a question or something to look at is kept after its answer; 0: for ever</source>
        <translation>أيام حفظ سؤال أو بند مراجعة بعد جوابه؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days a session is kept with its marks; 0: for ever</source>
        <translation>أيام حفظ الحصة مع حضورها؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days a change by staff is kept; 0: for ever</source>
        <translation>أيام حفظ تغيير من الموظفين؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>Days the attendance of staff is kept; 0: for ever</source>
        <translation>أيام حفظ حضور الموظفين؛ 0: دائمًا</translation>
    </message>
    <message>
        <source>From how many absences in a row a student is reported</source>
        <translation>عدد الغيابات المتتالية التي يُبلَّغ بعدها عن الطالب</translation>
    </message>
    <message>
        <source>Under which percentage of sessions attended a student is reported</source>
        <translation>نسبة الحضور التي يُبلَّغ دونها عن الطالب</translation>
    </message>
    <message>
        <source>For how many days from today the timetable&apos;s sessions are planned</source>
        <translation>عدد الأيام من اليوم التي تُخطَّط لها حصص الجدول</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>معذور</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::ChooseSession</name>
    <message>
        <source>Which class?</source>
        <translation>أي حصة؟</translation>
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
        <translation>انظر هنا للتسجيل</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::LanguageMenu</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::LatestNames</name>
    <message>
        <source>Nobody yet. Be the first!</source>
        <translation>لا أحد بعد. كن الأول!</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::MyAttendancePage</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No class yet</source>
        <translation>لا حصص بعد</translation>
    </message>
    <message>
        <source>Present %1 · Late %2 · Absent %3 · Excused %4</source>
        <translation>حاضر %1 · متأخر %2 · غائب %3 · معذور %4</translation>
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
        <translation>غير مسجّل</translation>
    </message>
    <message>
        <source>I was here</source>
        <translation>كنت هنا</translation>
    </message>
    <message>
        <source>My attendance: %1</source>
        <translation>حضوري: %1</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>المواد</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>الأحدث</translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>يُغلق الآن</numerusform>
            <numerusform>يُغلق بعد ثانية</numerusform>
            <numerusform>يُغلق بعد ثانيتين</numerusform>
            <numerusform>يُغلق بعد %n ثوانٍ</numerusform>
            <numerusform>يُغلق بعد %n ثانية</numerusform>
            <numerusform>يُغلق بعد %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Question sent</source>
        <translation>أُرسل السؤال</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::PinPad</name>
    <message>
        <source>Check in with PIN</source>
        <translation>التسجيل برقم PIN</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>My attendance</source>
        <translation>حضوري</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>رقم PIN</translation>
    </message>
    <message>
        <source>Your student number</source>
        <translation>رقمك الطلابي</translation>
    </message>
    <message numerus="yes">
        <source>PIN: %n digits typed</source>
        <translation>
            <numerusform>PIN: لم يُكتب رقم</numerusform>
            <numerusform>PIN: كُتب رقم واحد</numerusform>
            <numerusform>PIN: كُتب رقمان</numerusform>
            <numerusform>PIN: كُتبت %n أرقام</numerusform>
            <numerusform>PIN: كُتب %n رقمًا</numerusform>
            <numerusform>PIN: كُتب %n رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>الرقم: %1</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::ResultCard</name>
    <message>
        <source>My attendance</source>
        <translation>حضوري</translation>
    </message>
    <message>
        <source>Use PIN</source>
        <translation>استعمال PIN</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::SetupWizard</name>
    <message>
        <source>Type your name.</source>
        <translation>اكتب اسمك.</translation>
    </message>
    <message>
        <source>Type your email address.</source>
        <translation>اكتب بريدك الإلكتروني.</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>كلمة المرور تحتاج %1 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>اكتب كلمة المرور نفسها مرتين.</translation>
    </message>
    <message>
        <source>The latitude is a number from -90 to 90.</source>
        <translation>خط العرض رقم من -90 إلى 90.</translation>
    </message>
    <message>
        <source>The longitude is a number from -180 to 180.</source>
        <translation>خط الطول رقم من -180 إلى 180.</translation>
    </message>
    <message>
        <source>The radius is a number from %1 to %2 metres.</source>
        <translation>نصف القطر رقم من %1 إلى %2 متر.</translation>
    </message>
    <message>
        <source>Type the name of the school.</source>
        <translation>اكتب اسم المدرسة.</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>قصيرة جدًا</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>ضعيفة</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>قوية</translation>
    </message>
    <message>
        <source>Who looks after Rollcall?</source>
        <translation>من يدير Rollcall؟</translation>
    </message>
    <message>
        <source>Where does it hang?</source>
        <translation>أين عُلّقت الشاشة؟</translation>
    </message>
    <message>
        <source>Check in only at school?</source>
        <translation>التسجيل في المدرسة فقط؟</translation>
    </message>
    <message>
        <source>Does the camera see you?</source>
        <translation>هل تراك الكاميرا؟</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>اسم المدرسة</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Left empty, it is for every room.</source>
        <translation>إن تُركت فارغة فهي لكل القاعات.</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Leave both empty to check in anywhere.</source>
        <translation>اترك الاثنين فارغين للتسجيل في أي مكان.</translation>
    </message>
    <message>
        <source>Radius in metres</source>
        <translation>نصف القطر بالأمتار</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>No camera: students use their PIN</source>
        <translation>لا كاميرا: يستعمل الطلاب رقم PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::SidePanel</name>
    <message>
        <source>Room %1</source>
        <translation>القاعة %1</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>مسجّلون</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>حصة أخرى</translation>
    </message>
    <message>
        <source>Check in with PIN</source>
        <translation>التسجيل برقم PIN</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>23 of 30 students</comment>
        <translation>من %1</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::StaffPage</name>
    <message>
        <source>Signed in as %1</source>
        <translation>سُجّل الدخول باسم %1</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>للموظفين</translation>
    </message>
    <message>
        <source>Students cannot check in here while Rollcall is closed.</source>
        <translation>لا يمكن تسجيل الحضور هنا ما دام Rollcall مغلقًا.</translation>
    </message>
    <message>
        <source>Sign in to leave the kiosk.</source>
        <translation>سجّل الدخول لمغادرة الشاشة.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>العودة إلى الشاشة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Close Rollcall</source>
        <translation>إغلاق Rollcall</translation>
    </message>
    <message>
        <source>A backup is missing. The newest is of %1.</source>
        <translation>هناك نسخة احتياطية ناقصة. أحدث نسخة بتاريخ %1.</translation>
    </message>
    <message>
        <source>A backup is missing. There is none yet.</source>
        <translation>هناك نسخة احتياطية ناقصة. لا توجد أي نسخة بعد.</translation>
    </message>
    <message>
        <source>The last backup could not be made.</source>
        <translation>تعذّر إنشاء آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Your account asks for a code, too.</source>
        <translation>يطلب حسابك رمزًا أيضًا.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code</source>
        <translation>ستة أرقام من تطبيق المصادقة، أو رمز استرداد</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::StatusScreen</name>
    <message>
        <source>For staff: %1</source>
        <translation>للموظفين: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>التالية: %1</translation>
    </message>
    <message>
        <source>starts now</source>
        <translation>تبدأ الآن</translation>
    </message>
    <message numerus="yes">
        <source>at %1 · in %n min</source>
        <translation>
            <numerusform>الساعة %1 · الآن</numerusform>
            <numerusform>الساعة %1 · بعد دقيقة</numerusform>
            <numerusform>الساعة %1 · بعد دقيقتين</numerusform>
            <numerusform>الساعة %1 · بعد %n دقائق</numerusform>
            <numerusform>الساعة %1 · بعد %n دقيقة</numerusform>
            <numerusform>الساعة %1 · بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>الساعة %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation>%1 الساعة %2</translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::TouchKeyboard</name>
    <message>
        <source>small</source>
        <translation>صغيرة</translation>
    </message>
    <message>
        <source>SHIFT</source>
        <translation>كبيرة</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>حذف آخر حرف</translation>
    </message>
</context>
<context>
    <name>rollcall::office::AuditPage</name>
    <message>
        <source>Check the logs</source>
        <translation>فحص السجلات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Everything staff changed, the newest first</source>
        <translation>كل ما غيّره الموظفون، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>على ماذا</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>لم يُغيَّر شيء بعد.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1، الصف %2</translation>
    </message>
    <message>
        <source>Both logs are as Rollcall wrote them: %L1 rows.</source>
        <translation>السجلان كما كتبهما Rollcall: ‏%L1 صفًّا.</translation>
    </message>
    <message>
        <source>The file was changed outside Rollcall: %1. Keep a copy of it, and run rollcallctl verify for what was found.</source>
        <translation>غُيّر الملف خارج Rollcall: ‏%1. احتفظ بنسخة منه وشغّل rollcallctl verify لمعرفة ما وُجد.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Form</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>هذا الحقل مطلوب.</translation>
    </message>
    <message>
        <source>What you typed is not saved. Cancel again to drop it.</source>
        <translation>ما كتبته غير محفوظ. اضغط إلغاء مرة أخرى لتركه.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LivePage</name>
    <message>
        <source>Undone.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take the mark of %1 away</source>
        <translation>إزالة علامة %1</translation>
    </message>
    <message>
        <source>%1 has no mark any more.</source>
        <translation>لم تعد لدى %1 علامة.</translation>
    </message>
    <message>
        <source>Mark all who are not marked</source>
        <translation>تعليم كل من لم يُعلَّم</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تعليم</translation>
    </message>
    <message numerus="yes">
        <source>For all %n student(s) without a mark, with one reason. One undo takes it back.</source>
        <translation>
            <numerusform>لا يوجد طلاب بلا علامة.</numerusform>
            <numerusform>لطالب واحد بلا علامة، بسبب واحد. تراجع واحد يلغيها.</numerusform>
            <numerusform>لطالبين بلا علامة، بسبب واحد. تراجع واحد يلغيها.</numerusform>
            <numerusform>لكل %n طلاب بلا علامة، بسبب واحد. تراجع واحد يلغيها.</numerusform>
            <numerusform>لكل %n طالبًا بلا علامة، بسبب واحد. تراجع واحد يلغيها.</numerusform>
            <numerusform>لكل %n طالب بلا علامة، بسبب واحد. تراجع واحد يلغيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>All were marked.</source>
        <translation>تم تعليم الجميع.</translation>
    </message>
    <message>
        <source>Not %1?</source>
        <translation>ليس %1؟</translation>
    </message>
    <message>
        <source>Move the mark</source>
        <translation>نقل العلامة</translation>
    </message>
    <message>
        <source>The mark goes to who it really was. Where a face was mistaken, these two are told apart more carefully from now on.</source>
        <translation>تنتقل العلامة إلى صاحبها الحقيقي. وإذا أخطأ التعرّف على الوجه، فسيُميَّز بين هذين الشخصين بعناية أكبر من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>كان</translation>
    </message>
    <message>
        <source>Reason (may be empty)</source>
        <translation>السبب (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>The mark was moved to %1.</source>
        <translation>نُقلت العلامة إلى %1.</translation>
    </message>
    <message>
        <source>Open the session again</source>
        <translation>إعادة فتح الجلسة</translation>
    </message>
    <message>
        <source>Extend the session</source>
        <translation>تمديد الجلسة</translation>
    </message>
    <message>
        <source>For so many minutes from now</source>
        <translation>دقائق من الآن</translation>
    </message>
    <message>
        <source>By so many minutes</source>
        <translation>دقائق إضافية</translation>
    </message>
    <message>
        <source>The session ends at %1.</source>
        <translation>تنتهي الجلسة في %1.</translation>
    </message>
    <message>
        <source>End the session now?</source>
        <translation>إنهاء الجلسة الآن؟</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>إنهاء الجلسة</translation>
    </message>
    <message>
        <source>Nobody can check in any more. It can be opened again.</source>
        <translation>لن يستطيع أحد تسجيل حضوره بعد ذلك. يمكن فتحها من جديد.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>انتهت الجلسة.</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>عدّ الحاضرين</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>People in the room</source>
        <translation>الأشخاص في القاعة</translation>
    </message>
    <message>
        <source>The headcount fits the register.</source>
        <translation>العدّ يطابق السجل.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the room than marked.</source>
        <translation>
            <numerusform>لا أحد في القاعة زيادة على المعلَّمين.</numerusform>
            <numerusform>في القاعة شخص واحد زيادة على المعلَّمين.</numerusform>
            <numerusform>في القاعة شخصان زيادة على المعلَّمين.</numerusform>
            <numerusform>في القاعة %n أشخاص زيادة على المعلَّمين.</numerusform>
            <numerusform>في القاعة %n شخصًا زيادة على المعلَّمين.</numerusform>
            <numerusform>في القاعة %n شخص زيادة على المعلَّمين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more marked than in the room.</source>
        <translation>
            <numerusform>لا علامات زيادة على من في القاعة.</numerusform>
            <numerusform>علامة واحدة زيادة على من في القاعة.</numerusform>
            <numerusform>علامتان زيادة على من في القاعة.</numerusform>
            <numerusform>%n علامات زيادة على من في القاعة.</numerusform>
            <numerusform>%n علامة زيادة على من في القاعة.</numerusform>
            <numerusform>%n علامة زيادة على من في القاعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>بواسطة %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>تمديد…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Wrong person…</source>
        <translation>شخص خاطئ…</translation>
    </message>
    <message>
        <source>Mark all who are not marked…</source>
        <translation>تعليم كل من لم يُعلَّم…</translation>
    </message>
    <message>
        <source>Headcount…</source>
        <translation>عدّ الحاضرين…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>معذور</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>غير مسجّل</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>طالب</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Search students</source>
        <translation>البحث عن الطلاب</translation>
    </message>
    <message>
        <source>No session runs now. Open one from Today.</source>
        <translation>لا توجد جلسة جارية الآن. افتح جلسة من صفحة اليوم.</translation>
    </message>
    <message>
        <source>Nobody was enrolled in this course then.</source>
        <translation>لم يكن أحد مسجَّلًا في هذا المقرر حينها.</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>الجلسة الجارية</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>لم تبق دقائق</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %n دقائق</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>not running</source>
        <translation>غير جارية</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>إعادة الفتح…</translation>
    </message>
    <message>
        <source>Joined later</source>
        <translation>انضم لاحقًا</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Notice</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Office</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>الجلسة الجارية</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>أيّ الأشخاص</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>Search names and emails</source>
        <translation>البحث في الأسماء والعناوين</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add a person, or import a list with rollcallctl user import.</source>
        <translation>لا أحد هنا بعد. أضف شخصًا أو استورد قائمة بالأمر rollcallctl user import.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>مسجّل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>An email address, such as ada@example.org.</source>
        <translation>عنوان بريد، مثل ada@example.org.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>أُضيف %1.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>إزالة %1؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>The account, its enrolments, consents, face and PIN are removed; this cannot be undone. Somebody with attendance cannot be removed, only erased: rollcallctl person erase.</source>
        <translation>يُزال الحساب وتسجيلاته وموافقاته ووجهه ورمزه السري، ولا رجعة في ذلك. من له حضور لا يُزال بل يُمحى: rollcallctl person erase.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>أُزيل %1.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReviewPage</name>
    <message>
        <source>Dismiss…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>قبول…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Accepting marks the student present</source>
        <translation>القبول يسجّل الطالب حاضرًا</translation>
    </message>
    <message>
        <source>Which items</source>
        <translation>أي العناصر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>محلولة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>طالب</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>Nothing to review.</source>
        <translation>لا شيء للمراجعة.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Face refused</source>
        <translation>وجه مرفوض</translation>
    </message>
    <message>
        <source>Accept and mark present</source>
        <translation>قبول وتسجيل الحضور</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>تم القبول.</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>تم الرفض.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RowTable</name>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>لا نتائج لـ «%1».</translation>
    </message>
    <message>
        <source>%L1 to %L2</source>
        <translation>%L1 إلى %L2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SettingsPage</name>
    <message>
        <source>Drop changes</source>
        <translation>ترك التغييرات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>The kiosk takes over a change within a second</source>
        <translation>تأخذ الشاشة بالتغيير خلال ثانية</translation>
    </message>
    <message>
        <source>the machine&apos;s</source>
        <translation>ما للجهاز</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>%1: %2. Usual: %3</source>
        <translation>%1: ‏%2. المعتاد: %3</translation>
    </message>
    <message>
        <source>The settings are as before.</source>
        <translation>عادت الإعدادات كما كانت.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SignInPage</name>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Code of your authenticator, or a recovery code</source>
        <translation>رمز تطبيق المصادقة، أو رمز استرداد</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>تسجيل الدخول باسم آخر</translation>
    </message>
</context>
<context>
    <name>rollcall::office::StaffWindow</name>
    <message>
        <source>Rollcall: staff</source>
        <translation>Rollcall: الموظفون</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>جارٍ العمل</translation>
    </message>
</context>
<context>
    <name>rollcall::office::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>There</source>
        <translation>الحاضرون</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Search today&apos;s sessions</source>
        <translation>البحث في حصص اليوم</translation>
    </message>
    <message>
        <source>No session today. Plan one in the timetable, or start one now.</source>
        <translation>لا حصص اليوم. خطّط حصة أو ابدأ واحدة الآن.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 من %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s), %1 now</source>
        <translation>
            <numerusform>لا حصص، الآن %1</numerusform>
            <numerusform>حصة واحدة، الآن %1</numerusform>
            <numerusform>حصتان، الآن %1</numerusform>
            <numerusform>%n حصص، الآن %1</numerusform>
            <numerusform>%n حصة، الآن %1</numerusform>
            <numerusform>%n حصة، الآن %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::Words</name>
    <message>
        <source>Student</source>
        <translation>طالب</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز سري</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدويًّا</translation>
    </message>
</context>
</TS>
