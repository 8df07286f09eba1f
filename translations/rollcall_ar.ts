<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>Calibration</name>
    <message>
        <source>The threshold has not been fitted to this school&apos;s faces; run rollcallctl calibrate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school has grown since its threshold was chosen; run rollcallctl calibrate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school&apos;s threshold was chosen for another face model and is not used; run rollcallctl calibrate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseLine</name>
    <message>
        <source>%1 · Section %2</source>
        <comment>course code, section</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>until %1 · %n min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This value cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exists already: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still in use and was left as it is: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is a folder; name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the disk is full; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CSV file is damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a JPEG or PNG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the picture is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a picture of this size cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a video that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the video ends early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face model %1 is missing; build or install Rollcall again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face model %1 is damaged; build or install Rollcall again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of face models is damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face model failed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no face was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is more than one face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the face is too small; come closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the face is blurred; hold still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the face is too dark; add light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the face is too bright; lessen the light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the face is turned away; look at the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the eyes are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the face differs from the other pictures of this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face belongs to somebody else already (%1); an administrator may override it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no consent for face recognition: %1. Record it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such database; create it with init.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a Rollcall database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this database was written by a newer Rollcall; update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the database cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the database is in use; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged (%1); restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key of the face templates is missing; put it back beside the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key of the face templates is damaged; restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: others can read the key of the face templates; set its mode to 0600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed face template or key was changed (%1); register the face again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is too short; use at least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored password cannot be read (%1); set a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is not usable (%1); use 4 to 8 digits that are no row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs; try again after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few people have a face for the school&apos;s own threshold: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too dark: more light, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too bright: less light, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn your face to the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: plug a camera in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: check the camera&apos;s cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with your PIN. Staff: plug the camera out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sees only black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the light on, or check in with your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something covers the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away, or check in with your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is dazzled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the blinds, or check in with your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number or PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or ask your teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not know you yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your PIN, or ask your teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only students check in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff sign in below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your face is not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back when your class starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your timetable, or ask a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen is not at school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not know where I am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are already checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I cannot see your face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or use your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step up one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am not sure it is you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your PIN: it does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>course, time, status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, you are already checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>course, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do. See you later!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is not used right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can check in here. Please tell a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait a moment, or tell a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-ins cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell a teacher. I keep trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollcall is starting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleFile</name>
    <message>
        <source>this column is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this column stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has fewer cells than the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has more cells than the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is longer than 255 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this holds characters that cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this email stands on an earlier line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the role must be student, teacher or admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>nobody was recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account is not a student&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no face is registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device is outside the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the position is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no readable face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a live face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face matches nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::ChooseSession</name>
    <message>
        <source>Which class?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>teacher, time left</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::KioskWindow</name>
    <message>
        <source>Look here to check in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::LanguageMenu</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::LatestNames</name>
    <message>
        <source>Nobody yet. Be the first!</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::MyAttendancePage</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present %1 · Late %2 · Absent %3 · Excused %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day and time, status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My attendance: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::PinPad</name>
    <message>
        <source>Check in with PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your student number</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>PIN: %n digits typed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::ResultCard</name>
    <message>
        <source>My attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::SidePanel</name>
    <message>
        <source>Room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>23 of 30 students</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class right now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::StatusScreen</name>
    <message>
        <source>For staff: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at %1 · in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
