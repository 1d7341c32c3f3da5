<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PasswordDialog</name>
    <message numerus="yes">
        <source>Try it for the other %Ln locked file(s) too</source>
        <translation><numerusform>Try it for the other %Ln locked file too</numerusform><numerusform>Try it for the other %Ln locked files too</numerusform></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%Ln file(s) left out from now on</source>
        <translation><numerusform>%Ln file left out from now on</numerusform><numerusform>%Ln files left out from now on</numerusform></translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) chosen</source>
        <translation><numerusform>%Ln file chosen</numerusform><numerusform>%Ln files chosen</numerusform></translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message numerus="yes">
        <source>%Ln (file |)could not be read</source>
        <translation><numerusform>%Ln file could not be read</numerusform><numerusform>%Ln could not be read</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation><numerusform>%Ln document</numerusform><numerusform>%Ln documents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) searched</source>
        <translation><numerusform>%Ln document searched</numerusform><numerusform>%Ln documents searched</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sources (has|have) changed since this was answered.</source>
        <translation><numerusform>%Ln of the sources has changed since this was answered.</numerusform><numerusform>%Ln of the sources have changed since this was answered.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation><numerusform>%Ln question</numerusform><numerusform>%Ln questions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) (is|are) not borne out by (its|their) sources</source>
        <translation><numerusform>%Ln sentence is not borne out by its sources</numerusform><numerusform>%Ln sentences are not borne out by their sources</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) that (its|their) sources do not bear out (is|are) hidden</source>
        <translation><numerusform>%Ln sentence that its sources do not bear out is hidden</numerusform><numerusform>%Ln sentences that their sources do not bear out are hidden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation><numerusform>%Ln source</numerusform><numerusform>%Ln sources</numerusform></translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation><numerusform>%Ln folder</numerusform><numerusform>%Ln folders</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more (is|are) in the library already.</source>
        <translation><numerusform>%Ln more is in the library already.</numerusform><numerusform>%Ln more are in the library already.</numerusform></translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message numerus="yes">
        <source>%Ln file(s) could be read in part only</source>
        <translation><numerusform>%Ln file could be read in part only</numerusform><numerusform>%Ln files could be read in part only</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln file could not be read</numerusform><numerusform>%Ln files could not be read</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) left out on purpose.</source>
        <translation><numerusform>%Ln more file left out on purpose.</numerusform><numerusform>%Ln more files left out on purpose.</numerusform></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation><numerusform>%Ln day</numerusform><numerusform>%Ln days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation><numerusform>about %Ln hour</numerusform><numerusform>about %Ln hours</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation><numerusform>about %Ln minute</numerusform><numerusform>about %Ln minutes</numerusform></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message numerus="yes">
        <source>%1 (%Ln different document(s))</source>
        <translation><numerusform>%1 (%Ln different document)</numerusform><numerusform>%1 (%Ln different documents)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln document(s) with attachments)</source>
        <translation><numerusform>%1 (%Ln document with attachments)</numerusform><numerusform>%1 (%Ln documents with attachments)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln document(s)</source>
        <translation><numerusform>%1 in %Ln document</numerusform><numerusform>%1 in %Ln documents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation><numerusform>%Ln cell</numerusform><numerusform>%Ln cells</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation><numerusform>%Ln chapter</numerusform><numerusform>%Ln chapters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation><numerusform>%Ln contact</numerusform><numerusform>%Ln contacts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(y|ies)</source>
        <translation><numerusform>%Ln entry</numerusform><numerusform>%Ln entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation><numerusform>%Ln event</numerusform><numerusform>%Ln events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln file</numerusform><numerusform>%Ln files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln file could not be read</numerusform><numerusform>%Ln files could not be read</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation><numerusform>%Ln message</numerusform><numerusform>%Ln messages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents</source>
        <translation><numerusform>%Ln of %1 documents</numerusform><numerusform>%Ln of %1 documents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents (mentions|mention) this</source>
        <translation><numerusform>%Ln of %1 documents mentions this</numerusform><numerusform>%Ln of %1 documents mention this</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them recognised in (a picture|pictures)</source>
        <translation><numerusform>%Ln of them recognised in a picture</numerusform><numerusform>%Ln of them recognised in pictures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation><numerusform>%Ln page</numerusform><numerusform>%Ln pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation><numerusform>%Ln passage</numerusform><numerusform>%Ln passages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation><numerusform>%Ln problem</numerusform><numerusform>%Ln problems</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation><numerusform>%Ln record</numerusform><numerusform>%Ln records</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation><numerusform>%Ln row</numerusform><numerusform>%Ln rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation><numerusform>%Ln sheet</numerusform><numerusform>%Ln sheets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s)</source>
        <translation><numerusform>%Ln slide</numerusform><numerusform>%Ln slides</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be recognised</source>
        <translation><numerusform>%Ln still to be recognised</numerusform><numerusform>%Ln still to be recognised</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle(s)</source>
        <translation><numerusform>%Ln subtitle</numerusform><numerusform>%Ln subtitles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Also at %Ln other place(s) in this file</source>
        <translation><numerusform>Also at %Ln other place in this file</numerusform><numerusform>Also at %Ln other places in this file</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Also in %Ln other file(s)</source>
        <translation><numerusform>Also in %Ln other file</numerusform><numerusform>Also in %Ln other files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The best %1, in %Ln document(s)</source>
        <translation><numerusform>The best %1, in %Ln document</numerusform><numerusform>The best %1, in %Ln documents</numerusform></translation>
    </message>
</context>
<context>
    <name>work</name>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation><numerusform>about %Ln hour left</numerusform><numerusform>about %Ln hours left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about (a minute|%Ln minutes) left</source>
        <translation><numerusform>about a minute left</numerusform><numerusform>about %Ln minutes left</numerusform></translation>
    </message>
</context>
</TS>
