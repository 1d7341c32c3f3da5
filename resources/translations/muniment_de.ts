<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Muniment</source>
        <translation>Über Muniment</translation>
    </message>
    <message>
        <source>Ask your own documents. Every answer shows where it comes from, and what the documents do not say, it says they do not say.</source>
        <translation>Fragen Sie Ihre eigenen Dokumente. Jede Antwort zeigt, woher sie kommt, und wenn die Dokumente nichts dazu sagen, steht auch das da.</translation>
    </message>
    <message>
        <source>Built from the source of %1</source>
        <translation>Gebaut aus dem Quelltext vom %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Version kopieren</translation>
    </message>
    <message>
        <source>Edition with a model of one&apos;s own, built from the source of %1</source>
        <translation>Ausgabe mit eigenem Modell, gebaut aus dem Quelltext vom %1</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU Affero General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>It works on this computer alone: it opens no connection, and your files are only read, never changed.</source>
        <translation>Es arbeitet nur auf diesem Computer: Es öffnet keine Verbindung, und Ihre Dateien werden nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <source>Its windows are made with Qt, under the GNU Lesser General Public License, version 3.</source>
        <translation>Seine Fenster sind mit Qt gemacht, unter der GNU Lesser General Public License, Version 3.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Run from its source; this is not a built package.</source>
        <translation>Läuft aus dem Quelltext; dies ist kein fertiges Paket.</translation>
    </message>
    <message>
        <source>Standard edition, built from the source of %1</source>
        <translation>Standard-Ausgabe, gebaut aus dem Quelltext vom %1</translation>
    </message>
    <message>
        <source>Starter edition, built from the source of %1</source>
        <translation>Starter-Ausgabe, gebaut aus dem Quelltext vom %1</translation>
    </message>
    <message>
        <source>The source of exactly this version is offered at no charge where you got this package.</source>
        <translation>Der Quelltext genau dieser Version wird kostenlos dort angeboten, wo Sie dieses Paket bekommen haben.</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>A large model marks what it does not find there. Takes some seconds.</source>
        <translation>Ein großes Modell markiert, was es dort nicht findet. Dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>All settings as they were at first</source>
        <translation>Alle Einstellungen wie am Anfang</translation>
    </message>
    <message>
        <source>All settings as they were at first. Folders, models and language stay.</source>
        <translation>Alle Einstellungen wie am Anfang. Ordner, Modelle und Sprache bleiben.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers come faster where there is one that can be used.</source>
        <translation>Antworten kommen schneller, wo es eine gibt, die sich nutzen lässt.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Changes are mostly noticed at once; this finds what was missed.</source>
        <translation>Änderungen werden meist sofort bemerkt; so wird gefunden, was entgangen ist.</translation>
    </message>
    <message>
        <source>Compare each sentence with its source again</source>
        <translation>Jeden Satz noch einmal mit seiner Quelle vergleichen</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Jetzt vergleichen</translation>
    </message>
    <message>
        <source>Compare them now</source>
        <translation>Dateien jetzt vergleichen</translation>
    </message>
    <message>
        <source>Finds changes that left date and size as they were.</source>
        <translation>Findet Änderungen, bei denen Datum und Größe gleich geblieben sind.</translation>
    </message>
    <message>
        <source>For new, changed and deleted files.</source>
        <translation>Nach neuen, geänderten und gelöschten Dateien.</translation>
    </message>
    <message>
        <source>How often files are compared with the index</source>
        <translation>Wie oft Dateien verglichen werden</translation>
    </message>
    <message>
        <source>How often folders are looked through</source>
        <translation>Wie oft Ordner durchgesehen werden</translation>
    </message>
    <message>
        <source>It reads and rewrites before it answers. Takes several times as long.</source>
        <translation>Es liest und überarbeitet, bevor es antwortet. Das dauert mehrmals so lange.</translation>
    </message>
    <message>
        <source>Let the model check its answer twice</source>
        <translation>Das Modell seine Antwort zweimal prüfen lassen</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Look through them now</source>
        <translation>Ordner jetzt durchsehen</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Suche nach Änderungen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Reads every file from beginning to end; with many files that takes long.</source>
        <translation>Liest jede Datei von Anfang bis Ende; bei vielen Dateien dauert das lange.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>The library&apos;s folder</source>
        <translation>Der Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Diese Bibliothek</translation>
    </message>
    <message>
        <source>Use the graphics card</source>
        <translation>Die Grafikkarte nutzen</translation>
    </message>
    <message>
        <source>What is set here suits nearly everybody.</source>
        <translation>Was hier eingestellt ist, passt für fast alle.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the system: dark in the evening, if that is how your desktop is set.</source>
        <translation>Wie das System: abends dunkel, wenn Ihr Desktop so eingestellt ist.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Nothing fades, slides or turns by itself.</source>
        <translation>Nichts blendet, gleitet oder dreht sich von selbst.</translation>
    </message>
    <message>
        <source>Of everything in the window, pages of documents apart.</source>
        <translation>Von allem im Fenster, außer den Seiten der Dokumente.</translation>
    </message>
    <message>
        <source>Report on the tides · p. 3 · 1 May 2024</source>
        <translation>Bericht über die Gezeiten · S. 3 · 1. Mai 2024</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The spring tide reached 4.2 metres at the old harbour.</source>
        <translation>Die Springflut erreichte am alten Hafen 4,2 Meter.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>a document that is no longer here</source>
        <translation>ein Dokument, das nicht mehr hier ist</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Ask about these %1 documents</source>
        <translation>Zu diesen %1 Dokumenten fragen</translation>
    </message>
    <message>
        <source>Ask about this document</source>
        <translation>Zu diesem Dokument fragen</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>More like this document</source>
        <translation>Mehr wie dieses Dokument</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>Mehr wie diese Textstelle</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Show here</source>
        <translation>Hier anzeigen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Also: %1</source>
        <translation>Auch: %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>“%1” added</source>
        <translation>„%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>„%1“ entfernt</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask a follow-up question</source>
        <translation>Weiterfragen</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Eine Frage stellen</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Fragen Sie Ihre Dokumente</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The answer shows the passages that it rests on, each a click away. What the documents do not say is not said.</source>
        <translation>Die Antwort zeigt die Textstellen, auf denen sie beruht, jede nur einen Klick entfernt. Was die Dokumente nicht sagen, wird nicht gesagt.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>%1 on drives that are not connected; what they say can still be found.</source>
        <translation>%1 auf Laufwerken, die nicht verbunden sind; was darin steht, lässt sich weiterhin finden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>How far the reading is</source>
        <translation>Wie weit das Lesen ist</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>This library can only be read at the moment</source>
        <translation>Diese Bibliothek kann im Augenblick nur gelesen werden</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche merken</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>Diese Suche nicht mehr merken</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search or ask</source>
        <translation>Suchen oder fragen</translation>
    </message>
    <message>
        <source>Search your documents, or ask them a question</source>
        <translation>Durchsuchen Sie Ihre Dokumente oder stellen Sie ihnen eine Frage</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Was sich hier eingeben lässt</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Narrow by: %1</source>
        <translation>Eingrenzen nach: %1</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Den Filter „%1“ entfernen</translation>
    </message>
    <message>
        <source>What stands first</source>
        <translation>Was zuerst steht</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders of the library</source>
        <translation>Ordner der Bibliothek</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Click to see its documents; more with the right mouse button</source>
        <translation>Klicken zeigt die Dokumente; mehr mit der rechten Maustaste</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Remove “%1” …</source>
        <translation>„%1“ entfernen …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>What is read of “%1”</source>
        <translation>Was von „%1“ gelesen wird</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>No folder has been added yet.</source>
        <translation>Noch wurde kein Ordner hinzugefügt.</translation>
    </message>
    <message>
        <source>What Muniment reads. Your files are only read, never changed or moved.</source>
        <translation>Was Muniment liest. Ihre Dateien werden nur gelesen, nie geändert oder verschoben.</translation>
    </message>
    <message>
        <source>What is read of “%1” changed</source>
        <translation>Geändert, was von „%1“ gelesen wird</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Markdown …</source>
        <translation>Markdown …</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>None holds these words.</source>
        <translation>Keines enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Web page …</source>
        <translation>Webseite …</translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation>Was Sie fragen, wird hier aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>IndexingPage</name>
    <message>
        <source>A damaged file may otherwise be read for ever.</source>
        <translation>Eine beschädigte Datei würde sonst womöglich ewig gelesen.</translation>
    </message>
    <message>
        <source>A folder can have its own; see Folders.</source>
        <translation>Ein Ordner kann eine eigene haben; siehe Ordner.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Das Modell wählen</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs, and take longer.</source>
        <translation>Weniger lassen anderen Programmen mehr vom Computer und brauchen länger.</translation>
    </message>
    <message>
        <source>Go on when the window is closed</source>
        <translation>Weitermachen, wenn das Fenster geschlossen ist</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How Muniment reads your files so that they can be searched.</source>
        <translation>Wie Muniment Ihre Dateien liest, damit sie durchsucht werden können.</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Longest time for one file</source>
        <translation>Längste Zeit für eine Datei</translation>
    </message>
    <message>
        <source>Most memory for one file</source>
        <translation>Meister Speicher für eine Datei</translation>
    </message>
    <message>
        <source>New files are read as they come. An icon near the clock shows that.</source>
        <translation>Neue Dateien werden gelesen, sobald sie da sind. Ein Symbol neben der Uhr zeigt das.</translation>
    </message>
    <message>
        <source>On battery, reading waits. Searching and asking go on.</source>
        <translation>Im Akkubetrieb wartet das Lesen. Suchen und Fragen gehen weiter.</translation>
    </message>
    <message>
        <source>Only while nobody uses the computer</source>
        <translation>Nur solange niemand den Computer benutzt</translation>
    </message>
    <message>
        <source>Only while plugged in</source>
        <translation>Nur am Stromnetz</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>Read the text in scans and pictures</source>
        <translation>Den Text in Scans und Bildern lesen</translation>
    </message>
    <message>
        <source>Reading begins three minutes after the last key or movement.</source>
        <translation>Das Lesen beginnt drei Minuten nach der letzten Taste oder Bewegung.</translation>
    </message>
    <message>
        <source>Small files can unfold to a size that no computer holds.</source>
        <translation>Kleine Dateien können sich zu einer Größe entfalten, die kein Computer fasst.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Takes a second or more for each page, after everything else is done.</source>
        <translation>Dauert je Seite eine Sekunde oder mehr, nachdem alles andere fertig ist.</translation>
    </message>
    <message>
        <source>What goes beyond them is left out and listed among the problems.</source>
        <translation>Was darüber hinausgeht, wird ausgelassen und unter den Problemen aufgeführt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Without a window, so that everything is up to date when you need it.</source>
        <translation>Ohne Fenster, damit alles aktuell ist, wenn Sie es brauchen.</translation>
    </message>
    <message>
        <source>Words are found in every language. What a passage means is understood in the languages that the model for it has learnt.</source>
        <translation>Wörter werden in jeder Sprache gefunden. Was eine Textstelle bedeutet, wird in den Sprachen verstanden, die das Modell dafür gelernt hat.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dates and numbers follow it. Your documents are found and answered from in the languages they are written in, whichever you choose here.</source>
        <translation>Datum und Zahlen richten sich danach. Suchen und Fragen gehen in den Sprachen Ihrer Dokumente, was immer Sie hier wählen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show all that was left out</source>
        <translation>Alles anzeigen, was ausgelassen wurde</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
</context>
<context>
    <name>LicenceList</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Muniment is made with the work of many others, each under its own licence.</source>
        <translation>Muniment ist mit der Arbeit vieler anderer gemacht, jede unter ihrer eigenen Lizenz.</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>This part came without the text of its licence.</source>
        <translation>Dieser Teil kam ohne den Text seiner Lizenz.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>A link in the document</source>
        <translation>Ein Link im Dokument</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>It leads to: %1</source>
        <translation>Er führt zu: %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open this address outside of Muniment?</source>
        <translation>Diese Adresse außerhalb von Muniment öffnen?</translation>
    </message>
    <message>
        <source>This link is not opened: it leads to no web page and no mail.</source>
        <translation>Dieser Link wird nicht geöffnet: Er führt zu keiner Webseite und keiner E-Mail.</translation>
    </message>
    <message>
        <source>Whoever runs that site can see that it was opened from here.</source>
        <translation>Wer diese Seite betreibt, kann sehen, dass sie von hier geöffnet wurde.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Another program is changing this library. You can search and ask; to add or remove folders, close the other program first.</source>
        <translation>Ein anderes Programm ändert gerade diese Bibliothek. Sie können suchen und fragen; um Ordner hinzuzufügen oder zu entfernen, schließen Sie zuerst das andere Programm.</translation>
    </message>
    <message>
        <source>By its name it may hold a program or macros, which the computer might run instead of showing it. Its text is safe to read here.</source>
        <translation>Dem Namen nach kann sie ein Programm oder Makros enthalten, die der Computer ausführen könnte, statt sie zu zeigen. Ihr Text lässt sich hier gefahrlos lesen.</translation>
    </message>
    <message>
        <source>It may have been moved, its drive may not be connected, or no program for such files is installed. Its text can still be searched and read here.</source>
        <translation>Vielleicht wurde sie verschoben, vielleicht ist ihr Laufwerk nicht verbunden oder kein Programm für solche Dateien installiert. Ihr Text lässt sich hier weiterhin durchsuchen und lesen.</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>No program for it was found: %1</source>
        <translation>Dafür wurde kein Programm gefunden: %1</translation>
    </message>
    <message>
        <source>Saved as “%1”</source>
        <translation>Gespeichert als „%1“</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Die Modelle zeigen</translation>
    </message>
    <message>
        <source>The address could not be opened</source>
        <translation>Die Adresse konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>„%1“ ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>“%1” is not opened from here</source>
        <translation>„%1“ wird von hier aus nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Choose the file of “%1” …</source>
        <translation>Datei von „%1“ wählen …</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose the folder of “%1” …</source>
        <translation>Den Ordner von „%1“ wählen …</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Den Ordner wählen …</translation>
    </message>
    <message>
        <source>Download “%1” …</source>
        <translation>„%1“ herunterladen …</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>It is chosen, but its file is gone.</source>
        <translation>Es ist ausgewählt, aber seine Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure “%1”</source>
        <translation>„%1“ messen</translation>
    </message>
    <message>
        <source>Remove “%1” …</source>
        <translation>„%1“ entfernen …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop with “%1”</source>
        <translation>Mit „%1“ aufhören</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>ModelDeeds</name>
    <message>
        <source>%1 come from this address, once and for this alone:
%2

Who runs it learns that this computer asks for the model, and nothing of your documents. What comes is checked. Its licence: %3.</source>
        <translation>%1 kommen von dieser Adresse, einmal und nur hierfür:
%2

Wer sie betreibt, erfährt, dass dieser Computer nach dem Modell fragt, und nichts von Ihren Dokumenten. Was kommt, wird geprüft. Seine Lizenz: %3.</translation>
    </message>
    <message>
        <source>Answers are written by “%1”</source>
        <translation>Antworten schreibt nun „%1“</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the model “%1”?</source>
        <translation>Das Modell „%1“ löschen?</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Download “%1”?</source>
        <translation>„%1“ herunterladen?</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>No adapter is used</source>
        <translation>Kein Adapter wird verwendet</translation>
    </message>
    <message>
        <source>No switch to “%1”</source>
        <translation>Wechsel zu „%1“ abgesagt</translation>
    </message>
    <message>
        <source>Search switches to “%1”</source>
        <translation>Die Suche wechselt zu „%1“</translation>
    </message>
    <message>
        <source>Search with “%1”?</source>
        <translation>Mit „%1“ suchen?</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>The file %1 (%2) is deleted from this computer, which cannot be undone. Afterwards the best of the other models answers.</source>
        <translation>Die Datei %1 (%2) wird von diesem Computer gelöscht; das lässt sich nicht rückgängig machen. Danach antwortet das beste der übrigen Modelle.</translation>
    </message>
    <message>
        <source>Trying it on some of your documents …</source>
        <translation>Wird an einigen Ihrer Dokumente ausprobiert …</translation>
    </message>
    <message>
        <source>“%1” added and in use</source>
        <translation>„%1“ hinzugefügt und in Gebrauch</translation>
    </message>
</context>
<context>
    <name>ModelDrop</name>
    <message>
        <source>%1 (%2) is copied to Muniment’s own models; the file stays as it is.</source>
        <translation>%1 (%2) wird zu den eigenen Modellen von Muniment kopiert; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Answer with “%1” from now on?</source>
        <translation>Von jetzt an mit „%1“ antworten?</translation>
    </message>
    <message>
        <source>Copying “%1” … %2</source>
        <translation>„%1“ wird kopiert … %2</translation>
    </message>
    <message>
        <source>Downloading “%1” … %2</source>
        <translation>„%1“ wird heruntergeladen … %2</translation>
    </message>
    <message>
        <source>It changes how the answering model writes, and is used with the next question. It must have been made for that model.</source>
        <translation>Er ändert, wie das antwortende Modell schreibt, und wird ab der nächsten Frage verwendet. Er muss für dieses Modell gemacht sein.</translation>
    </message>
    <message>
        <source>The next question is answered by it.</source>
        <translation>Die nächste Frage wird von ihm beantwortet.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use the adapter “%1” with the answering model?</source>
        <translation>Den Adapter „%1“ mit dem antwortenden Modell verwenden?</translation>
    </message>
    <message>
        <source>“%1” answers from now on.</source>
        <translation>Von jetzt an antwortet „%1“.</translation>
    </message>
    <message>
        <source>“%1” is here, and can be used</source>
        <translation>„%1“ ist da und kann verwendet werden</translation>
    </message>
    <message>
        <source>“%1” is not copied any further</source>
        <translation>„%1“ wird nicht weiter kopiert</translation>
    </message>
    <message>
        <source>“%1” is not downloaded any further; what came of it is kept.</source>
        <translation>„%1“ wird nicht weiter heruntergeladen; was davon da ist, bleibt.</translation>
    </message>
    <message>
        <source>“%1” is used beside the answering model from now on.</source>
        <translation>„%1“ wird von jetzt an neben dem antwortenden Modell verwendet.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>%1 left.</source>
        <translation>Noch %1.</translation>
    </message>
    <message>
        <source>A small file (LoRA) that teaches the answering model another manner.</source>
        <translation>Eine kleine Datei (LoRA), die dem antwortenden Modell eine andere Art beibringt.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Add a model file …</source>
        <translation>Modelldatei hinzufügen …</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>As suits the model</source>
        <translation>Wie es zum Modell passt</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose an adapter …</source>
        <translation>Adapter wählen …</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Darauf verzichten</translation>
    </message>
    <message>
        <source>Finds passages that mean what you ask, in other words than yours.</source>
        <translation>Findet Textstellen, die meinen, was Sie fragen, auch wenn dort andere Wörter stehen.</translation>
    </message>
    <message>
        <source>Get a better model</source>
        <translation>Ein besseres Modell holen</translation>
    </message>
    <message>
        <source>How answers are written</source>
        <translation>Wie Antworten geschrieben werden</translation>
    </message>
    <message>
        <source>In quotes</source>
        <translation>In Zitaten</translation>
    </message>
    <message>
        <source>In sentences</source>
        <translation>In Sätzen</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>In Gebrauch: %1</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Sein Ort: %1.</translation>
    </message>
    <message>
        <source>Leave out what the sources do not say</source>
        <translation>Weglassen, was die Quellen nicht sagen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>Keiner wird verwendet.</translation>
    </message>
    <message>
        <source>Not needed. Where it is installed, the best results come first more often.</source>
        <translation>Nicht nötig. Wo es installiert ist, stehen die besten Treffer öfter zuerst.</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>Den Ordner der Modelle öffnen</translation>
    </message>
    <message>
        <source>Otherwise such sentences stay, and are marked with the reason.</source>
        <translation>Sonst bleiben solche Sätze stehen und werden mit dem Grund markiert.</translation>
    </message>
    <message>
        <source>Quotes are passages of your documents, word for word.</source>
        <translation>Zitate sind Textstellen Ihrer Dokumente, Wort für Wort.</translation>
    </message>
    <message>
        <source>Reads what was found, and writes the answer. Larger ones write better.</source>
        <translation>Liest, was gefunden wurde, und schreibt die Antwort. Größere schreiben besser.</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Suche nach Bedeutung</translation>
    </message>
    <message>
        <source>Sorting results again</source>
        <translation>Treffer neu ordnen</translation>
    </message>
    <message>
        <source>Stay with the present one</source>
        <translation>Beim jetzigen bleiben</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Das Kopieren stoppen</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>The folder could not be opened</source>
        <translation>Der Ordner ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Those that fit into the memory of this computer (%1) can be had here. Nothing is downloaded unless you ask for it; a file or folder on a stick will do as well.</source>
        <translation>Hier gibt es die, die in den Arbeitsspeicher dieses Computers (%1) passen. Nichts wird heruntergeladen, wenn Sie es nicht verlangen; eine Datei oder ein Ordner auf einem Stick tut es auch.</translation>
    </message>
    <message>
        <source>What reads your documents and writes answers. All of it runs here.</source>
        <translation>Was Ihre Dokumente liest und Antworten schreibt. Alles läuft hier, auf diesem Computer.</translation>
    </message>
    <message>
        <source>“%1” is being prepared; until then the present one goes on searching.</source>
        <translation>„%1“ wird vorbereitet; bis dahin sucht das jetzige weiter.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening the library …</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>The library is being opened; then it is searched …</source>
        <translation>Die Bibliothek wird geöffnet; dann wird sie durchsucht …</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Find in this document (Ctrl+F)</source>
        <translation>In diesem Dokument suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Fit the page to the width (Ctrl+0)</source>
        <translation>Seite auf Breite einpassen (Strg+0)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Die ganze Seite anzeigen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page %1 is coming …</source>
        <translation>Seite %1 wird geladen …</translation>
    </message>
    <message>
        <source>Select all of the page</source>
        <translation>Die ganze Seite auswählen</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s memory only, until the program closes. It is never written down.</source>
        <translation>Es wird nur im Arbeitsspeicher dieses Computers gehalten, bis das Programm beendet wird. Es wird nirgends aufgeschrieben.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort anzeigen</translation>
    </message>
    <message>
        <source>That password does not open “%1”. Try another one.</source>
        <translation>Dieses Passwort öffnet „%1“ nicht. Versuchen Sie ein anderes.</translation>
    </message>
    <message numerus="yes">
        <source>Try it for the other %Ln locked file(s) too</source>
        <translation><numerusform>Auch für die andere gesperrte Datei versuchen</numerusform><numerusform>Auch für die anderen %Ln gesperrten Dateien versuchen</numerusform></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>“%1” is locked with a password.</source>
        <translation>„%1“ ist mit einem Passwort gesperrt.</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Copy words to search for, or files and folders to add.</source>
        <translation>Kopieren Sie Wörter, nach denen gesucht werden soll, oder Dateien und Ordner zum Hinzufügen.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>There is nothing to paste here</source>
        <translation>Hier gibt es nichts einzufügen</translation>
    </message>
    <message>
        <source>This library can only be read at the moment</source>
        <translation>Diese Bibliothek kann im Augenblick nur gelesen werden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>PatternField</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>Preferring</name>
    <message>
        <source>The preferences could not be saved</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete everything that Muniment keeps of your documents?</source>
        <translation>Alles löschen, was Muniment von Ihren Dokumenten aufbewahrt?</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>Alles löschen …</translation>
    </message>
    <message>
        <source>Deletes the index, the conversations and the settings of this library. Your own files stay as they are.</source>
        <translation>Löscht den Index, die Gespräche und die Einstellungen dieser Bibliothek. Ihre eigenen Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Your own files are only ever read.</source>
        <translation>Alles bleibt auf diesem Computer. Ihre eigenen Dateien werden immer nur gelesen.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Sein Ort: %1.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Lost for good: the index, all conversations, saved searches and the settings of this library.
