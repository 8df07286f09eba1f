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
