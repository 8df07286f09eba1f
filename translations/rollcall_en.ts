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
