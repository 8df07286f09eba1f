<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CourseLine</name>
    <message numerus="yes">
        <source>until %1 · %n min left</source>
        <translation>
            <numerusform>until %1 · %n min left</numerusform>
            <numerusform>until %1 · %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::MyAttendancePage</name>
    <message numerus="yes">
        <source>Closes in %n s</source>
        <translation>
            <numerusform>Closes in %n s</numerusform>
            <numerusform>Closes in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::PinPad</name>
    <message numerus="yes">
        <source>PIN: %n digits typed</source>
        <translation>
            <numerusform>PIN: %n digit typed</numerusform>
            <numerusform>PIN: %n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::kiosk::StatusScreen</name>
    <message numerus="yes">
        <source>at %1 · in %n min</source>
        <translation>
            <numerusform>at %1 · in %n min</numerusform>
            <numerusform>at %1 · in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::AccountDialog</name>
    <message numerus="yes">
        <source>On since %1, %n recovery code(s) left</source>
        <translation>
            <numerusform>On since %1, %n recovery code left</numerusform>
            <numerusform>On since %1, %n recovery codes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::BackupTab</name>
    <message numerus="yes">
        <source>%1, every %n hour(s), by the kiosk when no session runs</source>
        <translation>
            <numerusform>%1, every %n hour, by the kiosk when no session runs</numerusform>
            <numerusform>%1, every %n hours, by the kiosk when no session runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::CoursePage</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken out; their marks stay, but no longer count.</source>
        <translation>
            <numerusform>%n student taken out; the marks stay, but no longer count.</numerusform>
            <numerusform>%n students taken out; their marks stay, but no longer count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) enrolled.</source>
        <translation>
            <numerusform>%n student enrolled.</numerusform>
            <numerusform>%n students enrolled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the course already.</source>
        <translation>
            <numerusform>%n was in the course already.</numerusform>
            <numerusform>%n were in the course already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::CoursesPage</name>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation>
            <numerusform>%n enrolment</numerusform>
            <numerusform>%n enrolments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaceDialog</name>
    <message numerus="yes">
        <source>The face is registered, from %n picture(s).</source>
        <translation>
            <numerusform>The face is registered, from %n picture.</numerusform>
            <numerusform>The face is registered, from %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::FaultList</name>
    <message numerus="yes">
        <source>%n thing(s) to put right in the file; nothing of it was taken over.</source>
        <translation>
            <numerusform>%n thing to put right in the file; nothing of it was taken over.</numerusform>
            <numerusform>%n things to put right in the file; nothing of it was taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::LivePage</name>
    <message numerus="yes">
        <source>For all %n student(s) without a mark, with one reason. One undo takes it back.</source>
        <translation>
            <numerusform>For all %n student without a mark, with one reason. One undo takes it back.</numerusform>
            <numerusform>For all %n students without a mark, with one reason. One undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the room than marked.</source>
        <translation>
            <numerusform>%n more in the room than marked.</numerusform>
            <numerusform>%n more in the room than marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more marked than in the room.</source>
        <translation>
            <numerusform>%n more marked than in the room.</numerusform>
            <numerusform>%n more marked than in the room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::Office</name>
    <message numerus="yes">
        <source>You signed in with a recovery code; %n of them left. Make new ones in your account.</source>
        <translation>
            <numerusform>You signed in with a recovery code; %n of them left. Make new ones in your account.</numerusform>
            <numerusform>You signed in with a recovery code; %n of them left. Make new ones in your account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::PeopleImport</name>
    <message numerus="yes">
        <source>Add %n person(s)?</source>
        <translation>
            <numerusform>Add %n person?</numerusform>
            <numerusform>Add %n people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added.</source>
        <translation>
            <numerusform>%n person added.</numerusform>
            <numerusform>%n people added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::PersonPage</name>
    <message numerus="yes">
        <source>the face with %n sample(s)</source>
        <translation>
            <numerusform>the face with %n sample</numerusform>
            <numerusform>the face with %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation>
            <numerusform>%n enrolment</numerusform>
            <numerusform>%n enrolments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to review</source>
        <translation>
            <numerusform>%n item to review</numerusform>
            <numerusform>%n items to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) to check in</source>
        <translation>
            <numerusform>%n try to check in</numerusform>
            <numerusform>%n tries to check in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s), ended</source>
        <translation>
            <numerusform>%n consent, ended</numerusform>
            <numerusform>%n consents, ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) taught</source>
        <translation>
            <numerusform>%n course taught</numerusform>
            <numerusform>%n courses taught</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log of staff has %n line(s) with the email. It is never changed.</source>
        <translation>
            <numerusform>The log of staff has %n line with the email. It is never changed.</numerusform>
            <numerusform>The log of staff has %n lines with the email. It is never changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::PositionTest</name>
    <message numerus="yes">
        <source>No position came within %n second(s). A receiver needs sight of the sky, and at first some minutes.</source>
        <translation>
            <numerusform>No position came within %n second. A receiver needs sight of the sky, and at first some minutes.</numerusform>
            <numerusform>No position came within %n seconds. A receiver needs sight of the sky, and at first some minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::RecognitionFit</name>
    <message numerus="yes">
        <source>Measured: the faces of %n person(s), from %L1 pictures.</source>
        <translation>
            <numerusform>Measured: the faces of %n person, from %L1 pictures.</numerusform>
            <numerusform>Measured: the faces of %n people, from %L1 pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n person(s) whose face does not open. Register them again.</source>
        <translation>
            <numerusform>Left out: %n person whose face does not open. Register them again.</numerusform>
            <numerusform>Left out: %n people whose face does not open. Register them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, to %n person(s)</source>
        <translation>
            <numerusform>%1, to %n person</numerusform>
            <numerusform>%1, to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None yet: it takes %n person(s) with a face to fit it.</source>
        <translation>
            <numerusform>None yet: it takes %n person with a face to fit it.</numerusform>
            <numerusform>None yet: it takes %n people with a face to fit it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportCharts</name>
    <message numerus="yes">
        <source>%1 %: %n student(s)</source>
        <translation>
            <numerusform>%1 %: %n student</numerusform>
            <numerusform>%1 %: %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::ReportsPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::RetentionTab</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::SecurityWords</name>
    <message numerus="yes">
        <source>Refused %n time(s)</source>
        <translation>
            <numerusform>Refused %n time</numerusform>
            <numerusform>Refused %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong PIN(s) and faces at one machine</source>
        <translation>
            <numerusform>%n wrong PIN and faces at one machine</numerusform>
            <numerusform>%n wrong PINs and faces at one machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) by face, faster than people walk by</source>
        <translation>
            <numerusform>%n student by face, faster than people walk by</numerusform>
            <numerusform>%n students by face, faster than people walk by</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) with the very same face distance</source>
        <translation>
            <numerusform>%n student with the very same face distance</numerusform>
            <numerusform>%n students with the very same face distance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) by PIN, faster than several people type</source>
        <translation>
            <numerusform>%n student by PIN, faster than several people type</numerusform>
            <numerusform>%n students by PIN, faster than several people type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At several machines at once, %n try(s)</source>
        <translation>
            <numerusform>At several machines at once, %n try</numerusform>
            <numerusform>At several machines at once, %n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) before the start or after the end</source>
        <translation>
            <numerusform>%n mark before the start or after the end</numerusform>
            <numerusform>%n marks before the start or after the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) that no check-in made</source>
        <translation>
            <numerusform>%n mark that no check-in made</numerusform>
            <numerusform>%n marks that no check-in made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) from outside the campus</source>
        <translation>
            <numerusform>%n try from outside the campus</numerusform>
            <numerusform>%n tries from outside the campus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) without a known position</source>
        <translation>
            <numerusform>%n try without a known position</numerusform>
            <numerusform>%n tries without a known position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frames of an earlier try came again, %n time(s)</source>
        <translation>
            <numerusform>Frames of an earlier try came again, %n time</numerusform>
            <numerusform>Frames of an earlier try came again, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock was set back; %n try(s) were stored meanwhile</source>
        <translation>
            <numerusform>The clock was set back; %n try was stored meanwhile</numerusform>
            <numerusform>The clock was set back; %n tries were stored meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PINs locked the student&apos;s PIN %n time(s)</source>
        <translation>
            <numerusform>Wrong PINs locked the student&apos;s PIN %n time</numerusform>
            <numerusform>Wrong PINs locked the student&apos;s PIN %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong passwords locked the sign-in %n time(s)</source>
        <translation>
            <numerusform>Wrong passwords locked the sign-in %n time</numerusform>
            <numerusform>Wrong passwords locked the sign-in %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PINs or passwords locked a machine %n time(s)</source>
        <translation>
            <numerusform>Wrong PINs or passwords locked a machine %n time</numerusform>
            <numerusform>Wrong PINs or passwords locked a machine %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::StaffAttendancePage</name>
    <message numerus="yes">
        <source>%n day(s) were written to %1</source>
        <translation>
            <numerusform>%n day was written to %1</numerusform>
            <numerusform>%n days were written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::TimetablePage</name>
    <message numerus="yes">
        <source>%n planned session(s) are made anew; those that have begun stay.</source>
        <translation>
            <numerusform>%n planned session is made anew; those that have begun stay.</numerusform>
            <numerusform>%n planned sessions are made anew; those that have begun stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned session(s) go; those that have begun stay.</source>
        <translation>
            <numerusform>%n planned session goes; those that have begun stay.</numerusform>
            <numerusform>%n planned sessions go; those that have begun stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekly lesson(s) were copied.</source>
        <translation>
            <numerusform>%n weekly lesson was copied.</numerusform>
            <numerusform>%n weekly lessons were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, the first because: %1</source>
        <translation>
            <numerusform>%n was left out, because: %1</numerusform>
            <numerusform>%n were left out, the first because: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekly lesson(s) from today on</source>
        <translation>
            <numerusform>%n weekly lesson from today on</numerusform>
            <numerusform>%n weekly lessons from today on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::office::TodayPage</name>
    <message numerus="yes">
        <source>%n session(s), %1 now</source>
        <translation>
            <numerusform>%n session, %1 now</numerusform>
            <numerusform>%n sessions, %1 now</numerusform>
        </translation>
    </message>
</context>
</TS>
