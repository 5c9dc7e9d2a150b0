<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en_CA">
<context>
    <name>DaySheet</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intents</name>
    <message numerus="yes">
        <source>%n change(s) at once</source>
        <translation>
            <numerusform>%n change at once</numerusform>
            <numerusform>%n changes at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) moved</source>
        <translation>
            <numerusform>%n job moved</numerusform>
            <numerusform>%n jobs moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duration of %n job(s) changed</source>
        <translation>
            <numerusform>Duration of %n job changed</numerusform>
            <numerusform>Duration of %n jobs changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) unassigned</source>
        <translation>
            <numerusform>%n job unassigned</numerusform>
            <numerusform>%n jobs unassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) created</source>
        <translation>
            <numerusform>%n job created</numerusform>
            <numerusform>%n jobs created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) deleted</source>
        <translation>
            <numerusform>%n job deleted</numerusform>
            <numerusform>%n jobs deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>State of %n job(s) changed to “%1”</source>
        <translation>
            <numerusform>State of %n job changed to “%1”</numerusform>
            <numerusform>State of %n jobs changed to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) published</source>
        <translation>
            <numerusform>%n job published</numerusform>
            <numerusform>%n jobs published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publication of %n job(s) withdrawn</source>
        <translation>
            <numerusform>Publication of %n job withdrawn</numerusform>
            <numerusform>Publication of %n jobs withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) were changed by someone else as well as by you, and now stand where both changes together put them</source>
        <translation>
            <numerusform>%n job was changed by someone else as well as by you, and now stands where both changes together put it</numerusform>
            <numerusform>%n jobs were changed by someone else as well as by you, and now stand where both changes together put them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a job, and others of the same day</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent job(s) to plan came in</source>
        <translation>
            <numerusform>%n urgent job to plan came in</numerusform>
            <numerusform>%n urgent jobs to plan came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message numerus="yes">
        <source>%n to publish</source>
        <comment>jobs on a lane</comment>
        <translation>
            <numerusform>%n to publish</numerusform>
            <numerusform>%n to publish</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n change(s) could be read back whole.</source>
        <translation>
            <numerusform>%n change could be read back whole.</numerusform>
            <numerusform>%n changes could be read back whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for your decision, because an earlier change of the same job may be missing.</source>
        <translation>
            <numerusform>%n of them waits for your decision, because an earlier change of the same job may be missing.</numerusform>
            <numerusform>%n of them wait for your decision, because an earlier change of the same job may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be read: please check your last changes on the board.</source>
        <translation>
            <numerusform>%n change could not be read: please check your last changes on the board.</numerusform>
            <numerusform>%n changes could not be read: please check your last changes on the board.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n taken away</numerusform>
            <numerusform>%n taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n job(s))</source>
        <comment>a technician</comment>
        <translation>
            <numerusform>%1 (%n job)</numerusform>
            <numerusform>%1 (%n jobs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recurrences</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenBoard</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::AbsenceDialog</name>
    <message numerus="yes">
        <source>%n job(s) of these days stay on this lane: plan them anew.</source>
        <translation>
            <numerusform>%n job of these days stay on this lane: plan them anew.</numerusform>
            <numerusform>%n jobs of these days stay on this lane: plan them anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::AddressSearch</name>
    <message numerus="yes">
        <source>Type at least %n letter(s)</source>
        <translation>
            <numerusform>Type at least %n letter</numerusform>
            <numerusform>Type at least %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::BestTechnicianDialog</name>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody can take it in these %n day(s).</source>
        <translation>
            <numerusform>Nobody can take it on this day.</numerusform>
            <numerusform>Nobody can take it in these %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::BoardActs</name>
    <message numerus="yes">
        <source>%n job(s) are over and stay</source>
        <translation>
            <numerusform>%n job is over and stays</numerusform>
            <numerusform>%n jobs are over and stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::BoardClipboard</name>
    <message numerus="yes">
        <source>%n job(s) cut: click where they are to go, then paste.</source>
        <translation>
            <numerusform>%n job cut: click where it is to go, then paste.</numerusform>
            <numerusform>%n jobs cut: click where they are to go, then paste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) copied: click where the copies are to go, then paste.</source>
        <translation>
            <numerusform>%n job copied: click where the copy is to go, then paste.</numerusform>
            <numerusform>%n jobs copied: click where the copies are to go, then paste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::FilterStrip</name>
    <message numerus="yes">
        <source>%n technician(s) hidden.</source>
        <translation>
            <numerusform>%n technician hidden.</numerusform>
            <numerusform>%n technicians hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::HistoryDialog</name>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n act</numerusform>
            <numerusform>%n acts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::MapCanvas</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::MapPanel</name>
    <message numerus="yes">
        <source>%n job(s) without a place.</source>
        <translation>
            <numerusform>%n job without a place.</numerusform>
            <numerusform>%n jobs without a place.</numerusform>
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
    <name>targo::desk::PrintDialog</name>
    <message numerus="yes">
        <source>All on the board (%n technician(s))</source>
        <translation>
            <numerusform>All on the board (%n technician)</numerusform>
            <numerusform>All on the board (%n technicians)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::PublishButton</name>
    <message numerus="yes">
        <source>Publish %n change(s)</source>
        <translation>
            <numerusform>Publish %n change</numerusform>
            <numerusform>Publish %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::PublishDialog</name>
    <message numerus="yes">
        <source>Nothing to publish: the technicians see what stands on the board (%n job(s)).</source>
        <translation>
            <numerusform>Nothing to publish: the technicians see what stands on the board (%n job).</numerusform>
            <numerusform>Nothing to publish: the technicians see what stands on the board (%n jobs).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As this computer sees it: changes of %n of these jobs are not sent yet. They go first.</source>
        <translation>
            <numerusform>As this computer sees it: changes of %n of these jobs are not sent yet. They go first.</numerusform>
            <numerusform>As this computer sees it: changes of %n of these jobs are not sent yet. They go first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked with the hub: it would leave out %n of these.</source>
        <translation>
            <numerusform>Checked with the hub: it would leave out %n of these.</numerusform>
            <numerusform>Checked with the hub: it would leave out %n of these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Publish %n job(s)</source>
        <translation>
            <numerusform>&amp;Publish %n job</numerusform>
            <numerusform>&amp;Publish %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) published.</source>
        <translation>
            <numerusform>%n job published.</numerusform>
            <numerusform>%n jobs published.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait(s) for the connection; you can close this window.</source>
        <translation>
            <numerusform>%n job waits for the connection; you can close this window.</numerusform>
            <numerusform>%n jobs wait for the connection; you can close this window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) under way…</source>
        <translation>
            <numerusform>%n job under way…</numerusform>
            <numerusform>%n jobs under way…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) not published: each needs your decision.</source>
        <translation>
            <numerusform>%n job not published: it needs your decision.</numerusform>
            <numerusform>%n jobs not published: each needs your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::PublishTree</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::ReplayBar</name>
    <message numerus="yes">
        <source>%n way(s)</source>
        <translation>
            <numerusform>%n way</numerusform>
            <numerusform>%n ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing known of %n technician(s)</source>
        <translation>
            <numerusform>nothing known of %n technician</numerusform>
            <numerusform>nothing known of %n technicians</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more without an answer</source>
        <translation>
            <numerusform>and %n more without an answer</numerusform>
            <numerusform>and %n more without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::SearchField</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more day(s)</source>
        <translation>
            <numerusform>… and %n more day</numerusform>
            <numerusform>… and %n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other day(s)</source>
        <translation>
            <numerusform>%n other day</numerusform>
            <numerusform>%n other days</numerusform>
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
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) should not lie where they do.</source>
        <translation>
            <numerusform>%n job should not lie where it does.</numerusform>
            <numerusform>%n jobs should not lie where they do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>technicians</comment>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
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
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::VisitCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