Untouched: your own files, and the models that you added.
Afterwards Muniment begins as on the first day.</source>
        <translation>Endgültig verloren: der Index, alle Gespräche, die gemerkten Suchen und die Einstellungen dieser Bibliothek.
Unberührt: Ihre eigenen Dateien und die Modelle, die Sie hinzugefügt haben.
Danach beginnt Muniment wie am ersten Tag.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Muniment refuses every connection to the network, also to its own parts. The one exception is a model that you download under Models, in a process of its own. The test tries to open a connection, and shows what happens.</source>
        <translation>Muniment verweigert jede Verbindung zum Netz, auch den eigenen Teilen. Die eine Ausnahme ist ein Modell, das Sie unter „Modelle“ herunterladen, in einem eigenen Prozess. Der Test versucht, eine Verbindung zu öffnen, und zeigt, was geschieht.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message>
        <source>Not passed: a connection was not refused. Start Muniment anew, by its own icon or command, and test again.</source>
        <translation>Nicht bestanden: Eine Verbindung wurde nicht verweigert. Starten Sie Muniment neu, über sein eigenes Symbol oder seinen Befehl, und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>On this computer, and nowhere else.</source>
        <translation>Auf diesem Computer und nirgends sonst.</translation>
    </message>
    <message>
        <source>Open the library&apos;s folder</source>
        <translation>Den Ordner der Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Passed: a connection was tried, and it was refused.</source>
        <translation>Bestanden: Eine Verbindung wurde versucht, und sie wurde verweigert.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Start from nothing</source>
        <translation>Ganz von vorn beginnen</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Jetzt testen</translation>
    </message>
    <message>
        <source>Test that nothing can leave</source>
        <translation>Testen, dass nichts hinausgeht</translation>
    </message>
    <message>
        <source>The folder could not be opened</source>
        <translation>Der Ordner ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The text of your documents, and what finds it again.</source>
        <translation>Der Text Ihrer Dokumente und was ihn wiederfindet.</translation>
    </message>
    <message>
        <source>They are made anew whenever they are missing.</source>
        <translation>Sie werden neu erstellt, sobald sie fehlen.</translation>
    </message>
    <message>
        <source>Those that you added yourself.</source>
        <translation>Diejenigen, die Sie selbst hinzugefügt haben.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Wird versucht …</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>Was aufbewahrt wird, und wo</translation>
    </message>
    <message>
        <source>Working files</source>
        <translation>Arbeitsdateien</translation>
    </message>
    <message>
        <source>Your questions, the answers, and what they cite.</source>
        <translation>Ihre Fragen, die Antworten und was sie zitieren.</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>Files that are not fully readable</source>
        <translation>Dateien, die nicht ganz lesbar sind</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%Ln file(s) left out from now on</source>
        <translation><numerusform>%Ln Datei wird von jetzt an ausgelassen</numerusform><numerusform>%Ln Dateien werden von jetzt an ausgelassen</numerusform></translation>
    </message>
    <message>
        <source>By its name it may hold a program or macros, which the computer might run instead of showing it.</source>
        <translation>Dem Namen nach kann sie ein Programm oder Makros enthalten, die der Computer ausführen könnte, statt sie zu zeigen.</translation>
    </message>
    <message>
        <source>It may have been moved, its drive may not be connected, or no program for such files is installed.</source>
        <translation>Vielleicht wurde sie verschoben, vielleicht ist ihr Laufwerk nicht verbunden oder kein Programm für solche Dateien installiert.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>„%1“ ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>“%1” is not opened from here</source>
        <translation>„%1“ wird von hier aus nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) chosen</source>
        <translation><numerusform>%Ln Datei gewählt</numerusform><numerusform>%Ln Dateien gewählt</numerusform></translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Choose a group or a file to see what helps.</source>
        <translation>Wählen Sie eine Gruppe oder eine Datei, um zu sehen, was hilft.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Enter password …</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Filter by name, folder or words</source>
        <translation>Nach Name, Ordner oder Wörtern filtern</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave out whole folders or kinds of files under Settings › Folders</source>
        <translation>Ganze Ordner oder Arten von Dateien lassen Sie unter Einstellungen › Ordner aus</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>Nichts hier passt zu „%1“.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Order of the files</source>
        <translation>Reihenfolge der Dateien</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Reading again …</source>
        <translation>Wird noch einmal gelesen …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neu versuchen</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alle neu versuchen</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Deleting everything …</source>
        <translation>Alles wird gelöscht …</translation>
    </message>
    <message>
        <source>Muniment ended unexpectedly last time</source>
        <translation>Muniment wurde beim letzten Mal unerwartet beendet</translation>
    </message>
    <message>
        <source>Nothing in the library was lost. The log says what was being done; it holds no text of your documents, and stays on this computer.</source>
        <translation>In der Bibliothek ging nichts verloren. Das Protokoll sagt, was gerade getan wurde; es enthält keinen Text Ihrer Dokumente und bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Das Protokoll anzeigen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Plain words are enough. To be more exact, use these, alone or together. Choose an example to put it in the field.</source>
        <translation>Einfache Wörter genügen. Für genauere Suchen verwenden Sie dies, einzeln oder zusammen. Wählen Sie ein Beispiel, um es in das Feld zu setzen.</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Was Sie eingeben können</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Die Frage ändern</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Die Frage ändern und noch einmal stellen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>%1 ready to be searched</source>
        <translation>%1 zum Durchsuchen bereit</translation>
    </message>
    <message>
        <source>Back to the answer</source>
        <translation>Zurück zur Antwort</translation>
    </message>
    <message>
        <source>Back to the best passages</source>
        <translation>Zurück zu den besten Textstellen</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Zurück zu den Treffern</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Like “%1”</source>
        <translation>Wie „%1“</translation>
    </message>
    <message>
        <source>Nothing like it was found in other documents</source>
        <translation>In anderen Dokumenten wurde nichts Ähnliches gefunden</translation>
    </message>
    <message>
        <source>Nothing was found for %1</source>
        <translation>Zu %1 wurde nichts gefunden</translation>
    </message>
    <message>
        <source>Reading your documents …</source>
        <translation>Ihre Dokumente werden gelesen …</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>Ohne die Filter suchen</translation>
    </message>
    <message>
        <source>Show every document that mentions this</source>
        <translation>Jedes Dokument anzeigen, das dies erwähnt</translation>
    </message>
    <message>
        <source>Show what comes nearest</source>
        <translation>Anzeigen, was dem am nächsten kommt</translation>
    </message>
    <message>
        <source>Some files are still being read; results appear as they are.</source>
        <translation>Einige Dateien werden noch gelesen; Treffer erscheinen nach und nach.</translation>
    </message>
    <message>
        <source>Try fewer words, or leave the quotation marks out.</source>
        <translation>Versuchen Sie es mit weniger Wörtern, oder lassen Sie die Anführungszeichen weg.</translation>
    </message>
    <message>
        <source>Try it without the filters, with other words, or with fewer.</source>
        <translation>Versuchen Sie es ohne die Filter, mit anderen Wörtern oder mit weniger.</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them.</source>
        <translation>Versuchen Sie es mit anderen Wörtern, oder mit weniger.</translation>
    </message>
    <message>
        <source>Type words to find them, or ask a question to have it answered.
Enter searches, Ctrl+Enter asks.</source>
        <translation>Geben Sie Wörter ein, um sie zu finden, oder stellen Sie eine Frage, die beantwortet werden soll.
Enter sucht, Strg+Enter fragt.</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>As for all folders</source>
        <translation>Wie für alle Ordner</translation>
    </message>
    <message>
        <source>Hidden files too</source>
        <translation>Auch versteckte Dateien</translation>
    </message>
    <message>
        <source>Kinds of documents</source>
        <translation>Arten von Dokumenten</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Names that begin with a dot, and what programs leave behind.</source>
        <translation>Namen, die mit einem Punkt beginnen, und was Programme hinterlassen.</translation>
    </message>
    <message>
        <source>One pattern a line: a name, an ending such as *.bak, a folder such as old/.</source>
        <translation>Ein Muster je Zeile: ein Name, eine Endung wie *.bak, ein Ordner wie alt/.</translation>
    </message>
    <message>
        <source>Only those that are ticked are read.</source>
        <translation>Nur die angekreuzten werden gelesen.</translation>
    </message>
    <message>
        <source>Read all the same</source>
        <translation>Trotzdem lesen</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>What fits these is read although it fits those above.</source>
        <translation>Was hierzu passt, wird gelesen, obwohl es oben passt.</translation>
    </message>
    <message>
        <source>What fits these is read, and nothing else. Empty: everything.</source>
        <translation>Was hierzu passt, wird gelesen, und sonst nichts. Leer: alles.</translation>
    </message>
    <message>
        <source>What is larger is left out, and listed among the problems.</source>
        <translation>Was größer ist, wird ausgelassen und unter den Problemen aufgeführt.</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The star beside the field keeps a search here.</source>
        <translation>Der Stern neben dem Feld merkt sich eine Suche hier.</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>Search for: %1</source>
        <translation>Suchen nach: %1</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>Asking only</source>
        <translation>Gefragt wird nur</translation>
    </message>
    <message>
        <source>Do not ask “%1” only</source>
        <translation>Nicht mehr nur „%1“ fragen</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>%1, folded away</source>
        <translation>%1, eingeklappt</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, ausgeklappt</translation>
    </message>
    <message>
        <source>Fold “%1” away</source>
        <translation>„%1“ einklappen</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>„%1“ anzeigen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Chat for fine-tuning (JSON lines) …</source>
        <translation>Gespräch zum Feinabstimmen (JSON-Zeilen) …</translation>
    </message>
    <message>
        <source>Cited documents as BibTeX …</source>
        <translation>Zitierte Dokumente als BibTeX …</translation>
    </message>
    <message>
        <source>Cited documents as RIS …</source>
        <translation>Zitierte Dokumente als RIS …</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation>Mit Quellenangaben kopieren</translation>
    </message>
    <message>
        <source>From my documents</source>
        <translation>Aus meinen Dokumenten</translation>
    </message>
    <message>
        <source>Markdown …</source>
        <translation>Markdown …</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>Das Gespräch speichern</translation>
    </message>
    <message>
        <source>Save this answer</source>
        <translation>Diese Antwort speichern</translation>
    </message>
    <message>
        <source>Web page …</source>
        <translation>Webseite …</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No shortcut is called so.</source>
        <translation>Kein Tastenkürzel heißt so.</translation>
    </message>
    <message>
        <source>Search by what it does, or by its keys</source>
        <translation>Nach der Wirkung oder den Tasten suchen</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Die Tastenkürzel durchsuchen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>About Muniment</source>
        <translation>Über Muniment</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Ask about this folder</source>
        <translation>Zu diesem Ordner fragen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Help, and about Muniment</source>
        <translation>Hilfe und Angaben über Muniment</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Jetzt nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Open in file manager</source>
        <translation>In der Dateiverwaltung öffnen</translation>
    </message>
    <message>
        <source>Remove from the library …</source>
        <translation>Aus der Bibliothek entfernen …</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show its documents</source>
        <translation>Seine Dokumente anzeigen</translation>
    </message>
    <message>
        <source>Show its problems: %1</source>
        <translation>Seine Probleme anzeigen: %1</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Was Sie eingeben können</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Ask about this document</source>
        <translation>Zu diesem Dokument fragen</translation>
    </message>
    <message>
        <source>Choose a passage to see it here, in its place in the document.</source>
        <translation>Wählen Sie eine Textstelle, um sie hier an ihrem Platz im Dokument zu sehen.</translation>
    </message>
    <message>
        <source>Enter password …</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Its pages are shown when you enter it; its text is shown here.</source>
        <translation>Seine Seiten werden gezeigt, wenn Sie es eingeben; sein Text steht hier.</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>This document is no longer in the library.</source>
        <translation>Dieses Dokument ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>S. %1</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Das Lesen anhalten</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Fortschritt des Lesens</translation>
    </message>
    <message>
        <source>Show how far the reading is</source>
        <translation>Anzeigen, wie weit das Lesen ist</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Im Programm ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>You can go on working. The details are in the log, without document text.</source>
        <translation>Sie können weiterarbeiten. Einzelheiten stehen im Protokoll, ohne Text aus Dokumenten.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Its window is closed; this icon brings it back. To end the program, choose Quit in the icon&apos;s menu.</source>
        <translation>Das Fenster ist geschlossen; dieses Symbol holt es zurück. Um das Programm zu beenden, wählen Sie „Beenden“ im Menü des Symbols.</translation>
    </message>
    <message>
        <source>Muniment keeps watching your folders</source>
        <translation>Muniment behält Ihre Ordner im Blick</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Noch keine Ordner</translation>
    </message>
    <message>
        <source>Open Muniment</source>
        <translation>Muniment öffnen</translation>
    </message>
    <message>
        <source>Opening the library …</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Das Lesen anhalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Alles aktuell</translation>
    </message>
</context>
<context>
    <name>TurnSources</name>
    <message>
        <source>Show %1 more</source>
        <translation>%1 weitere anzeigen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>ausgeklappt</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>A bad answer</source>
        <translation>Eine schlechte Antwort</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation>Eine gute Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Copy, save, export</source>
        <translation>Kopieren, speichern, exportieren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Looking for evidence …</source>
        <translation>Belege werden gesucht …</translation>
    </message>
    <message>
        <source>Reading the evidence …</source>
        <translation>Die Belege werden gelesen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Every change applies at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A dozen short documents about an invented research topic</source>
        <translation>Ein Dutzend kurzer Dokumente zu einem erfundenen Forschungsthema</translation>
    </message>
    <message>
        <source>Ask your own documents</source>
        <translation>Fragen Sie Ihre eigenen Dokumente</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>Ziehen Sie einen Ordner oder Dateien hierher</translation>
    </message>
    <message>
        <source>Find any word or meaning in your documents, and ask them questions:
each sentence of an answer shows the source it comes from.
Everything happens on this computer: nothing is ever sent anywhere,
and your files are only read, never changed.</source>
        <translation>Finden Sie jedes Wort und jede Bedeutung in Ihren Dokumenten, und stellen Sie ihnen Fragen:
