<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en_CA">
<context>
    <name>targo::desk::ChromeBar</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::PendingChangesDialog</name>
    <message numerus="yes">
        <source>%n change(s) not on the server yet.</source>
        <translation>
            <numerusform>%n change not on the server yet.</numerusform>
            <numerusform>%n changes not on the server yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::SignedOutBanner</name>
    <message numerus="yes">
        <source>You are signed out. You can go on working: %n change(s) wait until you sign in.</source>
        <translation>
            <numerusform>You are signed out. You can go on working: %n change waits until you sign in.</numerusform>
            <numerusform>You are signed out. You can go on working: %n changes wait until you sign in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need you</source>
        <translation>
            <numerusform>%n change needs you</numerusform>
            <numerusform>%n changes need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not on the server yet.</source>
        <translation>
            <numerusform>%n change not on the server yet.</numerusform>
            <numerusform>%n changes not on the server yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::TimelineView</name>
    <message numerus="yes">
        <source>%n technician(s)</source>
        <translation>
            <numerusform>%n technician</numerusform>
            <numerusform>%n technicians</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::UnassignedModel</name>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::UnassignedPanel</name>
    <message numerus="yes">
        <source>%n job(s) to plan</source>
        <translation>
            <numerusform>%n job to plan</numerusform>
            <numerusform>%n jobs to plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::UnsentDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending… %n change(s) left</source>
        <translation>
            <numerusform>Sending… %n change left</numerusform>
            <numerusform>Sending… %n changes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would be lost</source>
        <translation>
            <numerusform>%n change would be lost</numerusform>
            <numerusform>%n changes would be lost</numerusform>
        </translation>
    </message>
</context>
</TS>
