<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BrowserDeeds</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to the queue</source>
        <translation>
            <numerusform>%n added to the queue</numerusform>
            <numerusform>%n added to the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n suspended</numerusform>
            <numerusform>%n suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged</source>
        <translation>
            <numerusform>%n tagged</numerusform>
            <numerusform>%n tagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrowserScreen</name>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1 there are %n.</source>
        <translation>
            <numerusform>Without %1 there is %n.</numerusform>
            <numerusform>Without %1 there are %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarChart</name>
    <message numerus="yes">
        <source>%1: %n answers</source>
        <translation>
            <numerusform>%1: %n answers</numerusform>
            <numerusform>%1: %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsModel</name>
    <message numerus="yes">
        <source>%n more of little weight</source>
        <translation>
            <numerusform>%n more of little weight</numerusform>
            <numerusform>%n more of little weight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message numerus="yes">
        <source>Learn this section (%n)</source>
        <translation>
            <numerusform>Learn this section (%n)</numerusform>
            <numerusform>Learn this section (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learn the other %n</source>
        <translation>
            <numerusform>Learn the other %n</numerusform>
            <numerusform>Learn the other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in review yet</source>
        <translation>
            <numerusform>%n not in review yet</numerusform>
            <numerusform>%n not in review yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are in review</source>
        <translation>
            <numerusform>All %n are in review</numerusform>
            <numerusform>All %n are in review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n left out</source>
        <translation>
            <numerusform>See %n left out</numerusform>
            <numerusform>See %n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>The library is sound: %n cards.</source>
        <translation>
            <numerusform>The library is sound: %n card.</numerusform>
            <numerusform>The library is sound: %n cards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %n files</source>
        <translation>
            <numerusform>Drop to import %n file</numerusform>
            <numerusform>Drop to import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n notes written to %1.</source>
        <translation>
            <numerusform>%n note written to %1.</numerusform>
            <numerusform>%n notes written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes sent to Anki.</source>
        <translation>
            <numerusform>%n note sent to Anki.</numerusform>
            <numerusform>%n notes sent to Anki.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times forgotten</source>
        <translation>
            <numerusform>%n time forgotten</numerusform>
            <numerusform>%n times forgotten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportPage</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n done</source>
        <translation>
            <numerusform>, %n done</numerusform>
            <numerusform>, %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n failed</numerusform>
            <numerusform>, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>Imported %n articles</source>
        <translation>
            <numerusform>Imported %n article</numerusform>
            <numerusform>Imported %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message numerus="yes">
        <source>%n dates were left out, why</source>
        <translation>
            <numerusform>%n date was left out, why</numerusform>
            <numerusform>%n dates were left out, why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message numerus="yes">
        <source>%n pairs stand the wrong way round.</source>
        <translation>
            <numerusform>%n pair stands the wrong way round.</numerusform>
            <numerusform>%n pairs stand the wrong way round.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDeeds</name>
    <message numerus="yes">
        <source>%n cards are in review now</source>
        <translation>
            <numerusform>%n card is in review now</numerusform>
            <numerusform>%n cards are in review now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingOverlays</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n left out</source>
        <translation>
            <numerusform>See %n left out</numerusform>
            <numerusform>See %n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDone</name>
    <message numerus="yes">
        <source>Learn %n more</source>
        <translation>
            <numerusform>Learn %n more</numerusform>
            <numerusform>Learn %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards, %1, %2% remembered.</source>
        <translation>
            <numerusform>%n card, %1, %2% remembered.</numerusform>
            <numerusform>%n cards, %1, %2% remembered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message numerus="yes">
        <source>Today %n cards were reviewed in %1, %2% remembered.</source>
        <translation>
            <numerusform>Today %n card was reviewed in %1, %2% remembered.</numerusform>
            <numerusform>Today %n cards were reviewed in %1, %2% remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards remain, about %1.</source>
        <translation>
            <numerusform>%n card remains, about %1.</numerusform>
            <numerusform>%n cards remain, about %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in the next %n days</source>
        <translation>
            <numerusform>Due in the next %n day</numerusform>
            <numerusform>Due in the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>today %n cards</source>
        <translation>
            <numerusform>today %n card</numerusform>
            <numerusform>today %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most on %1: %n cards</source>
        <translation>
            <numerusform>most on %1: %n card</numerusform>
            <numerusform>most on %1: %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a day on average</source>
        <translation>
            <numerusform>%n a day on average</numerusform>
            <numerusform>%n a day on average</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message numerus="yes">
        <source>All %n articles</source>
        <translation>
            <numerusform>All %n article</numerusform>
            <numerusform>All %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message numerus="yes">
        <source>%n not learned</source>
        <translation>
            <numerusform>%n not learned</numerusform>
            <numerusform>%n not learned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message numerus="yes">
        <source>%n articles have a newer revision</source>
        <translation>
            <numerusform>%n article has a newer revision</numerusform>
            <numerusform>%n articles have a newer revision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No newer revision of %n articles</source>
        <translation>
            <numerusform>No newer revision of %n article</numerusform>
            <numerusform>No newer revision of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_NoteDelegate</name>
    <message numerus="yes">
        <source>%n directions</source>
        <translation>
            <numerusform>%n direction</numerusform>
            <numerusform>%n directions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forgotten %n times</source>
        <translation>
            <numerusform>forgotten %n time</numerusform>
            <numerusform>forgotten %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