Jeder Satz einer Antwort zeigt die Quelle, aus der er stammt.
Alles geschieht auf diesem Computer: Nie wird etwas irgendwohin gesendet,
und Ihre Dateien werden nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Die Beispielbibliothek ausprobieren</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln (file |)could not be read</source>
        <translation><numerusform>%Ln Datei war nicht lesbar</numerusform><numerusform>%Ln waren nicht lesbar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation><numerusform>%Ln Dokument</numerusform><numerusform>%Ln Dokumente</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) searched</source>
        <translation><numerusform>%Ln Dokument durchsucht</numerusform><numerusform>%Ln Dokumente durchsucht</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sources (has|have) changed since this was answered.</source>
        <translation><numerusform>%Ln der Quellen hat sich seit dieser Antwort geändert.</numerusform><numerusform>%Ln der Quellen haben sich seit dieser Antwort geändert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation><numerusform>%Ln Frage</numerusform><numerusform>%Ln Fragen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) (is|are) not borne out by (its|their) sources</source>
        <translation><numerusform>%Ln Satz ist durch seine Quellen nicht belegt</numerusform><numerusform>%Ln Sätze sind durch ihre Quellen nicht belegt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) that (its|their) sources do not bear out (is|are) hidden</source>
        <translation><numerusform>%Ln Satz, den seine Quellen nicht belegen, ist verborgen</numerusform><numerusform>%Ln Sätze, die ihre Quellen nicht belegen, sind verborgen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation><numerusform>%Ln Quelle</numerusform><numerusform>%Ln Quellen</numerusform></translation>
    </message>
    <message>
        <source>Changed since this was answered</source>
        <translation>Seit dieser Antwort geändert</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>From all of your documents</source>
        <translation>Aus allen Ihren Dokumenten</translation>
    </message>
    <message>
        <source>Looked up as “%1”</source>
        <translation>Gesucht als „%1“</translation>
    </message>
    <message>
        <source>Nearest passages</source>
        <translation>Nächstliegende Textstellen</translation>
    </message>
    <message>
        <source>Quotes from your documents</source>
        <translation>Zitate aus Ihren Dokumenten</translation>
    </message>
    <message>
        <source>Quotes from your documents (small model)</source>
        <translation>Zitate aus Ihren Dokumenten (kleines Modell)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>The documents that were read do not say this.</source>
        <translation>Die gelesenen Dokumente sagen das nicht.</translation>
    </message>
    <message>
        <source>“%1” and “%2” have changed since this was answered.</source>
        <translation>„%1“ und „%2“ haben sich seit dieser Antwort geändert.</translation>
    </message>
    <message>
        <source>“%1” has changed since this was answered.</source>
        <translation>„%1“ hat sich seit dieser Antwort geändert.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>1 document mentions both.</source>
        <translation>1 Dokument erwähnt beides.</translation>
    </message>
    <message>
        <source>1 document mentions both. 1 file could not be read.</source>
        <translation>1 Dokument erwähnt beides. 1 Datei war nicht lesbar.</translation>
    </message>
    <message>
        <source>1 document mentions both. {0} files could not be read.</source>
        <extracomment>{0}: files</extracomment>
        <translation>1 Dokument erwähnt beides. {0} Dateien waren nicht lesbar.</translation>
    </message>
    <message>
        <source>1 entry is damaged, and read as plain text.</source>
        <translation>1 Eintrag ist beschädigt und wurde als einfacher Text gelesen.</translation>
    </message>
    <message>
        <source>1 hidden file was left out.</source>
        <translation>1 versteckte Datei wurde ausgelassen.</translation>
    </message>
    <message>
        <source>1 line is longer than {0} characters; only the beginning was read.</source>
        <extracomment>{0}: _LONGEST_LINE</extracomment>
        <translation>1 Zeile ist länger als {0} Zeichen; nur der Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>A conversation cannot be shown</source>
        <translation>Ein Gespräch lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>A copy that was kept to be safe. It is removed.</source>
        <translation>Eine Kopie, die zur Sicherheit aufbewahrt wurde. Sie wird entfernt.</translation>
    </message>
    <message>
        <source>A form that is made as it is opened</source>
        <translation>Ein Formular, das erst beim Öffnen entsteht</translation>
    </message>
    <message>
        <source>A later version made it, and this is version {0}.</source>
        <extracomment>{0}: __version__</extracomment>
        <translation>Eine neuere Version hat sie erstellt, und dies ist Version {0}.</translation>
    </message>
    <message>
        <source>A message is encrypted or sealed: its text cannot be read here. Save it decrypted from your mail program to search it.</source>
        <translation>Eine Nachricht ist verschlüsselt oder versiegelt: Ihr Text lässt sich hier nicht lesen. Speichern Sie sie aus Ihrem E-Mail-Programm entschlüsselt, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>A message is larger than {0} MB; only its beginning was read.</source>
        <extracomment>{0}: LARGEST_MESSAGE // 1000000</extracomment>
        <translation>Eine Nachricht ist größer als {0} MB; nur ihr Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>A message&apos;s head is very long; only its beginning was read.</source>
        <translation>Der Kopf einer Nachricht ist sehr lang; nur sein Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>A model is damaged</source>
        <translation>Ein Modell ist beschädigt</translation>
    </message>
    <message>
        <source>A model of this name is there already</source>
        <translation>Ein Modell dieses Namens ist schon da</translation>
    </message>
    <message>
        <source>A part of an index for searching. It is built anew.</source>
        <translation>Ein Teil eines Suchindexes. Er wird neu gebaut.</translation>
    </message>
    <message>
        <source>A passage is found by its words only</source>
        <translation>Eine Stelle wird nur über ihre Wörter gefunden</translation>
    </message>
    <message>
        <source>Add a folder of documents first.</source>
        <translation>Fügen Sie zuerst einen Ordner mit Dokumenten hinzu.</translation>
    </message>
    <message>
        <source>Add the file or its folder first.</source>
        <translation>Fügen Sie zuerst die Datei oder ihren Ordner hinzu.</translation>
    </message>
    <message>
        <source>All on {0} ({1}).</source>
        <extracomment>{0}: names; {1}: free</extracomment>
        <translation>Ganz auf {0} ({1}).</translation>
    </message>
    <message>
        <source>All on {0}, which does not say how much memory is free.</source>
        <extracomment>{0}: names</extracomment>
        <translation>Ganz auf {0}; wie viel Speicher frei ist, sagt sie nicht.</translation>
    </message>
    <message>
        <source>Another Muniment is downloading “{0}”. Wait until it is done.</source>
        <extracomment>{0}: model.title</extracomment>
        <translation>Ein anderes Muniment lädt „{0}“ gerade herunter. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Another Muniment is using it. Close that one, or make the change there.</source>
        <translation>Ein anderes Muniment benutzt sie. Schließen Sie es, oder machen Sie die Änderung dort.</translation>
    </message>
    <message>
        <source>Another Muniment is writing to {0}. Close it first, or make the change there.</source>
        <extracomment>{0}: path</extracomment>
        <translation>Ein anderes Muniment schreibt in {0}. Schließen Sie es zuerst, oder machen Sie die Änderung dort.</translation>
    </message>
    <message>
        <source>Another search is called “{0}”. Choose another name.</source>
        <extracomment>{0}: other</extracomment>
        <translation>Eine andere Suche heißt „{0}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Cells that repeat more than {0} times were read that often only.</source>
        <extracomment>{0}: _MOST_REPEATS</extracomment>
        <translation>Zellen, die sich mehr als {0}-mal wiederholen, wurden nur so oft gelesen.</translation>
    </message>
    <message>
        <source>Convert it to EPUB (Calibre can) and add that instead.</source>
        <translation>Wandeln Sie es in EPUB um (Calibre kann das), und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>Counted by words: documents that say it in other words are not among them.</source>
        <translation>Nach Wörtern gezählt: Dokumente, die es mit anderen Wörtern sagen, sind nicht darunter.</translation>
    </message>
    <message>
        <source>Data that is no text, such as pictures, was left out.</source>
        <translation>Daten, die kein Text sind, etwa Bilder, wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <extracomment>{0}: found.suggestion</extracomment>
        <translation>Meinten Sie {0}?</translation>
    </message>
    <message>
        <source>DjVu files are not read</source>
        <translation>DjVu-Dateien werden nicht gelesen</translation>
    </message>
    <message>
        <source>Drawings were left out.</source>
        <translation>Zeichnungen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Encrypted with a password</source>
        <translation>Mit einem Passwort verschlüsselt</translation>
    </message>
    <message>
        <source>Excel&apos;s binary kind of workbook</source>
        <translation>Excel-Mappe im Binärformat</translation>
    </message>
    <message>
        <source>Files are attached to this PDF</source>
        <translation>An dieses PDF sind Dateien angehängt</translation>
    </message>
    <message>
        <source>Files cannot be read now</source>
        <translation>Dateien lassen sich jetzt nicht lesen</translation>
    </message>
    <message>
        <source>Files ending in .xlsb are not read. Save a copy as .xlsx to search it.</source>
        <translation>Dateien mit der Endung .xlsb werden nicht gelesen. Speichern Sie eine Kopie als .xlsx, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>Files ending in {0} are not read yet.</source>
        <extracomment>{0}: ending</extracomment>
        <translation>Dateien mit der Endung {0} werden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Files of this kind ({0}) are not read in this folder.</source>
        <extracomment>{0}: kind.name</extracomment>
        <translation>Dateien dieser Art ({0}) werden in diesem Ordner nicht gelesen.</translation>
    </message>
    <message>
        <source>Files of this kind are not read yet.</source>
        <translation>Dateien dieser Art werden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Files that it takes in are read on their own.</source>
        <translation>Dateien, die sie einbindet, werden für sich gelesen.</translation>
    </message>
    <message>
        <source>If another program opens it, save it anew from there.</source>
        <translation>Wenn ein anderes Programm sie öffnet, speichern Sie sie von dort neu.</translation>
    </message>
    <message>
        <source>If it stays so, move that folder away and add your folders again.</source>
        <translation>Wenn es so bleibt, schieben Sie diesen Ordner beiseite, und fügen Sie Ihre Ordner neu hinzu.</translation>
    </message>
    <message>
        <source>In the picture {0}.</source>
        <extracomment>{0}: why</extracomment>
        <translation>In dem Bild: {0}.</translation>
    </message>
    <message>
        <source>Indexing has stopped</source>
        <translation>Das Einlesen ist stehen geblieben</translation>
    </message>
    <message>
        <source>Indexing waits until nobody has used the computer for three minutes.</source>
        <translation>Das Einlesen wartet, bis drei Minuten lang niemand den Computer benutzt hat.</translation>
    </message>
    <message>
        <source>Indexing waits until other programs have less to do.</source>
        <translation>Das Einlesen wartet, bis andere Programme weniger zu tun haben.</translation>
    </message>
    <message>
        <source>Indexing waits until the computer is plugged in.</source>
        <translation>Das Einlesen wartet, bis der Computer am Stromnetz ist.</translation>
    </message>
    <message>
        <source>It cannot be opened, or is of a kind that is not known. Export its messages from Outlook to search them.</source>
        <translation>Sie lässt sich nicht öffnen oder ist von unbekannter Art. Exportieren Sie ihre Nachrichten aus Outlook, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>It cannot be shown, or only a part of it. If it opens in another program, save it anew from there.</source>
        <translation>Es lässt sich nicht oder nur zum Teil anzeigen. Wenn es sich in einem anderen Programm öffnet, speichern Sie es von dort neu.</translation>
    </message>
    <message>
        <source>It contains no other files any more.</source>
        <translation>Sie enthält keine anderen Dateien mehr.</translation>
    </message>
    <message>
        <source>It does not write from beginning to end, which this program asks of a model.</source>
        <translation>Es schreibt nicht von Anfang bis Ende, was dieses Programm von einem Modell verlangt.</translation>
    </message>
    <message>
        <source>It has no words of its own: it is a part of another model.</source>
        <translation>Es hat keine eigenen Wörter: Es ist ein Teil eines anderen Modells.</translation>
    </message>
    <message>
        <source>It holds more data than this program takes from one file. Clear its outputs and save it to search its text.</source>
        <translation>Es enthält mehr Daten, als dieses Programm aus einer Datei nimmt. Leeren Sie seine Ausgaben und speichern Sie es, um seinen Text zu durchsuchen.</translation>
    </message>
    <message>
        <source>It holds more than this program takes from one file, most likely pictures.</source>
        <translation>Es enthält mehr, als dieses Programm aus einer Datei nimmt, wahrscheinlich Bilder.</translation>
    </message>
    <message>
        <source>It holds the words of a model, and not the model.</source>
        <translation>Sie enthält die Wörter eines Modells und nicht das Modell.</translation>
    </message>
    <message>
        <source>It is a file that was used when a model was made smaller.</source>
        <translation>Es ist eine Datei, die gebraucht wurde, als ein Modell verkleinert wurde.</translation>
    </message>
    <message>
        <source>It is a moving picture: only the first one of it is read.</source>
        <translation>Es ist ein bewegtes Bild: Nur das erste davon wird gelesen.</translation>
    </message>
    <message>
        <source>It is an adapter, which goes beside a model: choose the model first, and this file as its adapter.</source>
        <translation>Es ist ein Adapter, der neben ein Modell gehört: Wählen Sie zuerst das Modell und diese Datei als seinen Adapter.</translation>
    </message>
    <message>
        <source>It is damaged, and could not be unpacked.</source>
        <translation>Sie ist beschädigt und ließ sich nicht entpacken.</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm. All other files are unharmed.</source>
        <translation>Sie ist beschädigt oder soll Schaden anrichten. Alle anderen Dateien sind unversehrt.</translation>
    </message>
    <message>
        <source>It is damaged, or of a variety that this program does not know.</source>
        <translation>Sie ist beschädigt oder von einer Spielart, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>It is damaged. If another program opens it, unpack it there.</source>
        <translation>Sie ist beschädigt. Wenn ein anderes Programm sie öffnet, entpacken Sie sie dort.</translation>
    </message>
    <message>
        <source>It is damaged; what is left of it is in {0}.</source>
        <extracomment>{0}: aside</extracomment>
        <translation>Es ist beschädigt; was davon übrig ist, steht in {0}.</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>Es ist weg</translation>
    </message>
    <message>
        <source>It is in a format of Outlook&apos;s own (TNEF) that is not read.</source>
        <translation>Es ist in einem eigenen Format von Outlook (TNEF), das nicht gelesen wird.</translation>
    </message>
    <message>
        <source>It is larger than {0}.</source>
        <extracomment>{0}: said(LARGEST_MEMBER)</extracomment>
        <translation>Sie ist größer als {0}.</translation>
    </message>
    <message>
        <source>It is larger than {0}. Instead, open the file itself in its own program.</source>
        <extracomment>{0}: said(_LARGEST_UNPACKED)</extracomment>
        <translation>Es ist größer als {0}. Öffnen Sie stattdessen die Datei selbst in ihrem eigenen Programm.</translation>
    </message>
    <message>
        <source>It is locked with a password. Unpack it to search it.</source>
        <translation>Sie ist mit einem Passwort gesperrt. Entpacken Sie sie, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>It is not known what it should hold. It is removed, or kept if it is needed.</source>
        <translation>Es ist nicht bekannt, was darin stehen soll. Es wird entfernt, oder behalten, wenn es gebraucht wird.</translation>
    </message>
    <message>
        <source>It is of another kind ({0}).</source>
        <extracomment>{0}: file.kind</extracomment>
        <translation>Es ist von anderer Art ({0}).</translation>
    </message>
    <message>
        <source>It is only a link to another file, or a device.</source>
        <translation>Sie ist nur ein Verweis auf eine andere Datei, oder ein Gerät.</translation>
    </message>
    <message>
        <source>It is only a link to another file.</source>
        <translation>Sie ist nur ein Verweis auf eine andere Datei.</translation>
    </message>
    <message>
        <source>It is packed in a way that this program does not know.</source>
        <translation>Sie ist auf eine Weise gepackt, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>It is part {0} of a model in {1} files: join them first (llama-gguf-split --merge).</source>
        <extracomment>{0}: file.number(&apos;split.no&apos;) + 1; {1}: parts</extracomment>
        <translation>Es ist Teil {0} eines Modells in {1} Dateien: Fügen Sie sie zuerst zusammen (llama-gguf-split --merge).</translation>
    </message>
    <message>
        <source>It is read when it has come to rest.</source>
        <translation>Sie wird gelesen, sobald sie sich nicht mehr ändert.</translation>
    </message>
    <message>
        <source>It is stored with gaps (as a sparse file), which is not read.</source>
        <translation>Sie ist mit Lücken gespeichert (als Sparse-Datei), was nicht gelesen wird.</translation>
    </message>
    <message>
        <source>It is the part of another model that reads pictures.</source>
        <translation>Es ist der Teil eines anderen Modells, der Bilder liest.</translation>
    </message>
    <message>
        <source>It makes pictures.</source>
        <translation>Es erzeugt Bilder.</translation>
    </message>
    <message>
        <source>It makes sounds.</source>
        <translation>Es erzeugt Töne.</translation>
    </message>
    <message>
        <source>It needs more memory than one file may take. Divide it to search it.</source>
        <translation>Sie braucht mehr Speicher, als eine Datei nehmen darf. Teilen Sie sie, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>It reads pictures for another model.</source>
        <translation>Es liest Bilder für ein anderes Modell.</translation>
    </message>
    <message>
        <source>It says what the library is made of. It is written anew.</source>
        <translation>Sie sagt, woraus die Bibliothek besteht. Sie wird neu geschrieben.</translation>
    </message>
    <message>
        <source>It says what the other files should hold. It is written anew.</source>
        <translation>Sie sagt, was in den anderen Dateien stehen soll. Sie wird neu geschrieben.</translation>
    </message>
    <message>
        <source>It takes {0} GB more, and {1} GB are free in {2}. Make space, and try again.</source>
        <extracomment>{0}: rest / 1000000000.0; {1}: free / 1000000000.0; {2}: folder</extracomment>
        <translation>Es braucht noch {0} GB, und in {2} sind {1} GB frei. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It translates and summarises in one piece, and does not converse.</source>
        <translation>Es übersetzt und fasst in einem Stück zusammen und führt kein Gespräch.</translation>
    </message>
    <message>
        <source>It turns texts into numbers ({0}) and writes no answers.</source>
        <extracomment>{0}: of</extracomment>
        <translation>Es macht aus Texten Zahlen ({0}) und schreibt keine Antworten.</translation>
    </message>
    <message>
        <source>It was called off.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It was kept by a newer version of Muniment.</source>
        <translation>Es wurde von einer neueren Version von Muniment aufbewahrt.</translation>
    </message>
    <message>
        <source>It was moved or deleted before it could be read.</source>
        <translation>Sie wurde verschoben oder gelöscht, bevor sie gelesen werden konnte.</translation>
    </message>
    <message>
        <source>It was moved or deleted meanwhile.</source>
        <translation>Sie wurde inzwischen verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>It was not done after {0} min, the most that one file gets.</source>
        <extracomment>{0}: minutes</extracomment>
        <translation>Nach {0} min war es nicht fertig; mehr bekommt eine Datei nicht.</translation>
    </message>
    <message>
        <source>It was not done after {0} seconds. The limit can be raised in the settings.</source>
        <extracomment>{0}: max(1, round(seconds))</extracomment>
        <translation>Nach {0} Sekunden war es nicht fertig. Die Grenze lässt sich in den Einstellungen anheben.</translation>
    </message>
    <message>
        <source>It was not taken out</source>
        <translation>Es wurde nicht herausgenommen</translation>
    </message>
    <message>
        <source>It would be too long.</source>
        <translation>Es würde zu lang.</translation>
    </message>
    <message>
        <source>Its content cannot be taken apart. If Outlook opens it, save it anew from there.</source>
        <translation>Ihr Inhalt lässt sich nicht zerlegen. Wenn Outlook sie öffnet, speichern Sie sie von dort neu.</translation>
    </message>
    <message>
        <source>Its content cannot be taken apart. If Word or LibreOffice opens it, save it anew there.</source>
        <translation>Ihr Inhalt lässt sich nicht zerlegen. Wenn Word oder LibreOffice sie öffnet, speichern Sie sie dort neu.</translation>
    </message>
    <message>
        <source>Its content cannot be unpacked.</source>
        <translation>Der Inhalt lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>Its content is not that of a Jupyter notebook. If Jupyter opens it, save it anew there.</source>
        <translation>Der Inhalt ist nicht der eines Jupyter-Notebooks. Wenn Jupyter es öffnet, speichern Sie es dort neu.</translation>
    </message>
    <message>
        <source>Its only page holds neither text nor a picture of text.</source>
        <translation>Auf der einzigen Seite steht weder Text noch ein Bild von Text.</translation>
    </message>
    <message>
        <source>Its only page holds text or a picture of text.</source>
        <translation>Auf der einzigen Seite steht Text oder ein Bild von Text.</translation>
    </message>
    <message>
        <source>Its text cannot be unpacked. If it opens in another program, convert it there.</source>
        <translation>Der Text lässt sich nicht entpacken. Wenn es sich in einem anderen Programm öffnet, wandeln Sie es dort um.</translation>
    </message>
    <message>
        <source>Its texts need more memory than one file may take. Divide it into several workbooks to search it.</source>
        <translation>Die Texte darin brauchen mehr Speicher, als eine Datei nehmen darf. Teilen Sie sie in mehrere Mappen, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Letters that are sent on in letters are nested too deep to be read.</source>
        <translation>Nachrichten, die in Nachrichten weitergeleitet wurden, sind zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Mit einem Passwort gesperrt</translation>
    </message>
    <message>
        <source>Muniment met an error of its own</source>
        <translation>In Muniment ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>Muniment met an error of its own.</source>
        <translation>In Muniment ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Muniment needs a processor with AVX2; most that were made since 2015 have it. Use Muniment on a newer computer. If this is a virtual machine, let it use its host&apos;s processor as it is.</source>
        <translation>Muniment braucht einen Prozessor mit AVX2; die meisten, die seit 2015 gebaut wurden, haben es. Verwenden Sie Muniment auf einem neueren Computer. Wenn dies eine virtuelle Maschine ist, lassen Sie sie den Prozessor ihres Wirts unverändert verwenden.</translation>
    </message>
    <message>
        <source>No address is known for “{0}”. Get its files from its makers, and add them from the folder that they lie in.</source>
        <extracomment>{0}: model.title</extracomment>
        <translation>Für „{0}“ ist keine Adresse bekannt. Holen Sie die Dateien von denen, die es gemacht haben, und fügen Sie sie aus dem Ordner hinzu, in dem sie liegen.</translation>
    </message>
    <message>
        <source>No answering model is installed</source>
        <translation>Kein antwortendes Modell ist installiert</translation>
    </message>
    <message>
        <source>No embedding model is installed</source>
        <translation>Kein Modell für Bedeutung ist installiert</translation>
    </message>
    <message>
        <source>No page is in it. If a browser opens it, save it anew from there.</source>
        <translation>Es ist keine Seite darin. Wenn ein Browser sie öffnet, speichern Sie sie von dort neu.</translation>
    </message>
    <message>
        <source>No page of it can be read. If it opens in another program, save it anew from there.</source>
        <translation>Keine Seite davon ist lesbar. Wenn es sich in einem anderen Programm öffnet, speichern Sie es von dort neu.</translation>
    </message>
    <message>
        <source>No passage was found that says this.</source>
        <translation>Es wurde keine Textstelle gefunden, die das sagt.</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>No picture of this page</source>
        <translation>Kein Bild dieser Seite</translation>
    </message>
    <message>
        <source>No sorting model is installed</source>
        <translation>Kein ordnendes Modell ist installiert</translation>
    </message>
    <message>
        <source>No such conversation</source>
        <translation>Kein solches Gespräch</translation>
    </message>
    <message>
        <source>No such search</source>
        <translation>Keine solche Suche</translation>
    </message>
    <message>
        <source>No text found</source>
        <translation>Kein Text gefunden</translation>
    </message>
    <message>
        <source>No text in this PDF</source>
        <translation>Kein Text in diesem PDF</translation>
    </message>
    <message>
        <source>None is kept under the name “{0}”.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Unter dem Namen „{0}“ ist keine gemerkt.</translation>
    </message>
    <message>
        <source>None of its {0} pages holds neither text nor a picture of text.</source>
        <extracomment>{0}: total</extracomment>
        <translation>Auf keiner der {0} Seiten steht Text oder ein Bild von Text.</translation>
    </message>
    <message>
        <source>None of its {0} pages holds text or a picture of text.</source>
        <extracomment>{0}: total</extracomment>
        <translation>Auf keiner der {0} Seiten steht Text oder ein Bild von Text.</translation>
    </message>
    <message>
        <source>None of the {0} documents do not hold all the words of “{1}”.</source>
        <translation>Jedes der {0} Dokumente enthält alle Wörter von „{1}“.</translation>
    </message>
    <message>
        <source>None of the {0} documents do not mention “{1}”.</source>
        <translation>Jedes der {0} Dokumente erwähnt „{1}“.</translation>
    </message>
    <message>
        <source>None of the {0} documents hold all the words of “{1}”.</source>
        <translation>Keines der {0} Dokumente enthält alle Wörter von „{1}“.</translation>
    </message>
    <message>
        <source>None of the {0} documents mention “{1}”.</source>
        <translation>Keines der {0} Dokumente erwähnt „{1}“.</translation>
    </message>
    <message>
        <source>None of the {0} {1} do not hold all the words of “{2}”.</source>
        <translation>{1}: jedes von {0} enthält alle Wörter von „{2}“.</translation>
    </message>
    <message>
        <source>None of the {0} {1} do not mention “{2}”.</source>
        <translation>{1}: jedes von {0} erwähnt „{2}“.</translation>
    </message>
    <message>
        <source>None of the {0} {1} hold all the words of “{2}”.</source>
        <translation>{1}: keines von {0} enthält alle Wörter von „{2}“.</translation>
    </message>
    <message>
        <source>None of the {0} {1} mention “{2}”.</source>
        <translation>{1}: keines von {0} erwähnt „{2}“.</translation>
    </message>
    <message>
        <source>Not a kind that is read</source>
        <translation>Diese Art von Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>Not a model of yours</source>
        <translation>Keines Ihrer Modelle</translation>
    </message>
    <message>
        <source>Not a pattern</source>
        <translation>Kein Muster</translation>
    </message>
    <message>
        <source>Not all folders are watched</source>
        <translation>Nicht alle Ordner werden beobachtet</translation>
    </message>
    <message>
        <source>Not all of its files could be read</source>
        <translation>Nicht alle Dateien darin waren lesbar</translation>
    </message>
    <message>
        <source>Not all of the recognised text was kept: the file holds more than this program takes from one file.</source>
        <translation>Nicht der ganze erkannte Text wurde behalten: Die Datei enthält mehr, als dieses Programm aus einer Datei nimmt.</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht bereit</translation>
    </message>
    <message>
        <source>Nothing in it was changed: install a newer Muniment, or open another library.</source>
        <translation>Nichts darin wurde geändert: Installieren Sie ein neueres Muniment, oder öffnen Sie eine andere Bibliothek.</translation>
    </message>
    <message>
        <source>Nothing is there</source>
        <translation>Dort ist nichts</translation>
    </message>
    <message>
        <source>Nothing needs it any more. It is removed.</source>
        <translation>Nichts braucht es mehr. Es wird entfernt.</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>Nichts zu wählen</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>Nichts zu messen</translation>
    </message>
    <message>
        <source>Nothing to measure with</source>
        <translation>Es gibt nichts, womit gemessen werden kann</translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation>Es wurde nichts gemessen</translation>
    </message>
    <message>
        <source>Of all documents: {0}</source>
        <extracomment>{0}: …</extracomment>
        <translation>Von allen Dokumenten: {0}</translation>
    </message>
    <message>
        <source>Of long lists of numbers, only the first {0} numbers were read.</source>
        <extracomment>{0}: MOST_NUMBERS</extracomment>
        <translation>Von langen Listen von Zahlen wurden nur die ersten {0} Zahlen gelesen.</translation>
    </message>
    <message>
        <source>Of {0} attachments only the first {1} are read. Divide the file into several to search all of them.</source>
        <extracomment>{0}: count; {1}: MOST_MEMBERS</extracomment>
        <translation>Von {0} Anhängen werden nur die ersten {1} gelesen. Teilen Sie die Datei in mehrere, um alle zu durchsuchen.</translation>
    </message>
    <message>
        <source>Of {0} files only the first {1} are read. Unpack the archive to search all of them.</source>
        <extracomment>{0}: count[&apos;all&apos;]; {1}: MOST_MEMBERS</extracomment>
        <translation>Von {0} Dateien werden nur die ersten {1} gelesen. Entpacken Sie das Archiv, um alle zu durchsuchen.</translation>
    </message>
    <message>
        <source>On the processor, as chosen.</source>
        <translation>Auf dem Prozessor, wie gewählt.</translation>
    </message>
    <message>
        <source>On the processor: no graphics card that this program can use.</source>
        <translation>Auf dem Prozessor: keine Grafikkarte, die dieses Programm nutzen kann.</translation>
    </message>
    <message>
        <source>On the processor: {0} has too little memory ({1}).</source>
        <extracomment>{0}: names; {1}: free</extracomment>
        <translation>Auf dem Prozessor: {0} hat zu wenig Speicher ({1}).</translation>
    </message>
    <message>
        <source>On {0} of {1} scanned pages {2}.</source>
        <extracomment>{0}: count; {1}: scanned; {2}: why</extracomment>
        <translation>Auf {0} von {1} gescannten Seiten: {2}.</translation>
    </message>
    <message>
        <source>Only PDF files and pictures can be shown as pages.</source>
        <translation>Nur PDF-Dateien und Bilder lassen sich als Seiten anzeigen.</translation>
    </message>
    <message>
        <source>Only the beginning of this very large file was read.</source>
        <translation>Nur der Anfang dieser sehr großen Datei wurde gelesen.</translation>
    </message>
    <message>
        <source>Only the first {0} MB of its text were read.</source>
        <extracomment>{0}: _LARGEST_TEXT // 1000000</extracomment>
        <translation>Nur die ersten {0} MB ihres Textes wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first {0} MB of this file were read.</source>
        <extracomment>{0}: _LARGEST // 1000000</extracomment>
        <translation>Nur die ersten {0} MB dieser Datei wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first {0} characters were read: the file holds more than this program takes from one file.</source>
        <extracomment>{0}: self._length</extracomment>
        <translation>Nur die ersten {0} Zeichen wurden gelesen: Die Datei enthält mehr, als dieses Programm aus einer Datei nimmt.</translation>
    </message>
    <message>
        <source>Only the first {0} of more pages are read.</source>
        <extracomment>{0}: _MOST_PAGES</extracomment>
        <translation>Von mehr Seiten werden nur die ersten {0} gelesen.</translation>
    </message>
    <message>
        <source>Only the first {0} parts of a message were read.</source>
        <extracomment>{0}: _MOST_PARTS</extracomment>
        <translation>Nur die ersten {0} Teile einer Nachricht wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the names of the first {0} files are listed.</source>
        <extracomment>{0}: _MOST_LISTED</extracomment>
        <translation>Nur die Namen der ersten {0} Dateien sind aufgeführt.</translation>
    </message>
    <message>
        <source>Open it once in the window to bring it up to date.</source>
        <translation>Öffnen Sie sie einmal im Fenster, um sie auf den neuesten Stand zu bringen.</translation>
    </message>
    <message>
        <source>Open it once in the window: that mends it.</source>
        <translation>Öffnen Sie sie einmal im Fenster: Das repariert sie.</translation>
    </message>
    <message>
        <source>Other files that it takes in are read on their own: {0}.</source>
        <extracomment>{0}: some</extracomment>
        <translation>Andere Dateien, die sie einbindet, werden für sich gelesen: {0}.</translation>
    </message>
    <message>
        <source>Outputs longer than {0} characters were cut short.</source>
        <extracomment>{0}: _LONGEST_OUTPUT</extracomment>
        <translation>Ausgaben, die länger als {0} Zeichen sind, wurden gekürzt.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation>PDFs</translation>
    </message>
    <message>
        <source>Pages shown in frames of this page, such as advertisements, were left out.</source>
        <translation>Seiten, die in Rahmen dieser Seite gezeigt werden, etwa Werbung, wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Partly readable</source>
        <translation>Zum Teil lesbar</translation>
    </message>
    <message>
        <source>Parts of a message are nested too deep to be read.</source>
        <translation>Teile einer Nachricht sind zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Parts of this file are damaged and could not be read.</source>
        <translation>Teile dieser Datei sind beschädigt und waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Pictures in the notebook&apos;s outputs were left out.</source>
        <translation>Bilder in den Ausgaben des Notebooks wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Protected against copying</source>
        <translation>Kopiergeschützt</translation>
    </message>
    <message>
        <source>Put a model into {0} or choose another one.</source>
        <extracomment>{0}: self._places[0]</extracomment>
        <translation>Legen Sie ein Modell in {0}, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Read again, the cited passage does not seem to say this.</source>
        <translation>Noch einmal gelesen, scheint die zitierte Textstelle dies nicht zu sagen.</translation>
    </message>
    <message>
        <source>Read at once it would need more memory than one file may take. Divide it into several files to search it.</source>
        <translation>Auf einmal gelesen bräuchte sie mehr Speicher, als eine Datei nehmen darf. Teilen Sie sie in mehrere Dateien, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>Reading it gave a result that makes no sense.</source>
        <translation>Das Lesen ergab etwas, das keinen Sinn hat.</translation>
    </message>
    <message>
        <source>Reading it needs more than {0} GB of memory.</source>
        <extracomment>{0}: memory / 1024</extracomment>
        <translation>Sie zu lesen braucht mehr als {0} GB Speicher.</translation>
    </message>
    <message>
        <source>Reading it needs more than {0} MB of memory.</source>
        <extracomment>{0}: memory</extracomment>
        <translation>Sie zu lesen braucht mehr als {0} MB Speicher.</translation>
    </message>
    <message>
        <source>Reading this file took too long</source>
        <translation>Diese Datei zu lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>Save a copy as .xlsx from Excel or LibreOffice to search it.</source>
        <translation>Speichern Sie aus Excel oder LibreOffice eine Kopie als .xlsx, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>Save the file as PDF (DjVuLibre&apos;s ddjvu and many viewers can) and add that instead.</source>
        <translation>Speichern Sie die Datei als PDF (ddjvu von DjVuLibre und viele Anzeigeprogramme können das), und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>Some characters of this file are damaged and could not be read.</source>
        <translation>Einige Zeichen dieser Datei sind beschädigt und waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Some of the index was damaged; what was lost is read again.</source>
        <translation>Ein Teil des Indexes war beschädigt; was verloren ging, wird noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Some passages are lost. They are made again from the documents&apos; text.</source>
        <translation>Einige Textstellen sind verloren. Sie werden aus dem Text der Dokumente neu erstellt.</translation>
    </message>
    <message>
        <source>The EPUB book is damaged</source>
        <translation>Das EPUB-Buch ist beschädigt</translation>
    </message>
    <message>
        <source>The EPUB book is too large</source>
        <translation>Das EPUB-Buch ist zu groß</translation>
    </message>
    <message>
        <source>The Excel workbook is damaged</source>
        <translation>Die Excel-Mappe ist beschädigt</translation>
    </message>
    <message>
        <source>The Excel workbook is too large</source>
        <translation>Die Excel-Mappe ist zu groß</translation>
    </message>
    <message>
        <source>The FB2 book is too large</source>
        <translation>Das FB2-Buch ist zu groß</translation>
    </message>
    <message>
        <source>The Kindle book is damaged</source>
        <translation>Das Kindle-Buch ist beschädigt</translation>
    </message>
    <message>
        <source>The OpenDocument file is damaged</source>
        <translation>Die OpenDocument-Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The Outlook data file is damaged</source>
        <translation>Die Outlook-Datendatei ist beschädigt</translation>
    </message>
    <message>
        <source>The PDF could not be made</source>
        <translation>Das PDF ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>The PDF does not open with it. Capital and small letters count; try again.</source>
        <translation>Das PDF öffnet sich damit nicht. Groß- und Kleinschreibung zählt; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PDF is damaged</source>
        <translation>Das PDF ist beschädigt</translation>
    </message>
    <message>
        <source>The PowerPoint file is damaged</source>
        <translation>Die PowerPoint-Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The PowerPoint file is too large</source>
        <translation>Die PowerPoint-Datei ist zu groß</translation>
    </message>
    <message>
        <source>The RTF file is damaged</source>
        <translation>Die RTF-Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The Word document is damaged</source>
        <translation>Das Word-Dokument ist beschädigt</translation>
    </message>
    <message>
        <source>The Word document is too large</source>
        <translation>Das Word-Dokument ist zu groß</translation>
    </message>
    <message>
        <source>The XML file is too large</source>
        <translation>Die XML-Datei ist zu groß</translation>
    </message>
    <message>
        <source>The adapter does not fit the model</source>
        <translation>Der Adapter passt nicht zum Modell</translation>
    </message>
    <message>
        <source>The answering model cannot be used</source>
        <translation>Das antwortende Modell lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>The answering model could not be started</source>
        <translation>Das antwortende Modell ließ sich nicht starten</translation>
    </message>
    <message>
        <source>The answering model is not installed</source>
        <translation>Das antwortende Modell ist nicht installiert</translation>
    </message>
    <message>
        <source>The answering model stopped unexpectedly</source>
        <translation>Das antwortende Modell wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>The answering model was closed</source>
        <translation>Das antwortende Modell wurde geschlossen</translation>
    </message>
    <message>
        <source>The archive cannot be unpacked</source>
        <translation>Das Archiv lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>The archive could only be read in part.</source>
        <translation>Das Archiv war nur zum Teil lesbar.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Das Archiv ist leer</translation>
    </message>
    <message>
        <source>The cited passage does not say this of what was asked.</source>
        <translation>Die zitierte Textstelle sagt dies nicht von dem, wonach gefragt wurde.</translation>
    </message>
    <message>
        <source>The cited passage does not say this.</source>
        <translation>Die zitierte Textstelle sagt das nicht.</translation>
    </message>
    <message>
        <source>The cited passage has “{0}” and “{1}” the other way round.</source>
        <extracomment>{0}: first; {1}: second</extracomment>
        <translation>In der zitierten Textstelle stehen „{0}“ und „{1}“ umgekehrt.</translation>
    </message>
    <message>
        <source>The cited passage is in another language, and this could not be compared with it.</source>
        <translation>Die zitierte Textstelle ist in einer anderen Sprache, und dies ließ sich nicht mit ihr vergleichen.</translation>
    </message>
    <message>
        <source>The cited passage says the contrary.</source>
        <translation>Die zitierte Textstelle sagt das Gegenteil.</translation>
    </message>
    <message>
        <source>The cited passage says “{0}” where this says “{1}”.</source>
        <extracomment>{0}: says; {1}: claims</extracomment>
        <translation>In der zitierten Textstelle steht „{0}“, wo hier „{1}“ steht.</translation>
    </message>
    <message>
        <source>The computer reports: {0}. Check that its drive is connected, then try again.</source>
        <extracomment>{0}: error.strerror or &apos;an unknown fault&apos;</extracomment>
        <translation>Der Computer meldet: {0}. Sehen Sie nach, ob das Laufwerk verbunden ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The content is not what a name ending in {0} promises.</source>
        <extracomment>{0}: path.suffix</extracomment>
        <translation>Der Inhalt ist nicht das, was ein Name mit der Endung {0} verspricht.</translation>
    </message>
    <message>
        <source>The conversation could not be deleted</source>
        <translation>Das Gespräch ließ sich nicht löschen</translation>
    </message>
    <message>
        <source>The conversation could not be kept</source>
        <translation>Das Gespräch ließ sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>The conversations could not be read</source>
        <translation>Die Gespräche waren nicht lesbar</translation>
    </message>
    <message>
        <source>The database does not work</source>
        <translation>Die Datenbank funktioniert nicht</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>The disk is full for you: your quota is used up</source>
        <translation>Die Festplatte ist für Sie voll: Ihr Anteil ist aufgebraucht</translation>
    </message>
    <message>
        <source>The disk reports an error</source>
        <translation>Die Festplatte meldet einen Fehler</translation>
    </message>
    <message>
        <source>The document is of Word 2: its text was read, not its headings.</source>
        <translation>Das Dokument ist von Word 2: Gelesen wurde der Text, nicht die Überschriften.</translation>
    </message>
    <message>
        <source>The document is of Word 6 or 95: its text was read, not its headings.</source>
        <translation>Das Dokument ist von Word 6 oder 95: Gelesen wurde der Text, nicht die Überschriften.</translation>
    </message>
    <message>
        <source>The embedding model could not be loaded</source>
        <translation>Das Modell für Bedeutung ließ sich nicht laden</translation>
    </message>
    <message>
        <source>The embedding model failed</source>
        <translation>Das Modell für Bedeutung hat versagt</translation>
    </message>
    <message>
        <source>The embedding model failed on a passage of “{0}”. It is tried again when Muniment is started again.</source>
        <extracomment>{0}: title</extracomment>
        <translation>Das Modell für Bedeutung hat bei einer Stelle von „{0}“ versagt. Beim nächsten Start von Muniment wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>The embedding model is being loaded.</source>
        <translation>Das Modell für Bedeutung wird geladen.</translation>
    </message>
    <message>
        <source>The embedding model is not installed</source>
        <translation>Das Modell für Bedeutung ist nicht installiert</translation>
    </message>
    <message>
        <source>The embedding model stopped</source>
        <translation>Das Modell für Bedeutung ist stehen geblieben</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The file could be opened, but holds no text.</source>
        <translation>Die Datei ließ sich öffnen, enthält aber keinen Text.</translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation>Die Datei ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei war nicht lesbar</translation>
    </message>
    <message>
        <source>The file does not contain “{0}” any more.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Die Datei enthält „{0}“ nicht mehr.</translation>
    </message>
    <message>
        <source>The file ends too early: what it holds up to there was read.</source>
        <translation>Die Datei endet zu früh: Gelesen wurde, was bis dahin darin steht.</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>The file has {0} pages.</source>
        <extracomment>{0}: len(pdf)</extracomment>
        <translation>Die Datei hat {0} Seiten.</translation>
    </message>
    <message>
        <source>The file is damaged there.</source>
        <translation>Die Datei ist dort beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged; what could be saved of it was read.</source>
        <translation>Die Datei ist beschädigt; was davon zu retten war, wurde gelesen.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Die Datei ist weg</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB.</source>
        <extracomment>{0}: limits.largest // 1000000</extracomment>
        <translation>Die Datei ist größer als {0} MB.</translation>
    </message>
    <message>
        <source>The file is not safe to open</source>
        <translation>Die Datei zu öffnen ist nicht sicher</translation>
    </message>
    <message>
        <source>The file keeps changing</source>
        <translation>Die Datei ändert sich ständig</translation>
    </message>
    <message>
        <source>The first {0} are quoted here.</source>
        <extracomment>{0}: len(shown)</extracomment>
        <translation>Die ersten {0} sind hier zitiert.</translation>
    </message>
    <message>
        <source>The folder in which Muniment keeps its index cannot be added.</source>
        <translation>Der Ordner, in dem Muniment seinen Index aufbewahrt, lässt sich nicht hinzufügen.</translation>
    </message>
    <message>
        <source>The graphics card failed; less of the model is on it now.</source>
        <translation>Die Grafikkarte hat versagt; jetzt liegt weniger vom Modell darauf.</translation>
    </message>
    <message>
        <source>The graphics card failed; the answer was computed on the processor.</source>
        <translation>Die Grafikkarte hat versagt; die Antwort wurde auf dem Prozessor berechnet.</translation>
    </message>
    <message>
        <source>The index in {0} is damaged or not within reach ({1}). Your documents are not affected.</source>
        <extracomment>{0}: self.path; {1}: type(error).__name__</extracomment>
        <translation>Der Index in {0} ist beschädigt oder nicht erreichbar ({1}). Ihre Dokumente sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The index was made by an older Muniment: your documents are read again.</source>
        <translation>Der Index wurde von einem älteren Muniment erstellt: Ihre Dokumente werden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>The library cannot be brought up to date</source>
        <translation>Die Bibliothek lässt sich nicht auf den neuesten Stand bringen</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Die Bibliothek lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The library cannot be written</source>
        <translation>In die Bibliothek lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The library could not be written</source>
        <translation>In die Bibliothek ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>The library is being closed.</source>
        <translation>Die Bibliothek wird geschlossen.</translation>
    </message>
    <message>
        <source>The library is in use</source>
        <translation>Die Bibliothek ist in Gebrauch</translation>
    </message>
    <message>
        <source>The library is open for reading only</source>
        <translation>Die Bibliothek ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>The library was made by a newer Muniment</source>
        <translation>Die Bibliothek wurde von einem neueren Muniment erstellt</translation>
    </message>
    <message>
        <source>The library was made by an older Muniment</source>
        <translation>Die Bibliothek wurde von einem älteren Muniment erstellt</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to</source>
        <translation>In den Ordner der Bibliothek lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The mail is damaged</source>
        <translation>Die E-Mail ist beschädigt</translation>
    </message>
    <message>
        <source>The meaning of some passages is lost. It is computed again.</source>
        <translation>Die Bedeutung einiger Textstellen ist verloren. Sie wird neu berechnet.</translation>
    </message>
    <message>
        <source>The message only says where it is kept.</source>
        <translation>Die Nachricht sagt nur, wo es aufbewahrt ist.</translation>
    </message>
    <message>
        <source>The model could not be added</source>
        <translation>Das Modell ließ sich nicht hinzufügen</translation>
    </message>
    <message>
        <source>The model could not be deleted</source>
        <translation>Das Modell ließ sich nicht löschen</translation>
    </message>
    <message>
        <source>The model could not be downloaded</source>
        <translation>Das Modell konnte nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>The model file cannot be read</source>
        <translation>Die Modelldatei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The model file is another one than its name says</source>
        <translation>Die Modelldatei ist eine andere, als ihr Name sagt</translation>
    </message>
    <message>
        <source>The model file is not complete</source>
        <translation>Die Modelldatei ist nicht vollständig</translation>
    </message>
    <message>
        <source>The model file was not found</source>
        <translation>Die Modelldatei wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The model is being downloaded already</source>
        <translation>Das Modell wird schon heruntergeladen</translation>
    </message>
    <message>
        <source>The model is too large for this computer</source>
        <translation>Das Modell ist zu groß für diesen Computer</translation>
    </message>
    <message>
        <source>The model that sorts results could not be loaded</source>
        <translation>Das Modell, das Treffer ordnet, ließ sich nicht laden</translation>
    </message>
    <message>
        <source>The model that sorts results failed</source>
        <translation>Das Modell, das Treffer ordnet, hat versagt</translation>
    </message>
    <message>
        <source>The model wrote nothing. Try it once more.</source>
        <translation>Das Modell hat nichts geschrieben. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The notebook is damaged</source>
        <translation>Das Notebook ist beschädigt</translation>
    </message>
    <message>
        <source>The notebook is too large</source>
        <translation>Das Notebook ist zu groß</translation>
    </message>
    <message>
        <source>The page cannot be shown</source>
        <translation>Die Seite lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>The page was not read</source>
        <translation>Die Seite wurde nicht gelesen</translation>
    </message>
    <message>
        <source>The page was not shown</source>
        <translation>Die Seite wurde nicht angezeigt</translation>
    </message>
    <message>
        <source>The password does not fit</source>
        <translation>Das Passwort passt nicht</translation>
    </message>
    <message>
        <source>The picture has {0} pages.</source>
        <extracomment>{0}: len(pages)</extracomment>
        <translation>Das Bild hat {0} Seiten.</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>Das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>Das Bild ist zu groß</translation>
    </message>
    <message>
        <source>The program that reads them could not be started. Close other programs, then try again.</source>
        <translation>Das Programm, das sie liest, ließ sich nicht starten. Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The recognition of text in pictures is switched off in the settings.</source>
        <translation>Das Erkennen von Text in Bildern ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>The saved searches are damaged</source>
        <translation>Die gemerkten Suchen sind beschädigt</translation>
    </message>
    <message>
        <source>The saved searches cannot be shown</source>
        <translation>Die gemerkten Suchen lassen sich nicht anzeigen</translation>
    </message>
    <message>
        <source>The saved searches could not be read</source>
        <translation>Die gemerkten Suchen waren nicht lesbar</translation>
    </message>
    <message>
        <source>The saved web page is damaged</source>
        <translation>Die gespeicherte Webseite ist beschädigt</translation>
    </message>
    <message>
        <source>The search could not be kept</source>
        <translation>Die Suche ließ sich nicht merken</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Die Einstellungen waren nicht lesbar</translation>
    </message>
    <message>
        <source>The sheet “{0}” is damaged and was left out.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Das Blatt „{0}“ ist beschädigt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The sheet “{0}” is damaged: not all of it was read.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Das Blatt „{0}“ ist beschädigt: Es wurde nicht ganz gelesen.</translation>
    </message>
    <message>
        <source>The shop that sold this book locked its text (DRM), so that only its own program can open it.</source>
        <translation>Der Händler, der dieses Buch verkauft hat, hat seinen Text verschlossen (DRM), sodass nur sein eigenes Programm es öffnen kann.</translation>
    </message>
    <message>
        <source>The sorting model is not installed</source>
        <translation>Das ordnende Modell ist nicht installiert</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: not all of it was read.</source>
        <translation>Die Tabelle ist beschädigt: Sie wurde nicht ganz gelesen.</translation>
    </message>
    <message>
        <source>The system cannot tell of changes in all folders: {0}. Muniment looks for changes in the others every minute or, where there are many files, every few minutes, so nothing is missed but some changes are found a little later.</source>
        <extracomment>{0}: why</extracomment>
        <translation>Das System kann nicht von Änderungen in allen Ordnern berichten: {0}. In den übrigen sieht Muniment jede Minute nach Änderungen oder, wo es viele Dateien sind, alle paar Minuten; so entgeht nichts, aber manche Änderung wird etwas später gefunden.</translation>
    </message>
    <message>
        <source>The text of some documents is lost. They are read again.</source>
        <translation>Der Text einiger Dokumente ist verloren. Sie werden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>The workbook is of a very old kind</source>
        <translation>Die Mappe hat ein sehr altes Format</translation>
    </message>
    <message>
        <source>The workbook is too large</source>
        <translation>Die Mappe ist zu groß</translation>
    </message>
    <message>
        <source>The {0} is damaged</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Beschädigt: {0}</translation>
    </message>
    <message>
        <source>The {0} is too large</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Zu groß: {0}</translation>
    </message>
    <message>
        <source>There are more than {0}, the most that is read.</source>
        <extracomment>{0}: MOST_MEMBERS</extracomment>
        <translation>Es sind mehr als {0}; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>There are no documents.</source>
        <translation>Es gibt keine Dokumente.</translation>
    </message>
    <message>
        <source>There are no files in it.</source>
        <translation>Es sind keine Dateien darin.</translation>
    </message>
    <message>
        <source>There are no texts yet.</source>
        <translation>Es gibt noch keine Texte.</translation>
    </message>
    <message>
        <source>There are no {0}.</source>
        <extracomment>{0}: _label(asked)</extracomment>
        <translation>Es gibt keine {0}.</translation>
    </message>
    <message>
        <source>There are {0} documents.</source>
        <translation>Es gibt {0} Dokumente.</translation>
    </message>
    <message>
        <source>There are {0} {1}.</source>
        <extracomment>{0}: count; {1}: _label(asked)</extracomment>
        <translation>Es gibt {0} {1}.</translation>
    </message>
    <message>
        <source>There is 1 document.</source>
        <translation>Es gibt 1 Dokument.</translation>
    </message>
    <message>
        <source>There is 1 {0}.</source>
        <extracomment>{0}: _label(asked, one=True)</extracomment>
        <translation>Es gibt 1 {0}.</translation>
    </message>
    <message>
        <source>There is no file {0} of “{1}” in {2}.</source>
        <extracomment>{0}: file.file; {1}: model.title; {2}: folder</extracomment>
        <translation>In {2} liegt keine Datei {0} von „{1}“.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <extracomment>{0}: source</extracomment>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>There is no library here</source>
        <translation>Hier ist keine Bibliothek</translation>
    </message>
    <message>
        <source>There is no room for a copy of it, or it cannot be written ({0}). Make space on the disk that holds {1} and start Muniment again.</source>
        <extracomment>{0}: error; {1}: store.parent</extracomment>
        <translation>Es ist kein Platz für eine Kopie davon, oder sie lässt sich nicht schreiben ({0}). Schaffen Sie Platz auf der Festplatte, auf der {1} liegt, und starten Sie Muniment neu.</translation>
    </message>
    <message>
        <source>There is no setting “{0}”.</source>
        <extracomment>{0}: min(unknown)</extracomment>
        <translation>Es gibt keine Einstellung „{0}“.</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>Eine solche Seite gibt es nicht</translation>
    </message>
    <message>
        <source>There is none with the id “{0}”.</source>
        <extracomment>{0}: id</extracomment>
        <translation>Es gibt keines mit der Kennung „{0}“.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to unpack it.</source>
        <translation>Auf der Festplatte ist nicht genug Platz, um es zu entpacken.</translation>
    </message>
    <message>
        <source>There is not enough space for the model</source>
        <translation>Für das Modell ist nicht genug Platz</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>Es steht nichts darin, was zu lesen wäre.</translation>
    </message>
    <message>
        <source>There is nothing to keep</source>
        <translation>Es gibt nichts zu merken</translation>
    </message>
    <message>
        <source>They were kept by a newer version of Muniment.</source>
        <translation>Sie wurden von einer neueren Version von Muniment aufbewahrt.</translation>
    </message>
    <message>
        <source>This Excel workbook is encrypted. Save a copy without a password to search it.</source>
        <translation>Diese Excel-Mappe ist verschlüsselt. Speichern Sie eine Kopie ohne Passwort, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>This Kindle book is packed in a way that is not read</source>
        <translation>Dieses Kindle-Buch ist auf eine Weise gepackt, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>This PDF is a portfolio</source>
        <translation>Dieses PDF ist ein Portfolio</translation>
    </message>
    <message>
        <source>This PDF is an XFA form, which Adobe Reader alone can show. Print it to a PDF from there to search it.</source>
        <translation>Dieses PDF ist ein XFA-Formular, das nur Adobe Reader zeigen kann. Drucken Sie es von dort in ein PDF, um es zu durchsuchen.</translation>
    </message>
    <message>
        <source>This PDF opens with a password only.</source>
        <translation>Dieses PDF öffnet sich nur mit einem Passwort.</translation>
    </message>
    <message>
        <source>This PDF opens with a password only. Enter it in the window under Problems.</source>
        <translation>Dieses PDF öffnet sich nur mit einem Passwort. Geben Sie es im Fenster unter „Probleme“ ein.</translation>
    </message>
    <message>
        <source>This PowerPoint file is encrypted. Save a copy without a password to search it.</source>
        <translation>Diese PowerPoint-Datei ist verschlüsselt. Speichern Sie eine Kopie ohne Passwort, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>This Word document is encrypted. Save a copy without a password to search it.</source>
        <translation>Dieses Word-Dokument ist verschlüsselt. Speichern Sie eine Kopie ohne Passwort, um es zu durchsuchen.</translation>
    </message>
    <message>
        <source>This computer does not let you read the file. Change its permissions and try again.</source>
        <translation>Dieser Computer lässt Sie die Datei nicht lesen. Ändern Sie ihre Berechtigungen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor is too old</source>
        <translation>Der Prozessor dieses Computers ist zu alt</translation>
    </message>
    <message>
        <source>This file crashed the reader</source>
        <translation>Diese Datei hat das Lesen abstürzen lassen</translation>
    </message>
    <message>
        <source>This file holds no model</source>
        <translation>Diese Datei enthält kein Modell</translation>
    </message>
    <message>
        <source>This is not a chat model</source>
        <translation>Dies ist kein Modell für Gespräche</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>Dies ist keine Modelldatei</translation>
    </message>
    <message>
        <source>This is not an adapter</source>
        <translation>Dies ist kein Adapter</translation>
    </message>
    <message>
        <source>This is not valid JSON, so it was read as plain text.</source>
        <translation>Dies ist kein gültiges JSON und wurde deshalb als einfacher Text gelesen.</translation>
    </message>
    <message>
        <source>This is not well-formed XML, or too large; it was read as plain text.</source>
        <translation>Dies ist kein wohlgeformtes XML oder zu groß; es wurde als einfacher Text gelesen.</translation>
    </message>
    <message>
        <source>This is the library itself</source>
        <translation>Dies ist die Bibliothek selbst</translation>
    </message>
    <message>
        <source>This kind of adapter is not known</source>
        <translation>Diese Art von Adapter ist nicht bekannt</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Dieser Name ist vergeben</translation>
    </message>
    <message>
        <source>This {0} is encrypted. Save a copy without a password to search it.</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Verschlüsselt: {0}. Speichern Sie eine Kopie ohne Passwort, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>To have all found at once, raise the limit with the command “sudo sysctl fs.inotify.max_user_instances={0}” and start Muniment again; to keep it, put the line “{1}” into the file /etc/sysctl.d/60-muniment.conf.</source>
        <extracomment>{0}: 2 * _limit(name); {1}: line</extracomment>
        <translation>Damit alle sofort gefunden werden, heben Sie die Grenze mit dem Befehl „sudo sysctl fs.inotify.max_user_instances={0}“ an und starten Muniment neu; damit es so bleibt, schreiben Sie die Zeile „{1}“ in die Datei /etc/sysctl.d/60-muniment.conf.</translation>
    </message>
    <message>
        <source>To have all found at once, raise the limit with the command “sudo sysctl fs.inotify.max_user_watches={0}” and start Muniment again; to keep it, put the line “{1}” into the file /etc/sysctl.d/60-muniment.conf.</source>
        <extracomment>{0}: 2 * _limit(name); {1}: line</extracomment>
        <translation>Damit alle sofort gefunden werden, heben Sie die Grenze mit dem Befehl „sudo sysctl fs.inotify.max_user_watches={0}“ an und starten Muniment neu; damit es so bleibt, schreiben Sie die Zeile „{1}“ in die Datei /etc/sysctl.d/60-muniment.conf.</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Too large to read</source>
        <translation>Zu groß zum Lesen</translation>
    </message>
    <message>
        <source>Too large to take out</source>
        <translation>Zu groß zum Herausnehmen</translation>
    </message>
    <message>
        <source>Too many of them crash the reader.</source>
        <translation>Zu viele davon lassen das Lesen abstürzen.</translation>
    </message>
    <message>
        <source>Type what to search for first.</source>
        <translation>Geben Sie zuerst ein, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>Unknown kind of search</source>
        <translation>Unbekannte Art der Suche</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>Unknown order</source>
        <translation>Unbekannte Reihenfolge</translation>
    </message>
    <message>
        <source>Unknown setting</source>
        <translation>Unbekannte Einstellung</translation>
    </message>
    <message>
        <source>Unpacked it is larger than {0}.</source>
        <extracomment>{0}: said(LARGEST_TOTAL)</extracomment>
        <translation>Entpackt ist sie größer als {0}.</translation>
    </message>
    <message>
        <source>Unpacked it would be enormous for its size, as files are that were made to do harm.</source>
        <translation>Entpackt wäre sie ungeheuer groß, wie es Dateien sind, die Schaden anrichten sollen.</translation>
    </message>
    <message>
        <source>Unpacked it would take more memory than this program gives to one file. Save a copy with fewer pixels to search it.</source>
        <translation>Entpackt bräuchte es mehr Speicher, als dieses Programm einer Datei gibt. Speichern Sie eine Kopie mit weniger Bildpunkten, um es zu durchsuchen.</translation>
    </message>
    <message>
        <source>Version {0} made it, and this is version {1}.</source>
        <extracomment>{0}: found.program; {1}: __version__</extracomment>
        <translation>Version {0} hat sie erstellt, und dies ist Version {1}.</translation>
    </message>
    <message>
        <source>What downloads it ended without a word. What came of it is kept: try again.</source>
        <translation>Was es herunterlädt, endete ohne ein Wort. Was davon da ist, bleibt: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What is left of them is in {0}. New ones can be saved all the same.</source>
        <extracomment>{0}: aside</extracomment>
        <translation>Was davon übrig ist, steht in {0}. Neue lassen sich trotzdem merken.</translation>
    </message>
    <message>
        <source>What is nested too deep in this page could not be read.</source>
        <translation>Was auf dieser Seite zu tief verschachtelt ist, war nicht lesbar.</translation>
    </message>
    <message>
        <source>What is nested too deep was left out.</source>
        <translation>Was zu tief verschachtelt ist, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>What it contains itself was not read: it lies inside of another file.</source>
        <translation>Was sie selbst enthält, wurde nicht gelesen: Sie liegt in einer anderen Datei.</translation>
    </message>
    <message>
        <source>What the model wrote did not answer the question.</source>
        <translation>Was das Modell schrieb, beantwortete die Frage nicht.</translation>
    </message>
    <message>
        <source>What the model wrote is not borne by your documents; these are their own words.</source>
        <translation>Was das Modell schrieb, ist durch Ihre Dokumente nicht belegt; dies sind ihre eigenen Worte.</translation>
    </message>
    <message>
        <source>What was known of some files is lost. They are read again.</source>
        <translation>Was über einige Dateien bekannt war, ist verloren. Sie werden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>Welches Modell?</translation>
    </message>
    <message>
        <source>With the files before it, it takes up more than {0}, the most that is unpacked of this file.</source>
        <extracomment>{0}: said(self._largest)</extracomment>
        <translation>Mit den Dateien davor nimmt sie mehr als {0} ein; mehr wird aus dieser Datei nicht entpackt.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word-Dokumente</translation>
    </message>
    <message>
        <source>Your documents do not seem to answer this.</source>
        <translation>Ihre Dokumente scheinen das nicht zu beantworten.</translation>
    </message>
    <message>
        <source>a date looks like 2020, 2020-05 or 2020-05-31</source>
        <translation>ein Datum sieht aus wie 2020, 2020-05 oder 2020-05-31</translation>
    </message>
    <message>
        <source>a folder’s name or path follows the colon directly, in quotes if it has blanks</source>
        <translation>Name oder Pfad eines Ordners folgt direkt auf den Doppelpunkt, in Anführungszeichen, wenn Leerzeichen darin sind</translation>
    </message>
    <message>
        <source>a language is two letters such as en, de or fr, or its English name</source>
        <translation>eine Sprache sind zwei Buchstaben wie en, de oder fr, oder ihr englischer Name</translation>
    </message>
    <message>
        <source>a list claims to have {0} elements</source>
        <extracomment>{0}: count</extracomment>
        <translation>eine Liste soll {0} Einträge haben</translation>
    </message>
    <message>
        <source>a list is of a type that it cannot have</source>
        <translation>eine Liste ist von einer Art, die sie nicht haben kann</translation>
    </message>
    <message>
        <source>a name follows the colon directly, in quotes if it has blanks</source>
        <translation>ein Name folgt direkt auf den Doppelpunkt, in Anführungszeichen, wenn Leerzeichen darin sind</translation>
    </message>
    <message>
        <source>a page is a number such as 12, and several are 3-7</source>
        <translation>eine Seite ist eine Zahl wie 12, mehrere sind 3-7</translation>
    </message>
    <message>
        <source>a property is of an unknown type ({0})</source>
        <extracomment>{0}: kind</extracomment>
        <translation>eine Eigenschaft ist von unbekannter Art ({0})</translation>
    </message>
    <message>
        <source>a tensor claims to have {0} dimensions</source>
        <extracomment>{0}: dimensions</extracomment>
        <translation>ein Tensor soll {0} Dimensionen haben</translation>
    </message>
    <message>
        <source>a tensor is larger than the file</source>
        <translation>ein Tensor ist größer als die Datei</translation>
    </message>
    <message>
        <source>a text in it claims to be {0} bytes long</source>
        <extracomment>{0}: length</extracomment>
        <translation>ein Text darin soll {0} Byte lang sein</translation>
    </message>
    <message>
        <source>a word follows the colon directly, or several words in quotes</source>
        <translation>ein Wort folgt direkt auf den Doppelpunkt, oder mehrere Wörter in Anführungszeichen</translation>
    </message>
    <message>
        <source>an unknown fault</source>
        <translation>ein unbekannter Fehler</translation>
    </message>
    <message>
        <source>by values it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>nach Werten hat sie {0} gefunden</translation>
    </message>
    <message>
        <source>by vectors it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>nach Vektoren hat sie {0} gefunden</translation>
    </message>
    <message>
        <source>by words it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>nach Wörtern hat sie {0} gefunden</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>E-Book</translation>
    </message>
    <message>
        <source>e-books</source>
        <translation>E-Books</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>e-mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>finds by meaning</source>
        <translation>findet nach Bedeutung</translation>
    </message>
    <message>
        <source>it claims to have {0} tensors and {1} properties</source>
        <extracomment>{0}: tensors; {1}: keys</extracomment>
        <translation>sie soll {0} Tensoren und {1} Eigenschaften haben</translation>
    </message>
    <message>
        <source>it could not be reached ({0})</source>
        <extracomment>{0}: error.reason</extracomment>
        <translation>sie war nicht zu erreichen ({0})</translation>
    </message>
    <message>
        <source>it does not begin as a GGUF file does</source>
        <translation>sie beginnt nicht wie eine GGUF-Datei</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>it is not a model that writes text</source>
        <translation>es ist kein Modell, das Text schreibt</translation>
    </message>
    <message>
        <source>it is of the first version of the format, which is out of use</source>
        <translation>sie ist von der ersten Version des Formats, die nicht mehr gebräuchlich ist</translation>
    </message>
    <message>
        <source>it is of version {0} of the format, which this program does not know</source>
        <extracomment>{0}: version</extracomment>
        <translation>sie ist von Version {0} des Formats, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>it was made for computers of another byte order</source>
        <translation>sie wurde für Computer mit anderer Byte-Reihenfolge erstellt</translation>
    </message>
    <message>
        <source>its alignment is not possible</source>
        <translation>ihre Ausrichtung ist nicht möglich</translation>
    </message>
    <message>
        <source>its chat template does not work ({0}).</source>
        <extracomment>{0}: error</extracomment>
        <translation>seine Gesprächsvorlage funktioniert nicht ({0}).</translation>
    </message>
    <message>
        <source>its files cannot be read</source>
        <translation>seine Dateien sind nicht lesbar</translation>
    </message>
    <message>
        <source>its header has no end</source>
        <translation>ihr Kopf hat kein Ende</translation>
    </message>
    <message>
        <source>its limit is used up</source>
        <translation>seine Grenze ist erreicht</translation>
    </message>
    <message>
        <source>its process could not be started</source>
        <translation>sein Prozess ließ sich nicht starten</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>sein Prozess wurde beendet</translation>
    </message>
    <message>
        <source>its process ended again and again</source>
        <translation>sein Prozess wurde immer wieder beendet</translation>
    </message>
    <message>
        <source>its process ended while loading it</source>
        <translation>sein Prozess wurde beim Laden beendet</translation>
    </message>
    <message>
        <source>loading it took too long</source>
        <translation>das Laden dauerte zu lange</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>ein Grund wird nicht genannt</translation>
    </message>
    <message>
        <source>no text that can be read was found</source>
        <translation>kein lesbarer Text gefunden</translation>
    </message>
    <message>
        <source>nothing was asked.</source>
        <translation>es wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>presentations</source>
        <translation>Präsentationen</translation>
    </message>
    <message>
        <source>some of the text is too unclear to be read, or in a foreign writing, and was left out</source>
        <translation>ein Teil des Textes ist zu undeutlich oder in fremder Schrift und wurde ausgelassen</translation>
    </message>
    <message>
        <source>sorts the best results again</source>
        <translation>ordnet die besten Treffer neu</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>spreadsheets</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>text file</source>
        <translation>Textdatei</translation>
    </message>
    <message>
        <source>text files</source>
        <translation>Textdateien</translation>
    </message>
    <message>
        <source>the adapter {0} does not fit it ({1})</source>
        <extracomment>{0}: path.name; {1}: self._said()</extracomment>
        <translation>der Adapter {0} passt nicht dazu ({1})</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>the connection broke off ({0})</source>
        <extracomment>{0}: error or type(error).__name__</extracomment>
        <translation>die Verbindung brach ab ({0})</translation>
    </message>
    <message>
        <source>the library is being closed</source>
        <translation>die Bibliothek wird geschlossen</translation>
    </message>
    <message>
        <source>the question and its evidence are longer than the model can read.</source>
        <translation>die Frage und ihre Belege sind länger, als das Modell lesen kann.</translation>
    </message>
    <message>
        <source>the server is in trouble ({0})</source>
        <extracomment>{0}: error.code</extracomment>
        <translation>der Server hat ein Problem ({0})</translation>
    </message>
    <message>
        <source>the server went on from another place</source>
        <translation>der Server machte an anderer Stelle weiter</translation>
    </message>
    <message>
        <source>the text could not be recognised, because the picture is damaged or too large</source>
        <translation>der Text war nicht zu erkennen, weil das Bild beschädigt oder zu groß ist</translation>
    </message>
    <message>
        <source>the text is in a writing that this program cannot read</source>
        <translation>der Text ist in einer Schrift, die dieses Programm nicht lesen kann</translation>
    </message>
    <message>
        <source>the text is too unclear to be read</source>
        <translation>der Text ist zu undeutlich, um gelesen zu werden</translation>
    </message>
    <message>
        <source>the types are {0}, and endings of files such as docx or jpg</source>
        <extracomment>{0}: &apos;, &apos;.join(GROUPS)</extracomment>
        <translation>die Arten sind {0} und Endungen von Dateien wie docx oder jpg</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>es ist nicht genug Speicher dafür da</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>what was here of it was of no use</source>
        <translation>was davon da war, war nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>writes answers</source>
        <translation>schreibt Antworten</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} GB free</source>
        <extracomment>{0}: sum(known) / 1000000000.0</extracomment>
        <translation>{0} GB frei</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} Byte</translation>
    </message>
    <message>
        <source>{0} bytes are missing at its end</source>
        <extracomment>{0}: missing</extracomment>
        <translation>am Ende fehlen {0} Byte</translation>
    </message>
    <message>
        <source>{0} cannot answer questions.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} kann keine Fragen beantworten.</translation>
    </message>
    <message>
        <source>{0} chapter is damaged or missing.</source>
        <extracomment>{0}: damaged_chapters</extracomment>
        <translation>{0} Kapitel ist beschädigt oder fehlt.</translation>
    </message>
    <message>
        <source>{0} chapters are damaged or missing.</source>
        <extracomment>{0}: damaged_chapters</extracomment>
        <translation>{0} Kapitel sind beschädigt oder fehlen.</translation>
    </message>
    <message>
        <source>{0} could not be loaded ({1}).</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} ließ sich nicht laden ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be loaded{1}.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} ließ sich nicht laden{1}.</translation>
    </message>
    <message>
        <source>{0} documents mention both.</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} Dokumente erwähnen beides.</translation>
    </message>
    <message>
        <source>{0} does not exist. Check the name.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>{0} does not prove that it is who it should be ({1}). Nothing was downloaded.</source>
        <extracomment>{0}: offered.address; {1}: error.reason.verify_message</extracomment>
        <translation>{0} weist nicht nach, zu sein, wer es sein soll ({1}). Nichts wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>{0} ends too early ({1}). It may not have been downloaded to its end: fetch it again.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} endet zu früh ({1}). Vielleicht wurde sie nicht zu Ende geladen: Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} entries are damaged, and read as plain text.</source>
        <extracomment>{0}: damaged</extracomment>
        <translation>{0} Einträge sind beschädigt und wurden als einfacher Text gelesen.</translation>
    </message>
    <message>
        <source>{0} files could not be read.</source>
        <extracomment>{0}: files</extracomment>
        <translation>{0} Dateien waren nicht lesbar.</translation>
    </message>
    <message>
        <source>{0} formula has no stored result: open the file in Excel or LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: missing</extracomment>
        <translation>{0} Formel hat kein gespeichertes Ergebnis: Öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie, um zu durchsuchen, was sie ergibt.</translation>
    </message>
    <message>
        <source>{0} formula has no stored result: open the file in LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: self._without_result</extracomment>
        <translation>{0} Formel hat kein gespeichertes Ergebnis: Öffnen Sie die Datei in LibreOffice und speichern Sie sie, um zu durchsuchen, was sie ergibt.</translation>
    </message>
    <message>
        <source>{0} formulas have no stored result: open the file in Excel or LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: missing</extracomment>
        <translation>{0} Formeln haben kein gespeichertes Ergebnis: Öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie, um zu durchsuchen, was sie ergeben.</translation>
    </message>
    <message>
        <source>{0} formulas have no stored result: open the file in LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: self._without_result</extracomment>
        <translation>{0} Formeln haben kein gespeichertes Ergebnis: Öffnen Sie die Datei in LibreOffice und speichern Sie sie, um zu durchsuchen, was sie ergeben.</translation>
    </message>
    <message>
        <source>{0} gave another file than it should: its checksum differs. It was deleted. Try again; if that happens twice, the file there has been changed.</source>
        <extracomment>{0}: offered.address</extracomment>
        <translation>{0} gab eine andere Datei, als es sollte: Die Prüfsumme weicht ab. Sie wurde gelöscht. Versuchen Sie es noch einmal; geschieht es zweimal, ist die Datei dort verändert worden.</translation>
    </message>
    <message>
        <source>{0} gives more than the {1} bytes it should.</source>
        <extracomment>{0}: offered.address; {1}: offered.bytes</extracomment>
        <translation>{0} gibt mehr als die {1} Bytes, die es soll.</translation>
    </message>
    <message>
        <source>{0} has another size than it should: {1} bytes, where {2} are missing. Nothing was downloaded.</source>
        <extracomment>{0}: offered.address; {1}: length; {2}: offered.bytes - start</extracomment>
        <translation>{0} hat eine andere Größe, als es soll: {1} Bytes, wo {2} fehlen. Nichts wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>{0} has the name of “{1}”, but not its size and checksum: it is damaged, or a model of another make. Get it again, or give it another name.</source>
        <extracomment>{0}: path.name; {1}: model.title if model else path.name</extracomment>
        <translation>{0} heißt wie „{1}“, hat aber nicht dessen Größe und Prüfsumme: Die Datei ist beschädigt oder ein Modell von anderer Herkunft. Holen Sie sie noch einmal, oder geben Sie ihr einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} hidden files were left out.</source>
        <extracomment>{0}: number</extracomment>
        <translation>{0} versteckte Dateien wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{0} holds no library yet.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} enthält noch keine Bibliothek.</translation>
    </message>
    <message>
        <source>{0} holds none.</source>
        <extracomment>{0}: store.parent</extracomment>
        <translation>{0} enthält keine.</translation>
    </message>
    <message>
        <source>{0} is a GGUF file, but does not say what kind of model it holds. Choose another one.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} ist eine GGUF-Datei, sagt aber nicht, welche Art von Modell sie enthält. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{0} is a model of its own. Choose a LoRA adapter in the GGUF format.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} ist ein eigenes Modell. Wählen Sie einen LoRA-Adapter im GGUF-Format.</translation>
    </message>
    <message>
        <source>{0} is a {1}. Choose a LoRA adapter in the GGUF format.</source>
        <extracomment>{0}: path.name; {1}: file.kind</extracomment>
        <translation>{0} ist kein Adapter ({1}). Wählen Sie einen LoRA-Adapter im GGUF-Format.</translation>
    </message>
    <message>
        <source>{0} is an adapter of the type “{1}”. Only LoRA adapters can be used.</source>
        <extracomment>{0}: path.name; {1}: way</extracomment>
        <translation>{0} ist ein Adapter der Art „{1}“. Nur LoRA-Adapter lassen sich verwenden.</translation>
    </message>
    <message>
        <source>{0} is another file. Rename one of them, and add {1} again.</source>
        <extracomment>{0}: target; {1}: source</extracomment>
        <translation>{0} ist eine andere Datei. Benennen Sie eine davon um, und fügen Sie {1} noch einmal hinzu.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). Delete it to start with the defaults.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} ist beschädigt ({1}). Löschen Sie die Datei, um mit den Vorgaben zu beginnen.</translation>
    </message>
    <message>
        <source>{0} is no address on the web that is safe (https).</source>
        <extracomment>{0}: offered.address</extracomment>
        <translation>{0} ist keine sichere Adresse im Web (https).</translation>
    </message>
    <message>
        <source>{0} is not a GGUF file that can be used, or it is damaged: {1}. Fetch it again, or choose another one.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} ist keine GGUF-Datei, die sich verwenden lässt, oder sie ist beschädigt: {1}. Holen Sie sie noch einmal, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{0} is not one of its files.</source>
        <extracomment>{0}: locked</extracomment>
        <translation>{0} ist keine ihrer Dateien.</translation>
    </message>
    <message>
        <source>{0} is not one of its folders.</source>
        <extracomment>{0}: gone</extracomment>
        <translation>{0} ist keiner ihrer Ordner.</translation>
    </message>
    <message>
        <source>{0} is not the file it should be (its checksum differs).</source>
        <extracomment>{0}: there[0]</extracomment>
        <translation>{0} ist nicht die Datei, die es sein soll (die Prüfsumme weicht ab).</translation>
    </message>
    <message>
        <source>{0} is not the file it should be (its checksum differs). Delete it and install the model again.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} ist nicht die Datei, die es sein soll (die Prüfsumme weicht ab). Löschen Sie sie, und installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>{0} is not there: the server says {1} {2}.</source>
        <extracomment>{0}: offered.address; {1}: error.code; {2}: error.reason</extracomment>
        <translation>{0} ist nicht da: Der Server sagt {1} {2}.</translation>
    </message>
    <message>
        <source>{0} is of an architecture ({1}) that this version of the program does not know. A newer version may; or choose another model.</source>
        <extracomment>{0}: path.name; {1}: unknown[1]</extracomment>
        <translation>{0} hat eine Architektur ({1}), die diese Version des Programms nicht kennt. Eine neuere vielleicht; oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} layers on the graphics card: with more it failed.</source>
        <extracomment>{0}: layers</extracomment>
        <translation>{0} Schichten auf der Grafikkarte: Mit mehr hat sie versagt.</translation>
    </message>
    <message>
        <source>{0} line is too long for a row; only the beginning was read.</source>
        <extracomment>{0}: rows.cut</extracomment>
        <translation>{0} Zeile ist zu lang für eine Tabelle; nur der Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>{0} lines are longer than {1} characters; only the beginning was read.</source>
        <extracomment>{0}: cut; {1}: _LONGEST_LINE</extracomment>
        <translation>{0} Zeilen sind länger als {1} Zeichen; nur der Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>{0} lines are too long for a row; only the beginning was read.</source>
        <extracomment>{0}: rows.cut</extracomment>
        <translation>{0} Zeilen sind zu lang für eine Tabelle; nur der Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>{0} more remarks on files inside.</source>
        <extracomment>{0}: more</extracomment>
        <translation>{0} weitere Anmerkungen zu Dateien darin.</translation>
    </message>
    <message>
        <source>{0} needs about {1} GB of memory, and this computer has {2} GB. Choose a smaller model, or one with fewer bits (its name then holds Q4 instead of Q8 or F16).</source>
        <extracomment>{0}: file.path.name; {1}: needed / 1000000000.0; {2}: memory / 1000000000.0</extracomment>
        <translation>{0} braucht etwa {1} GB Speicher, und dieser Computer hat {2} GB. Wählen Sie ein kleineres Modell, oder eines mit weniger Bits (sein Name enthält dann Q4 statt Q8 oder F16).</translation>
    </message>
    <message>
        <source>{0} of {1} documents do not hold all the words of “{2}”.</source>
        <translation>{0} von {1} Dokumenten enthalten nicht alle Wörter von „{2}“.</translation>
    </message>
    <message>
        <source>{0} of {1} documents do not mention “{2}”.</source>
        <translation>{0} von {1} Dokumenten erwähnen „{2}“ nicht.</translation>
    </message>
    <message>
        <source>{0} of {1} documents does not hold all the words of “{2}”.</source>
        <translation>{0} von {1} Dokumenten enthält nicht alle Wörter von „{2}“.</translation>
    </message>
    <message>
        <source>{0} of {1} documents does not mention “{2}”.</source>
        <translation>{0} von {1} Dokumenten erwähnt „{2}“ nicht.</translation>
    </message>
    <message>
        <source>{0} of {1} documents hold all the words of “{2}”.</source>
        <translation>{0} von {1} Dokumenten enthalten alle Wörter von „{2}“.</translation>
    </message>
    <message>
        <source>{0} of {1} documents holds all the words of “{2}”.</source>
        <translation>{0} von {1} Dokumenten enthält alle Wörter von „{2}“.</translation>
    </message>
    <message>
        <source>{0} of {1} documents mention “{2}”.</source>
        <translation>{0} von {1} Dokumenten erwähnen „{2}“.</translation>
    </message>
    <message>
        <source>{0} of {1} documents mentions “{2}”.</source>
        <translation>{0} von {1} Dokumenten erwähnt „{2}“.</translation>
    </message>
    <message>
        <source>{0} of {1} files inside of it could not be read: {2}.</source>
        <extracomment>{0}: len(names); {1}: count; {2}: shown</extracomment>
        <translation>{0} von {1} Dateien darin waren nicht lesbar: {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} files inside of it could not be read: {2}; and {3} more.</source>
        <extracomment>{0}: len(names); {1}: count; {2}: shown; {3}: len(names) - _SHOWN</extracomment>
        <translation>{0} von {1} Dateien darin waren nicht lesbar: {2}; und {3} weitere.</translation>
    </message>
    <message>
        <source>{0} of {1} items or folders are damaged and were not read.</source>
        <extracomment>{0}: damaged; {1}: total</extracomment>
        <translation>{0} von {1} Einträgen oder Ordnern sind beschädigt und wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>{0} of {1} layers on {2} ({3}).</source>
        <extracomment>{0}: fitting; {1}: whole; {2}: names; {3}: free</extracomment>
        <translation>{0} von {1} Schichten auf {2} ({3}).</translation>
    </message>
    <message>
        <source>{0} of {1} lines are not valid JSON; read as plain text.</source>
        <extracomment>{0}: total - read; {1}: total</extracomment>
        <translation>{0} von {1} Zeilen sind kein gültiges JSON; als einfacher Text gelesen.</translation>
    </message>
    <message>
        <source>{0} of {1} pages are damaged and could not be read.</source>
        <extracomment>{0}: count; {1}: pages</extracomment>
        <translation>{0} von {1} Seiten sind beschädigt und waren nicht lesbar.</translation>
    </message>
    <message>
        <source>{0} of {1} pages are pictures.</source>
        <extracomment>{0}: pictures; {1}: total</extracomment>
        <translation>{0} von {1} Seiten sind Bilder.</translation>
    </message>
    <message>
        <source>{0} of {1} pages is damaged and could not be read.</source>
        <extracomment>{0}: count; {1}: pages</extracomment>
        <translation>{0} von {1} Seiten ist beschädigt und war nicht lesbar.</translation>
    </message>
    <message>
        <source>{0} of {1} pages is pictures.</source>
        <extracomment>{0}: pictures; {1}: total</extracomment>
        <translation>{0} von {1} Seiten ist ein Bild.</translation>
    </message>
    <message>
        <source>{0} of {1} slides are damaged and were left out.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien sind beschädigt und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{0} of {1} slides are hidden in the show.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien sind in der Vorführung ausgeblendet.</translation>
    </message>
    <message>
        <source>{0} of {1} slides hold no text.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien enthalten keinen Text.</translation>
    </message>
    <message>
        <source>{0} of {1} slides hold pictures only.</source>
        <extracomment>{0}: pictures; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien enthalten nur Bilder.</translation>
    </message>
    <message>
        <source>{0} of {1} slides holds no text.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien enthält keinen Text.</translation>
    </message>
    <message>
        <source>{0} of {1} slides holds pictures only.</source>
        <extracomment>{0}: pictures; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien enthält nur Bilder.</translation>
    </message>
    <message>
        <source>{0} of {1} slides is damaged and was left out.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien ist beschädigt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{0} of {1} slides is hidden in the show.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} von {1} Folien ist in der Vorführung ausgeblendet.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} do not hold all the words of “{3}”.</source>
        <translation>{2}: {0} von {1} enthalten nicht alle Wörter von „{3}“.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} do not mention “{3}”.</source>
        <translation>{2}: {0} von {1} erwähnen „{3}“ nicht.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} does not hold all the words of “{3}”.</source>
        <translation>{2}: {0} von {1} enthält nicht alle Wörter von „{3}“.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} does not mention “{3}”.</source>
        <translation>{2}: {0} von {1} erwähnt „{3}“ nicht.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} hold all the words of “{3}”.</source>
        <translation>{2}: {0} von {1} enthalten alle Wörter von „{3}“.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} holds all the words of “{3}”.</source>
        <translation>{2}: {0} von {1} enthält alle Wörter von „{3}“.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} mention “{3}”.</source>
        <translation>{2}: {0} von {1} erwähnen „{3}“.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} mentions “{3}”.</source>
        <translation>{2}: {0} von {1} erwähnt „{3}“.</translation>
    </message>
    <message>
        <source>{0} points to {1}, which is no address on the web that is safe (https).</source>
        <extracomment>{0}: req.full_url; {1}: newurl</extracomment>
        <translation>{0} verweist auf {1}, was keine sichere Adresse im Web ist (https).</translation>
    </message>
    <message>
        <source>{0} takes {1} GB, and {2} GB are free in {3}. Make space, or use the file where it is.</source>
        <extracomment>{0}: source.name; {1}: size / 1000000000.0; {2}: free / 1000000000.0; {3}: target.parent</extracomment>
        <translation>{0} braucht {1} GB, und in {3} sind {2} GB frei. Schaffen Sie Platz, oder verwenden Sie die Datei dort, wo sie ist.</translation>
    </message>
    <message>
        <source>{0} was made for a model of another architecture ({1}) than {2} ({3}).</source>
        <extracomment>{0}: path.name; {1}: file.architecture or &apos;unknown&apos;; {2}: model.path.name; {3}: model.architecture</extracomment>
        <translation>{0} wurde für ein Modell anderer Architektur ({1}) erstellt als {2} ({3}).</translation>
    </message>
    <message>
        <source>{0}. Install the program anew.</source>
        <extracomment>{0}: what</extracomment>
        <translation>{0}. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>{0}. It is tried again by itself; nothing that was stored is lost.</source>
        <extracomment>{0}: cause</extracomment>
        <translation>{0}. Es wird von selbst noch einmal versucht; nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>{0}. Make sure that there is space left and that {1} can be written to. Nothing that was stored is lost.</source>
        <extracomment>{0}: cause; {1}: folder</extracomment>
        <translation>{0}. Sorgen Sie dafür, dass Platz frei ist und dass sich in {1} schreiben lässt. Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>{0}: {1}. Ask again to start it anew; your documents and the search are not affected.</source>
        <extracomment>{0}: self.name; {1}: cause</extracomment>
        <translation>{0}: {1}. Fragen Sie noch einmal, um es neu zu starten; Ihre Dokumente und die Suche sind nicht betroffen.</translation>
    </message>
    <message>
        <source>{0}: {1}. Check that it is there and that you may read it.</source>
        <extracomment>{0}: path; {1}: error.strerror or error</extracomment>
        <translation>{0}: {1}. Sehen Sie nach, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>{0}: {1}. Close other programs, and ask again.</source>
        <extracomment>{0}: self.name; {1}: error.strerror or error</extracomment>
        <translation>{0}: {1}. Schließen Sie andere Programme, und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{0}: {1}. Make sure that there is space left and that the library&apos;s folder can be read and written.</source>
        <extracomment>{0}: why; {1}: self._path</extracomment>
        <translation>{0}: {1}. Sorgen Sie dafür, dass Platz frei ist und dass sich der Ordner der Bibliothek lesen und beschreiben lässt.</translation>
    </message>
    <message>
        <source>{0}: {1}. Make sure that there is space left and that the library&apos;s folder can be written to.</source>
        <extracomment>{0}: disk_trouble(error) or error.strerror; {1}: path</extracomment>
        <translation>{0}: {1}. Sorgen Sie dafür, dass Platz frei ist und dass sich in den Ordner der Bibliothek schreiben lässt.</translation>
    </message>
    <message>
        <source>{0}: {1}. Results come in the order in which they are found.</source>
        <extracomment>{0}: self.model.title; {1}: error</extracomment>
        <translation>{0}: {1}. Treffer kommen in der Reihenfolge, in der sie gefunden werden.</translation>
    </message>
    <message>
        <source>{0}: {1}. Search by words still works.</source>
        <extracomment>{0}: self.model.title; {1}: error</extracomment>
        <translation>{0}: {1}. Die Suche nach Wörtern geht weiterhin.</translation>
    </message>
    <message>
        <source>{0}: {1}. The file {2} may be damaged, or too large for the memory that is free: close other programs, or choose another model.</source>
        <extracomment>{0}: self.name; {1}: cause; {2}: self.installed.path.name</extracomment>
        <translation>{0}: {1}. Die Datei {2} ist vielleicht beschädigt, oder zu groß für den freien Speicher: Schließen Sie andere Programme, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0}: {1}. {2} of {3} bytes are here; the next try goes on from there.</source>
        <extracomment>{0}: offered.address; {1}: said; {2}: size(part); {3}: offered.bytes</extracomment>
        <translation>{0}: {1}. {2} von {3} Bytes sind da; der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>{0}; save what it holds from it to search it: {1}.</source>
        <extracomment>{0}: what; {1}: listed</extracomment>
        <translation>{0}; speichern Sie daraus, was es enthält, um es zu durchsuchen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be understood.</source>
        <extracomment>{0}: wrong[0]</extracomment>
        <translation>„{0}“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>“{0}” could be {1}: give more of it.</source>
        <extracomment>{0}: model; {1}: &apos;, &apos;.join(like)</extracomment>
        <translation>„{0}“ könnte {1} sein: geben Sie mehr davon an.</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage (it says {1}).</source>
        <extracomment>{0}: _shown(claimed, term); {1}: shown</extracomment>
        <translation>„{0}“ steht nicht in der zitierten Textstelle (dort steht {1}).</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage.</source>
        <extracomment>{0}: _shown(claimed, term)</extracomment>
        <translation>„{0}“ steht nicht in der zitierten Textstelle.</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage{1}.</source>
        <extracomment>{0}: _shown(claimed, term); {1}: says</extracomment>
        <translation>„{0}“ steht nicht in der zitierten Textstelle{1}.</translation>
    </message>
    <message>
        <source>“{0}” does not stand so in the cited passage.</source>
        <extracomment>{0}: quotation</extracomment>
        <translation>„{0}“ steht so nicht in der zitierten Textstelle.</translation>
    </message>
    <message>
        <source>“{0}” has no letter or digit that could be searched for.</source>
        <extracomment>{0}: source</extracomment>
        <translation>In „{0}“ ist kein Buchstabe und keine Ziffer, wonach sich suchen ließe.</translation>
    </message>
    <message>
        <source>“{0}” is none of {1}.</source>
        <extracomment>{0}: model; {1}: &apos;, &apos;.join(known)</extracomment>
        <translation>„{0}“ ist keines von {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not one of those added: {1}.</source>
        <extracomment>{0}: name; {1}: there</extracomment>
        <translation>„{0}“ ist keines der hinzugefügten: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not the id of one.</source>
        <extracomment>{0}: id</extracomment>
        <translation>„{0}“ ist keine solche Kennung.</translation>
    </message>
    <message>
        <source>“{0}” joins the words or phrases right before and after it, and was left out here. To search for the word itself, write &quot;OR&quot;.</source>
        <extracomment>{0}: source</extracomment>
        <translation>„{0}“ verbindet die Wörter oder Wendungen direkt davor und dahinter und wurde hier weggelassen. Um nach dem Wort selbst zu suchen, schreiben Sie &quot;OR&quot;.</translation>
    </message>
    <message>
        <source>“{0}” opens a quote that never closes: its words were searched singly.</source>
        <extracomment>{0}: source</extracomment>
        <translation>„{0}“ öffnet Anführungszeichen, die nicht geschlossen werden: Die Wörter darin wurden einzeln gesucht.</translation>
    </message>
    <message>
        <source>“{0}” sorts results again wherever it is installed; remove its files and it does not.</source>
        <extracomment>{0}: model</extracomment>
        <translation>„{0}“ ordnet Treffer neu, wo immer es installiert ist; entfernen Sie seine Dateien, dann tut es das nicht.</translation>
    </message>
    <message>
        <source>“{0}” was not found.</source>
        <extracomment>{0}: name</extracomment>
        <translation>„{0}“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>“{0}” was not found. Put a model into {1} or choose another one.</source>
        <extracomment>{0}: name; {1}: self._places[0]</extracomment>
        <translation>„{0}“ wurde nicht gefunden. Legen Sie ein Modell in {1}, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>“{0}” was searched for as words: there is no such filter.</source>
        <extracomment>{0}: source</extracomment>
        <translation>„{0}“ wurde als Wörter gesucht: Einen solchen Filter gibt es nicht.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a number; to leave it out, write -&quot;{1}&quot;.</source>
        <extracomment>{0}: source; {1}: number</extracomment>
        <translation>„{0}“ wurde als Zahl genommen; um sie auszulassen, schreiben Sie -&quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a word: leave out one word or one quoted phrase each.</source>
        <extracomment>{0}: source</extracomment>
        <translation>„{0}“ wurde als Wort genommen: Lassen Sie je ein Wort oder eine Wendung in Anführungszeichen aus.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a word: {1}.</source>
        <extracomment>{0}: source; {1}: HINTS[lone_key]</extracomment>
        <translation>„{0}“ wurde als Wort genommen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” was taken as words: a star stands at the end of a word only.</source>
        <extracomment>{0}: source</extracomment>
        <translation>„{0}“ wurde als Wörter genommen: Ein Stern steht nur am Ende eines Wortes.</translation>
    </message>
    <message>
        <source>“{0}” was taken as words: {1}.</source>
        <extracomment>{0}: source; {1}: HINTS[token.key]</extracomment>
        <translation>„{0}“ wurde als Wörter genommen: {1}.</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 are copied; you are asked before it is used.</source>
        <translation>%1 werden kopiert; Sie werden gefragt, bevor es verwendet wird.</translation>
    </message>
    <message>
        <source>%1 of these cannot be used</source>
        <translation>%1 davon lassen sich nicht verwenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation><numerusform>%Ln Ordner</numerusform><numerusform>%Ln Ordner</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more (is|are) in the library already.</source>
        <translation><numerusform>%Ln weitere ist schon in der Bibliothek.</numerusform><numerusform>%Ln weitere sind schon in der Bibliothek.</numerusform></translation>
    </message>
    <message>
        <source>Add %1 items to the library</source>
        <translation>%1 Einträge zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 to the library</source>
        <translation>%1 zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add the folder “%1” to the library</source>
        <translation>Den Ordner „%1“ zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add “%1” to the library</source>
        <translation>„%1“ zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>All of these are in the library already</source>
        <translation>Alles davon ist schon in der Bibliothek</translation>
    </message>
    <message>
        <source>Answer with “%1”</source>
        <translation>Mit „%1“ antworten</translation>
    </message>
    <message>
        <source>Files stay where they are; they are only read, never changed.</source>
        <translation>Dateien bleiben, wo sie sind; sie werden nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <source>Find documents that say the like</source>
        <translation>Dokumente finden, die Ähnliches sagen</translation>
    </message>
    <message>
        <source>It is looked through for changes.</source>
        <translation>Er wird auf Änderungen durchgesehen.</translation>
    </message>
    <message>
        <source>Muniment never fetches anything from the network. Save the page or the file first, then add that.</source>
        <translation>Muniment holt nie etwas aus dem Netz. Speichern Sie zuerst die Seite oder die Datei, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be added</source>
        <translation>Nur Dateien und Ordner dieses Computers lassen sich hinzufügen</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Nach „%1“ suchen</translation>
    </message>
    <message>
        <source>This computer does not let you open it.</source>
        <translation>Dieser Computer lässt Sie es nicht öffnen.</translation>
    </message>
    <message>
        <source>Use the adapter “%1” with the answering model</source>
        <translation>Den Adapter „%1“ mit dem antwortenden Modell verwenden</translation>
    </message>
    <message>
        <source>You are asked before it is used.</source>
        <translation>Sie werden gefragt, bevor es verwendet wird.</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>„%1“ lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>“%1” is in the library already</source>
        <translation>„%1“ ist schon in der Bibliothek</translation>
    </message>
    <message>
        <source>“%1” is no model that can answer</source>
        <translation>„%1“ ist kein Modell, das antworten kann</translation>
    </message>
    <message>
        <source>“%1” is not there any more</source>
        <translation>„%1“ ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>erasing</name>
    <message>
        <source>%1 does not look like a library of Muniment&apos;s.</source>
        <translation>%1 sieht nicht wie eine Bibliothek von Muniment aus.</translation>
    </message>
    <message>
        <source>Another Muniment is using the library. Close it first.</source>
        <translation>Ein anderes Muniment benutzt die Bibliothek. Schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Not all of it could be deleted</source>
        <translation>Nicht alles konnte gelöscht werden</translation>
    </message>
    <message>
        <source>Nothing has been deleted</source>
        <translation>Es wurde nichts gelöscht</translation>
    </message>
    <message>
        <source>Still there, in %1: %2. Another program may be using them.</source>
        <translation>Noch da, in %1: %2. Vielleicht benutzt sie ein anderes Programm.</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Verfasser: %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Vor %1</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Datum: %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Programmcode</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literaturangaben</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titel: %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>A dash before any of them leaves out what it names</source>
        <translation>Ein Strich vor einem davon lässt aus, was es nennt</translation>
    </message>
    <message>
        <source>Both words, and what means something like them</source>
        <translation>Beide Wörter, und was Ähnliches bedeutet</translation>
    </message>
    <message>
        <source>Documents that this person wrote</source>
        <translation>Dokumente, die diese Person geschrieben hat</translation>
    </message>
    <message>
        <source>Documents with this in their title or file name</source>
        <translation>Dokumente mit diesem Wort im Titel oder Dateinamen</translation>
    </message>
    <message>
        <source>Exactly these words, one after the other</source>
        <translation>Genau diese Wörter, eines nach dem anderen</translation>
    </message>
    <message>
        <source>Leaves out what mentions the second word</source>
        <translation>Lässt aus, was das zweite Wort erwähnt</translation>
    </message>
    <message>
        <source>One of the two is enough; OR in capitals</source>
        <translation>Eines von beiden genügt; OR in Großbuchstaben</translation>
    </message>
    <message>
        <source>Only documents from before that year, month or day</source>
        <translation>Nur Dokumente von vor diesem Jahr, Monat oder Tag</translation>
    </message>
    <message>
        <source>Only documents from that time on</source>
        <translation>Nur Dokumente ab dieser Zeit</translation>
    </message>
    <message>
        <source>Only documents in this language: en, de, fr, es …</source>
        <translation>Nur Dokumente in dieser Sprache: en, de, fr, es …</translation>
    </message>
    <message>
        <source>Only documents of this year</source>
        <translation>Nur Dokumente aus diesem Jahr</translation>
    </message>
    <message>
        <source>Only files in folders of this name</source>
        <translation>Nur Dateien in Ordnern dieses Namens</translation>
    </message>
    <message>
        <source>Only this kind: pdf, word, excel, slides, mail, book, image, web</source>
        <translation>Nur diese Art: pdf, word, excel, slides, mail, book, image, web</translation>
    </message>
    <message>
        <source>Only what stands on this page, or on pages 3-7</source>
        <translation>Nur was auf dieser Seite steht, oder auf den Seiten 3-7</translation>
    </message>
    <message>
        <source>Words that begin so: estuary, estuaries, estuarine</source>
        <translation>Wörter, die so beginnen: estuary, estuaries, estuarine</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>being answered …</source>
        <translation>wird beantwortet …</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>{0} before {1}</source>
        <translation>{0} von vor {1}</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} from {1} on</source>
        <translation>{0} ab {1}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} von {1} bis {2}</translation>
    </message>
    <message>
        <source>{0} in English</source>
        <translation>{0} auf Englisch</translation>
    </message>
    <message>
        <source>{0} in French</source>
        <translation>{0} auf Französisch</translation>
    </message>
    <message>
        <source>{0} in German</source>
        <translation>{0} auf Deutsch</translation>
    </message>
    <message>
        <source>{0} in Spanish</source>
        <translation>{0} auf Spanisch</translation>
    </message>
    <message>
        <source>{0} in “{1}”</source>
        <translation>{0} in „{1}“</translation>
    </message>
    <message>
        <source>{0} with “{1}” in its title or file name</source>
        <translation>{0} mit „{1}“ im Titel oder Dateinamen</translation>
    </message>
    <message>
        <source>{0} with “{1}” in their title or file name</source>
        <translation>{0} mit „{1}“ im Titel oder Dateinamen</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>%1%</source>
        <comment>per cent, as in 40%</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of your language: de, fr, es … (not a word)</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>leavingout</name>
    <message>
        <source>A pattern of its folder takes it in. Change that under Settings › Folders.</source>
        <translation>Ein Muster seines Ordners nimmt es auf. Ändern Sie das unter Einstellungen › Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be left out</source>
        <translation>„%1“ ließ sich nicht auslassen</translation>
    </message>
