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
        <translation>حاول مرة أخرى أو اسأل معلّمك.</translation>
    </message>
    <message>
        <source>I do not know you yet</source>
        <translation>لا أعرفك بعد</translation>
    </message>
    <message>
        <source>Use your PIN, or ask your teacher.</source>
        <translation>استعمل رقم PIN أو اسأل معلّمك.</translation>
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
        <translation>راجع جدولك أو اسأل معلّمًا.</translation>
    </message>
    <message>
        <source>This screen is not at school</source>
        <translation>هذه الشاشة ليست في المدرسة</translation>
    </message>
    <message>
        <source>Please tell a teacher.</source>
        <translation>أخبر معلّمًا من فضلك.</translation>
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
        <translation>لا يمكن التسجيل هنا. أخبر معلّمًا من فضلك.</translation>
    </message>
    <message>
        <source>Please wait a moment, or tell a teacher.</source>
        <translation>انتظر لحظة أو أخبر معلّمًا.</translation>
    </message>
    <message>
        <source>Check-ins cannot be saved</source>
        <translation>يتعذّر حفظ التسجيل</translation>
    </message>
    <message>
        <source>Please tell a teacher. I keep trying.</source>
        <translation>أخبر معلّمًا من فضلك. سأواصل المحاولة.</translation>
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
        <translation>حاول مرة أخرى الساعة %1 أو اسأل معلّمك.</translation>
    </message>
    <message>
        <source>Ask your teacher.</source>
        <translation>اسأل معلّمك.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>محاولات كثيرة</translation>
    </message>
    <message>
        <source>Turn your head a little to your left</source>
        <translation>أدر رأسك قليلًا إلى يسارك</translation>
    </message>
    <message>
        <source>Turn your head a little to your right</source>
        <translation>أدر رأسك قليلًا إلى يمينك</translation>
    </message>
    <message>
        <source>Lift your chin a little</source>
        <translation>ارفع ذقنك قليلًا</translation>
    </message>
    <message>
        <source>Lower your chin a little</source>
        <translation>اخفض ذقنك قليلًا</translation>
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
    <message>
        <source>somebody has this email already</source>
        <translation>لدى شخص آخر هذا البريد</translation>
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
    <message>
        <source>The kiosk goes on while the staff window is open. Nobody can check in here once Rollcall is closed.</source>
        <translation>تواصل الشاشة عملها ما دامت نافذة الموظفين مفتوحة. لا يمكن تسجيل الحضور هنا بعد إغلاق Rollcall.</translation>
    </message>
    <message>
        <source>Sign in to open the staff window or to leave the kiosk.</source>
        <translation>سجّل الدخول لفتح نافذة الموظفين أو لمغادرة الشاشة.</translation>
    </message>
    <message>
        <source>Staff window</source>
        <translation>نافذة الموظفين</translation>
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
    <name>rollcall::office::AccountDialog</name>
    <message>
        <source>Set up…</source>
        <translation>إعداد…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>رموز استرداد جديدة…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>إيقاف…</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>حسابك</translation>
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
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Two-step sign-in</source>
        <translation>الدخول بخطوتين</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>تغيير كلمة المرور…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>On since %1, %n recovery code(s) left</source>
        <translation>
            <numerusform>مفعّل منذ %1، لم يبق رمز استرداد</numerusform>
            <numerusform>مفعّل منذ %1، بقي رمز استرداد واحد</numerusform>
            <numerusform>مفعّل منذ %1، بقي رمزا استرداد</numerusform>
            <numerusform>مفعّل منذ %1، بقيت %n رموز استرداد</numerusform>
            <numerusform>مفعّل منذ %1، بقي %n رمز استرداد</numerusform>
            <numerusform>مفعّل منذ %1، بقي %n رمز استرداد</numerusform>
        </translation>
    </message>
    <message>
        <source>Off: the password alone lets one in.</source>
        <translation>غير مفعّل: تكفي كلمة المرور للدخول.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>اكتب كلمة المرور نفسها مرتين.</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>غُيّرت كلمة المرور.</translation>
    </message>
    <message>
        <source>Set up two-step sign-in</source>
        <translation>إعداد الدخول بخطوتين</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app on your phone, then type the code that the app shows.</source>
        <translation>امسح هذا بتطبيق مصادقة في هاتفك، ثم اكتب الرمز الذي يعرضه التطبيق.</translation>
    </message>
    <message>
        <source>For the camera of the phone</source>
        <translation>لكاميرا الهاتف</translation>
    </message>
    <message>
        <source>Or type this into the app</source>
        <translation>أو اكتب هذا في التطبيق</translation>
    </message>
    <message>
        <source>Code of the app</source>
        <translation>رمز التطبيق</translation>
    </message>
    <message>
        <source>Turn two-step sign-in off?</source>
        <translation>إيقاف الدخول بخطوتين؟</translation>
    </message>
    <message>
        <source>The password alone lets one in again. The recovery codes are destroyed.</source>
        <translation>تكفي كلمة المرور للدخول من جديد. وتُتلف رموز الاسترداد.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Two-step sign-in is off.</source>
        <translation>الدخول بخطوتين متوقف.</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>رموز استرداد جديدة</translation>
    </message>
    <message>
        <source>The earlier ones are of no use any more.</source>
        <translation>لا تنفع الرموز السابقة بعد ذلك.</translation>
    </message>
    <message>
        <source>Make new ones</source>
        <translation>إنشاء رموز جديدة</translation>
    </message>
    <message>
        <source>Code of the app, or a recovery code</source>
        <translation>رمز التطبيق، أو رمز استرداد</translation>
    </message>