</context>
<context>
    <name>login</name>
    <message>
        <source>%1. Nothing has been changed.</source>
        <translation>%1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed</source>
        <translation>Der Start beim Anmelden konnte nicht geändert werden</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Zelle {0}</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Kapitel {0}</translation>
    </message>
    <message>
        <source>contact {0}</source>
        <translation>Kontakt {0}</translation>
    </message>
    <message>
        <source>contact {0}: {1}</source>
        <translation>Kontakt {0}: {1}</translation>
    </message>
    <message>
        <source>description of the picture</source>
        <translation>Beschreibung des Bildes</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <extracomment>{0}: one_line(key)</extracomment>
        <translation>Eintrag {0}</translation>
    </message>
    <message>
        <source>entry {0}: {1}</source>
        <translation>Eintrag {0}: {1}</translation>
    </message>
    <message>
        <source>event {0}</source>
        <translation>Termin {0}</translation>
    </message>
    <message>
        <source>event {0}: {1}</source>
        <translation>Termin {0}: {1}</translation>
    </message>
    <message>
        <source>files {0}–{1}</source>
        <extracomment>{0}: start + 1; {1}: start + len(together)</extracomment>
        <translation>Dateien {0}–{1}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <extracomment>{0}: first; {1}: last</extracomment>
        <translation>Zeilen {0}–{1}</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>message {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>Nachricht {0}</translation>
    </message>
    <message>
        <source>message {0}: {1}</source>
        <extracomment>{0}: number; {1}: subject</extracomment>
        <translation>Nachricht {0}: {1}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>S. {0}</translation>
    </message>
    <message>
        <source>p. {0} (page {1})</source>
        <extracomment>{0}: printed; {1}: number</extracomment>
        <translation>S. {0} (Seite {1})</translation>
    </message>
    <message>
        <source>pp. {0}–{1}</source>
        <extracomment>{0}: first.page; {1}: last.page</extracomment>
        <translation>S. {0}–{1}</translation>
    </message>
    <message>
        <source>row {0}</source>
        <extracomment>{0}: first</extracomment>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>rows {0}–{1}</source>
        <extracomment>{0}: first; {1}: last</extracomment>
        <translation>Zeilen {0}–{1}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <extracomment>{0}: index</extracomment>
        <translation>Folie {0}</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <extracomment>{0}: index</extracomment>
        <translation>Folie {0} (ausgeblendet)</translation>
    </message>
    <message>
        <source>slides {0}–{1}</source>
        <extracomment>{0}: first.page; {1}: last.page</extracomment>
        <translation>Folien {0}–{1}</translation>
    </message>
    <message>
        <source>{0} › message {1}</source>
        <extracomment>{0}: folder; {1}: number</extracomment>
        <translation>{0} › Nachricht {1}</translation>
    </message>
    <message>
        <source>{0} › message {1}: {2}</source>
        <extracomment>{0}: folder; {1}: number; {2}: subject</extracomment>
        <translation>{0} › Nachricht {1}: {2}</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message numerus="yes">
        <source>%Ln file(s) could be read in part only</source>
        <translation><numerusform>%Ln Datei war nur zum Teil lesbar</numerusform><numerusform>%Ln Dateien waren nur zum Teil lesbar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln Datei war nicht lesbar</numerusform><numerusform>%Ln Dateien waren nicht lesbar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) left out on purpose.</source>
        <translation><numerusform>%Ln weitere Datei mit Absicht ausgelassen.</numerusform><numerusform>%Ln weitere Dateien mit Absicht ausgelassen.</numerusform></translation>
    </message>
    <message>
        <source>Everything else can be searched.</source>
        <translation>Alles andere lässt sich durchsuchen.</translation>
    </message>
    <message>
        <source>No problems: every file could be read.</source>
        <translation>Keine Probleme: Jede Datei war lesbar.</translation>
    </message>
</context>
<context>
    <name>prompts</name>
    <message>
        <source>%1 will no longer be found here, which frees about %2. The files themselves stay untouched where they are.</source>
        <translation>Die Suche findet %1 dann nicht mehr; das macht etwa %2 frei. Die Dateien selbst bleiben unberührt, wo sie sind.</translation>
    </message>
    <message>
        <source>A model for answers</source>
        <translation>Ein Modell für Antworten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder to add</source>
        <translation>Einen Ordner zum Hinzufügen wählen</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Eine Modelldatei wählen</translation>
    </message>
    <message>
        <source>Choose files to add</source>
        <translation>Dateien zum Hinzufügen wählen</translation>
    </message>
    <message>
        <source>Choose the folder of a library, or an empty one</source>
        <translation>Den Ordner einer Bibliothek wählen, oder einen leeren</translation>
    </message>
    <message>
        <source>Choose the folder with the files of “%1”</source>
        <translation>Wählen Sie den Ordner mit den Dateien von „%1“</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Modelldateien (*.gguf)</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Open another library …</source>
        <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from the library?</source>
        <translation>„%1“ aus der Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Das Gespräch umbenennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Choose a file to see what is said of it.</source>
        <translation>Wählen Sie eine Datei, um zu sehen, was zu ihr gesagt wird.</translation>
    </message>
    <message>
        <source>Could not be opened</source>
        <translation>Ließen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Left out: larger than the limit</source>
        <translation>Ausgelassen: größer als die Grenze</translation>
    </message>
    <message>
        <source>Left out: not wanted in this folder</source>
        <translation>Ausgelassen: in diesem Ordner nicht gewünscht</translation>
    </message>
    <message>
        <source>Left out: of a kind that is not read</source>
        <translation>Ausgelassen: von einer Art, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Mit einem Passwort gesperrt</translation>
    </message>
    <message>
        <source>Nothing is wrong with them: there is no text in files of these kinds, or they have to be saved as another kind.</source>
        <translation>Mit ihnen ist nichts verkehrt: In Dateien dieser Arten steht kein Text, oder sie müssen in einem anderen Format gespeichert werden.</translation>
    </message>
    <message>
        <source>Of a kind that has to be saved anew</source>
        <translation>In einem Format, das nicht gelesen wird</translation>
    </message>
    <message>
        <source>Open them in the program that made them and save them in a present kind.</source>
        <translation>Öffnen Sie sie in dem Programm, mit dem sie erstellt wurden, und speichern Sie sie in einem heutigen Format.</translation>
    </message>
    <message>
        <source>Other problems</source>
        <translation>Andere Probleme</translation>
    </message>
    <message>
        <source>Protected against copying</source>
        <translation>Kopiergeschützt</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Zum Teil gelesen</translation>
    </message>
    <message>
        <source>Reading them takes more memory than a file may have. Raise the limit under Settings › Indexing, or divide them.</source>
        <translation>Sie zu lesen braucht mehr Speicher, als eine Datei haben darf. Heben Sie die Grenze unter Einstellungen › Einlesen an, oder teilen Sie sie.</translation>
    </message>
    <message>
        <source>Reading was given up after the time limit. Give each file more time under Settings › Indexing, then try again.</source>
        <translation>Das Lesen wurde nach der Zeitgrenze aufgegeben. Geben Sie jeder Datei unter Einstellungen › Einlesen mehr Zeit, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Save a copy without a password from the program that made them.</source>
        <translation>Speichern Sie aus dem Programm, mit dem sie erstellt wurden, eine Kopie ohne Passwort.</translation>
    </message>
    <message>
        <source>Scans and pictures that were not fully read</source>
        <translation>Scans und Bilder, die nicht ganz gelesen wurden</translation>
    </message>
    <message>
        <source>Something inside could not be read</source>
        <translation>Etwas darin war nicht lesbar</translation>
    </message>
    <message>
        <source>Stopped the reading</source>
        <translation>Haben das Lesen abstürzen lassen</translation>
    </message>
    <message>
        <source>The computer did not hand them over: see that they are there and may be read, then try again.</source>
        <translation>Der Computer hat sie nicht herausgegeben: Sehen Sie nach, ob sie da sind und gelesen werden dürfen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The rest of them can be searched. On these pages no text could be made out; a sharper scan helps.</source>
        <translation>Das Übrige lässt sich durchsuchen. Auf diesen Seiten war kein Text zu erkennen; ein schärferer Scan hilft.</translation>
    </message>
    <message>
        <source>The rest of them can be searched. Take out what is inside to see why it could not be read.</source>
        <translation>Das Übrige lässt sich durchsuchen. Nehmen Sie heraus, was darin ist, um zu sehen, warum es nicht lesbar war.</translation>
    </message>
    <message>
        <source>The rules of their folder under Settings › Folders leave them out.</source>
        <translation>Die Regeln ihres Ordners unter Einstellungen › Ordner lassen sie aus.</translation>
    </message>
    <message>
        <source>The shop locked their text: only its own program can show it.</source>
        <translation>Der Händler hat ihren Text verschlossen: Nur sein eigenes Programm kann ihn zeigen.</translation>
    </message>
    <message>
        <source>Their content cannot be taken apart. If another program opens them, save them anew from there; else look for another copy.</source>
        <translation>Ihr Inhalt lässt sich nicht zerlegen. Wenn ein anderes Programm sie öffnet, speichern Sie sie von dort neu; sonst suchen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>They are larger than the limit under Settings › Indexing.</source>
        <translation>Sie sind größer als die Grenze unter Einstellungen › Einlesen.</translation>
    </message>
    <message>
        <source>They can be opened, but there is nothing in them to search for. Leave them out to have them listed no more.</source>
        <translation>Sie lassen sich öffnen, aber es steht nichts darin, wonach sich suchen ließe. Lassen Sie sie aus, damit sie nicht mehr aufgeführt werden.</translation>
    </message>
    <message>
        <source>They ended the reader, which is kept apart, so nothing else was harmed. Try again once; if it happens again they are damaged.</source>
        <translation>Sie haben das Lesen abstürzen lassen, das für sich läuft, sodass sonst nichts zu Schaden kam. Versuchen Sie es einmal neu; geschieht es wieder, sind sie beschädigt.</translation>
    </message>
    <message>
        <source>They open with a password only: enter it, and they are read.</source>
        <translation>Sie öffnen sich nur mit einem Passwort: Geben Sie es ein, und sie werden gelesen.</translation>
    </message>
    <message>
        <source>Too large to be read</source>
        <translation>Zu groß zum Lesen</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Hat zu lange gedauert</translation>
    </message>
    <message>
        <source>What could be read of them can be searched; choose a file to see the rest.</source>
        <translation>Was davon lesbar war, lässt sich durchsuchen; wählen Sie eine Datei, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>Without any text</source>
        <translation>Ganz ohne Text</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf der Festplatte</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation><numerusform>%Ln Tag</numerusform><numerusform>%Ln Tage</numerusform></translation>
    </message>
    <message>
        <source>All %1 are read again with it, which takes %2 on this computer. Meanwhile the present model goes on searching, and you can change your mind.</source>
        <translation>Alle %1 werden damit noch einmal gelesen, was auf diesem Computer %2 dauert. Unterdessen sucht das jetzige Modell weiter, und Sie können es sich anders überlegen.</translation>
    </message>
    <message>
        <source>All documents in it are read.</source>
        <translation>Alle Dokumente darin werden gelesen.</translation>
    </message>
    <message>
        <source>Another program is changing this library: close it to change what is grey here. What is yours alone, such as the appearance, can be changed all the same.</source>
        <translation>Ein anderes Programm ändert diese Bibliothek: Schließen Sie es, um zu ändern, was hier grau ist. Was nur Sie betrifft, etwa die Darstellung, lässt sich trotzdem ändern.</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Bücher</translation>
    </message>
    <message>
        <source>Calendars and contacts</source>
        <translation>Kalender und Kontakte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>EPUB, Kindle, FictionBook, DjVu</source>
        <translation>EPUB, Kindle, FictionBook, DjVu</translation>
    </message>
    <message>
        <source>Excel, OpenDocument, CSV</source>
        <translation>Excel, OpenDocument, CSV</translation>
    </message>
    <message>
        <source>HTML, saved pages</source>
        <translation>HTML, gespeicherte Seiten</translation>
    </message>
    <message>
        <source>It is too large for this computer, which has %1 of memory.</source>
        <translation>Es ist zu groß für diesen Computer, der %1 Arbeitsspeicher hat.</translation>
    </message>
    <message>
        <source>JSON, XML</source>
        <translation>JSON, XML</translation>
    </message>
    <message>
        <source>LaTeX, BibTeX, RIS, notebooks</source>
        <translation>LaTeX, BibTeX, RIS, Notebooks</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Not installed. Put the file %1 into the folder %2.</source>
        <translation>Nicht installiert. Legen Sie die Datei %1 in den Ordner %2.</translation>
    </message>
    <message>
        <source>Not installed. Put the files %1 into the folder %2.</source>
        <translation>Nicht installiert. Legen Sie die Dateien %1 in den Ordner %2.</translation>
    </message>
    <message>
        <source>Notes and plain text</source>
        <translation>Notizen und einfacher Text</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG, JPEG, TIFF and others</source>
        <translation>PNG, JPEG, TIFF und andere</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>Bilder und Scans</translation>
    </message>
    <message>
        <source>PowerPoint, OpenDocument</source>
        <translation>PowerPoint, OpenDocument</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Programmcode</translation>
    </message>
    <message>
        <source>Python, R, Java and many others</source>
        <translation>Python, R, Java und viele andere</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Gelesen: %1</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Wissenschaft</translation>
    </message>
    <message>
        <source>Searches by meaning. Not installed.</source>
        <translation>Sucht nach der Bedeutung. Nicht installiert.</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>Speed on this computer: not measured yet</source>
        <translation>Geschwindigkeit auf diesem Computer: noch nicht gemessen</translation>
    </message>
    <message>
        <source>Speed on this computer: reads about %1 passages a second</source>
        <translation>Geschwindigkeit auf diesem Computer: liest etwa %1 Textstellen in der Sekunde</translation>
    </message>
    <message>
        <source>Speed on this computer: writes about %1 words a second</source>
        <translation>Geschwindigkeit auf diesem Computer: schreibt etwa %1 Wörter in der Sekunde</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Text documents</source>
        <translation>Textdokumente</translation>
    </message>
    <message>
        <source>There are no documents yet: it is used from the first on.</source>
        <translation>Es gibt noch keine Dokumente: Es wird vom ersten an verwendet.</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Word, OpenDocument, RTF</source>
        <translation>Word, OpenDocument, RTF</translation>
    </message>
    <message>
        <source>Writes answers. Not installed.</source>
        <translation>Schreibt Antworten. Nicht installiert.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation><numerusform>etwa %Ln Stunde</numerusform><numerusform>etwa %Ln Stunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation><numerusform>etwa %Ln Minute</numerusform><numerusform>etwa %Ln Minuten</numerusform></translation>
    </message>
    <message>
        <source>but not %1</source>
        <translation>aber nicht %1</translation>
    </message>
    <message>
        <source>but with %1</source>
        <translation>aber mit %1</translation>
    </message>
    <message>
        <source>directly in the folder “%2”: %1</source>
        <translation>direkt im Ordner „%2“: %1</translation>
    </message>
    <message>
        <source>everything in the folder “%1”</source>
        <translation>alles im Ordner „%1“</translation>
    </message>
    <message>
        <source>files and folders %1</source>
        <translation>Dateien und Ordner %1</translation>
    </message>
    <message>
        <source>folders %1, with everything in them</source>
        <translation>Ordner %1, mit allem darin</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>licence not known</source>
        <translation>Lizenz nicht bekannt</translation>
    </message>
    <message>
        <source>licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>named “%1”</source>
        <translation>mit dem Namen „%1“</translation>
    </message>
    <message>
        <source>needs about %1 of memory</source>
        <translation>braucht etwa %1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>of every name</source>
        <translation>jeden Namens</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>only at the top: %1</source>
        <translation>nur ganz oben: %1</translation>
    </message>
    <message>
        <source>single mails, Outlook and mbox archives</source>
        <translation>einzelne E-Mails, Archive von Outlook und mbox</translation>
    </message>
    <message>
        <source>text, Markdown, reStructuredText</source>
        <translation>Text, Markdown, reStructuredText</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis zu %1</translation>
    </message>
    <message>
        <source>what is in ZIP and TAR files</source>
        <translation>was in ZIP- und TAR-Dateien ist</translation>
    </message>
    <message>
        <source>what lies at a place that fits “%1”</source>
        <translation>was an einem Ort liegt, der zu „%1“ passt</translation>
    </message>
    <message>
        <source>whose names begin with “%1”</source>
        <translation>deren Namen mit „%1“ beginnen</translation>
    </message>
    <message>
        <source>whose names end with “%1”</source>
        <translation>deren Namen mit „%1“ enden</translation>
    </message>
    <message>
        <source>whose names fit “%1”</source>
        <translation>deren Namen zu „%1“ passen</translation>
    </message>
    <message>
        <source>with hidden files</source>
        <translation>mit versteckten Dateien</translation>
    </message>
    <message>
        <source>with “%1” in their names</source>
        <translation>mit „%1“ im Namen</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>“%1” cannot be understood. A “[” needs its “]”, a “\” a letter after it.</source>
        <translation>„%1“ ist nicht zu verstehen. Eine „[“ braucht ihre „]“, ein „\“ einen Buchstaben danach.</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>%1: %2. Choose another place.</source>
        <translation>%1: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Es ließ sich nicht speichern</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Einen Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add copied files, or find a text</source>
        <translation>Kopierte Dateien hinzufügen, oder einen Text suchen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation>Dazu fragen</translation>
    </message>
    <message>
        <source>Ask what was written</source>
        <translation>Die eingegebene Frage stellen</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Eine neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Copy the passage with its source</source>
        <translation>Die Textstelle mit ihrer Quelle kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Den ausgewählten Text kopieren</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>Mit der Quelle kopieren</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht lesbar waren</translation>
    </message>
    <message>
        <source>Find in the open document, or go to the field</source>
        <translation>Im offenen Dokument suchen, oder zum Feld gehen</translation>
    </message>
    <message>
        <source>Find more like this passage</source>
        <translation>Mehr wie diese Textstelle finden</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Seite auf Breite einpassen</translation>
    </message>
    <message>
        <source>From the empty field: the sources</source>
        <translation>Vom leeren Feld: die Quellen</translation>
    </message>
    <message>
        <source>From the first one: back to the field</source>
        <translation>Vom ersten: zurück zum Feld</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Zum Feld gehen</translation>
    </message>
    <message>
        <source>Go to what was found</source>
        <translation>Zu den Treffern gehen</translation>
    </message>
    <message>
        <source>In an answer</source>
        <translation>In einer Antwort</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Im Dokument</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>Im Feld</translation>
    </message>
    <message>
        <source>In the list of what was found</source>
        <translation>In der Liste der Treffer</translation>
    </message>
    <message>
        <source>In the lists at the side</source>
        <translation>In den Listen an der Seite</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>In den Einstellungen</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche merken</translation>
    </message>
    <message>
        <source>Larger or smaller</source>
        <translation>Größer oder kleiner</translation>
    </message>
    <message>
        <source>Next number of a source</source>
        <translation>Nächste Nummer einer Quelle</translation>
    </message>
    <message>
        <source>Next or previous; the document follows</source>
        <translation>Nächster oder voriger; das Dokument folgt</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Nächste gefundene Stelle</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it in its own program</source>
        <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Vorige gefundene Stelle</translation>
    </message>
    <message>
        <source>Quit Muniment</source>
        <translation>Muniment beenden</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename a conversation</source>
        <translation>Ein Gespräch umbenennen</translation>
    </message>
    <message>
        <source>Scroll, and turn the page at its end</source>
        <translation>Scrollen, und am Ende umblättern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show it in its document</source>
        <translation>Im Dokument anzeigen</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Den Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show or hide where else it stands</source>
        <translation>Anzeigen oder verbergen, wo es sonst noch steht</translation>
    </message>
    <message>
        <source>Show that source</source>
        <translation>Diese Quelle anzeigen</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>Ein neues Gespräch beginnen</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Die Antwort stoppen</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Was sich hier tun lässt</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Was Sie eingeben können</translation>
    </message>
    <message>
        <source>With the chosen passage</source>
        <translation>Mit der gewählten Textstelle</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message numerus="yes">
        <source>%1 (%Ln different document(s))</source>
        <translation><numerusform>%1 (%Ln verschiedenes Dokument)</numerusform><numerusform>%1 (%Ln verschiedene Dokumente)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln document(s) with attachments)</source>
        <translation><numerusform>%1 (mit Anhängen %Ln Dokument)</numerusform><numerusform>%1 (mit Anhängen %Ln Dokumente)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln document(s)</source>
        <translation><numerusform>%1 in %Ln Dokument</numerusform><numerusform>%1 in %Ln Dokumenten</numerusform></translation>
    </message>
    <message>
        <source>%1 not connected</source>
        <translation>%1 nicht verbunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many, of so many pages or other parts</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 searchable</source>
        <translation>%1 durchsuchbar</translation>
    </message>
    <message>
        <source>%1 searchable by words · learning their meaning: %2</source>
        <translation>%1 nach Wörtern durchsuchbar · lernt ihre Bedeutung: %2</translation>
    </message>
    <message>
        <source>%1 · up to date</source>
        <translation>%1 · aktuell</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation><numerusform>%Ln Zelle</numerusform><numerusform>%Ln Zellen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation><numerusform>%Ln Kapitel</numerusform><numerusform>%Ln Kapitel</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation><numerusform>%Ln Kontakt</numerusform><numerusform>%Ln Kontakte</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(y|ies)</source>
        <translation><numerusform>%Ln Eintrag</numerusform><numerusform>%Ln Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation><numerusform>%Ln Termin</numerusform><numerusform>%Ln Termine</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln Datei</numerusform><numerusform>%Ln Dateien</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln Datei war nicht lesbar</numerusform><numerusform>%Ln Dateien waren nicht lesbar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation><numerusform>%Ln Nachricht</numerusform><numerusform>%Ln Nachrichten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents</source>
        <translation><numerusform>%Ln von %1 Dokumenten</numerusform><numerusform>%Ln von %1 Dokumenten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents (mentions|mention) this</source>
        <translation><numerusform>%Ln von %1 Dokumenten erwähnt dies</numerusform><numerusform>%Ln von %1 Dokumenten erwähnen dies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them recognised in (a picture|pictures)</source>
        <translation><numerusform>%Ln davon in einem Bild erkannt</numerusform><numerusform>%Ln davon in Bildern erkannt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation><numerusform>%Ln Seite</numerusform><numerusform>%Ln Seiten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation><numerusform>%Ln Textstelle</numerusform><numerusform>%Ln Textstellen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation><numerusform>%Ln Problem</numerusform><numerusform>%Ln Probleme</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation><numerusform>%Ln Datensatz</numerusform><numerusform>%Ln Datensätze</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation><numerusform>%Ln Zeile</numerusform><numerusform>%Ln Zeilen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation><numerusform>%Ln Blatt</numerusform><numerusform>%Ln Blätter</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s)</source>
        <translation><numerusform>%Ln Folie</numerusform><numerusform>%Ln Folien</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be recognised</source>
        <translation><numerusform>%Ln noch zu erkennen</numerusform><numerusform>%Ln noch zu erkennen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle(s)</source>
        <translation><numerusform>%Ln Untertitel</numerusform><numerusform>%Ln Untertitel</numerusform></translation>
    </message>
    <message>
        <source>(%1 sure)</source>
        <translation>(zu %1 sicher)</translation>
    </message>
    <message numerus="yes">
        <source>Also at %Ln other place(s) in this file</source>
        <translation><numerusform>Auch an %Ln anderen Stelle in dieser Datei</numerusform><numerusform>Auch an %Ln anderen Stellen in dieser Datei</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Also in %Ln other file(s)</source>
        <translation><numerusform>Auch in %Ln anderen Datei</numerusform><numerusform>Auch in %Ln anderen Dateien</numerusform></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>how a month is written</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Reading pictures: %1 left</source>
        <translation>Bilder werden gelesen: noch %1</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Wird gelesen: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>The best %1, in %Ln document(s)</source>
        <translation><numerusform>Die besten %1, in %Ln Dokument</numerusform><numerusform>Die besten %1, in %Ln Dokumenten</numerusform></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how a day is written</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how a day is written</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>looking for documents …</source>
        <translation>Dokumente werden gesucht …</translation>
    </message>
    <message>
        <source>no documents in it</source>
        <translation>keine Dokumente darin</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>not connected · %1</source>
        <translation>nicht verbunden · %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>read from a picture</source>
        <translation>aus einem Bild gelesen</translation>
    </message>
    <message>
        <source>reading · %1 of %2</source>
        <translation>wird gelesen · %1/%2</translation>
    </message>
    <message>
        <source>recognised in a picture</source>
        <translation>in einem Bild erkannt</translation>
    </message>
    <message>
        <source>updating · %1</source>
        <translation>wird aktualisiert · %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words in quotation marks</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>Settings › Models</source>
        <translation>Einstellungen › Modelle</translation>
    </message>
    <message>
        <source>Show the library&apos;s folder</source>
        <translation>Den Ordner der Bibliothek anzeigen</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Die Probleme anzeigen</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Another program is looking after this library</source>
        <translation>Ein anderes Programm kümmert sich um diese Bibliothek</translation>
    </message>
    <message>
        <source>By their words already; finding what says the same in other words takes longer.</source>
        <translation>Nach ihren Wörtern schon jetzt; zu finden, was dasselbe mit anderen Worten sagt, dauert länger.</translation>
    </message>
    <message>
        <source>Changes in your folders are noticed by themselves.</source>
        <translation>Änderungen in Ihren Ordnern werden von selbst bemerkt.</translation>
    </message>
    <message>
        <source>Changing the model for meaning</source>
        <translation>Das Modell für Bedeutung wird gewechselt</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Alles ist aktuell</translation>
    </message>
    <message>
        <source>Learning what they mean</source>
        <translation>Lernen, was sie bedeuten</translation>
    </message>
    <message>
        <source>Looking for changes · %1 searchable</source>
        <translation>Sucht nach Änderungen · %1 durchsuchbar</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Dateien lesen</translation>
    </message>
    <message>
        <source>Reading is paused</source>
        <translation>Das Lesen ist angehalten</translation>
    </message>
    <message>
        <source>Reading scans and pictures</source>
        <translation>Scans und Bilder lesen</translation>
    </message>
    <message>
        <source>Reading waits</source>
        <translation>Das Lesen wartet</translation>
    </message>
    <message>
        <source>Scans and pictures are being read</source>
        <translation>Scans und Bilder werden gelesen</translation>
    </message>
    <message>
        <source>What has been read can be searched already.</source>
        <translation>Was gelesen ist, lässt sich schon durchsuchen.</translation>
    </message>
    <message>
        <source>What has been read can be searched. The rest waits.</source>
        <translation>Was gelesen ist, lässt sich durchsuchen. Der Rest wartet.</translation>
    </message>
    <message>
        <source>What is written in them is added as it is recognised.</source>
        <translation>Was darin geschrieben steht, kommt hinzu, sobald es erkannt ist.</translation>
    </message>
    <message>
        <source>What it reads can be searched here as well.</source>
        <translation>Was es liest, lässt sich auch hier durchsuchen.</translation>
    </message>
    <message>
        <source>Your documents are being read</source>
        <translation>Ihre Dokumente werden gelesen</translation>
    </message>
    <message>
        <source>Your documents can be searched</source>
        <translation>Ihre Dokumente lassen sich durchsuchen</translation>
    </message>
    <message>
        <source>about %1 a minute</source>
        <translation>etwa %1 in der Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation><numerusform>noch etwa %Ln Stunde</numerusform><numerusform>noch etwa %Ln Stunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about (a minute|%Ln minutes) left</source>
        <translation><numerusform>noch etwa eine Minute</numerusform><numerusform>noch etwa %Ln Minuten</numerusform></translation>
    </message>
    <message>
        <source>changing the model for meaning: %1</source>
        <translation>das Modell für Bedeutung wird gewechselt: %1</translation>
    </message>
    <message>
        <source>not connected since %2 · %1</source>
        <translation>nicht verbunden seit %2 · %1</translation>
    </message>
    <message>
        <source>paused · %1 of %2</source>
        <translation>angehalten · %1/%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>alles aktuell</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
</TS>