</context>
<context>
    <name>rollcall::office::AuditPage</name>
    <message>
        <source>Check the logs</source>
        <translation>فحص السجلات</translation>
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
</context>
<context>
    <name>rollcall::office::BackupTab</name>
    <message>
        <source>There is none yet.</source>
        <translation>لا توجد أي نسخة بعد.</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <translation>متأخرة: %1</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>إنشاء نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>A backup holds everything but the key</source>
        <translation>تحوي النسخة الاحتياطية كل شيء ما عدا المفتاح</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>آخر إخفاق</translation>
    </message>
    <message>
        <source>Key of the faces</source>
        <translation>مفتاح الوجوه</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>None. Set backup.folder in Settings.</source>
        <translation>لا يوجد. حدّد backup.folder في الإعدادات.</translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n hour(s), by the kiosk when no session runs</source>
        <translation>
            <numerusform>%1، من الشاشة حين لا تجري حصة</numerusform>
            <numerusform>%1، كل ساعة، من الشاشة حين لا تجري حصة</numerusform>
            <numerusform>%1، كل ساعتين، من الشاشة حين لا تجري حصة</numerusform>
            <numerusform>%1، كل %n ساعات، من الشاشة حين لا تجري حصة</numerusform>
            <numerusform>%1، كل %n ساعة، من الشاشة حين لا تجري حصة</numerusform>
            <numerusform>%1، كل %n ساعة، من الشاشة حين لا تجري حصة</numerusform>
        </translation>
    </message>
    <message>
        <source>None by itself. Set backup.every_hours in Settings.</source>
        <translation>لا تُنشأ أي نسخة تلقائيًّا. حدّد backup.every_hours في الإعدادات.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>لم يُعثر على أي مفتاح.</translation>
    </message>
    <message>
        <source>The backup was made and checked: %1</source>
        <translation>أُنشئت النسخة الاحتياطية وفُحصت: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::office::CameraStep</name>
    <message>
        <source>Picture %L1 of %L2: %3</source>
        <translation>الصورة %L1 من %L2: %3</translation>
    </message>
    <message>
        <source>The camera cannot be used: another program holds it, most likely the kiosk. Close the kiosk while you register faces, or choose pictures instead.</source>
        <translation>لا يمكن استعمال الكاميرا: يستعملها برنامج آخر، والأرجح أنه الكشك. أغلق الكشك أثناء تسجيل الوجوه، أو اختر صورًا.</translation>
    </message>
    <message>
        <source>There is no camera. Plug one in or choose another one in the settings, or choose pictures instead.</source>
        <translation>لا توجد كاميرا. صِل واحدة، أو اختر غيرها في الإعدادات، أو اختر صورًا.</translation>
    </message>
    <message>
        <source>straight ahead</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>turned to your left</source>
        <translation>ملتفت إلى يسارك</translation>
    </message>
    <message>
        <source>turned to your right</source>
        <translation>ملتفت إلى يمينك</translation>
    </message>
    <message>
        <source>chin up</source>
        <translation>الذقن إلى أعلى</translation>
    </message>
    <message>
        <source>chin down</source>
        <translation>الذقن إلى أسفل</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ChainCheck</name>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
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
    <name>rollcall::office::ClockTab</name>
    <message>
        <source>Times at which the clock of a machine was found moved</source>
        <translation>أوقات وُجدت فيها ساعة جهاز مُغيّرة</translation>
    </message>
    <message>
        <source>The clock said</source>
        <translation>قالت الساعة</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>Latest time until then</source>
        <translation>آخر وقت حتى ذلك</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>لوحظ من</translation>
    </message>
    <message>
        <source>Tries behind</source>
        <translation>محاولات بوقت سابق</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>The clock was not moved.</source>
        <translation>لم تُغيّر الساعة.</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 ث</translation>
    </message>
    <message>
        <source>%L1 min</source>
        <translation>%L1 د</translation>
    </message>
    <message>
        <source>Back by %1</source>
        <translation>إلى الوراء %1</translation>
    </message>
    <message>
        <source>Forward by %1</source>
        <translation>إلى الأمام %1</translation>
    </message>
    <message>
        <source>a time stored before</source>
        <translation>وقت خُزّن من قبل</translation>
    </message>
    <message>
        <source>the running clock</source>
        <translation>الساعة الجارية</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ConsentStep</name>
    <message>
        <source>Given by</source>
        <translation>صاحب الموافقة</translation>
    </message>
    <message>
        <source>A parent or guardian, for a minor</source>
        <translation>أحد الوالدين أو وليّ الأمر، عن قاصر</translation>
    </message>
    <message>
        <source>Version of the text that was agreed to</source>
        <translation>إصدار النص الذي تمت الموافقة عليه</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>لغة النص</translation>
    </message>
    <message>
        <source>%1 agreed as a guardian on %2, to version %3 of the text (%4).</source>
        <translation>وافق %1 بصفته وليّ الأمر في %2 على الإصدار %3 من النص (%4).</translation>
    </message>
    <message>
        <source>%1 agreed on %2, to version %3 of the text (%4).</source>
        <translation>وافق %1 في %2 على الإصدار %3 من النص (%4).</translation>
    </message>
    <message>
        <source>Nobody has agreed to face recognition yet. No picture is taken before it is recorded here who agreed, and to which text. Whoever does not agree checks in by PIN.</source>
        <translation>لم يوافق أحد بعد على التعرّف على الوجه. لا تُلتقط أي صورة قبل أن يُسجَّل هنا من وافق وعلى أي نص. من لا يوافق يسجّل حضوره برقم PIN.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::CoursePage</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Enrol students…</source>
        <translation>تسجيل طلاب…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>Marks stay, but no longer count</source>
        <translation>تبقى العلامات لكنها لا تُحسب</translation>
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
        <source>Enrolled since</source>
        <translation>مسجّل منذ</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>Search students</source>
        <translation>البحث عن الطلاب</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet. Enrol students by name, from a file, or from another course.</source>
        <translation>لم يُسجَّل أحد بعد. سجّل الطلاب بالاسم أو من ملف أو من مقرر آخر.</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>الطلاب</translation>
    </message>
    <message>
        <source>Enrol from a file…</source>
        <translation>التسجيل من ملف…</translation>
    </message>
    <message>
        <source>Enrol from a course…</source>
        <translation>التسجيل من مقرر…</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>لا طلاب</numerusform>
            <numerusform>طالب واحد</numerusform>
            <numerusform>طالبان</numerusform>
            <numerusform>%n طلاب</numerusform>
            <numerusform>%n طالبًا</numerusform>
            <numerusform>%n طالب</numerusform>
        </translation>
    </message>
    <message>
        <source>archived: it takes nobody new</source>
        <translation>مؤرشف: لا يقبل أحدًا جديدًا</translation>
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
        <source>Undone.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken out; their marks stay, but no longer count.</source>
        <translation>
            <numerusform>لم يُخرَج أي طالب.</numerusform>
            <numerusform>أُخرج طالب واحد؛ تبقى علاماته لكنها لا تُحسب.</numerusform>
            <numerusform>أُخرج طالبان؛ تبقى علاماتهما لكنها لا تُحسب.</numerusform>
            <numerusform>أُخرج %n طلاب؛ تبقى علاماتهم لكنها لا تُحسب.</numerusform>
            <numerusform>أُخرج %n طالبًا؛ تبقى علاماتهم لكنها لا تُحسب.</numerusform>
            <numerusform>أُخرج %n طالب؛ تبقى علاماتهم لكنها لا تُحسب.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are enrolled as before.</source>
        <translation>هم مسجّلون كما كانوا.</translation>
    </message>
    <message>
        <source>Enrol students</source>
        <translation>تسجيل طلاب</translation>
    </message>
    <message>
        <source>Students who are not in this course</source>
        <translation>الطلاب الذين ليسوا في هذا المقرر</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Search names and emails</source>
        <translation>البحث في الأسماء والعناوين</translation>
    </message>
    <message>
        <source>Every student is in this course.</source>
        <translation>كل الطلاب في هذا المقرر.</translation>
    </message>
    <message>
        <source>Enrol the students of another course</source>
        <translation>تسجيل طلاب مقرر آخر</translation>
    </message>
    <message>
        <source>Courses, the archived ones too</source>
        <translation>المقررات، والمؤرشفة أيضًا</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Search courses and teachers</source>
        <translation>البحث في المقررات والمعلّمين</translation>
    </message>
    <message>
        <source>There is no other course.</source>
        <translation>لا يوجد مقرر آخر.</translation>
    </message>
    <message>
        <source>A list with a column email</source>
        <translation>قائمة فيها عمود email</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Nobody was enrolled</source>
        <translation>لم يُسجَّل أحد</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) enrolled.</source>
        <translation>
            <numerusform>لم يُسجَّل أي طالب.</numerusform>
            <numerusform>سُجّل طالب واحد.</numerusform>
            <numerusform>سُجّل طالبان.</numerusform>
            <numerusform>سُجّل %n طلاب.</numerusform>
            <numerusform>سُجّل %n طالبًا.</numerusform>
            <numerusform>سُجّل %n طالب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the course already.</source>
        <translation>
            <numerusform>لم يكن أحد في المقرر من قبل.</numerusform>
            <numerusform>كان واحد في المقرر من قبل.</numerusform>
            <numerusform>كان اثنان في المقرر من قبل.</numerusform>
            <numerusform>كان %n في المقرر من قبل.</numerusform>
            <numerusform>كان %n في المقرر من قبل.</numerusform>
            <numerusform>كان %n في المقرر من قبل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::CoursesPage</name>
    <message>
        <source>It goes with %1, %2 and %3, and its lessons in the timetable. Tries to check in stay in the log. This cannot be undone; an archived course keeps everything.</source>
        <translation>يُزال مع %1 و%2 و%3 ومع دروسه في الجدول. تبقى محاولات تسجيل الحضور في السجل. لا يمكن التراجع عن ذلك؛ أما المقرر المؤرشف فيحفظ كل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation>
            <numerusform>لا تسجيلات</numerusform>
            <numerusform>تسجيل واحد</numerusform>
            <numerusform>تسجيلان</numerusform>
            <numerusform>%n تسجيلات</numerusform>
            <numerusform>%n تسجيلًا</numerusform>
            <numerusform>%n تسجيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>لا حصص</numerusform>
            <numerusform>حصة واحدة</numerusform>
            <numerusform>حصتان</numerusform>
            <numerusform>%n حصص</numerusform>
            <numerusform>%n حصة</numerusform>
            <numerusform>%n حصة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>تعديل %1</translation>
    </message>
    <message>
        <source>Add a course</source>
        <translation>إضافة مقرر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Sessions that have not begun follow; those that were held stay as they are.</source>
        <translation>تتغيّر معه الحصص التي لم تبدأ؛ وتبقى المعقودة كما هي.</translation>
    </message>
    <message>
        <source>Nobody teaches yet: add a teacher to the people first.</source>
        <translation>لا معلّمين بعد: أضف معلّمًا إلى الأشخاص أولًا.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Section (may be empty)</source>
        <translation>الشعبة (يمكن تركها فارغة)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>أُضيف %1.</translation>
    </message>
    <message>
        <source>%1 is as before.</source>
        <translation>عاد %1 كما كان.</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>حُفظ %1.</translation>
    </message>
    <message>
        <source>%1 is archived: everything is kept, nothing new is added.</source>
        <translation>أُرشف %1: يُحفظ كل شيء ولا يُضاف جديد.</translation>
    </message>
    <message>
        <source>%1 is taken up again.</source>
        <translation>استؤنف %1.</translation>
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
        <source>Type the code to confirm</source>
        <translation>اكتب الرمز للتأكيد</translation>
    </message>
    <message>
        <source>This is not the code.</source>
        <translation>ليس هذا هو الرمز.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>أُزيل %1.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>المقررات</translation>
    </message>
    <message>
        <source>Open a course to see who is enrolled</source>
        <translation>افتح مقررًا لترى من سُجّل فيه</translation>
    </message>
    <message>
        <source>Which courses</source>
        <translation>أيّ المقررات</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>حالي</translation>
    </message>
    <message>
        <source>The archived ones too</source>
        <translation>والمؤرشفة أيضًا</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>الشعبة</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>الطلاب</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Search courses and teachers</source>
        <translation>البحث في المقررات والمعلّمين</translation>
    </message>
    <message>
        <source>No course yet. Add one, then enrol its students.</source>
        <translation>لا مقررات بعد. أضف مقررًا ثم سجّل طلابه.</translation>
    </message>
    <message>
        <source>You teach no course yet. An administrator adds them.</source>
        <translation>لا تدرّس أي مقرر بعد. يضيفها المسؤول.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>استئناف</translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaceCoachView</name>
    <message>
        <source>Picture of the camera</source>
        <translation>صورة الكاميرا</translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaceDialog</name>
    <message>
        <source>Record and go on</source>
        <translation>سجّل وتابع</translation>
    </message>
    <message>
        <source>Register again</source>
        <translation>تسجيل من جديد</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Withdraw the consent of %1?</source>
        <translation>هل تُسحب موافقة %1؟</translation>
    </message>
    <message>
        <source>Withdraw and destroy</source>
        <translation>سحب وإتلاف</translation>
    </message>
    <message>
        <source>The registered face and its key are destroyed; this cannot be undone. Attendance stays. From then on the person checks in by PIN.</source>
        <translation>يُتلف الوجه المسجّل ومفتاحه، ولا رجعة في ذلك. يبقى الحضور. من ذلك الحين يسجّل الشخص حضوره برقم PIN.</translation>
    </message>
    <message>
        <source>Register the face of %1</source>
        <translation>تسجيل وجه %1</translation>
    </message>
    <message>
        <source>Why it is registered all the same</source>
        <translation>سبب تسجيله رغم ذلك</translation>
    </message>
    <message>
        <source>Withdraw consent…</source>
        <translation>سحب الموافقة…</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>اختيار صور…</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>تخطَّ هذه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Pictures of %1</source>
        <translation>صور %1</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>صور (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>These are too many pictures. Choose %L1 at most; five good ones are enough.</source>
        <translation>هذه صور كثيرة. اختر %L1 على الأكثر؛ تكفي خمس صور جيدة.</translation>
    </message>
    <message>
        <source>Comparing with everybody else and storing…</source>
        <translation>تجري المقارنة بالآخرين والحفظ…</translation>
    </message>
    <message numerus="yes">
        <source>The face is registered, from %n picture(s).</source>
        <translation>
            <numerusform>لم يُسجَّل الوجه من أي صورة.</numerusform>
            <numerusform>سُجّل الوجه من صورة واحدة.</numerusform>
            <numerusform>سُجّل الوجه من صورتين.</numerusform>
            <numerusform>سُجّل الوجه من %n صور.</numerusform>
            <numerusform>سُجّل الوجه من %n صورة.</numerusform>
            <numerusform>سُجّل الوجه من %n صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture was good enough. Nothing was changed.</source>
        <translation>لم تكن أي صورة جيدة بما يكفي. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول من جديد</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>جرّبه</translation>
    </message>
    <message>
        <source>The face could not be tested.</source>
        <translation>تعذّر تجريب الوجه.</translation>
    </message>
    <message>
        <source>The face was not registered. The one that was registered before stays.</source>
        <translation>لم يُسجَّل الوجه. يبقى الوجه المسجّل من قبل.</translation>
    </message>
    <message>
        <source>The face was not registered.</source>
        <translation>لم يُسجَّل الوجه.</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>تسجيل رغم ذلك</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>تسجيل موافقة</translation>
    </message>
    <message>
        <source>Look at the camera once more</source>
        <translation>انظر إلى الكاميرا مرة أخرى</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>%1: the two were taken for one another before</source>
        <translation>%1: سبق أن اختلط الأمر بين الاثنين</translation>
    </message>
    <message>
        <source>These faces are so near that one of the two may be refused more often, and then checks in by PIN:</source>
        <translation>هذه الوجوه متشابهة إلى حدّ أن أحد الاثنين قد يُرفض أكثر، فيسجّل عندئذ برقم PIN:</translation>
    </message>
    <message>
        <source>This face was tried too often within an hour. Try again after %1.</source>
        <translation>جُرّب هذا الوجه مرات كثيرة خلال ساعة. حاول من جديد بعد %1.</translation>
    </message>
    <message>
        <source>Recognised without doubt.</source>
        <translation>تم التعرّف بلا شك.</translation>
    </message>
    <message>
        <source>Recognised, but only just.</source>
        <translation>تم التعرّف، لكن بصعوبة.</translation>
    </message>
    <message>
        <source>Not recognised.</source>
        <translation>لم يتم التعرّف.</translation>
    </message>
    <message>
        <source>The kiosk will know this face.</source>
        <translation>سيعرف الكشك هذا الوجه.</translation>
    </message>
    <message>
        <source>The kiosk may ask for another look now and then. Register again in the light in which the kiosk hangs.</source>
        <translation>قد يطلب الكشك نظرة أخرى أحيانًا. سجّل من جديد في الضوء الذي يعمل فيه الكشك.</translation>
    </message>
    <message>
        <source>Register again, with more light and a face that nothing covers. A PIN always works.</source>
        <translation>سجّل من جديد، بضوء أكثر ووجه لا يغطّيه شيء. رقم PIN يعمل دائمًا.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaultList</name>
    <message>
        <source>Choose another file…</source>
        <translation>اختيار ملف آخر…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right in the file; nothing of it was taken over.</source>
        <translation>
            <numerusform>لا شيء يجب تصحيحه في الملف.</numerusform>
            <numerusform>أمر واحد يجب تصحيحه في الملف؛ لم يُؤخذ منه شيء.</numerusform>
            <numerusform>أمران يجب تصحيحهما في الملف؛ لم يُؤخذ منه شيء.</numerusform>
            <numerusform>%n أمور يجب تصحيحها في الملف؛ لم يُؤخذ منه شيء.</numerusform>
            <numerusform>%n أمرًا يجب تصحيحها في الملف؛ لم يُؤخذ منه شيء.</numerusform>
            <numerusform>%n أمر يجب تصحيحها في الملف؛ لم يُؤخذ منه شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما الخطأ</translation>
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
    <message>
        <source>Somebody else has changed this meanwhile. Look at what stands below the fields, then send it again.</source>
        <translation>غيّر شخص آخر هذا في أثناء ذلك. انظر إلى ما تحت الحقول ثم أرسله مرة أخرى.</translation>
    </message>
    <message>
        <source>Changed meanwhile; it was empty.</source>
        <translation>تغيّر في أثناء ذلك؛ كان فارغًا.</translation>
    </message>
    <message>
        <source>Emptied meanwhile.</source>
        <translation>أُفرغ في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Changed meanwhile; it was %1.</source>
        <translation>تغيّر في أثناء ذلك؛ كان %1.</translation>
    </message>
    <message>
        <source>Stored meanwhile: %1</source>
        <translation>حُفظ في أثناء ذلك: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LessonFields</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>يوم الأسبوع</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>يبدأ الساعة</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Title (empty: the course&apos;s)</source>
        <translation>العنوان (فارغ: عنوان المادة)</translation>
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
    <message>
        <source>Meanwhile its end was set to %1.</source>
        <translation>في أثناء ذلك ضُبطت نهايتها على %1.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LogsTab</name>
    <message>
        <source>Check the logs</source>
        <translation>فحص السجلات</translation>
    </message>
    <message>
        <source>Each row of the two logs holds a hash of the row before. Whoever changes, removes or adds one outside Rollcall breaks the chain.</source>
        <translation>يحمل كل صف في السجلين بصمة الصف السابق. ومن يغيّر صفًّا أو يحذفه أو يضيفه خارج Rollcall يكسر السلسلة.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>rollcall::office::MachinesTab</name>
    <message>
        <source>Where students were checked in. A machine with many students is a kiosk; a student at many machines is worth a question.</source>
        <translation>أين سُجّل حضور الطلاب. الجهاز الذي عليه طلاب كثيرون شاشة تسجيل؛ والطالب على أجهزة كثيرة يستحق سؤالًا.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>طالب</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Students there</source>
        <translation>طلاب عليه</translation>
    </message>
    <message>
        <source>Machines used</source>
        <translation>أجهزة مستعملة</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>مرات التسجيل</translation>
    </message>
    <message>
        <source>First</source>
        <translation>أول مرة</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>آخر مرة</translation>
    </message>
    <message>
        <source>Search students</source>
        <translation>البحث عن الطلاب</translation>
    </message>
    <message>
        <source>Nobody was checked in during this period. Choose a longer one.</source>
        <translation>لم يُسجّل أحد في هذه المدة. اختر مدة أطول.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::NewPasswordPage</name>
    <message>
        <source>At least %1 characters.</source>
        <translation>‏%1 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>The present password is not right.</source>
        <translation>كلمة المرور الحالية غير صحيحة.</translation>
    </message>
    <message>
        <source>Another one than the present password.</source>
        <translation>كلمة غير كلمة المرور الحالية.</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>اكتب كلمة المرور نفسها مرتين.</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>اختر كلمة مرورك</translation>
    </message>
    <message>
        <source>%1, somebody else has set the one you signed in with. The new one is known to you alone.</source>
        <translation>%1، كلمة المرور التي دخلت بها وضعها شخص آخر. أما الجديدة فلا يعرفها غيرك.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييرها</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>تسجيل الدخول باسم آخر</translation>
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
    <message numerus="yes">
        <source>You signed in with a recovery code; %n of them left. Make new ones in your account.</source>
        <translation>
            <numerusform>دخلت برمز استرداد، ولم يبق منها شيء. أنشئ رموزًا جديدة في حسابك.</numerusform>
            <numerusform>دخلت برمز استرداد، وبقي منها واحد. أنشئ رموزًا جديدة في حسابك.</numerusform>
            <numerusform>دخلت برمز استرداد، وبقي منها اثنان. أنشئ رموزًا جديدة في حسابك.</numerusform>
            <numerusform>دخلت برمز استرداد، وبقيت منها %n. أنشئ رموزًا جديدة في حسابك.</numerusform>
            <numerusform>دخلت برمز استرداد، وبقي منها %n. أنشئ رموزًا جديدة في حسابك.</numerusform>
            <numerusform>دخلت برمز استرداد، وبقي منها %n. أنشئ رموزًا جديدة في حسابك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>المقررات</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Staff attendance</source>
        <translation>حضور الموظفين</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
</context>
<context>
    <name>rollcall::office::OutsideTab</name>
    <message>
        <source>Tries that were refused because of the place</source>
        <translation>محاولات رُفضت بسبب المكان</translation>
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
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Search these tries</source>
        <translation>البحث في هذه المحاولات</translation>
    </message>
    <message>
        <source>Nobody was refused because of the place.</source>
        <translation>لم يُرفض أحد بسبب المكان.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>الرقم %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>خارج المكان</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>المكان غير معروف</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PeopleImport</name>
    <message>
        <source>A list with the columns name, email, department and role</source>
        <translation>قائمة فيها الأعمدة name وemail وdepartment وrole</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Nobody was added</source>
        <translation>لم يُضف أحد</translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)?</source>
        <translation>
            <numerusform>لا أحد للإضافة</numerusform>
            <numerusform>إضافة شخص واحد؟</numerusform>
            <numerusform>إضافة شخصين؟</numerusform>
            <numerusform>إضافة %n أشخاص؟</numerusform>
            <numerusform>إضافة %n شخصًا؟</numerusform>
            <numerusform>إضافة %n شخص؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>إضافة الكل</translation>
    </message>
    <message>
        <source>Nothing is wrong with the file. Nobody gets a password by it.</source>
        <translation>الملف سليم. لا يحصل أحد به على كلمة مرور.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
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
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>The file names nobody.</source>
        <translation>لا يذكر الملف أحدًا.</translation>
    </message>
    <message>
        <source>Who is added</source>
        <translation>من يُضاف</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added.</source>
        <translation>
            <numerusform>لم يُضف أحد.</numerusform>
            <numerusform>أُضيف شخص واحد.</numerusform>
            <numerusform>أُضيف شخصان.</numerusform>
            <numerusform>أُضيف %n أشخاص.</numerusform>
            <numerusform>أُضيف %n شخصًا.</numerusform>
            <numerusform>أُضيف %n شخص.</numerusform>
        </translation>
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
        <source>Open a person to see courses, attendance and consents</source>
        <translation>افتح شخصًا لترى المقررات والحضور والموافقات</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add a person, or import a list.</source>
        <translation>لا أحد هنا بعد. أضف شخصًا أو استورد قائمة.</translation>
    </message>
    <message>
        <source>Nobody is here yet. An administrator adds people.</source>
        <translation>لا أحد هنا بعد. يضيف المسؤول الأشخاص.</translation>
    </message>
    <message>
        <source>Register face…</source>
        <translation>تسجيل الوجه…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>رقم PIN جديد…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>كلمة مرور جديدة…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PersonActions</name>
    <message>
        <source>An email address, such as ada@example.org.</source>
        <translation>عنوان بريد، مثل ada@example.org.</translation>
    </message>
    <message>
        <source>At least %L1 characters.</source>
        <translation>%L1 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>4 to 8 digits that are no row, such as 1234.</source>
        <translation>من 4 إلى 8 أرقام ليست متتالية، مثل 1234.</translation>
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
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>أُضيف %1.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>تعديل %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>%1 is as before.</source>
        <translation>عاد %1 كما كان.</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>حُفظ %1.</translation>
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
        <source>The account, its enrolments, consents, face and PIN are removed; this cannot be undone. Somebody with attendance cannot be removed, only erased: open the person for it.</source>
        <translation>يُزال الحساب وتسجيلاته وموافقاته ووجهه ورقم PIN؛ لا يمكن التراجع عن ذلك. من لديه حضور لا يمكن إزالته، بل محوه فقط: افتح الشخص لذلك.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>أُزيل %1.</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>كلمة مرور جديدة لـ %1</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>It must be changed at the next sign-in. The password before is good no more.</source>
        <translation>يجب تغييرها عند تسجيل الدخول التالي. كلمة المرور السابقة لم تعد صالحة.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>الاثنتان مختلفتان.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>لدى %1 كلمة مرور جديدة.</translation>
    </message>
    <message>
        <source>New PIN for %1</source>
        <translation>رقم PIN جديد لـ %1</translation>
    </message>
    <message>
        <source>Leave it empty for a PIN that nobody can guess; it is shown once. The PIN before is good no more.</source>
        <translation>اتركه فارغًا للحصول على رقم PIN لا يمكن تخمينه؛ يُعرض مرة واحدة. رقم PIN السابق لم يعد صالحًا.</translation>
    </message>
    <message>
        <source>PIN (may be empty)</source>
        <translation>رقم PIN (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>%1 has a new PIN.</source>
        <translation>لدى %1 رقم PIN جديد.</translation>
    </message>
    <message>
        <source>The PIN of %1</source>
        <translation>رقم PIN لـ %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Write it down now: it is kept nowhere and never shown again. At the kiosk it goes with the number %1.</source>
        <translation>دوّنه الآن: لا يُحفظ في أي مكان ولن يُعرض ثانية. في الكشك يُستعمل مع الرقم %1.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز سري</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PersonFacts</name>
    <message>
        <source>%1: given by %2, guardian (text %3, %4)</source>
        <translation>%1: أعطاها وليّ الأمر %2 (النص %3، %4)</translation>
    </message>
    <message>
        <source>%1: given by %2 (text %3, %4)</source>
        <translation>%1: أعطاها %2 (النص %3، %4)</translation>
    </message>
    <message>
        <source>a name that was erased</source>
        <translation>اسم مُحي</translation>
    </message>
    <message>
        <source>Withdrawn %1</source>
        <translation>سُحبت %1</translation>
    </message>
    <message>
        <source>%1: first %2, last %3</source>
        <translation>%1: أول مرة %2، آخر مرة %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>none: cannot sign in</source>
        <translation>لا توجد: لا يمكنه تسجيل الدخول</translation>
    </message>
    <message>
        <source>to be changed at the next sign-in</source>
        <translation>يجب تغييرها عند تسجيل الدخول التالي</translation>
    </message>
    <message>
        <source>set</source>
        <translation>معيّنة</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>مُحي</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>هنا منذ</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>مسجّل</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>غير مسجّل</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز سري</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>عُيّن %1</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PersonPage</name>
    <message>
        <source>name and email</source>
        <translation>الاسم والبريد</translation>
    </message>
    <message numerus="yes">
        <source>the face with %n sample(s)</source>
        <translation>
            <numerusform>الوجه دون عيّنات</numerusform>
            <numerusform>الوجه مع عيّنة واحدة</numerusform>
            <numerusform>الوجه مع عيّنتين</numerusform>
            <numerusform>الوجه مع %n عيّنات</numerusform>
            <numerusform>الوجه مع %n عيّنة</numerusform>
            <numerusform>الوجه مع %n عيّنة</numerusform>
        </translation>
    </message>
    <message>
        <source>the PIN</source>
        <translation>رقم PIN</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation>
            <numerusform>لا تسجيلات</numerusform>
            <numerusform>تسجيل واحد</numerusform>
            <numerusform>تسجيلان</numerusform>
            <numerusform>%n تسجيلات</numerusform>
            <numerusform>%n تسجيلًا</numerusform>
            <numerusform>%n تسجيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>لا أجهزة</numerusform>
            <numerusform>جهاز واحد</numerusform>
            <numerusform>جهازان</numerusform>
            <numerusform>%n أجهزة</numerusform>
            <numerusform>%n جهازًا</numerusform>
            <numerusform>%n جهاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to review</source>
        <translation>
            <numerusform>لا أمور للمراجعة</numerusform>
            <numerusform>أمر واحد للمراجعة</numerusform>
            <numerusform>أمران للمراجعة</numerusform>
            <numerusform>%n أمور للمراجعة</numerusform>
            <numerusform>%n أمرًا للمراجعة</numerusform>
            <numerusform>%n أمر للمراجعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) to check in</source>
        <translation>
            <numerusform>لا محاولات تسجيل حضور</numerusform>
            <numerusform>محاولة تسجيل حضور واحدة</numerusform>
            <numerusform>محاولتا تسجيل حضور</numerusform>
            <numerusform>%n محاولات تسجيل حضور</numerusform>
            <numerusform>%n محاولة تسجيل حضور</numerusform>
            <numerusform>%n محاولة تسجيل حضور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s), ended</source>
        <translation>
            <numerusform>لا موافقات</numerusform>
            <numerusform>موافقة واحدة منتهية</numerusform>
            <numerusform>موافقتان منتهيتان</numerusform>
            <numerusform>%n موافقات منتهية</numerusform>
            <numerusform>%n موافقة منتهية</numerusform>
            <numerusform>%n موافقة منتهية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) taught</source>
        <translation>
            <numerusform>لا مقررات يدرّسها</numerusform>
            <numerusform>مقرر واحد يدرّسه</numerusform>
            <numerusform>مقرران يدرّسهما</numerusform>
            <numerusform>%n مقررات يدرّسها</numerusform>
            <numerusform>%n مقررًا يدرّسها</numerusform>
            <numerusform>%n مقرر يدرّسها</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Destroyed: %1.</source>
        <translation>يُتلَف: %1.</translation>
    </message>
    <message>
        <source>Kept under the number %1, without the name: %2.</source>
        <translation>يُحفظ تحت الرقم %1 دون الاسم: %2.</translation>
    </message>
    <message numerus="yes">
        <source>The log of staff has %n line(s) with the email. It is never changed.</source>
        <translation>
            <numerusform>لا أسطر في سجل الموظفين فيها البريد.</numerusform>
            <numerusform>في سجل الموظفين سطر واحد فيه البريد. السجل لا يُغيَّر أبدًا.</numerusform>
            <numerusform>في سجل الموظفين سطران فيهما البريد. السجل لا يُغيَّر أبدًا.</numerusform>
            <numerusform>في سجل الموظفين %n أسطر فيها البريد. السجل لا يُغيَّر أبدًا.</numerusform>
            <numerusform>في سجل الموظفين %n سطرًا فيها البريد. السجل لا يُغيَّر أبدًا.</numerusform>
            <numerusform>في سجل الموظفين %n سطر فيها البريد. السجل لا يُغيَّر أبدًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy that holds the person: %1. Remove it.</source>
        <translation>نسخة تحتوي على الشخص: %1. احذفها.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>محو %1؟</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
    <message>
        <source>Type the whole name to confirm</source>
        <translation>اكتب الاسم الكامل للتأكيد</translation>
    </message>
    <message>
        <source>This is not the name.</source>
        <translation>ليس هذا هو الاسم.</translation>
    </message>
    <message>
        <source>Reason, without the name: it is kept</source>
        <translation>السبب، دون الاسم: فهو يُحفظ</translation>
    </message>
    <message>
        <source>The person was erased.</source>
        <translation>مُحي الشخص.</translation>
    </message>
    <message>
        <source>The person was erased. Another program has the database open; the last traces leave the disk when it is closed.</source>
        <translation>مُحي الشخص. برنامج آخر يفتح قاعدة البيانات؛ تزول آخر الآثار من القرص عند إغلاقه.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Register face…</source>
        <translation>تسجيل الوجه…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>رقم PIN جديد…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>كلمة مرور جديدة…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>محو…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>تصدير كل شيء…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>No try to check in is stored.</source>
        <translation>لا محاولات تسجيل حضور محفوظة.</translation>
    </message>
    <message>
        <source>Latest tries to check in</source>
        <translation>آخر محاولات تسجيل الحضور</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>المعقودة</translation>
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
        <source>Attended</source>
        <translation>نسبة الحضور</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Attendance by course</source>
        <translation>الحضور حسب المقرر</translation>
    </message>
    <message>
        <source>Courses taught</source>
        <translation>المقررات التي يدرّسها</translation>
    </message>
    <message>
        <source>In no course. Open a course to enrol students.</source>
        <translation>ليس في أي مقرر. افتح مقررًا لتسجيل الطلاب.</translation>
    </message>
    <message>
        <source>Teaches no course.</source>
        <translation>لا يدرّس أي مقرر.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>حالي</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>سُجّل الحضور</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>Export everything that is stored of %1</source>
        <translation>تصدير كل ما هو محفوظ عن %1</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1, readable by you alone.</source>
        <translation>كُتب في %1، ولا يقرؤه سواك.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::PositionTest</name>
    <message>
        <source>Where the kiosk would be</source>
        <translation>أين ستكون الشاشة</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الموقع</translation>
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
        <source>Accuracy</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>مرات التسجيل</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>اسأل مرة أخرى</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message>
        <source>There is no geofence: no position is needed, and check-ins are taken everywhere.</source>
        <translation>لا يوجد نطاق: لا حاجة إلى موقع، ويُقبل التسجيل في كل مكان.</translation>
    </message>
    <message>
        <source>Waiting for the receiver…</source>
        <translation>في انتظار المستقبِل…</translation>
    </message>
    <message>
        <source>The receiver reports a place that it cannot have reached.</source>
        <translation>يبلّغ المستقبِل عن مكان لا يمكن أن يكون قد وصل إليه.</translation>
    </message>
    <message numerus="yes">
        <source>No position came within %n second(s). A receiver needs sight of the sky, and at first some minutes.</source>
        <translation>
            <numerusform>لم يصل أي موقع. يحتاج المستقبِل إلى رؤية السماء، وإلى بضع دقائق في البداية.</numerusform>
            <numerusform>لم يصل أي موقع خلال ثانية. يحتاج المستقبِل إلى رؤية السماء، وإلى بضع دقائق في البداية.</numerusform>
            <numerusform>لم يصل أي موقع خلال ثانيتين. يحتاج المستقبِل إلى رؤية السماء، وإلى بضع دقائق في البداية.</numerusform>
            <numerusform>لم يصل أي موقع خلال %n ثوانٍ. يحتاج المستقبِل إلى رؤية السماء، وإلى بضع دقائق في البداية.</numerusform>
            <numerusform>لم يصل أي موقع خلال %n ثانية. يحتاج المستقبِل إلى رؤية السماء، وإلى بضع دقائق في البداية.</numerusform>
            <numerusform>لم يصل أي موقع خلال %n ثانية. يحتاج المستقبِل إلى رؤية السماء، وإلى بضع دقائق في البداية.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 م</translation>
    </message>
    <message>
        <source>Taken as exact: the place was set by hand</source>
        <translation>تُعدّ تامة: حُدّد المكان يدويًّا</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>The position is known.</source>
        <translation>الموقع معروف.</translation>
    </message>
    <message>
        <source>Taken: there is no geofence</source>
        <translation>مقبول: لا يوجد نطاق</translation>
    </message>
    <message>
        <source>Taken: inside the geofence, %1 m from its centre</source>
        <translation>مقبول: داخل النطاق، على بعد %1 م من وسطه</translation>
    </message>
    <message>
        <source>Refused: outside the geofence, %1 m from its centre</source>
        <translation>مرفوض: خارج النطاق، على بعد %1 م من وسطه</translation>
    </message>
    <message>
        <source>Refused: at the edge of the geofence, and not exact enough to tell</source>
        <translation>مرفوض: عند حافة النطاق، والدقة لا تكفي للحسم</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ProbeDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RecognitionFit</name>
    <message>
        <source>%1, margin %2</source>
        <translation>%1، الهامش %2</translation>
    </message>
    <message numerus="yes">
        <source>Measured: the faces of %n person(s), from %L1 pictures.</source>
        <translation>
            <numerusform>لم يُقس أي وجه، من %L1 صورة.</numerusform>
            <numerusform>قيس وجه شخص واحد، من %L1 صورة.</numerusform>
            <numerusform>قيس وجها شخصين، من %L1 صورة.</numerusform>
            <numerusform>قيست وجوه %n أشخاص، من %L1 صورة.</numerusform>
            <numerusform>قيست وجوه %n شخصًا، من %L1 صورة.</numerusform>
            <numerusform>قيست وجوه %n شخص، من %L1 صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wanted: of %L1 strangers before a class of %L2, one at most passes for a member.</source>
        <translation>المطلوب: من %L1 غريب أمام صف من %L2، لا يُحسب من أفراده أكثر من واحد.</translation>
    </message>
    <message>
        <source>Threshold: %1 (now %2).</source>
        <translation>العتبة: %1 (الآن %2).</translation>
    </message>
    <message>
        <source>Expected share of strangers who pass: %1.</source>
        <translation>النسبة المتوقعة للغرباء الذين يمرّون: %1.</translation>
    </message>
    <message>
        <source>Seen in classes played with these faces: %L1 of %L2 strangers passed, %L3 of %L4 members were refused.</source>
        <translation>ما لوحظ في صفوف تجريبية من هذه الوجوه: مرّ %L1 من %L2 غريب، ورُفض %L3 من %L4 من الأفراد.</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n person(s) whose face does not open. Register them again.</source>
        <translation>
            <numerusform>لم يُستبعد أحد.</numerusform>
            <numerusform>استُبعد شخص واحد لا يُفتح وجهه. سجّله من جديد.</numerusform>
            <numerusform>استُبعد شخصان لا يُفتح وجهاهما. سجّلهما من جديد.</numerusform>
            <numerusform>استُبعد %n أشخاص لا تُفتح وجوههم. سجّلهم من جديد.</numerusform>
            <numerusform>استُبعد %n شخصًا لا تُفتح وجوههم. سجّلهم من جديد.</numerusform>
            <numerusform>استُبعد %n شخص لا تُفتح وجوههم. سجّلهم من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The threshold has not been fitted to this school&apos;s faces. Fit it.</source>
        <translation>لم تُضبط العتبة على وجوه هذه المدرسة. اضبطها.</translation>
    </message>
    <message>
        <source>The school has grown since its threshold was chosen. Fit it again.</source>
        <translation>كبرت المدرسة منذ اختيار عتبتها. اضبطها من جديد.</translation>
    </message>
    <message>
        <source>The school&apos;s threshold was chosen for another face model and is not used. Fit it again.</source>
        <translation>اختيرت عتبة المدرسة لنموذج وجوه آخر ولا تُستعمل. اضبطها من جديد.</translation>
    </message>
    <message>
        <source>Recognition fit</source>
        <translation>ضبط التعرّف</translation>
    </message>
    <message>
        <source>Measuring the faces</source>
        <translation>قياس الوجوه</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>الهامش</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>ضُبط</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>نصيحة</translation>
    </message>
    <message>
        <source>Back to the shipped values</source>
        <translation>العودة إلى القيم الأصلية</translation>
    </message>
    <message>
        <source>Fit to this school…</source>
        <translation>الضبط على هذه المدرسة…</translation>
    </message>
    <message>
        <source>Check-ins go by the shipped values again.</source>
        <translation>يعود التسجيل إلى القيم الأصلية.</translation>
    </message>
    <message>
        <source>Check-ins go by the school&apos;s own values again.</source>
        <translation>يعود التسجيل إلى قيم المدرسة الخاصة.</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message>
        <source>%1 (shipped: %2)</source>
        <translation>%1 (الأصلية: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, to %n person(s)</source>
        <translation>
            <numerusform>%1، على لا أحد</numerusform>
            <numerusform>%1، على شخص واحد</numerusform>
            <numerusform>%1، على شخصين</numerusform>
            <numerusform>%1، على %n أشخاص</numerusform>
            <numerusform>%1، على %n شخصًا</numerusform>
            <numerusform>%1، على %n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Never: the shipped values hold.</source>
        <translation>لم يُضبط قط: تسري القيم الأصلية.</translation>
    </message>
    <message>
        <source>None: it fits.</source>
        <translation>لا شيء: الضبط مناسب.</translation>
    </message>
    <message numerus="yes">
        <source>None yet: it takes %n person(s) with a face to fit it.</source>
        <translation>
            <numerusform>لا شيء بعد.</numerusform>
            <numerusform>لا شيء بعد: يلزم للضبط شخص واحد له وجه مسجّل.</numerusform>
            <numerusform>لا شيء بعد: يلزم للضبط شخصان لهما وجه مسجّل.</numerusform>
            <numerusform>لا شيء بعد: يلزم للضبط %n أشخاص لهم وجوه مسجّلة.</numerusform>
            <numerusform>لا شيء بعد: يلزم للضبط %n شخصًا لهم وجوه مسجّلة.</numerusform>
            <numerusform>لا شيء بعد: يلزم للضبط %n شخص لهم وجوه مسجّلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit to this school</source>
        <translation>الضبط على هذه المدرسة</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>Measures how alike the registered faces are and chooses by it whom a check-in takes for whom. Nothing is stored before you agree to the outcome. With thousands of faces it takes a while, and the other pages wait meanwhile.</source>
        <translation>يقيس مدى تشابه الوجوه المسجّلة ويحدّد به من يتعرّف عليه التسجيل. لا يُحفظ شيء قبل موافقتك على النتيجة. مع آلاف الوجوه يستغرق ذلك وقتًا، وتنتظر الصفحات الأخرى أثناءه.</translation>
    </message>
    <message>
        <source>A whole number, 2 or more.</source>
        <translation>عدد صحيح، 2 أو أكثر.</translation>
    </message>
    <message>
        <source>Of how many strangers one may pass for a member of a class</source>
        <translation>من كم غريبًا قد يُحسب واحد من أفراد صف</translation>
    </message>
    <message>
        <source>Members of the class</source>
        <translation>أفراد الصف</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was stored.</source>
        <translation>أُلغي. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>ما قيس</translation>
    </message>
    <message>
        <source>Use these values</source>
        <translation>استعمال هذه القيم</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>المسافة</translation>
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
        <source>No two people look alike.</source>
        <translation>لا يتشابه شخصان.</translation>
    </message>
    <message>
        <source>Two who look alike: whoever of them is refused often checks in by PIN</source>
        <translation>شخصان متشابهان: من يُرفض منهما كثيرًا يسجّل برقم PIN</translation>
    </message>
    <message>
        <source>Check-ins go by the school&apos;s own values from now on.</source>
        <translation>من الآن يتبع التسجيل قيم المدرسة الخاصة.</translation>
    </message>
    <message>
        <source>Check-ins go by the earlier values again.</source>
        <translation>يعود التسجيل إلى القيم السابقة.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RecoveryCodes</name>
    <message>
        <source>Recovery codes</source>
        <translation>رموز الاسترداد</translation>
    </message>
    <message>
        <source>Each opens the account once</source>
        <translation>كل رمز يفتح الحساب مرة واحدة</translation>
    </message>
    <message>
        <source>They are shown this once. Keep them where your phone is not: they let you in when it is lost.</source>
        <translation>تُعرض هذه المرة فقط. احفظها بعيدًا عن هاتفك: تُدخلك إن ضاع.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>حفظتُها</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>حفظ رموز الاسترداد</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظ باسم %1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>They were sent to the printer.</source>
        <translation>أُرسلت إلى الطابعة.</translation>
    </message>
    <message>
        <source>Recovery codes of %1</source>
        <translation>رموز الاسترداد الخاصة بـ %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportCharts</name>
    <message>
        <source>week of %1: %2 %</source>
        <translation>أسبوع %1: %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 %: %n student(s)</source>
        <translation>
            <numerusform>%1 %: لا طلاب</numerusform>
            <numerusform>%1 %: طالب واحد</numerusform>
            <numerusform>%1 %: طالبان</numerusform>
            <numerusform>%1 %: %n طلاب</numerusform>
            <numerusform>%1 %: %n طالبًا</numerusform>
            <numerusform>%1 %: %n طالب</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance by week</source>
        <translation>الحضور حسب الأسبوع</translation>
    </message>
    <message>
        <source>Students by percentage</source>
        <translation>الطلاب حسب النسبة</translation>
    </message>
    <message>
        <source>Attendance by week (%)</source>
        <translation>الحضور حسب الأسبوع (%)</translation>
    </message>
    <message>
        <source>Students by percentage, in steps of ten</source>
        <translation>الطلاب حسب النسبة، عشرةً عشرة</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>الطلاب</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportChoiceBar</name>
    <message>
        <source>Course</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Course, every session</source>
        <translation>المادة، كل حصة</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>كل المواد</translation>
    </message>
    <message>
        <source>Students under a limit</source>
        <translation>الطلاب دون حدّ</translation>
    </message>
    <message>
        <source>Absences in a row</source>
        <translation>غيابات متتالية</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>طالب</translation>
    </message>
    <message>
        <source>Student, every session</source>
        <translation>الطالب، كل حصة</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>أيام مختارة</translation>
    </message>
    <message>
        <source>Name or email</source>
        <translation>الاسم أو البريد</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحدّ</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>This term</source>
        <translation>هذا الفصل</translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportsPage</name>
    <message>
        <source>Charts</source>
        <translation>الرسوم البيانية</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>إعداد التقرير</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>ملف CSV…</translation>
    </message>
    <message>
        <source>Excel workbook…</source>
        <translation>مصنّف Excel…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>No session was held in these days.</source>
        <translation>لم تُعقد أي حصة في هذه الأيام.</translation>
    </message>
    <message>
        <source>There is no course yet.</source>
        <translation>لا توجد مادة بعد.</translation>
    </message>
    <message>
        <source>Type a name or an email to choose the student.</source>
        <translation>اكتب اسمًا أو بريدًا لاختيار الطالب.</translation>
    </message>
    <message>
        <source>Cancelled. F5 makes the report again.</source>
        <translation>أُلغي. F5 يُعدّ التقرير من جديد.</translation>
    </message>
    <message>
        <source>Nobody and nothing to report in these days.</source>
        <translation>لا شيء في التقرير لهذه الأيام.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفّان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>Written to %1, readable for you alone.</source>
        <translation>كُتب في %1، لا يقرؤه غيرك.</translation>
    </message>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>أُرسل التقرير إلى الطابعة.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::RetentionTab</name>
    <message>
        <source>%1: %L2</source>
        <translation>%1: ‏%L2</translation>
    </message>
    <message>
        <source>Altered, kept</source>
        <translation>عُبث به، أُبقي</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Remove what has expired…</source>
        <translation>إزالة ما انتهت مدته…</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>جارٍ الإزالة</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>نسخ الإيصال</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>مدة الحفظ</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت مدته</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>لا أيام</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Last removed %1. The periods are the settings retention.*</source>
        <translation>آخر إزالة %1. المُدد هي الإعدادات retention.*</translation>
    </message>
    <message>
        <source>Nothing was removed yet. The periods are the settings retention.*</source>
        <translation>لم يُزل شيء بعد. المُدد هي الإعدادات retention.*</translation>
    </message>
    <message>
        <source>Remove what has expired?</source>
        <translation>إزالة ما انتهت مدته؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>These go, and cannot be brought back. Nobody can check in meanwhile: do it where no session runs.</source>
        <translation>تُزال هذه ولا يمكن استرجاعها. ولا يمكن تسجيل الحضور في أثناء ذلك: افعله حين لا تجري حصة.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>لم يُزل شيء.</translation>
    </message>
    <message>
        <source>Removed %1:</source>
        <translation>أُزيل %1:</translation>
    </message>
    <message>
        <source>Another program has the file open; what was removed leaves the disk when it is closed.</source>
        <translation>الملف مفتوح في برنامج آخر؛ يزول ما أُزيل من القرص عند إغلاقه.</translation>
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
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Still searching…</source>
        <translation>ما زال البحث جاريًا…</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>ما الذي يُعرض</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Wrong tries</source>
        <translation>محاولات خاطئة</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Backups and key</source>
        <translation>النسخ والمفتاح</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>مدة الحفظ</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>السجلات</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SecurityWords</name>
    <message numerus="yes">
        <source>Refused %n time(s)</source>
        <translation>
            <numerusform>لم يُرفض</numerusform>
            <numerusform>رُفض مرة واحدة</numerusform>
            <numerusform>رُفض مرتين</numerusform>
            <numerusform>رُفض %n مرات</numerusform>
            <numerusform>رُفض %n مرة</numerusform>
            <numerusform>رُفض %n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong PIN(s) and faces at one machine</source>
        <translation>
            <numerusform>لا رموز ولا وجوه خاطئة على جهاز</numerusform>
            <numerusform>رمز أو وجه خاطئ واحد على جهاز</numerusform>
            <numerusform>رمزان أو وجهان خاطئان على جهاز</numerusform>
            <numerusform>%n رموز ووجوه خاطئة على جهاز</numerusform>
            <numerusform>%n رمزًا ووجهًا خاطئًا على جهاز</numerusform>
            <numerusform>%n رمز ووجه خاطئ على جهاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) by face, faster than people walk by</source>
        <translation>
            <numerusform>لا طلاب بالوجه</numerusform>
            <numerusform>طالب واحد بالوجه، أسرع من مرور الناس</numerusform>
            <numerusform>طالبان بالوجه، أسرع من مرور الناس</numerusform>
            <numerusform>%n طلاب بالوجه، أسرع من مرور الناس</numerusform>
            <numerusform>%n طالبًا بالوجه، أسرع من مرور الناس</numerusform>
            <numerusform>%n طالب بالوجه، أسرع من مرور الناس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) with the very same face distance</source>
        <translation>
            <numerusform>لا طلاب بمسافة وجه واحدة</numerusform>
            <numerusform>طالب واحد بمسافة الوجه نفسها</numerusform>
            <numerusform>طالبان بمسافة الوجه نفسها تمامًا</numerusform>
            <numerusform>%n طلاب بمسافة الوجه نفسها تمامًا</numerusform>
            <numerusform>%n طالبًا بمسافة الوجه نفسها تمامًا</numerusform>
            <numerusform>%n طالب بمسافة الوجه نفسها تمامًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) by PIN, faster than several people type</source>
        <translation>
            <numerusform>لا طلاب برقم PIN</numerusform>
            <numerusform>طالب واحد برقم PIN، أسرع من الكتابة</numerusform>
            <numerusform>طالبان برقم PIN، أسرع مما يكتب عدة أشخاص</numerusform>
            <numerusform>%n طلاب برقم PIN، أسرع مما يكتب عدة أشخاص</numerusform>
            <numerusform>%n طالبًا برقم PIN، أسرع مما يكتب عدة أشخاص</numerusform>
            <numerusform>%n طالب برقم PIN، أسرع مما يكتب عدة أشخاص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At several machines at once, %n try(s)</source>
        <translation>
            <numerusform>على عدة أجهزة معًا، لا محاولات</numerusform>
            <numerusform>على عدة أجهزة معًا، محاولة واحدة</numerusform>
            <numerusform>على عدة أجهزة معًا، محاولتان</numerusform>
            <numerusform>على عدة أجهزة معًا، %n محاولات</numerusform>
            <numerusform>على عدة أجهزة معًا، %n محاولة</numerusform>
            <numerusform>على عدة أجهزة معًا، %n محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked in two rooms with no time to walk</source>
        <translation>سُجّل في قاعتين بلا وقت للانتقال</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) before the start or after the end</source>
        <translation>
            <numerusform>لا تسجيلات خارج الوقت</numerusform>
            <numerusform>تسجيل واحد قبل البداية أو بعد النهاية</numerusform>
            <numerusform>تسجيلان قبل البداية أو بعد النهاية</numerusform>
            <numerusform>%n تسجيلات قبل البداية أو بعد النهاية</numerusform>
            <numerusform>%n تسجيلًا قبل البداية أو بعد النهاية</numerusform>
            <numerusform>%n تسجيل قبل البداية أو بعد النهاية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) that no check-in made</source>
        <translation>
            <numerusform>لا تسجيلات بلا محاولة</numerusform>
            <numerusform>تسجيل واحد لم تصنعه محاولة</numerusform>
            <numerusform>تسجيلان لم تصنعهما محاولة</numerusform>
            <numerusform>%n تسجيلات لم تصنعها محاولة</numerusform>
            <numerusform>%n تسجيلًا لم تصنعه محاولة</numerusform>
            <numerusform>%n تسجيل لم تصنعه محاولة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) from outside the campus</source>
        <translation>
            <numerusform>لا محاولات من خارج الحرم</numerusform>
            <numerusform>محاولة واحدة من خارج الحرم</numerusform>
            <numerusform>محاولتان من خارج الحرم</numerusform>
            <numerusform>%n محاولات من خارج الحرم</numerusform>
            <numerusform>%n محاولة من خارج الحرم</numerusform>
            <numerusform>%n محاولة من خارج الحرم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) without a known position</source>
        <translation>
            <numerusform>لا محاولات بلا موقع معروف</numerusform>
            <numerusform>محاولة واحدة بلا موقع معروف</numerusform>
            <numerusform>محاولتان بلا موقع معروف</numerusform>
            <numerusform>%n محاولات بلا موقع معروف</numerusform>
            <numerusform>%n محاولة بلا موقع معروف</numerusform>
            <numerusform>%n محاولة بلا موقع معروف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frames of an earlier try came again, %n time(s)</source>
        <translation>
            <numerusform>لم تعد صور محاولة سابقة</numerusform>
            <numerusform>عادت صور محاولة سابقة مرة واحدة</numerusform>
            <numerusform>عادت صور محاولة سابقة مرتين</numerusform>
            <numerusform>عادت صور محاولة سابقة %n مرات</numerusform>
            <numerusform>عادت صور محاولة سابقة %n مرة</numerusform>
            <numerusform>عادت صور محاولة سابقة %n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock was set back; %n try(s) were stored meanwhile</source>
        <translation>
            <numerusform>أُعيدت الساعة؛ ولم تُخزّن محاولات في أثناء ذلك</numerusform>
            <numerusform>أُعيدت الساعة؛ وخُزّنت محاولة واحدة في أثناء ذلك</numerusform>
            <numerusform>أُعيدت الساعة؛ وخُزّنت محاولتان في أثناء ذلك</numerusform>
            <numerusform>أُعيدت الساعة؛ وخُزّنت %n محاولات في أثناء ذلك</numerusform>
            <numerusform>أُعيدت الساعة؛ وخُزّنت %n محاولة في أثناء ذلك</numerusform>
            <numerusform>أُعيدت الساعة؛ وخُزّنت %n محاولة في أثناء ذلك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PINs locked the student&apos;s PIN %n time(s)</source>
        <translation>
            <numerusform>لم يُقفل رقم PIN للطالب</numerusform>
            <numerusform>أقفلت أرقام خاطئة رقم PIN للطالب مرة واحدة</numerusform>
            <numerusform>أقفلت أرقام خاطئة رقم PIN للطالب مرتين</numerusform>
            <numerusform>أقفلت أرقام خاطئة رقم PIN للطالب %n مرات</numerusform>
            <numerusform>أقفلت أرقام خاطئة رقم PIN للطالب %n مرة</numerusform>
            <numerusform>أقفلت أرقام خاطئة رقم PIN للطالب %n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong passwords locked the sign-in %n time(s)</source>
        <translation>
            <numerusform>لم يُقفل الدخول</numerusform>
            <numerusform>أقفلت كلمات مرور خاطئة الدخول مرة واحدة</numerusform>
            <numerusform>أقفلت كلمات مرور خاطئة الدخول مرتين</numerusform>
            <numerusform>أقفلت كلمات مرور خاطئة الدخول %n مرات</numerusform>
            <numerusform>أقفلت كلمات مرور خاطئة الدخول %n مرة</numerusform>
            <numerusform>أقفلت كلمات مرور خاطئة الدخول %n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PINs or passwords locked a machine %n time(s)</source>
        <translation>
            <numerusform>لم يُقفل جهاز</numerusform>
            <numerusform>أقفلت أرقام أو كلمات مرور خاطئة جهازًا مرة واحدة</numerusform>
            <numerusform>أقفلت أرقام أو كلمات مرور خاطئة جهازًا مرتين</numerusform>
            <numerusform>أقفلت أرقام أو كلمات مرور خاطئة جهازًا %n مرات</numerusform>
            <numerusform>أقفلت أرقام أو كلمات مرور خاطئة جهازًا %n مرة</numerusform>
            <numerusform>أقفلت أرقام أو كلمات مرور خاطئة جهازًا %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>A log was altered outside Rollcall; the tab Logs says where</source>
        <translation>عُبث بسجل خارج Rollcall؛ تقول علامة السجلات أين</translation>
    </message>
    <message>
        <source>The file has not the tables and triggers that Rollcall makes</source>
        <translation>ليس في الملف ما يصنعه Rollcall من جداول ومحفّزات</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>A systemd credential</source>
        <translation>بيانات اعتماد من systemd</translation>
    </message>
    <message>
        <source>The keyring of the desktop</source>
        <translation>حلقة مفاتيح سطح المكتب</translation>
    </message>
    <message>
        <source>A key file</source>
        <translation>ملف مفتاح</translation>
    </message>
    <message>
        <source>A key file with a passphrase</source>
        <translation>ملف مفتاح بعبارة مرور</translation>
    </message>
    <message>
        <source>Tries to check in</source>
        <translation>محاولات التسجيل</translation>
    </message>
    <message>
        <source>Backups and copies of the file</source>
        <translation>النسخ الاحتياطية ونسخ الملف</translation>
    </message>
    <message>
        <source>Withdrawn consents</source>
        <translation>موافقات مسحوبة</translation>
    </message>
    <message>
        <source>Machines of people</source>
        <translation>أجهزة الأشخاص</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>الوجوه</translation>
    </message>
    <message>
        <source>Place and machine of marks</source>
        <translation>مكان الحضور وجهازه</translation>
    </message>
    <message>
        <source>Counts of wrong tries</source>
        <translation>أعداد المحاولات الخاطئة</translation>
    </message>
    <message>
        <source>Resolved reviews</source>
        <translation>مراجعات منتهية</translation>
    </message>
    <message>
        <source>Sessions with their marks</source>
        <translation>الحصص مع حضورها</translation>
    </message>
    <message>
        <source>Changes by staff</source>
        <translation>تغييرات الموظفين</translation>
    </message>
    <message>
        <source>Staff attendance</source>
        <translation>حضور الموظفين</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>منذ متى</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>آخر سنة</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SettingRow</name>
    <message>
        <source>the machine&apos;s</source>
        <translation>ما للجهاز</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>تجربة…</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>تجربة: %1</translation>
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
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>0, or %L1 to %L2</source>
        <translation>0 أو من %L1 إلى %L2</translation>
    </message>
    <message>
        <source>%L1 to %L2</source>
        <translation>%L1 إلى %L2</translation>
    </message>
    <message>
        <source>HH:MM, or empty</source>
        <translation>HH:MM أو فارغ</translation>
    </message>
    <message>
        <source>a path from the root, or empty</source>
        <translation>مسار من الجذر أو فارغ</translation>
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
        <source>The settings are as before.</source>
        <translation>عادت الإعدادات كما كانت.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>مدة الحفظ</translation>
    </message>
    <message>
        <source>School</source>
        <translation>المدرسة</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الحصص</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Search the settings (Ctrl+F)</source>
        <translation>البحث في الإعدادات (Ctrl+F)</translation>
    </message>
    <message>
        <source>No setting has %1 in its name or meaning. Try another word.</source>
        <translation>لا إعداد يحوي %1 في اسمه أو معناه. جرّب كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::Sidebar</name>
    <message>
        <source>Your account</source>
        <translation>حسابك</translation>
    </message>
    <message>
        <source>Your account: %1</source>
        <translation>حسابك: %1</translation>
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
    <name>rollcall::office::SourceTest</name>
    <message>
        <source>What the kiosk would see</source>
        <translation>ما ستراه الشاشة</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message>
        <source>Pictures arrive, of %L1 × %L2 pixels.</source>
        <translation>تصل صور بقياس %L1 × %L2 بكسل.</translation>
    </message>
    <message>
        <source>No picture can be had from it.</source>
        <translation>لا يمكن الحصول على صورة منه.</translation>
    </message>
    <message>
        <source>No picture arrives. It is tried again.</source>
        <translation>لا تصل أي صورة. تُعاد المحاولة.</translation>
    </message>
    <message>
        <source>A camera serves one program at a time: where the kiosk holds it, close the kiosk meanwhile.</source>
        <translation>تخدم الكاميرا برنامجًا واحدًا في كل مرة: إن كانت الشاشة تستعملها فأغلقها أثناء ذلك.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::StaffAttendancePage</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Check a teacher in…</source>
        <translation>تسجيل حضور معلّم…</translation>
    </message>
    <message>
        <source>Check in…</source>
        <translation>تسجيل الحضور…</translation>
    </message>
    <message>
        <source>Staff attendance</source>
        <translation>حضور الموظفين</translation>
    </message>
    <message>
        <source>The days on which teachers were there</source>
        <translation>الأيام التي حضر فيها المعلّمون</translation>
    </message>
    <message>
        <source>The days on which you were there</source>
        <translation>الأيام التي حضرت فيها</translation>
    </message>
    <message>
        <source>Which teacher</source>
        <translation>أي معلّم</translation>
    </message>
    <message>
        <source>All teachers</source>
        <translation>كل المعلّمين</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>No day in this period. Choose an earlier one, or check in.</source>
        <translation>لا أيام في هذه المدة. اختر مدة أسبق أو سجّل الحضور.</translation>
    </message>
    <message>
        <source>Present today</source>
        <translation>حاضر اليوم</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Your PIN, as at the kiosk. One row a day is kept.</source>
        <translation>رقم PIN الخاص بك، كما على الشاشة. يُحفظ صف واحد في اليوم.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز سري</translation>
    </message>
    <message>
        <source>%1 is present today.</source>
        <translation>%1 حاضر اليوم.</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>تصدير بصيغة CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) were written to %1</source>
        <translation>
            <numerusform>لم يُكتب أي يوم في %1</numerusform>
            <numerusform>كُتب يوم واحد في %1</numerusform>
            <numerusform>كُتب يومان في %1</numerusform>
            <numerusform>كُتبت %n أيام في %1</numerusform>
            <numerusform>كُتب %n يومًا في %1</numerusform>
            <numerusform>كُتب %n يوم في %1</numerusform>
        </translation>
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
    <message>
        <source>Back to the kiosk</source>
        <translation>العودة إلى الشاشة</translation>
    </message>
</context>
<context>
    <name>rollcall::office::SubPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>rollcall::office::TimetablePage</name>
    <message>
        <source>There is no course yet: add one first.</source>
        <translation>لا توجد مادة بعد: أضف واحدة أولًا.</translation>
    </message>
    <message>
        <source>Add a single lesson</source>
        <translation>إضافة درس واحد</translation>
    </message>
    <message>
        <source>Add a weekly lesson</source>
        <translation>إضافة درس أسبوعي</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>The weekly lesson was added.</source>
        <translation>أُضيف الدرس الأسبوعي.</translation>
    </message>
    <message>
        <source>The lesson was added.</source>
        <translation>أُضيف الدرس.</translation>
    </message>
    <message numerus="yes">
        <source>%n planned session(s) are made anew; those that have begun stay.</source>
        <translation>
            <numerusform>لا حصة مخطّطة تُنشأ من جديد؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُنشأ حصة مخطّطة واحدة من جديد؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُنشأ حصتان مخطّطتان من جديد؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُنشأ %n حصص مخطّطة من جديد؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُنشأ %n حصة مخطّطة من جديد؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُنشأ %n حصة مخطّطة من جديد؛ ما بدأ يبقى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned session(s) go; those that have begun stay.</source>
        <translation>
            <numerusform>لا تُزال أي حصة مخطّطة؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُزال حصة مخطّطة واحدة؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُزال حصتان مخطّطتان؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُزال %n حصص مخطّطة؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُزال %n حصة مخطّطة؛ ما بدأ يبقى.</numerusform>
            <numerusform>تُزال %n حصة مخطّطة؛ ما بدأ يبقى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the lesson from a day on</source>
        <translation>تغيير الدرس ابتداءً من يوم</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>The lesson was changed.</source>
        <translation>تغيّر الدرس.</translation>
    </message>
    <message>
        <source>End the weekly lesson?</source>
        <translation>إنهاء الدرس الأسبوعي؟</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>It is not held from this day on</source>
        <translation>لا يُعقد ابتداءً من هذا اليوم</translation>
    </message>
    <message>
        <source>The weekly lesson was ended.</source>
        <translation>انتهى الدرس الأسبوعي.</translation>
    </message>
    <message>
        <source>Call off %1?</source>
        <translation>إلغاء %1؟</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>إلغاء الحصة</translation>
    </message>
    <message>
        <source>The lesson was called off.</source>
        <translation>أُلغي الدرس.</translation>
    </message>
    <message>
        <source>Add a holiday</source>
        <translation>إضافة عطلة</translation>
    </message>
    <message>
        <source>Sessions planned for these days that have not begun go.</source>
        <translation>تُزال الحصص المخطّطة لهذه الأيام التي لم تبدأ.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>أُضيف %1.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>أُزيل %1.</translation>
    </message>
    <message>
        <source>Copy a term</source>
        <translation>نسخ فصل دراسي</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>The weekly lessons that begin in these days are added again, so many weeks later. Those that clash are left out and told.</source>
        <translation>تُضاف الدروس الأسبوعية التي تبدأ في هذه الأيام مرة أخرى بعد هذا العدد من الأسابيع. ما يتعارض منها يُترك ويُذكر.</translation>
    </message>
    <message>
        <source>Weeks later</source>
        <translation>بعد كم أسبوع</translation>
    </message>
    <message numerus="yes">
        <source>%n weekly lesson(s) were copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي درس أسبوعي.</numerusform>
            <numerusform>نُسخ درس أسبوعي واحد.</numerusform>
            <numerusform>نُسخ درسان أسبوعيان.</numerusform>
            <numerusform>نُسخت %n دروس أسبوعية.</numerusform>
            <numerusform>نُسخ %n درسًا أسبوعيًا.</numerusform>
            <numerusform>نُسخ %n درس أسبوعي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, the first because: %1</source>
        <translation>
            <numerusform>لم يُترك شيء: %1</numerusform>
            <numerusform>تُرك واحد، لأن: %1</numerusform>
            <numerusform>تُرك اثنان، أولهما لأن: %1</numerusform>
            <numerusform>تُركت %n، أولها لأن: %1</numerusform>
            <numerusform>تُرك %n، أولها لأن: %1</numerusform>
            <numerusform>تُرك %n، أولها لأن: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطّطة</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>عطلة</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيلت</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>لم تُعقد</translation>
    </message>
    <message>
        <source>To be planned</source>
        <translation>ستُخطَّط</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>الأسبوع السابق</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>الأسبوع التالي</translation>
    </message>
    <message>
        <source>Call off…</source>
        <translation>إلغاء الحصة…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>ما الذي يُعرض</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>All weekly lessons</source>
        <translation>كل الدروس الأسبوعية</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>العطل</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>Weekly lesson…</source>
        <translation>درس أسبوعي…</translation>
    </message>
    <message>
        <source>Single lesson…</source>
        <translation>درس واحد…</translation>
    </message>
    <message>
        <source>Holiday…</source>
        <translation>عطلة…</translation>
    </message>
    <message>
        <source>Copy a term…</source>
        <translation>نسخ فصل دراسي…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>No holidays from today on. Add the days on which nothing is taught.</source>
        <translation>لا عطل ابتداءً من اليوم. أضف الأيام التي لا دروس فيها.</translation>
    </message>
    <message>
        <source>Day</source>
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
        <source>From – until</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>No lesson in this week. Add a weekly or a single one.</source>
        <translation>لا دروس في هذا الأسبوع. أضف درسًا أسبوعيًا أو درسًا واحدًا.</translation>
    </message>
    <message>
        <source>The timetable is empty. Add a weekly lesson, or copy a term.</source>
        <translation>الجدول فارغ. أضف درسًا أسبوعيًا أو انسخ فصلًا دراسيًا.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n weekly lesson(s) from today on</source>
        <translation>
            <numerusform>لا دروس أسبوعية ابتداءً من اليوم</numerusform>
            <numerusform>درس أسبوعي واحد ابتداءً من اليوم</numerusform>
            <numerusform>درسان أسبوعيان ابتداءً من اليوم</numerusform>
            <numerusform>%n دروس أسبوعية ابتداءً من اليوم</numerusform>
            <numerusform>%n درسًا أسبوعيًا ابتداءً من اليوم</numerusform>
            <numerusform>%n درس أسبوعي ابتداءً من اليوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned on these days</source>
        <translation>لا يُخطَّط شيء في هذه الأيام</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message>
        <source>%1: this one lesson is not held.</source>
        <translation>%1: لا يُعقد هذا الدرس وحده.</translation>
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
    <name>rollcall::office::TriesTab</name>
    <message>
        <source>Lift the lock…</source>
        <translation>رفع القفل…</translation>
    </message>
    <message>
        <source>Five wrong ones in a minute lock a person for a minute, and longer each time</source>
        <translation>خمس محاولات خاطئة في دقيقة تقفل على الشخص دقيقة، وتطول كل مرة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Wrong tries</source>
        <translation>محاولات خاطئة</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>مرات القفل</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>آخر مرة</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>مقفل حتى</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>Nobody has tried a wrong PIN, password or code.</source>
        <translation>لم يجرّب أحد رقم PIN أو كلمة مرور أو رمزًا خاطئًا.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز سري</translation>
    </message>
    <message>
        <source>Password or code</source>
        <translation>كلمة مرور أو رمز</translation>
    </message>
    <message>
        <source>Not locked</source>
        <translation>غير مقفل</translation>
    </message>
    <message>
        <source>Everybody at machine %1</source>
        <translation>الجميع على الجهاز %1</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>الرقم %1</translation>
    </message>
    <message>
        <source>An email without an account</source>
        <translation>بريد بلا حساب</translation>
    </message>
    <message>
        <source>Lift the lock?</source>
        <translation>رفع القفل؟</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>%1 may try again at once, and the wrong tries are forgotten. Lift it only where you know who tried.</source>
        <translation>%1: تجوز المحاولة من جديد فورًا وتُنسى المحاولات الخاطئة. لا ترفعه إلا إذا عرفت من حاول.</translation>
    </message>
    <message>
        <source>The lock was lifted.</source>
        <translation>رُفع القفل.</translation>
    </message>
</context>
<context>
    <name>rollcall::office::WatchTab</name>
    <message>
        <source>Look now</source>
        <translation>ابحث الآن</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>Signs of cheating and tampering. A finding is a reason to ask, not a proof.</source>
        <translation>علامات غش وعبث. ما يوجد سبب للسؤال لا دليل.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>البحث فيما وُجد</translation>
    </message>
    <message>
        <source>Nothing was looked for yet. Choose a period and look now.</source>
        <translation>لم يُبحث عن شيء بعد. اختر مدة وابحث الآن.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يوجد شيء.</translation>
    </message>
    <message>
        <source>%L1 tries and %L2 marks were looked through, %3. A finding is a reason to ask, not a proof.</source>
        <translation>فُحصت %L1 محاولة و%L2 تسجيلًا، %3. ما يوجد سبب للسؤال لا دليل.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>الرقم %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>الجهاز %1</translation>
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
        <translation>معلّم</translation>
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
