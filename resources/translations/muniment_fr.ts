<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Muniment</source>
        <translation>À propos de Muniment</translation>
    </message>
    <message>
        <source>Ask your own documents. Every answer shows where it comes from, and what the documents do not say, it says they do not say.</source>
        <translation>Interrogez vos propres documents. Chaque réponse montre d’où elle vient, et lorsque les documents ne disent rien, elle le dit.</translation>
    </message>
    <message>
        <source>Built from the source of %1</source>
        <translation>Construit à partir des sources du %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Copier la version</translation>
    </message>
    <message>
        <source>Edition with a model of one&apos;s own, built from the source of %1</source>
        <translation>Édition avec un modèle personnel, construite à partir des sources du %1</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU Affero, version 3 ou ultérieure. Fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>It works on this computer alone: it opens no connection, and your files are only read, never changed.</source>
        <translation>Tout se passe sur cet ordinateur : Muniment n’ouvre aucune connexion, et vos fichiers sont seulement lus, jamais modifiés.</translation>
    </message>
    <message>
        <source>Its windows are made with Qt, under the GNU Lesser General Public License, version 3.</source>
        <translation>Ses fenêtres sont faites avec Qt, sous la licence publique générale limitée GNU (LGPL), version 3.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Run from its source; this is not a built package.</source>
        <translation>Exécuté depuis ses sources ; ceci n’est pas un paquet construit.</translation>
    </message>
    <message>
        <source>Standard edition, built from the source of %1</source>
        <translation>Édition standard, construite à partir des sources du %1</translation>
    </message>
    <message>
        <source>Starter edition, built from the source of %1</source>
        <translation>Édition de départ, construite à partir des sources du %1</translation>
    </message>
    <message>
        <source>The source of exactly this version is offered at no charge where you got this package.</source>
        <translation>Les sources de cette version exacte sont offertes gratuitement là où vous avez obtenu ce paquet.</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>A large model marks what it does not find there. Takes some seconds.</source>
        <translation>Un grand modèle marque ce qu’il n’y trouve pas. Prend quelques secondes.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>All settings as they were at first</source>
        <translation>Tous les réglages comme à l’origine</translation>
    </message>
    <message>
        <source>All settings as they were at first. Folders, models and language stay.</source>
        <translation>Tous les réglages comme à l’origine. Les dossiers, les modèles et la langue sont conservés.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answers come faster where there is one that can be used.</source>
        <translation>Les réponses arrivent plus vite si une carte graphique est utilisable.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Changes are mostly noticed at once; this finds what was missed.</source>
        <translation>Les modifications sont presque toujours vues aussitôt ; ceci retrouve ce qui aurait échappé.</translation>
    </message>
    <message>
        <source>Compare each sentence with its source again</source>
        <translation>Comparer encore chaque phrase avec sa source</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare them now</source>
        <translation>Comparer les fichiers maintenant</translation>
    </message>
    <message>
        <source>Finds changes that left date and size as they were.</source>
        <translation>Trouve les modifications qui n’ont changé ni la date ni la taille.</translation>
    </message>
    <message>
        <source>For new, changed and deleted files.</source>
        <translation>Pour les fichiers nouveaux, modifiés et supprimés.</translation>
    </message>
    <message>
        <source>How often files are compared with the index</source>
        <translation>Intervalle de comparaison à l’index</translation>
    </message>
    <message>
        <source>How often folders are looked through</source>
        <translation>Intervalle de vérification des dossiers</translation>
    </message>
    <message>
        <source>It reads and rewrites before it answers. Takes several times as long.</source>
        <translation>Il relit et réécrit avant de répondre. Prend plusieurs fois plus de temps.</translation>
    </message>
    <message>
        <source>Let the model check its answer twice</source>
        <translation>Laisser le modèle vérifier deux fois sa réponse</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Look through them now</source>
        <translation>Vérifier les dossiers maintenant</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Recherche de modifications</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Reads every file from beginning to end; with many files that takes long.</source>
        <translation>Lit chaque fichier du début à la fin ; s’il y en a beaucoup, c’est long.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Rétablir les réglages</translation>
    </message>
    <message>
        <source>The library&apos;s folder</source>
        <translation>Dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Cette bibliothèque</translation>
    </message>
    <message>
        <source>Use the graphics card</source>
        <translation>Utiliser la carte graphique</translation>
    </message>
    <message>
        <source>What is set here suits nearly everybody.</source>
        <translation>Ces réglages conviennent à presque tout le monde.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <source>As the system: dark in the evening, if that is how your desktop is set.</source>
        <translation>Selon le système : sombre le soir, si votre bureau est réglé ainsi.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Nothing fades, slides or turns by itself.</source>
        <translation>Rien ne s’estompe, ne glisse ni ne tourne tout seul.</translation>
    </message>
    <message>
        <source>Of everything in the window, pages of documents apart.</source>
        <translation>Pour tout dans la fenêtre, sauf les pages des documents.</translation>
    </message>
    <message>
        <source>Report on the tides · p. 3 · 1 May 2024</source>
        <translation>Rapport sur les marées · p. 3 · 1 mai 2024</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The spring tide reached 4.2 metres at the old harbour.</source>
        <translation>La marée de vive-eau a atteint 4,2 mètres au vieux port.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>1 document</source>
        <translation>1 document</translation>
    </message>
    <message>
        <source>a document that is no longer here</source>
        <translation>un document qui n’est plus là</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Ask about these %1 documents</source>
        <translation>Interroger ces %1 documents</translation>
    </message>
    <message>
        <source>Ask about this document</source>
        <translation>Interroger ce document</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>More like this document</source>
        <translation>Plus de documents semblables</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>Plus de passages semblables</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
        <source>Show here</source>
        <translation>Afficher ici</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Also: %1</source>
        <translation>Aussi : %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>“%1” added</source>
        <translation>« %1 » ajouté</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>« %1 » retiré</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask a follow-up question</source>
        <translation>Poser une question complémentaire</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Poser une question</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Interrogez vos documents</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The answer shows the passages that it rests on, each a click away. What the documents do not say is not said.</source>
        <translation>La réponse montre les passages sur lesquels elle s’appuie, chacun à un clic. Ce que les documents ne disent pas n’est pas dit.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>%1 on drives that are not connected; what they say can still be found.</source>
        <translation>%1 sur des disques non connectés ; leur contenu peut toujours être trouvé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>How far the reading is</source>
        <translation>Avancement de la lecture</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>This library can only be read at the moment</source>
        <translation>Cette bibliothèque est en lecture seule pour le moment</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>Ne plus garder cette recherche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search or ask</source>
        <translation>Rechercher ou interroger</translation>
    </message>
    <message>
        <source>Search your documents, or ask them a question</source>
        <translation>Recherchez dans vos documents, ou posez-leur une question</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Ce que vous pouvez saisir ici</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Narrow by: %1</source>
        <translation>Affiner par : %1</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Ordre des résultats</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Retirer le filtre « %1 »</translation>
    </message>
    <message>
        <source>What stands first</source>
        <translation>Ce qui vient en premier</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Rechercher dans ce document</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders of the library</source>
        <translation>Dossiers de la bibliothèque</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Click to see its documents; more with the right mouse button</source>
        <translation>Cliquez pour voir ses documents ; clic droit pour plus d’actions</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Remove “%1” …</source>
        <translation>Retirer « %1 »…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Ce qui est lu</translation>
    </message>
    <message>
        <source>What is read of “%1”</source>
        <translation>Ce qui est lu de « %1 »</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>No folder has been added yet.</source>
        <translation>Aucun dossier n’a encore été ajouté.</translation>
    </message>
    <message>
        <source>What Muniment reads. Your files are only read, never changed or moved.</source>
        <translation>Ce que lit Muniment. Vos fichiers sont seulement lus, jamais modifiés ni déplacés.</translation>
    </message>
    <message>
        <source>What is read of “%1” changed</source>
        <translation>Ce qui est lu de « %1 » a changé</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Markdown …</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>None holds these words.</source>
        <translation>Aucune ne contient ces mots.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher une conversation</translation>
    </message>
    <message>
        <source>Web page …</source>
        <translation>Page web…</translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation>Vos questions sont conservées ici.</translation>
    </message>
</context>
<context>
    <name>IndexingPage</name>
    <message>
        <source>A damaged file may otherwise be read for ever.</source>
        <translation>Sinon, la lecture d’un fichier endommagé peut ne jamais finir.</translation>
    </message>
    <message>
        <source>A folder can have its own; see Folders.</source>
        <translation>Un dossier peut avoir la sienne ; voir Dossiers.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Choisir le modèle</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs, and take longer.</source>
        <translation>Moins de threads laissent plus de place aux autres programmes, mais la lecture est plus longue.</translation>
    </message>
    <message>
        <source>Go on when the window is closed</source>
        <translation>Continuer quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>How Muniment reads your files so that they can be searched.</source>
        <translation>Comment Muniment lit vos fichiers pour que vous puissiez y rechercher.</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Taille maximale par fichier</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Longest time for one file</source>
        <translation>Durée maximale par fichier</translation>
    </message>
    <message>
        <source>Most memory for one file</source>
        <translation>Mémoire maximale par fichier</translation>
    </message>
    <message>
        <source>New files are read as they come. An icon near the clock shows that.</source>
        <translation>Les nouveaux fichiers sont lus dès leur arrivée. Une icône près de l’horloge l’indique.</translation>
    </message>
    <message>
        <source>On battery, reading waits. Searching and asking go on.</source>
        <translation>Sur batterie, la lecture attend. La recherche et les questions restent possibles.</translation>
    </message>
    <message>
        <source>Only while nobody uses the computer</source>
        <translation>Seulement quand personne n’utilise l’ordinateur</translation>
    </message>
    <message>
        <source>Only while plugged in</source>
        <translation>Seulement sur secteur</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Threads du processeur</translation>
    </message>
    <message>
        <source>Read the text in scans and pictures</source>
        <translation>Lire le texte des numérisations et des images</translation>
    </message>
    <message>
        <source>Reading begins three minutes after the last key or movement.</source>
        <translation>La lecture commence trois minutes après la dernière touche ou le dernier mouvement.</translation>
    </message>
    <message>
        <source>Small files can unfold to a size that no computer holds.</source>
        <translation>De petits fichiers peuvent se décompresser jusqu’à une taille qu’aucun ordinateur ne peut contenir.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>Takes a second or more for each page, after everything else is done.</source>
        <translation>Prend une seconde ou plus par page, une fois tout le reste terminé.</translation>
    </message>
    <message>
        <source>What goes beyond them is left out and listed among the problems.</source>
        <translation>Ce qui les dépasse est laissé de côté et figure parmi les problèmes.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Without a window, so that everything is up to date when you need it.</source>
        <translation>Sans fenêtre, pour que tout soit à jour quand vous en avez besoin.</translation>
    </message>
    <message>
        <source>Words are found in every language. What a passage means is understood in the languages that the model for it has learnt.</source>
        <translation>Les mots sont trouvés dans toutes les langues. Le sens d’un passage est compris dans les langues que le modèle du sens a apprises.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <source>Dates and numbers follow it. Your documents are found and answered from in the languages they are written in, whichever you choose here.</source>
        <translation>Les dates et les nombres suivent ce choix. La recherche et les réponses fonctionnent dans les langues de vos documents, quel que soit votre choix ici.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Show all that was left out</source>
        <translation>Afficher tout ce qui a été laissé de côté</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
</context>
<context>
    <name>LicenceList</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Muniment is made with the work of many others, each under its own licence.</source>
        <translation>Muniment est fait avec le travail de beaucoup d’autres, chacun sous sa propre licence.</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Parties du programme</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>This part came without the text of its licence.</source>
        <translation>Cette partie est venue sans le texte de sa licence.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>A link in the document</source>
        <translation>Un lien dans le document</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>It leads to: %1</source>
        <translation>Il mène à : %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne pas ouvrir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open this address outside of Muniment?</source>
        <translation>Ouvrir cette adresse hors de Muniment ?</translation>
    </message>
    <message>
        <source>This link is not opened: it leads to no web page and no mail.</source>
        <translation>Ce lien n’est pas ouvert : il ne mène ni à une page web ni à un e-mail.</translation>
    </message>
    <message>
        <source>Whoever runs that site can see that it was opened from here.</source>
        <translation>Le responsable de ce site peut voir qu’il a été ouvert d’ici.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Another program is changing this library. You can search and ask; to add or remove folders, close the other program first.</source>
        <translation>Un autre programme modifie cette bibliothèque. Vous pouvez rechercher et interroger ; pour ajouter ou retirer des dossiers, fermez d’abord l’autre programme.</translation>
    </message>
    <message>
        <source>By its name it may hold a program or macros, which the computer might run instead of showing it. Its text is safe to read here.</source>
        <translation>D’après son nom, ce fichier pourrait contenir un programme ou des macros, que l’ordinateur risquerait d’exécuter au lieu de l’afficher. Son texte peut être lu ici sans danger.</translation>
    </message>
    <message>
        <source>It may have been moved, its drive may not be connected, or no program for such files is installed. Its text can still be searched and read here.</source>
        <translation>Il se peut que le fichier ait été déplacé, que son disque ne soit pas connecté ou qu’aucun programme ne soit installé pour ce genre de fichiers. Vous pouvez toujours rechercher dans son texte et le lire ici.</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>No program for it was found: %1</source>
        <translation>Aucun programme trouvé pour l’ouvrir : %1</translation>
    </message>
    <message>
        <source>Saved as “%1”</source>
        <translation>Enregistré sous « %1 »</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Afficher les modèles</translation>
    </message>
    <message>
        <source>The address could not be opened</source>
        <translation>L’adresse n’a pas pu être ouverte</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>Impossible d’ouvrir « %1 »</translation>
    </message>
    <message>
        <source>“%1” is not opened from here</source>
        <translation>« %1 » ne s’ouvre pas d’ici</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Choose the file of “%1” …</source>
        <translation>Choisir le fichier de « %1 » …</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Choisir le fichier …</translation>
    </message>
    <message>
        <source>Choose the folder of “%1” …</source>
        <translation>Choisir le dossier de « %1 »…</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Download “%1” …</source>
        <translation>Télécharger « %1 »…</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>It is chosen, but its file is gone.</source>
        <translation>Il est choisi, mais son fichier n’est plus là.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Measure “%1”</source>
        <translation>Mesurer « %1 »</translation>
    </message>
    <message>
        <source>Remove “%1” …</source>
        <translation>Retirer « %1 »…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop with “%1”</source>
        <translation>Arrêter pour « %1 »</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>Utiliser « %1 »</translation>
    </message>
</context>
<context>
    <name>ModelDeeds</name>
    <message>
        <source>%1 come from this address, once and for this alone:
%2

Who runs it learns that this computer asks for the model, and nothing of your documents. What comes is checked. Its licence: %3.</source>
        <translation>%1 viennent de cette adresse, une seule fois et pour cela seulement :
%2

Celui qui l’exploite apprend que cet ordinateur demande le modèle, et rien de vos documents. Ce qui arrive est vérifié. Sa licence : %3.</translation>
    </message>
    <message>
        <source>Answers are written by “%1”</source>
        <translation>Les réponses sont écrites par « %1 »</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the model “%1”?</source>
        <translation>Supprimer le modèle « %1 » ?</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Download “%1”?</source>
        <translation>Télécharger « %1 » ?</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>No adapter is used</source>
        <translation>Aucun adaptateur n’est utilisé</translation>
    </message>
    <message>
        <source>No switch to “%1”</source>
        <translation>Passage à « %1 » annulé</translation>
    </message>
    <message>
        <source>Search switches to “%1”</source>
        <translation>La recherche passe à « %1 »</translation>
    </message>
    <message>
        <source>Search with “%1”?</source>
        <translation>Rechercher avec « %1 » ?</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>The file %1 (%2) is deleted from this computer, which cannot be undone. Afterwards the best of the other models answers.</source>
        <translation>Le fichier %1 (%2) est supprimé de cet ordinateur ; cela ne peut pas être annulé. Ensuite, c’est le meilleur des autres modèles qui répond.</translation>
    </message>
    <message>
        <source>Trying it on some of your documents …</source>
        <translation>Essai sur quelques-uns de vos documents…</translation>
    </message>
    <message>
        <source>“%1” added and in use</source>
        <translation>« %1 » ajouté et utilisé</translation>
    </message>
</context>
<context>
    <name>ModelDrop</name>
    <message>
        <source>%1 (%2) is copied to Muniment’s own models; the file stays as it is.</source>
        <translation>%1 (%2) est copié parmi les modèles de Muniment ; le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>Answer with “%1” from now on?</source>
        <translation>Répondre désormais avec « %1 » ?</translation>
    </message>
    <message>
        <source>Copying “%1” … %2</source>
        <translation>Copie de « %1 »… %2</translation>
    </message>
    <message>
        <source>Downloading “%1” … %2</source>
        <translation>Téléchargement de « %1 »… %2</translation>
    </message>
    <message>
        <source>It changes how the answering model writes, and is used with the next question. It must have been made for that model.</source>
        <translation>Il change la façon d’écrire du modèle de réponse et sert dès la prochaine question. Il doit avoir été fait pour ce modèle.</translation>
    </message>
    <message>
        <source>The next question is answered by it.</source>
        <translation>Il répondra à la prochaine question.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use the adapter “%1” with the answering model?</source>
        <translation>Utiliser l’adaptateur « %1 » avec le modèle de réponse ?</translation>
    </message>
    <message>
        <source>“%1” answers from now on.</source>
        <translation>« %1 » répond désormais.</translation>
    </message>
    <message>
        <source>“%1” is here, and can be used</source>
        <translation>« %1 » est là et peut être utilisé</translation>
    </message>
    <message>
        <source>“%1” is not copied any further</source>
        <translation>« %1 » n’est pas copié plus avant</translation>
    </message>
    <message>
        <source>“%1” is not downloaded any further; what came of it is kept.</source>
        <translation>Le téléchargement de « %1 » est arrêté ; ce qui en est arrivé est conservé.</translation>
    </message>
    <message>
        <source>“%1” is used beside the answering model from now on.</source>
        <translation>« %1 » est désormais utilisé avec le modèle de réponse.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>%1 left.</source>
        <translation>Encore %1.</translation>
    </message>
    <message>
        <source>A small file (LoRA) that teaches the answering model another manner.</source>
        <translation>Un petit fichier (LoRA) qui apprend au modèle de réponse une autre manière d’écrire.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>Add a model file …</source>
        <translation>Ajouter un fichier de modèle…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>As suits the model</source>
        <translation>Selon le modèle</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose an adapter …</source>
        <translation>Choisir un adaptateur…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>S’en passer</translation>
    </message>
    <message>
        <source>Finds passages that mean what you ask, in other words than yours.</source>
        <translation>Trouve les passages qui veulent dire ce que vous cherchez, avec d’autres mots que les vôtres.</translation>
    </message>
    <message>
        <source>Get a better model</source>
        <translation>Obtenir un meilleur modèle</translation>
    </message>
    <message>
        <source>How answers are written</source>
        <translation>Forme des réponses</translation>
    </message>
    <message>
        <source>In quotes</source>
        <translation>En citations</translation>
    </message>
    <message>
        <source>In sentences</source>
        <translation>En phrases</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Utilisé : %1</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Son emplacement : %1.</translation>
    </message>
    <message>
        <source>Leave out what the sources do not say</source>
        <translation>Laisser de côté ce que les sources ne disent pas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>Aucun n’est utilisé.</translation>
    </message>
    <message>
        <source>Not needed. Where it is installed, the best results come first more often.</source>
        <translation>Facultatif. S’il est installé, les meilleurs résultats viennent plus souvent en tête.</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>Ouvrir le dossier des modèles</translation>
    </message>
    <message>
        <source>Otherwise such sentences stay, and are marked with the reason.</source>
        <translation>Sinon, ces phrases restent, signalées avec la raison.</translation>
    </message>
    <message>
        <source>Quotes are passages of your documents, word for word.</source>
        <translation>Les citations sont des passages de vos documents, mot pour mot.</translation>
    </message>
    <message>
        <source>Reads what was found, and writes the answer. Larger ones write better.</source>
        <translation>Lit ce qui a été trouvé et écrit la réponse. Les plus grands écrivent mieux.</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Recherche par le sens</translation>
    </message>
    <message>
        <source>Sorting results again</source>
        <translation>Reclassement des résultats</translation>
    </message>
    <message>
        <source>Stay with the present one</source>
        <translation>Garder le modèle actuel</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Arrêter la copie</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>The folder could not be opened</source>
        <translation>Impossible d’ouvrir le dossier</translation>
    </message>
    <message>
        <source>Those that fit into the memory of this computer (%1) can be had here. Nothing is downloaded unless you ask for it; a file or folder on a stick will do as well.</source>
        <translation>Ceux qui tiennent dans la mémoire de cet ordinateur (%1) s’obtiennent ici. Rien n’est téléchargé sans que vous le demandiez ; un fichier ou un dossier sur une clé USB convient aussi.</translation>
    </message>
    <message>
        <source>What reads your documents and writes answers. All of it runs here.</source>
        <translation>Ce qui lit vos documents et écrit les réponses. Tout fonctionne ici, sur votre ordinateur.</translation>
    </message>
    <message>
        <source>“%1” is being prepared; until then the present one goes on searching.</source>
        <translation>« %1 » est en préparation ; d’ici là, la recherche continue avec le modèle actuel.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening the library …</source>
        <translation>Ouverture de la bibliothèque…</translation>
    </message>
    <message>
        <source>The library is being opened; then it is searched …</source>
        <translation>Ouverture de la bibliothèque ; la recherche suivra…</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Find in this document (Ctrl+F)</source>
        <translation>Rechercher dans ce document (Ctrl+F)</translation>
    </message>
    <message>
        <source>Fit the page to the width (Ctrl+0)</source>
        <translation>Ajuster à la largeur (Ctrl+0)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Numéro de page</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Afficher la page entière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page %1 is coming …</source>
        <translation>Chargement de la page %1…</translation>
    </message>
    <message>
        <source>Select all of the page</source>
        <translation>Sélectionner toute la page</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <translation>Saisir le mot de passe</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s memory only, until the program closes. It is never written down.</source>
        <translation>Il reste seulement dans la mémoire de cet ordinateur, jusqu’à la fermeture du programme. Il n’est jamais enregistré.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>That password does not open “%1”. Try another one.</source>
        <translation>Ce mot de passe n’ouvre pas « %1 ». Essayez-en un autre.</translation>
    </message>
    <message numerus="yes">
        <source>Try it for the other %Ln locked file(s) too</source>
        <translation><numerusform>L’essayer aussi pour %Ln autre fichier protégé</numerusform><numerusform>L’essayer aussi pour les %Ln autres fichiers protégés</numerusform></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>“%1” is locked with a password.</source>
        <translation>« %1 » est protégé par un mot de passe.</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>%1?</source>
        <translation>%1 ?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Copy words to search for, or files and folders to add.</source>
        <translation>Copiez des mots à rechercher, ou des fichiers et dossiers à ajouter.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>There is nothing to paste here</source>
        <translation>Il n’y a rien à coller ici</translation>
    </message>
    <message>
        <source>This library can only be read at the moment</source>
        <translation>Cette bibliothèque est en lecture seule pour le moment</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>PatternField</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>Preferring</name>
    <message>
        <source>The preferences could not be saved</source>
        <translation>Les préférences n’ont pas pu être enregistrées</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Delete everything that Muniment keeps of your documents?</source>
        <translation>Supprimer tout ce que Muniment conserve de vos documents ?</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>Deletes the index, the conversations and the settings of this library. Your own files stay as they are.</source>
        <translation>Supprime l’index, les conversations et les réglages de cette bibliothèque. Vos propres fichiers restent tels quels.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Your own files are only ever read.</source>
        <translation>Tout reste sur cet ordinateur. Vos propres fichiers sont seulement lus.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Son emplacement : %1.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Lost for good: the index, all conversations, saved searches and the settings of this library.
Untouched: your own files, and the models that you added.
Afterwards Muniment begins as on the first day.</source>
        <translation>Perdu définitivement : l’index, toutes les conversations, les recherches enregistrées et les réglages de cette bibliothèque.
Intact : vos propres fichiers, et les modèles que vous avez ajoutés.
Ensuite, Muniment recommence comme au premier jour.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Muniment refuses every connection to the network, also to its own parts. The one exception is a model that you download under Models, in a process of its own. The test tries to open a connection, and shows what happens.</source>
        <translation>Muniment refuse toute connexion au réseau, même à ses propres parties. La seule exception est un modèle que vous téléchargez sous « Modèles », dans un processus à part. Le test essaie d’ouvrir une connexion et montre ce qui se passe.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Aucun réseau</translation>
    </message>
    <message>
        <source>Not passed: a connection was not refused. Start Muniment anew, by its own icon or command, and test again.</source>
        <translation>Échec : une connexion n’a pas été refusée. Relancez Muniment par sa propre icône ou sa commande, puis refaites le test.</translation>
    </message>
    <message>
        <source>On this computer, and nowhere else.</source>
        <translation>Sur cet ordinateur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Open the library&apos;s folder</source>
        <translation>Ouvrir le dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>Passed: a connection was tried, and it was refused.</source>
        <translation>Réussi : une connexion a été tentée, et elle a été refusée.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Start from nothing</source>
        <translation>Repartir de zéro</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test that nothing can leave</source>
        <translation>Vérifier que rien ne peut sortir</translation>
    </message>
    <message>
        <source>The folder could not be opened</source>
        <translation>Impossible d’ouvrir le dossier</translation>
    </message>
    <message>
        <source>The text of your documents, and what finds it again.</source>
        <translation>Le texte de vos documents, et ce qui permet de le retrouver.</translation>
    </message>
    <message>
        <source>They are made anew whenever they are missing.</source>
        <translation>Ils sont recréés dès qu’ils manquent.</translation>
    </message>
    <message>
        <source>Those that you added yourself.</source>
        <translation>Ceux que vous avez ajoutés vous-même.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>Ce qui est conservé, et où</translation>
    </message>
    <message>
        <source>Working files</source>
        <translation>Fichiers de travail</translation>
    </message>
    <message>
        <source>Your questions, the answers, and what they cite.</source>
        <translation>Vos questions, les réponses, et ce qu’elles citent.</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>Files that are not fully readable</source>
        <translation>Fichiers qui ne sont pas entièrement lisibles</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%Ln file(s) left out from now on</source>
        <translation><numerusform>%Ln fichier désormais laissé de côté</numerusform><numerusform>%Ln fichiers désormais laissés de côté</numerusform></translation>
    </message>
    <message>
        <source>By its name it may hold a program or macros, which the computer might run instead of showing it.</source>
        <translation>D’après son nom, ce fichier pourrait contenir un programme ou des macros, que l’ordinateur risquerait d’exécuter au lieu de l’afficher.</translation>
    </message>
    <message>
        <source>It may have been moved, its drive may not be connected, or no program for such files is installed.</source>
        <translation>Il se peut que le fichier ait été déplacé, que son disque ne soit pas connecté ou qu’aucun programme ne soit installé pour ce genre de fichiers.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>Impossible d’ouvrir « %1 »</translation>
    </message>
    <message>
        <source>“%1” is not opened from here</source>
        <translation>« %1 » ne s’ouvre pas d’ici</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) chosen</source>
        <translation><numerusform>%Ln fichier choisi</numerusform><numerusform>%Ln fichiers choisis</numerusform></translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Choose a group or a file to see what helps.</source>
        <translation>Choisissez un groupe ou un fichier pour voir ce qui peut aider.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Enter password …</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Filter by name, folder or words</source>
        <translation>Filtrer par nom, dossier ou mots</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Leave out whole folders or kinds of files under Settings › Folders</source>
        <translation>Pour laisser de côté des dossiers entiers ou des types de fichiers : Réglages › Dossiers</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>Rien ici ne correspond à « %1 ».</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Order of the files</source>
        <translation>Ordre des fichiers</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Reading again …</source>
        <translation>Nouvelle lecture…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Tout réessayer</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Deleting everything …</source>
        <translation>Suppression de tout…</translation>
    </message>
    <message>
        <source>Muniment ended unexpectedly last time</source>
        <translation>Muniment s’est arrêté de façon inattendue la dernière fois</translation>
    </message>
    <message>
        <source>Nothing in the library was lost. The log says what was being done; it holds no text of your documents, and stays on this computer.</source>
        <translation>Rien n’a été perdu dans la bibliothèque. Le journal dit ce qui était en cours ; il ne contient aucun texte de vos documents et reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Plain words are enough. To be more exact, use these, alone or together. Choose an example to put it in the field.</source>
        <translation>De simples mots suffisent. Pour être plus précis, utilisez ceci, séparément ou ensemble. Choisissez un exemple pour le placer dans le champ.</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Ce que vous pouvez saisir</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Modifier la question</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Modifier la question et la reposer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>%1 ready to be searched</source>
        <translation>Recherche possible dans %1</translation>
    </message>
    <message>
        <source>Back to the answer</source>
        <translation>Retour à la réponse</translation>
    </message>
    <message>
        <source>Back to the best passages</source>
        <translation>Retour aux meilleurs passages</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Retour aux résultats</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Vouliez-vous dire %1 ?</translation>
    </message>
    <message>
        <source>Like “%1”</source>
        <translation>Semblables à « %1 »</translation>
    </message>
    <message>
        <source>Nothing like it was found in other documents</source>
        <translation>Rien de semblable dans les autres documents</translation>
    </message>
    <message>
        <source>Nothing was found for %1</source>
        <translation>Aucun résultat pour %1</translation>
    </message>
    <message>
        <source>Reading your documents …</source>
        <translation>Lecture de vos documents…</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>Rechercher sans les filtres</translation>
    </message>
    <message>
        <source>Show every document that mentions this</source>
        <translation>Afficher tous les documents qui en parlent</translation>
    </message>
    <message>
        <source>Show what comes nearest</source>
        <translation>Afficher ce qui s’en approche le plus</translation>
    </message>
    <message>
        <source>Some files are still being read; results appear as they are.</source>
        <translation>Certains fichiers sont encore en cours de lecture ; les résultats apparaîtront au fur et à mesure.</translation>
    </message>
    <message>
        <source>Try fewer words, or leave the quotation marks out.</source>
        <translation>Essayez avec moins de mots, ou sans les guillemets.</translation>
    </message>
    <message>
        <source>Try it without the filters, with other words, or with fewer.</source>
        <translation>Essayez sans les filtres, avec d’autres mots, ou avec moins de mots.</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them.</source>
        <translation>Essayez d’autres mots, ou moins de mots.</translation>
    </message>
    <message>
        <source>Type words to find them, or ask a question to have it answered.
Enter searches, Ctrl+Enter asks.</source>
        <translation>Saisissez des mots pour les trouver, ou posez une question pour avoir une réponse.
Entrée pour rechercher, Ctrl+Entrée pour demander.</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>As for all folders</source>
        <translation>Comme tous les dossiers</translation>
    </message>
    <message>
        <source>Hidden files too</source>
        <translation>Fichiers cachés aussi</translation>
    </message>
    <message>
        <source>Kinds of documents</source>
        <translation>Types de documents</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Taille maximale par fichier</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Names that begin with a dot, and what programs leave behind.</source>
        <translation>Les noms qui commencent par un point, et ce que les programmes laissent derrière eux.</translation>
    </message>
    <message>
        <source>One pattern a line: a name, an ending such as *.bak, a folder such as old/.</source>
        <translation>Un motif par ligne : un nom, une extension comme *.bak, un dossier comme ancien/.</translation>
    </message>
    <message>
        <source>Only those that are ticked are read.</source>
        <translation>Seuls les types cochés sont lus.</translation>
    </message>
    <message>
        <source>Read all the same</source>
        <translation>Lire quand même</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lire seulement</translation>
    </message>
    <message>
        <source>What fits these is read although it fits those above.</source>
        <translation>Ce qui correspond à ces motifs est lu, même s’il correspond à ceux du dessus.</translation>
    </message>
    <message>
        <source>What fits these is read, and nothing else. Empty: everything.</source>
        <translation>Seul ce qui correspond à ces motifs est lu. Vide : tout.</translation>
    </message>
    <message>
        <source>What is larger is left out, and listed among the problems.</source>
        <translation>Ce qui est plus gros est laissé de côté et figure parmi les problèmes.</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>The star beside the field keeps a search here.</source>
        <translation>L’étoile à côté du champ enregistre une recherche ici.</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>Search for: %1</source>
        <translation>Rechercher : %1</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Supprimée : %1</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>1 document</source>
        <translation>1 document</translation>
    </message>
    <message>
        <source>Asking only</source>
        <translation>Interroger seulement</translation>
    </message>
    <message>
        <source>Do not ask “%1” only</source>
        <translation>Ne plus se limiter à « %1 »</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>%1, folded away</source>
        <translation>%1, section repliée</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, section dépliée</translation>
    </message>
    <message>
        <source>Fold “%1” away</source>
        <translation>Replier « %1 »</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>Afficher « %1 »</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Chat for fine-tuning (JSON lines) …</source>
        <translation>Conversation pour l’ajustement fin (lignes JSON)…</translation>
    </message>
    <message>
        <source>Cited documents as BibTeX …</source>
        <translation>Documents cités en BibTeX…</translation>
    </message>
    <message>
        <source>Cited documents as RIS …</source>
        <translation>Documents cités en RIS…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation>Copier avec les références</translation>
    </message>
    <message>
        <source>From my documents</source>
        <translation>D’après mes documents</translation>
    </message>
    <message>
        <source>Markdown …</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>Enregistrer la conversation</translation>
    </message>
    <message>
        <source>Save this answer</source>
        <translation>Enregistrer cette réponse</translation>
    </message>
    <message>
        <source>Web page …</source>
        <translation>Page web…</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>No shortcut is called so.</source>
        <translation>Aucun raccourci ne correspond.</translation>
    </message>
    <message>
        <source>Search by what it does, or by its keys</source>
        <translation>Rechercher par action ou par touches</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Rechercher un raccourci</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>About Muniment</source>
        <translation>À propos de Muniment</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Ask about this folder</source>
        <translation>Interroger ce dossier</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Help, and about Muniment</source>
        <translation>Aide et à propos de Muniment</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Rechercher les modifications</translation>
    </message>
    <message>
        <source>Open in file manager</source>
        <translation>Ouvrir dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Remove from the library …</source>
        <translation>Retirer de la bibliothèque…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Show its documents</source>
        <translation>Afficher ses documents</translation>
    </message>
    <message>
        <source>Show its problems: %1</source>
        <translation>Afficher ses problèmes : %1</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Ce que vous pouvez saisir</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Ask about this document</source>
        <translation>Interroger ce document</translation>
    </message>
    <message>
        <source>Choose a passage to see it here, in its place in the document.</source>
        <translation>Choisissez un passage pour le voir ici, à sa place dans le document.</translation>
    </message>
    <message>
        <source>Enter password …</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Its pages are shown when you enter it; its text is shown here.</source>
        <translation>Ses pages s’affichent une fois le mot de passe saisi ; son texte est affiché ici.</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>This document is no longer in the library.</source>
        <translation>Ce document n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p. %1</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Go on reading</source>
        <translation>Reprendre la lecture</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Suspendre la lecture</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Avancement de la lecture</translation>
    </message>
    <message>
        <source>Show how far the reading is</source>
        <translation>Voir l’avancement de la lecture</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Un problème est survenu dans le programme</translation>
    </message>
    <message>
        <source>You can go on working. The details are in the log, without document text.</source>
        <translation>Vous pouvez continuer à travailler. Les détails sont dans le journal, sans texte de vos documents.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Go on reading</source>
        <translation>Reprendre la lecture</translation>
    </message>
    <message>
        <source>Its window is closed; this icon brings it back. To end the program, choose Quit in the icon&apos;s menu.</source>
        <translation>La fenêtre est fermée ; cette icône la rouvre. Pour arrêter le programme, choisissez « Quitter » dans le menu de l’icône.</translation>
    </message>
    <message>
        <source>Muniment keeps watching your folders</source>
        <translation>Muniment continue de surveiller vos dossiers</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Pas encore de dossiers</translation>
    </message>
    <message>
        <source>Open Muniment</source>
        <translation>Ouvrir Muniment</translation>
    </message>
    <message>
        <source>Opening the library …</source>
        <translation>Ouverture de la bibliothèque…</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Suspendre la lecture</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
</context>
<context>
    <name>TurnSources</name>
    <message>
        <source>Show %1 more</source>
        <translation>Afficher %1 de plus</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>liste repliée</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>liste dépliée</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>A bad answer</source>
        <translation>Mauvaise réponse</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation>Bonne réponse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reposer la question</translation>
    </message>
    <message>
        <source>Copy, save, export</source>
        <translation>Copier, enregistrer, exporter</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Looking for evidence …</source>
        <translation>Recherche de passages à l’appui…</translation>
    </message>
    <message>
        <source>Reading the evidence …</source>
        <translation>Lecture des passages à l’appui…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every change applies at once.</source>
        <translation>Chaque modification s’applique aussitôt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A dozen short documents about an invented research topic</source>
        <translation>Une douzaine de documents courts sur un sujet de recherche inventé</translation>
    </message>
    <message>
        <source>Ask your own documents</source>
        <translation>Interrogez vos propres documents</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>Déposez ici un dossier ou des fichiers</translation>
    </message>
    <message>
        <source>Find any word or meaning in your documents, and ask them questions:
each sentence of an answer shows the source it comes from.
Everything happens on this computer: nothing is ever sent anywhere,
and your files are only read, never changed.</source>
        <translation>Retrouvez un mot ou une idée dans vos documents, et posez-leur des questions :
chaque phrase d’une réponse indique la source dont elle provient.
Tout se passe sur cet ordinateur : rien n’est jamais envoyé ailleurs,
et vos fichiers sont seulement lus, jamais modifiés.</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Essayer la bibliothèque d’exemple</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
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
        <translation><numerusform>%Ln fichier illisible</numerusform><numerusform>%Ln fichiers illisibles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation><numerusform>%Ln document</numerusform><numerusform>%Ln documents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) searched</source>
        <translation><numerusform>%Ln document parcouru</numerusform><numerusform>%Ln documents parcourus</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sources (has|have) changed since this was answered.</source>
        <translation><numerusform>%Ln des sources a changé depuis cette réponse.</numerusform><numerusform>%Ln des sources ont changé depuis cette réponse.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation><numerusform>%Ln question</numerusform><numerusform>%Ln questions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) (is|are) not borne out by (its|their) sources</source>
        <translation><numerusform>%Ln phrase n’est pas attestée par ses sources</numerusform><numerusform>%Ln phrases ne sont pas attestées par leurs sources</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) that (its|their) sources do not bear out (is|are) hidden</source>
        <translation><numerusform>%Ln phrase non attestée par ses sources est masquée</numerusform><numerusform>%Ln phrases non attestées par leurs sources sont masquées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation><numerusform>%Ln source</numerusform><numerusform>%Ln sources</numerusform></translation>
    </message>
    <message>
        <source>Changed since this was answered</source>
        <translation>Modifié depuis cette réponse</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Passages à l’appui</translation>
    </message>
    <message>
        <source>From all of your documents</source>
        <translation>D’après tous vos documents</translation>
    </message>
    <message>
        <source>Looked up as “%1”</source>
        <translation>Recherché comme « %1 »</translation>
    </message>
    <message>
        <source>Nearest passages</source>
        <translation>Passages les plus proches</translation>
    </message>
    <message>
        <source>Quotes from your documents</source>
        <translation>Citations tirées de vos documents</translation>
    </message>
    <message>
        <source>Quotes from your documents (small model)</source>
        <translation>Citations tirées de vos documents (petit modèle)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>The documents that were read do not say this.</source>
        <translation>Les documents lus ne le disent pas.</translation>
    </message>
    <message>
        <source>“%1” and “%2” have changed since this was answered.</source>
        <translation>« %1 » et « %2 » ont changé depuis cette réponse.</translation>
    </message>
    <message>
        <source>“%1” has changed since this was answered.</source>
        <translation>« %1 » a changé depuis cette réponse.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>1 document mentions both.</source>
        <translation>1 document mentionne les deux.</translation>
    </message>
    <message>
        <source>1 document mentions both. 1 file could not be read.</source>
        <translation>1 document mentionne les deux. 1 fichier n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>1 document mentions both. {0} files could not be read.</source>
        <extracomment>{0}: files</extracomment>
        <translation>1 document mentionne les deux. {0} fichiers n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>1 entry is damaged, and read as plain text.</source>
        <translation>1 entrée est endommagée et a été lue comme du texte brut.</translation>
    </message>
    <message>
        <source>1 hidden file was left out.</source>
        <translation>1 fichier caché a été laissé de côté.</translation>
    </message>
    <message>
        <source>1 line is longer than {0} characters; only the beginning was read.</source>
        <extracomment>{0}: _LONGEST_LINE</extracomment>
        <translation>1 ligne dépasse {0} caractères ; seul son début a été lu.</translation>
    </message>
    <message>
        <source>A conversation cannot be shown</source>
        <translation>Impossible d’afficher une conversation</translation>
    </message>
    <message>
        <source>A copy that was kept to be safe. It is removed.</source>
        <translation>Une copie gardée par précaution. Elle est supprimée.</translation>
    </message>
    <message>
        <source>A form that is made as it is opened</source>
        <translation>Un formulaire créé à l’ouverture</translation>
    </message>
    <message>
        <source>A later version made it, and this is version {0}.</source>
        <extracomment>{0}: __version__</extracomment>
        <translation>Elle a été créée par une version plus récente ; celle-ci est la version {0}.</translation>
    </message>
    <message>
        <source>A message is encrypted or sealed: its text cannot be read here. Save it decrypted from your mail program to search it.</source>
        <translation>Un message est chiffré ou scellé : son texte ne peut pas être lu ici. Pour y faire des recherches, enregistrez-le déchiffré depuis votre messagerie.</translation>
    </message>
    <message>
        <source>A message is larger than {0} MB; only its beginning was read.</source>
        <extracomment>{0}: LARGEST_MESSAGE // 1000000</extracomment>
        <translation>Un message dépasse {0} Mo ; seul son début a été lu.</translation>
    </message>
    <message>
        <source>A message&apos;s head is very long; only its beginning was read.</source>
        <translation>L’en-tête d’un message est très long ; seul son début a été lu.</translation>
    </message>
    <message>
        <source>A model is damaged</source>
        <translation>Un modèle est endommagé</translation>
    </message>
    <message>
        <source>A model of this name is there already</source>
        <translation>Un modèle de ce nom existe déjà</translation>
    </message>
    <message>
        <source>A part of an index for searching. It is built anew.</source>
        <translation>Une partie d’un index de recherche. Il est reconstruit.</translation>
    </message>
    <message>
        <source>A passage is found by its words only</source>
        <translation>Un passage ne se trouve que par ses mots</translation>
    </message>
    <message>
        <source>Add a folder of documents first.</source>
        <translation>Ajoutez d’abord un dossier de documents.</translation>
    </message>
    <message>
        <source>Add the file or its folder first.</source>
        <translation>Ajoutez d’abord le fichier ou son dossier.</translation>
    </message>
    <message>
        <source>All on {0} ({1}).</source>
        <extracomment>{0}: names; {1}: free</extracomment>
        <translation>Entièrement sur {0} ({1}).</translation>
    </message>
    <message>
        <source>All on {0}, which does not say how much memory is free.</source>
        <extracomment>{0}: names</extracomment>
        <translation>Entièrement sur {0} ; la mémoire libre n’est pas connue.</translation>
    </message>
    <message>
        <source>Another Muniment is downloading “{0}”. Wait until it is done.</source>
        <extracomment>{0}: model.title</extracomment>
        <translation>Un autre Muniment télécharge « {0} ». Attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>Another Muniment is using it. Close that one, or make the change there.</source>
        <translation>Un autre Muniment l’utilise. Fermez-le, ou faites-y la modification.</translation>
    </message>
    <message>
        <source>Another Muniment is writing to {0}. Close it first, or make the change there.</source>
        <extracomment>{0}: path</extracomment>
        <translation>Un autre Muniment écrit dans {0}. Fermez-le d’abord, ou faites-y la modification.</translation>
    </message>
    <message>
        <source>Another search is called “{0}”. Choose another name.</source>
        <extracomment>{0}: other</extracomment>
        <translation>Une autre recherche s’appelle « {0} ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Cells that repeat more than {0} times were read that often only.</source>
        <extracomment>{0}: _MOST_REPEATS</extracomment>
        <translation>Les cellules répétées plus de {0} fois n’ont été lues que ce nombre de fois.</translation>
    </message>
    <message>
        <source>Convert it to EPUB (Calibre can) and add that instead.</source>
        <translation>Convertissez-le en EPUB (Calibre sait le faire) et ajoutez ce fichier à sa place.</translation>
    </message>
    <message>
        <source>Counted by words: documents that say it in other words are not among them.</source>
        <translation>Comptés d’après les mots : les documents qui le disent autrement n’en font pas partie.</translation>
    </message>
    <message>
        <source>Data that is no text, such as pictures, was left out.</source>
        <translation>Les données qui ne sont pas du texte, par exemple les images, ont été laissées de côté.</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <extracomment>{0}: found.suggestion</extracomment>
        <translation>Vouliez-vous dire {0} ?</translation>
    </message>
    <message>
        <source>DjVu files are not read</source>
        <translation>Les fichiers DjVu ne sont pas lus</translation>
    </message>
    <message>
        <source>Drawings were left out.</source>
        <translation>Les dessins ont été laissés de côté.</translation>
    </message>
    <message>
        <source>Encrypted with a password</source>
        <translation>Chiffré par un mot de passe</translation>
    </message>
    <message>
        <source>Excel&apos;s binary kind of workbook</source>
        <translation>Le format binaire des classeurs Excel</translation>
    </message>
    <message>
        <source>Files are attached to this PDF</source>
        <translation>Des fichiers sont joints à ce PDF</translation>
    </message>
    <message>
        <source>Files cannot be read now</source>
        <translation>Fichiers illisibles pour le moment</translation>
    </message>
    <message>
        <source>Files ending in .xlsb are not read. Save a copy as .xlsx to search it.</source>
        <translation>Les fichiers .xlsb ne sont pas lus. Enregistrez une copie en .xlsx pour y faire des recherches.</translation>
    </message>
    <message>
        <source>Files ending in {0} are not read yet.</source>
        <extracomment>{0}: ending</extracomment>
        <translation>Les fichiers en {0} ne sont pas encore lus.</translation>
    </message>
    <message>
        <source>Files of this kind ({0}) are not read in this folder.</source>
        <extracomment>{0}: kind.name</extracomment>
        <translation>Les fichiers de ce type ({0}) ne sont pas lus dans ce dossier.</translation>
    </message>
    <message>
        <source>Files of this kind are not read yet.</source>
        <translation>Les fichiers de ce type ne sont pas encore lus.</translation>
    </message>
    <message>
        <source>Files that it takes in are read on their own.</source>
        <translation>Les fichiers qu’il inclut sont lus à part.</translation>
    </message>
    <message>
        <source>If another program opens it, save it anew from there.</source>
        <translation>Si un autre programme l’ouvre, réenregistrez-le depuis celui-ci.</translation>
    </message>
    <message>
        <source>If it stays so, move that folder away and add your folders again.</source>
        <translation>Si cela persiste, déplacez ce dossier ailleurs et ajoutez de nouveau vos dossiers.</translation>
    </message>
    <message>
        <source>In the picture {0}.</source>
        <extracomment>{0}: why</extracomment>
        <translation>Dans l’image, {0}.</translation>
    </message>
    <message>
        <source>Indexing has stopped</source>
        <translation>L’indexation s’est arrêtée</translation>
    </message>
    <message>
        <source>Indexing waits until nobody has used the computer for three minutes.</source>
        <translation>L’indexation attend que l’ordinateur soit inutilisé depuis trois minutes.</translation>
    </message>
    <message>
        <source>Indexing waits until other programs have less to do.</source>
        <translation>L’indexation attend que les autres programmes soient moins occupés.</translation>
    </message>
    <message>
        <source>Indexing waits until the computer is plugged in.</source>
        <translation>L’indexation attend que l’ordinateur soit branché.</translation>
    </message>
    <message>
        <source>It cannot be opened, or is of a kind that is not known. Export its messages from Outlook to search them.</source>
        <translation>Il ne s’ouvre pas, ou son format est inconnu. Exportez ses messages depuis Outlook pour y faire des recherches.</translation>
    </message>
    <message>
        <source>It cannot be shown, or only a part of it. If it opens in another program, save it anew from there.</source>
        <translation>Elle ne peut pas être affichée, ou seulement en partie. Si un autre programme l’ouvre, réenregistrez-la depuis celui-ci.</translation>
    </message>
    <message>
        <source>It contains no other files any more.</source>
        <translation>Il ne contient plus d’autres fichiers.</translation>
    </message>
    <message>
        <source>It does not write from beginning to end, which this program asks of a model.</source>
        <translation>Il n’écrit pas du début à la fin, ce que ce programme demande à un modèle.</translation>
    </message>
    <message>
        <source>It has no words of its own: it is a part of another model.</source>
        <translation>Il n’a pas de mots à lui : c’est une partie d’un autre modèle.</translation>
    </message>
    <message>
        <source>It holds more data than this program takes from one file. Clear its outputs and save it to search its text.</source>
        <translation>Il contient plus de données que ce programme n’en prend d’un seul fichier. Effacez ses sorties et enregistrez-le pour faire des recherches dans son texte.</translation>
    </message>
    <message>
        <source>It holds more than this program takes from one file, most likely pictures.</source>
        <translation>Il contient plus que ce programme ne prend d’un seul fichier, sans doute des images.</translation>
    </message>
    <message>
        <source>It holds the words of a model, and not the model.</source>
        <translation>Il contient les mots d’un modèle, et non le modèle.</translation>
    </message>
    <message>
        <source>It is a file that was used when a model was made smaller.</source>
        <translation>C’est un fichier qui a servi à réduire un modèle.</translation>
    </message>
    <message>
        <source>It is a moving picture: only the first one of it is read.</source>
        <translation>C’est une image animée : seule la première image est lue.</translation>
    </message>
    <message>
        <source>It is an adapter, which goes beside a model: choose the model first, and this file as its adapter.</source>
        <translation>C’est un adaptateur, qui accompagne un modèle : choisissez d’abord le modèle, puis ce fichier comme adaptateur.</translation>
    </message>
    <message>
        <source>It is damaged, and could not be unpacked.</source>
        <translation>Il est endommagé et n’a pas pu être décompressé.</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm. All other files are unharmed.</source>
        <translation>Il est endommagé, ou conçu pour nuire. Tous les autres fichiers sont intacts.</translation>
    </message>
    <message>
        <source>It is damaged, or of a variety that this program does not know.</source>
        <translation>Il est endommagé, ou d’une variante que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>It is damaged. If another program opens it, unpack it there.</source>
        <translation>Elle est endommagée. Si un autre programme l’ouvre, décompressez-la avec lui.</translation>
    </message>
    <message>
        <source>It is damaged; what is left of it is in {0}.</source>
        <extracomment>{0}: aside</extracomment>
        <translation>Elle est endommagée ; ce qu’il en reste se trouve dans {0}.</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>Il n’est plus là</translation>
    </message>
    <message>
        <source>It is in a format of Outlook&apos;s own (TNEF) that is not read.</source>
        <translation>Il est dans un format propre à Outlook (TNEF), qui n’est pas lu.</translation>
    </message>
    <message>
        <source>It is larger than {0}.</source>
        <extracomment>{0}: said(LARGEST_MEMBER)</extracomment>
        <translation>Il dépasse {0}.</translation>
    </message>
    <message>
        <source>It is larger than {0}. Instead, open the file itself in its own program.</source>
        <extracomment>{0}: said(_LARGEST_UNPACKED)</extracomment>
        <translation>Il dépasse {0}. Ouvrez plutôt le fichier lui-même dans son propre programme.</translation>
    </message>
    <message>
        <source>It is locked with a password. Unpack it to search it.</source>
        <translation>Il est protégé par un mot de passe. Décompressez-le pour y faire des recherches.</translation>
    </message>
    <message>
        <source>It is not known what it should hold. It is removed, or kept if it is needed.</source>
        <translation>On ne sait pas ce qu’il devrait contenir. Il est supprimé, ou gardé s’il est nécessaire.</translation>
    </message>
    <message>
        <source>It is of another kind ({0}).</source>
        <extracomment>{0}: file.kind</extracomment>
        <translation>Il est d’un autre type ({0}).</translation>
    </message>
    <message>
        <source>It is only a link to another file, or a device.</source>
        <translation>Ce n’est qu’un lien vers un autre fichier, ou un périphérique.</translation>
    </message>
    <message>
        <source>It is only a link to another file.</source>
        <translation>Ce n’est qu’un lien vers un autre fichier.</translation>
    </message>
    <message>
        <source>It is packed in a way that this program does not know.</source>
        <translation>Il est compressé d’une façon que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>It is part {0} of a model in {1} files: join them first (llama-gguf-split --merge).</source>
        <extracomment>{0}: file.number(&apos;split.no&apos;) + 1; {1}: parts</extracomment>
        <translation>C’est la partie {0} d’un modèle en {1} fichiers : réunissez-les d’abord (llama-gguf-split --merge).</translation>
    </message>
    <message>
        <source>It is read when it has come to rest.</source>
        <translation>Il sera lu quand il ne changera plus.</translation>
    </message>
    <message>
        <source>It is stored with gaps (as a sparse file), which is not read.</source>
        <translation>Il est stocké avec des trous (fichier creux), ce qui n’est pas lu.</translation>
    </message>
    <message>
        <source>It is the part of another model that reads pictures.</source>
        <translation>C’est la partie d’un autre modèle qui lit les images.</translation>
    </message>
    <message>
        <source>It makes pictures.</source>
        <translation>Il produit des images.</translation>
    </message>
    <message>
        <source>It makes sounds.</source>
        <translation>Il produit des sons.</translation>
    </message>
    <message>
        <source>It needs more memory than one file may take. Divide it to search it.</source>
        <translation>Il demande plus de mémoire qu’un seul fichier ne peut en prendre. Divisez-le pour y faire des recherches.</translation>
    </message>
    <message>
        <source>It reads pictures for another model.</source>
        <translation>Il lit les images pour un autre modèle.</translation>
    </message>
    <message>
        <source>It says what the library is made of. It is written anew.</source>
        <translation>Il indique de quoi la bibliothèque est faite. Il est réécrit.</translation>
    </message>
    <message>
        <source>It says what the other files should hold. It is written anew.</source>
        <translation>Il indique ce que les autres fichiers doivent contenir. Il est réécrit.</translation>
    </message>
    <message>
        <source>It takes {0} GB more, and {1} GB are free in {2}. Make space, and try again.</source>
        <extracomment>{0}: rest / 1000000000.0; {1}: free / 1000000000.0; {2}: folder</extracomment>
        <translation>Il faut encore {0} Go, et {1} Go sont libres dans {2}. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>It translates and summarises in one piece, and does not converse.</source>
        <translation>Il traduit et résume d’un seul bloc, et ne tient pas de conversation.</translation>
    </message>
    <message>
        <source>It turns texts into numbers ({0}) and writes no answers.</source>
        <extracomment>{0}: of</extracomment>
        <translation>Il transforme les textes en nombres ({0}) et n’écrit pas de réponses.</translation>
    </message>
    <message>
        <source>It was called off.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>It was kept by a newer version of Muniment.</source>
        <translation>Elle a été enregistrée par une version plus récente de Muniment.</translation>
    </message>
    <message>
        <source>It was moved or deleted before it could be read.</source>
        <translation>Il a été déplacé ou supprimé avant d’avoir pu être lu.</translation>
    </message>
    <message>
        <source>It was moved or deleted meanwhile.</source>
        <translation>Il a été déplacé ou supprimé entre-temps.</translation>
    </message>
    <message>
        <source>It was not done after {0} min, the most that one file gets.</source>
        <extracomment>{0}: minutes</extracomment>
        <translation>La lecture n’était pas terminée après {0} min, le maximum accordé à un fichier.</translation>
    </message>
    <message>
        <source>It was not done after {0} seconds. The limit can be raised in the settings.</source>
        <extracomment>{0}: max(1, round(seconds))</extracomment>
        <translation>La lecture n’était pas terminée après {0} secondes. Cette limite peut être augmentée dans les réglages.</translation>
    </message>
    <message>
        <source>It was not taken out</source>
        <translation>Le document n’a pas été extrait</translation>
    </message>
    <message>
        <source>It would be too long.</source>
        <translation>Il serait trop long.</translation>
    </message>
    <message>
        <source>Its content cannot be taken apart. If Outlook opens it, save it anew from there.</source>
        <translation>Son contenu ne peut pas être analysé. Si Outlook l’ouvre, réenregistrez-le depuis Outlook.</translation>
    </message>
    <message>
        <source>Its content cannot be taken apart. If Word or LibreOffice opens it, save it anew there.</source>
        <translation>Son contenu ne peut pas être analysé. Si Word ou LibreOffice l’ouvre, réenregistrez-le depuis celui-ci.</translation>
    </message>
    <message>
        <source>Its content cannot be unpacked.</source>
        <translation>Son contenu ne peut pas être décompressé.</translation>
    </message>
    <message>
        <source>Its content is not that of a Jupyter notebook. If Jupyter opens it, save it anew there.</source>
        <translation>Son contenu n’est pas celui d’un notebook Jupyter. Si Jupyter l’ouvre, réenregistrez-le depuis Jupyter.</translation>
    </message>
    <message>
        <source>Its only page holds neither text nor a picture of text.</source>
        <translation>Sa seule page ne contient ni texte ni image de texte.</translation>
    </message>
    <message>
        <source>Its only page holds text or a picture of text.</source>
        <translation>Sa seule page contient du texte ou une image de texte.</translation>
    </message>
    <message>
        <source>Its text cannot be unpacked. If it opens in another program, convert it there.</source>
        <translation>Son texte ne peut pas être décompressé. Si un autre programme l’ouvre, convertissez-le avec lui.</translation>
    </message>
    <message>
        <source>Its texts need more memory than one file may take. Divide it into several workbooks to search it.</source>
        <translation>Ses textes demandent plus de mémoire qu’un seul fichier ne peut en prendre. Divisez-le en plusieurs classeurs pour y faire des recherches.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Letters that are sent on in letters are nested too deep to be read.</source>
        <translation>Des messages transférés dans des messages sont trop imbriqués pour être lus.</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Protégé par un mot de passe</translation>
    </message>
    <message>
        <source>Muniment met an error of its own</source>
        <translation>Muniment a rencontré une erreur interne</translation>
    </message>
    <message>
        <source>Muniment met an error of its own.</source>
        <translation>Muniment a rencontré une erreur interne.</translation>
    </message>
    <message>
        <source>Muniment needs a processor with AVX2; most that were made since 2015 have it. Use Muniment on a newer computer. If this is a virtual machine, let it use its host&apos;s processor as it is.</source>
        <translation>Muniment a besoin d’un processeur avec AVX2 ; la plupart de ceux fabriqués depuis 2015 l’ont. Utilisez Muniment sur un ordinateur plus récent. Si ceci est une machine virtuelle, laissez-la utiliser tel quel le processeur de son hôte.</translation>
    </message>
    <message>
        <source>No address is known for “{0}”. Get its files from its makers, and add them from the folder that they lie in.</source>
        <extracomment>{0}: model.title</extracomment>
        <translation>Aucune adresse n’est connue pour « {0} ». Procurez-vous ses fichiers auprès de ses auteurs, et ajoutez-les depuis le dossier où ils se trouvent.</translation>
    </message>
    <message>
        <source>No answering model is installed</source>
        <translation>Aucun modèle de réponse n’est installé</translation>
    </message>
    <message>
        <source>No embedding model is installed</source>
        <translation>Aucun modèle du sens n’est installé</translation>
    </message>
    <message>
        <source>No page is in it. If a browser opens it, save it anew from there.</source>
        <translation>Elle ne contient aucune page. Si un navigateur l’ouvre, réenregistrez-la depuis celui-ci.</translation>
    </message>
    <message>
        <source>No page of it can be read. If it opens in another program, save it anew from there.</source>
        <translation>Aucune de ses pages ne peut être lue. Si un autre programme l’ouvre, réenregistrez-le depuis celui-ci.</translation>
    </message>
    <message>
        <source>No passage was found that says this.</source>
        <translation>Aucun passage qui le dise n’a été trouvé.</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Accès non autorisé</translation>
    </message>
    <message>
        <source>No picture of this page</source>
        <translation>Pas d’image de cette page</translation>
    </message>
    <message>
        <source>No sorting model is installed</source>
        <translation>Aucun modèle de classement n’est installé</translation>
    </message>
    <message>
        <source>No such conversation</source>
        <translation>Conversation introuvable</translation>
    </message>
    <message>
        <source>No such search</source>
        <translation>Recherche introuvable</translation>
    </message>
    <message>
        <source>No text found</source>
        <translation>Aucun texte trouvé</translation>
    </message>
    <message>
        <source>No text in this PDF</source>
        <translation>Pas de texte dans ce PDF</translation>
    </message>
    <message>
        <source>None is kept under the name “{0}”.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Aucune n’est enregistrée sous le nom « {0} ».</translation>
    </message>
    <message>
        <source>None of its {0} pages holds neither text nor a picture of text.</source>
        <extracomment>{0}: total</extracomment>
        <translation>Aucune de ses {0} pages ne contient de texte ni d’image de texte.</translation>
    </message>
    <message>
        <source>None of its {0} pages holds text or a picture of text.</source>
        <extracomment>{0}: total</extracomment>
        <translation>Aucune de ses {0} pages ne contient de texte ou d’image de texte.</translation>
    </message>
    <message>
        <source>None of the {0} documents do not hold all the words of “{1}”.</source>
        <translation>Chacun des {0} documents contient tous les mots de « {1} ».</translation>
    </message>
    <message>
        <source>None of the {0} documents do not mention “{1}”.</source>
        <translation>Chacun des {0} documents mentionne « {1} ».</translation>
    </message>
    <message>
        <source>None of the {0} documents hold all the words of “{1}”.</source>
        <translation>Aucun des {0} documents ne contient tous les mots de « {1} ».</translation>
    </message>
    <message>
        <source>None of the {0} documents mention “{1}”.</source>
        <translation>Aucun des {0} documents ne mentionne « {1} ».</translation>
    </message>
    <message>
        <source>None of the {0} {1} do not hold all the words of “{2}”.</source>
        <translation>Sur {0} {1}, chaque document contient tous les mots de « {2} ».</translation>
    </message>
    <message>
        <source>None of the {0} {1} do not mention “{2}”.</source>
        <translation>Sur {0} {1}, chaque document mentionne « {2} ».</translation>
    </message>
    <message>
        <source>None of the {0} {1} hold all the words of “{2}”.</source>
        <translation>Sur {0} {1}, aucun document ne contient tous les mots de « {2} ».</translation>
    </message>
    <message>
        <source>None of the {0} {1} mention “{2}”.</source>
        <translation>Sur {0} {1}, aucun document ne mentionne « {2} ».</translation>
    </message>
    <message>
        <source>Not a kind that is read</source>
        <translation>Type de fichier non lu</translation>
    </message>
    <message>
        <source>Not a model of yours</source>
        <translation>Ce n’est pas un de vos modèles</translation>
    </message>
    <message>
        <source>Not a pattern</source>
        <translation>Motif non valide</translation>
    </message>
    <message>
        <source>Not all folders are watched</source>
        <translation>Certains dossiers ne sont pas surveillés</translation>
    </message>
    <message>
        <source>Not all of its files could be read</source>
        <translation>Certains de ses fichiers n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Not all of the recognised text was kept: the file holds more than this program takes from one file.</source>
        <translation>Le texte reconnu n’a pas été gardé en entier : le fichier contient plus que ce programme ne prend d’un seul fichier.</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Absent de la bibliothèque</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Pas encore prêt</translation>
    </message>
    <message>
        <source>Nothing in it was changed: install a newer Muniment, or open another library.</source>
        <translation>Rien n’y a été modifié : installez un Muniment plus récent, ou ouvrez une autre bibliothèque.</translation>
    </message>
    <message>
        <source>Nothing is there</source>
        <translation>Il n’y a rien à cet endroit</translation>
    </message>
    <message>
        <source>Nothing needs it any more. It is removed.</source>
        <translation>Plus rien n’en a besoin. Il est supprimé.</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>Rien à choisir</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>Rien à mesurer</translation>
    </message>
    <message>
        <source>Nothing to measure with</source>
        <translation>Rien qui permette de mesurer</translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation>Rien n’a été mesuré</translation>
    </message>
    <message>
        <source>Of all documents: {0}</source>
        <extracomment>{0}: …</extracomment>
        <translation>Sur tous les documents : {0}</translation>
    </message>
    <message>
        <source>Of long lists of numbers, only the first {0} numbers were read.</source>
        <extracomment>{0}: MOST_NUMBERS</extracomment>
        <translation>Des longues listes de nombres, seuls les {0} premiers nombres ont été lus.</translation>
    </message>
    <message>
        <source>Of {0} attachments only the first {1} are read. Divide the file into several to search all of them.</source>
        <extracomment>{0}: count; {1}: MOST_MEMBERS</extracomment>
        <translation>Sur {0} pièces jointes, seules les {1} premières sont lues. Divisez le fichier en plusieurs pour faire des recherches dans toutes.</translation>
    </message>
    <message>
        <source>Of {0} files only the first {1} are read. Unpack the archive to search all of them.</source>
        <extracomment>{0}: count[&apos;all&apos;]; {1}: MOST_MEMBERS</extracomment>
        <translation>Sur {0} fichiers, seuls les {1} premiers sont lus. Décompressez l’archive pour faire des recherches dans tous.</translation>
    </message>
    <message>
        <source>On the processor, as chosen.</source>
        <translation>Sur le processeur, comme choisi.</translation>
    </message>
    <message>
        <source>On the processor: no graphics card that this program can use.</source>
        <translation>Sur le processeur : aucune carte graphique utilisable par ce programme.</translation>
    </message>
    <message>
        <source>On the processor: {0} has too little memory ({1}).</source>
        <extracomment>{0}: names; {1}: free</extracomment>
        <translation>Sur le processeur : {0} n’a pas assez de mémoire ({1}).</translation>
    </message>
    <message>
        <source>On {0} of {1} scanned pages {2}.</source>
        <extracomment>{0}: count; {1}: scanned; {2}: why</extracomment>
        <translation>Sur {0} des {1} pages numérisées, {2}.</translation>
    </message>
    <message>
        <source>Only PDF files and pictures can be shown as pages.</source>
        <translation>Seuls les PDF et les images peuvent être affichés en pages.</translation>
    </message>
    <message>
        <source>Only the beginning of this very large file was read.</source>
        <translation>Seul le début de ce très gros fichier a été lu.</translation>
    </message>
    <message>
        <source>Only the first {0} MB of its text were read.</source>
        <extracomment>{0}: _LARGEST_TEXT // 1000000</extracomment>
        <translation>Seuls les {0} premiers Mo de son texte ont été lus.</translation>
    </message>
    <message>
        <source>Only the first {0} MB of this file were read.</source>
        <extracomment>{0}: _LARGEST // 1000000</extracomment>
        <translation>Seuls les {0} premiers Mo de ce fichier ont été lus.</translation>
    </message>
    <message>
        <source>Only the first {0} characters were read: the file holds more than this program takes from one file.</source>
        <extracomment>{0}: self._length</extracomment>
        <translation>Seuls les {0} premiers caractères ont été lus : le fichier contient plus que ce programme ne prend d’un seul fichier.</translation>
    </message>
    <message>
        <source>Only the first {0} of more pages are read.</source>
        <extracomment>{0}: _MOST_PAGES</extracomment>
        <translation>Seules les {0} premières pages sont lues ; il y en a davantage.</translation>
    </message>
    <message>
        <source>Only the first {0} parts of a message were read.</source>
        <extracomment>{0}: _MOST_PARTS</extracomment>
        <translation>Seules les {0} premières parties d’un message ont été lues.</translation>
    </message>
    <message>
        <source>Only the names of the first {0} files are listed.</source>
        <extracomment>{0}: _MOST_LISTED</extracomment>
        <translation>Seuls les noms des {0} premiers fichiers figurent dans la liste.</translation>
    </message>
    <message>
        <source>Open it once in the window to bring it up to date.</source>
        <translation>Ouvrez-la une fois dans la fenêtre pour la mettre à jour.</translation>
    </message>
    <message>
        <source>Open it once in the window: that mends it.</source>
        <translation>Ouvrez-la une fois dans la fenêtre : cela la répare.</translation>
    </message>
    <message>
        <source>Other files that it takes in are read on their own: {0}.</source>
        <extracomment>{0}: some</extracomment>
        <translation>Les autres fichiers qu’il inclut sont lus à part : {0}.</translation>
    </message>
    <message>
        <source>Outputs longer than {0} characters were cut short.</source>
        <extracomment>{0}: _LONGEST_OUTPUT</extracomment>
        <translation>Les sorties de plus de {0} caractères ont été raccourcies.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages shown in frames of this page, such as advertisements, were left out.</source>
        <translation>Les pages affichées dans des cadres de cette page, comme les publicités, ont été laissées de côté.</translation>
    </message>
    <message>
        <source>Partly readable</source>
        <translation>Lisible en partie</translation>
    </message>
    <message>
        <source>Parts of a message are nested too deep to be read.</source>
        <translation>Des parties d’un message sont trop imbriquées pour être lues.</translation>
    </message>
    <message>
        <source>Parts of this file are damaged and could not be read.</source>
        <translation>Des parties de ce fichier sont endommagées et n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Pictures in the notebook&apos;s outputs were left out.</source>
        <translation>Les images dans les sorties du notebook ont été laissées de côté.</translation>
    </message>
    <message>
        <source>Protected against copying</source>
        <translation>Protégé contre la copie</translation>
    </message>
    <message>
        <source>Put a model into {0} or choose another one.</source>
        <extracomment>{0}: self._places[0]</extracomment>
        <translation>Placez un modèle dans {0} ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Read again, the cited passage does not seem to say this.</source>
        <translation>À la relecture, le passage cité ne semble pas dire cela.</translation>
    </message>
    <message>
        <source>Read at once it would need more memory than one file may take. Divide it into several files to search it.</source>
        <translation>Lu d’un seul coup, il demanderait plus de mémoire qu’un seul fichier ne peut en prendre. Divisez-le en plusieurs fichiers pour y faire des recherches.</translation>
    </message>
    <message>
        <source>Reading it gave a result that makes no sense.</source>
        <translation>Sa lecture a donné un résultat qui n’a pas de sens.</translation>
    </message>
    <message>
        <source>Reading it needs more than {0} GB of memory.</source>
        <extracomment>{0}: memory / 1024</extracomment>
        <translation>Sa lecture demande plus de {0} Go de mémoire.</translation>
    </message>
    <message>
        <source>Reading it needs more than {0} MB of memory.</source>
        <extracomment>{0}: memory</extracomment>
        <translation>Sa lecture demande plus de {0} Mo de mémoire.</translation>
    </message>
    <message>
        <source>Reading this file took too long</source>
        <translation>La lecture de ce fichier a pris trop de temps</translation>
    </message>
    <message>
        <source>Save a copy as .xlsx from Excel or LibreOffice to search it.</source>
        <translation>Enregistrez une copie en .xlsx depuis Excel ou LibreOffice pour y faire des recherches.</translation>
    </message>
    <message>
        <source>Save the file as PDF (DjVuLibre&apos;s ddjvu and many viewers can) and add that instead.</source>
        <translation>Enregistrez le fichier en PDF (ddjvu de DjVuLibre et beaucoup de visionneuses savent le faire) et ajoutez ce PDF à sa place.</translation>
    </message>
    <message>
        <source>Some characters of this file are damaged and could not be read.</source>
        <translation>Certains caractères de ce fichier sont endommagés et n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Some of the index was damaged; what was lost is read again.</source>
        <translation>Une partie de l’index était endommagée ; ce qui a été perdu est relu.</translation>
    </message>
    <message>
        <source>Some passages are lost. They are made again from the documents&apos; text.</source>
        <translation>Certains passages sont perdus. Ils sont refaits à partir du texte des documents.</translation>
    </message>
    <message>
        <source>The EPUB book is damaged</source>
        <translation>Le livre EPUB est endommagé</translation>
    </message>
    <message>
        <source>The EPUB book is too large</source>
        <translation>Le livre EPUB est trop gros</translation>
    </message>
    <message>
        <source>The Excel workbook is damaged</source>
        <translation>Le classeur Excel est endommagé</translation>
    </message>
    <message>
        <source>The Excel workbook is too large</source>
        <translation>Le classeur Excel est trop gros</translation>
    </message>
    <message>
        <source>The FB2 book is too large</source>
        <translation>Le livre FB2 est trop gros</translation>
    </message>
    <message>
        <source>The Kindle book is damaged</source>
        <translation>Le livre Kindle est endommagé</translation>
    </message>
    <message>
        <source>The OpenDocument file is damaged</source>
        <translation>Le fichier OpenDocument est endommagé</translation>
    </message>
    <message>
        <source>The Outlook data file is damaged</source>
        <translation>Le fichier de données Outlook est endommagé</translation>
    </message>
    <message>
        <source>The PDF could not be made</source>
        <translation>Le PDF n’a pas pu être créé</translation>
    </message>
    <message>
        <source>The PDF does not open with it. Capital and small letters count; try again.</source>
        <translation>Il n’ouvre pas le PDF. Majuscules et minuscules comptent ; réessayez.</translation>
    </message>
    <message>
        <source>The PDF is damaged</source>
        <translation>Le PDF est endommagé</translation>
    </message>
    <message>
        <source>The PowerPoint file is damaged</source>
        <translation>Le fichier PowerPoint est endommagé</translation>
    </message>
    <message>
        <source>The PowerPoint file is too large</source>
        <translation>Le fichier PowerPoint est trop gros</translation>
    </message>
    <message>
        <source>The RTF file is damaged</source>
        <translation>Le fichier RTF est endommagé</translation>
    </message>
    <message>
        <source>The Word document is damaged</source>
        <translation>Le document Word est endommagé</translation>
    </message>
    <message>
        <source>The Word document is too large</source>
        <translation>Le document Word est trop gros</translation>
    </message>
    <message>
        <source>The XML file is too large</source>
        <translation>Le fichier XML est trop gros</translation>
    </message>
    <message>
        <source>The adapter does not fit the model</source>
        <translation>L’adaptateur ne convient pas au modèle</translation>
    </message>
    <message>
        <source>The answering model cannot be used</source>
        <translation>Le modèle de réponse ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>The answering model could not be started</source>
        <translation>Le modèle de réponse n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>The answering model is not installed</source>
        <translation>Le modèle de réponse n’est pas installé</translation>
    </message>
    <message>
        <source>The answering model stopped unexpectedly</source>
        <translation>Le modèle de réponse s’est arrêté de façon inattendue</translation>
    </message>
    <message>
        <source>The answering model was closed</source>
        <translation>Le modèle de réponse a été fermé</translation>
    </message>
    <message>
        <source>The archive cannot be unpacked</source>
        <translation>L’archive ne peut pas être décompressée</translation>
    </message>
    <message>
        <source>The archive could only be read in part.</source>
        <translation>L’archive n’a pu être lue qu’en partie.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>L’archive est vide</translation>
    </message>
    <message>
        <source>The cited passage does not say this of what was asked.</source>
        <translation>Le passage cité ne dit pas cela de ce qui était demandé.</translation>
    </message>
    <message>
        <source>The cited passage does not say this.</source>
        <translation>Le passage cité ne le dit pas.</translation>
    </message>
    <message>
        <source>The cited passage has “{0}” and “{1}” the other way round.</source>
        <extracomment>{0}: first; {1}: second</extracomment>
        <translation>Dans le passage cité, « {0} » et « {1} » sont inversés.</translation>
    </message>
    <message>
        <source>The cited passage is in another language, and this could not be compared with it.</source>
        <translation>Le passage cité est dans une autre langue, et cette phrase n’a pas pu lui être comparée.</translation>
    </message>
    <message>
        <source>The cited passage says the contrary.</source>
        <translation>Le passage cité dit le contraire.</translation>
    </message>
    <message>
        <source>The cited passage says “{0}” where this says “{1}”.</source>
        <extracomment>{0}: says; {1}: claims</extracomment>
        <translation>Le passage cité dit « {0} » là où cette phrase dit « {1} ».</translation>
    </message>
    <message>
        <source>The computer reports: {0}. Check that its drive is connected, then try again.</source>
        <extracomment>{0}: error.strerror or &apos;an unknown fault&apos;</extracomment>
        <translation>L’ordinateur signale : {0}. Vérifiez que le disque est connecté, puis réessayez.</translation>
    </message>
    <message>
        <source>The content is not what a name ending in {0} promises.</source>
        <extracomment>{0}: path.suffix</extracomment>
        <translation>Le contenu n’est pas celui qu’annonce un nom en {0}.</translation>
    </message>
    <message>
        <source>The conversation could not be deleted</source>
        <translation>La conversation n’a pas pu être supprimée</translation>
    </message>
    <message>
        <source>The conversation could not be kept</source>
        <translation>La conversation n’a pas pu être enregistrée</translation>
    </message>
    <message>
        <source>The conversations could not be read</source>
        <translation>Les conversations n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>The database does not work</source>
        <translation>La base de données ne fonctionne pas</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>The disk is full for you: your quota is used up</source>
        <translation>Le disque est plein pour vous : votre quota est épuisé</translation>
    </message>
    <message>
        <source>The disk reports an error</source>
        <translation>Le disque signale une erreur</translation>
    </message>
    <message>
        <source>The document is of Word 2: its text was read, not its headings.</source>
        <translation>Le document est au format Word 2 : son texte a été lu, mais pas ses titres.</translation>
    </message>
    <message>
        <source>The document is of Word 6 or 95: its text was read, not its headings.</source>
        <translation>Le document est au format Word 6 ou 95 : son texte a été lu, mais pas ses titres.</translation>
    </message>
    <message>
        <source>The embedding model could not be loaded</source>
        <translation>Le modèle du sens n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>The embedding model failed</source>
        <translation>Le modèle du sens a échoué</translation>
    </message>
    <message>
        <source>The embedding model failed on a passage of “{0}”. It is tried again when Muniment is started again.</source>
        <extracomment>{0}: title</extracomment>
        <translation>Le modèle du sens a échoué sur un passage de « {0} ». Un nouvel essai aura lieu au prochain démarrage de Muniment.</translation>
    </message>
    <message>
        <source>The embedding model is being loaded.</source>
        <translation>Le modèle du sens est en cours de chargement.</translation>
    </message>
    <message>
        <source>The embedding model is not installed</source>
        <translation>Le modèle du sens n’est pas installé</translation>
    </message>
    <message>
        <source>The embedding model stopped</source>
        <translation>Le modèle du sens s’est arrêté</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Impossible d’ouvrir le fichier</translation>
    </message>
    <message>
        <source>The file could be opened, but holds no text.</source>
        <translation>Le fichier a pu être ouvert, mais ne contient pas de texte.</translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation>Le fichier n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Le fichier n’a pas pu être lu</translation>
    </message>
    <message>
        <source>The file does not contain “{0}” any more.</source>
        <extracomment>{0}: name</extracomment>
        <translation>Le fichier ne contient plus « {0} ».</translation>
    </message>
    <message>
        <source>The file ends too early: what it holds up to there was read.</source>
        <translation>Le fichier s’arrête trop tôt : ce qu’il contient jusque-là a été lu.</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>Le fichier a changé</translation>
    </message>
    <message>
        <source>The file has {0} pages.</source>
        <extracomment>{0}: len(pdf)</extracomment>
        <translation>Le fichier a {0} pages.</translation>
    </message>
    <message>
        <source>The file is damaged there.</source>
        <translation>Le fichier est endommagé à cet endroit.</translation>
    </message>
    <message>
        <source>The file is damaged; what could be saved of it was read.</source>
        <translation>Le fichier est endommagé ; ce qui pouvait en être sauvé a été lu.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Le fichier est vide</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Le fichier n’est plus là</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB.</source>
        <extracomment>{0}: limits.largest // 1000000</extracomment>
        <translation>Le fichier dépasse {0} Mo.</translation>
    </message>
    <message>
        <source>The file is not safe to open</source>
        <translation>Ouvrir ce fichier n’est pas sûr</translation>
    </message>
    <message>
        <source>The file keeps changing</source>
        <translation>Le fichier change sans cesse</translation>
    </message>
    <message>
        <source>The first {0} are quoted here.</source>
        <extracomment>{0}: len(shown)</extracomment>
        <translation>Les {0} premiers sont cités ici.</translation>
    </message>
    <message>
        <source>The folder in which Muniment keeps its index cannot be added.</source>
        <translation>Le dossier où Muniment garde son index ne peut pas être ajouté.</translation>
    </message>
    <message>
        <source>The graphics card failed; less of the model is on it now.</source>
        <translation>La carte graphique a échoué ; une plus petite partie du modèle s’y trouve désormais.</translation>
    </message>
    <message>
        <source>The graphics card failed; the answer was computed on the processor.</source>
        <translation>La carte graphique a échoué ; la réponse a été calculée sur le processeur.</translation>
    </message>
    <message>
        <source>The index in {0} is damaged or not within reach ({1}). Your documents are not affected.</source>
        <extracomment>{0}: self.path; {1}: type(error).__name__</extracomment>
        <translation>L’index dans {0} est endommagé ou inaccessible ({1}). Vos documents ne sont pas touchés.</translation>
    </message>
    <message>
        <source>The index was made by an older Muniment: your documents are read again.</source>
        <translation>L’index a été créé par un Muniment plus ancien : vos documents sont relus.</translation>
    </message>
    <message>
        <source>The library cannot be brought up to date</source>
        <translation>La bibliothèque ne peut pas être mise à jour</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>Impossible d’ouvrir la bibliothèque</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Impossible de lire la bibliothèque</translation>
    </message>
    <message>
        <source>The library cannot be written</source>
        <translation>Impossible d’écrire dans la bibliothèque</translation>
    </message>
    <message>
        <source>The library could not be written</source>
        <translation>L’écriture dans la bibliothèque a échoué</translation>
    </message>
    <message>
        <source>The library is being closed.</source>
        <translation>La bibliothèque est en cours de fermeture.</translation>
    </message>
    <message>
        <source>The library is in use</source>
        <translation>La bibliothèque est déjà utilisée</translation>
    </message>
    <message>
        <source>The library is open for reading only</source>
        <translation>La bibliothèque est ouverte en lecture seule</translation>
    </message>
    <message>
        <source>The library was made by a newer Muniment</source>
        <translation>La bibliothèque a été créée par un Muniment plus récent</translation>
    </message>
    <message>
        <source>The library was made by an older Muniment</source>
        <translation>La bibliothèque a été créée par un Muniment plus ancien</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to</source>
        <translation>Impossible d’écrire dans le dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>The mail is damaged</source>
        <translation>L’e-mail est endommagé</translation>
    </message>
    <message>
        <source>The meaning of some passages is lost. It is computed again.</source>
        <translation>Le sens de certains passages est perdu. Il est recalculé.</translation>
    </message>
    <message>
        <source>The message only says where it is kept.</source>
        <translation>Le message indique seulement où se trouve le fichier.</translation>
    </message>
    <message>
        <source>The model could not be added</source>
        <translation>Le modèle n’a pas pu être ajouté</translation>
    </message>
    <message>
        <source>The model could not be deleted</source>
        <translation>Le modèle n’a pas pu être supprimé</translation>
    </message>
    <message>
        <source>The model could not be downloaded</source>
        <translation>Le modèle n’a pas pu être téléchargé</translation>
    </message>
    <message>
        <source>The model file cannot be read</source>
        <translation>Impossible de lire le fichier du modèle</translation>
    </message>
    <message>
        <source>The model file is another one than its name says</source>
        <translation>Le fichier du modèle n’est pas celui que dit son nom</translation>
    </message>
    <message>
        <source>The model file is not complete</source>
        <translation>Le fichier du modèle est incomplet</translation>
    </message>
    <message>
        <source>The model file was not found</source>
        <translation>Le fichier du modèle est introuvable</translation>
    </message>
    <message>
        <source>The model is being downloaded already</source>
        <translation>Le modèle est déjà en cours de téléchargement</translation>
    </message>
    <message>
        <source>The model is too large for this computer</source>
        <translation>Le modèle est trop gros pour cet ordinateur</translation>
    </message>
    <message>
        <source>The model that sorts results could not be loaded</source>
        <translation>Le modèle qui classe les résultats n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>The model that sorts results failed</source>
        <translation>Le modèle qui classe les résultats a échoué</translation>
    </message>
    <message>
        <source>The model wrote nothing. Try it once more.</source>
        <translation>Le modèle n’a rien écrit. Réessayez.</translation>
    </message>
    <message>
        <source>The notebook is damaged</source>
        <translation>Le notebook est endommagé</translation>
    </message>
    <message>
        <source>The notebook is too large</source>
        <translation>Le notebook est trop gros</translation>
    </message>
    <message>
        <source>The page cannot be shown</source>
        <translation>Impossible d’afficher la page</translation>
    </message>
    <message>
        <source>The page was not read</source>
        <translation>La page n’a pas été lue</translation>
    </message>
    <message>
        <source>The page was not shown</source>
        <translation>La page n’a pas été affichée</translation>
    </message>
    <message>
        <source>The password does not fit</source>
        <translation>Le mot de passe ne convient pas</translation>
    </message>
    <message>
        <source>The picture has {0} pages.</source>
        <extracomment>{0}: len(pages)</extracomment>
        <translation>L’image a {0} pages.</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>L’image est endommagée</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>L’image est trop grande</translation>
    </message>
    <message>
        <source>The program that reads them could not be started. Close other programs, then try again.</source>
        <translation>Le programme qui les lit n’a pas pu démarrer. Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>The recognition of text in pictures is switched off in the settings.</source>
        <translation>La reconnaissance du texte dans les images est désactivée dans les réglages.</translation>
    </message>
    <message>
        <source>The saved searches are damaged</source>
        <translation>Les recherches enregistrées sont endommagées</translation>
    </message>
    <message>
        <source>The saved searches cannot be shown</source>
        <translation>Impossible d’afficher les recherches enregistrées</translation>
    </message>
    <message>
        <source>The saved searches could not be read</source>
        <translation>Les recherches enregistrées n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>The saved web page is damaged</source>
        <translation>La page web enregistrée est endommagée</translation>
    </message>
    <message>
        <source>The search could not be kept</source>
        <translation>La recherche n’a pas pu être enregistrée</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Les réglages n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>The sheet “{0}” is damaged and was left out.</source>
        <extracomment>{0}: name</extracomment>
        <translation>La feuille « {0} » est endommagée et a été laissée de côté.</translation>
    </message>
    <message>
        <source>The sheet “{0}” is damaged: not all of it was read.</source>
        <extracomment>{0}: name</extracomment>
        <translation>La feuille « {0} » est endommagée : elle n’a pas été lue en entier.</translation>
    </message>
    <message>
        <source>The shop that sold this book locked its text (DRM), so that only its own program can open it.</source>
        <translation>Le vendeur de ce livre en a verrouillé le texte (DRM) : seul son propre programme peut l’ouvrir.</translation>
    </message>
    <message>
        <source>The sorting model is not installed</source>
        <translation>Le modèle de classement n’est pas installé</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: not all of it was read.</source>
        <translation>La feuille de calcul est endommagée : elle n’a pas été lue en entier.</translation>
    </message>
    <message>
        <source>The system cannot tell of changes in all folders: {0}. Muniment looks for changes in the others every minute or, where there are many files, every few minutes, so nothing is missed but some changes are found a little later.</source>
        <extracomment>{0}: why</extracomment>
        <translation>Le système ne peut pas signaler les modifications dans tous les dossiers : {0}. Dans les autres, Muniment recherche les modifications chaque minute ou, s’il y a beaucoup de fichiers, toutes les quelques minutes : rien n’est oublié, mais certaines sont trouvées un peu plus tard.</translation>
    </message>
    <message>
        <source>The text of some documents is lost. They are read again.</source>
        <translation>Le texte de certains documents est perdu. Ils sont relus.</translation>
    </message>
    <message>
        <source>The workbook is of a very old kind</source>
        <translation>Le classeur est d’un format très ancien</translation>
    </message>
    <message>
        <source>The workbook is too large</source>
        <translation>Le classeur est trop gros</translation>
    </message>
    <message>
        <source>The {0} is damaged</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Fichier endommagé : {0}</translation>
    </message>
    <message>
        <source>The {0} is too large</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Fichier trop gros : {0}</translation>
    </message>
    <message>
        <source>There are more than {0}, the most that is read.</source>
        <extracomment>{0}: MOST_MEMBERS</extracomment>
        <translation>Il y en a plus de {0}, le maximum qui est lu.</translation>
    </message>
    <message>
        <source>There are no documents.</source>
        <translation>Il n’y a aucun document.</translation>
    </message>
    <message>
        <source>There are no files in it.</source>
        <translation>Il ne contient aucun fichier.</translation>
    </message>
    <message>
        <source>There are no texts yet.</source>
        <translation>Il n’y a pas encore de textes.</translation>
    </message>
    <message>
        <source>There are no {0}.</source>
        <extracomment>{0}: _label(asked)</extracomment>
        <translation>Aucun document de ce genre ({0}).</translation>
    </message>
    <message>
        <source>There are {0} documents.</source>
        <translation>Il y a {0} documents.</translation>
    </message>
    <message>
        <source>There are {0} {1}.</source>
        <extracomment>{0}: count; {1}: _label(asked)</extracomment>
        <translation>Il y a {0} {1}.</translation>
    </message>
    <message>
        <source>There is 1 document.</source>
        <translation>Il y a 1 document.</translation>
    </message>
    <message>
        <source>There is 1 {0}.</source>
        <extracomment>{0}: _label(asked, one=True)</extracomment>
        <translation>Il y a 1 {0}.</translation>
    </message>
    <message>
        <source>There is no file {0} of “{1}” in {2}.</source>
        <extracomment>{0}: file.file; {1}: model.title; {2}: folder</extracomment>
        <translation>Il n’y a pas de fichier {0} de « {1} » dans {2}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <extracomment>{0}: source</extracomment>
        <translation>Le fichier {0} n’existe pas.</translation>
    </message>
    <message>
        <source>There is no library here</source>
        <translation>Il n’y a pas de bibliothèque ici</translation>
    </message>
    <message>
        <source>There is no room for a copy of it, or it cannot be written ({0}). Make space on the disk that holds {1} and start Muniment again.</source>
        <extracomment>{0}: error; {1}: store.parent</extracomment>
        <translation>Il n’y a pas de place pour en faire une copie, ou l’écriture est impossible ({0}). Libérez de l’espace sur le disque qui contient {1} et relancez Muniment.</translation>
    </message>
    <message>
        <source>There is no setting “{0}”.</source>
        <extracomment>{0}: min(unknown)</extracomment>
        <translation>Il n’y a pas de réglage « {0} ».</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>Cette page n’existe pas</translation>
    </message>
    <message>
        <source>There is none with the id “{0}”.</source>
        <extracomment>{0}: id</extracomment>
        <translation>Aucune n’a l’identifiant « {0} ».</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to unpack it.</source>
        <translation>Il n’y a pas assez de place sur le disque pour le décompresser.</translation>
    </message>
    <message>
        <source>There is not enough space for the model</source>
        <translation>Il n’y a pas assez d’espace pour le modèle</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>Il n’y a rien à y lire.</translation>
    </message>
    <message>
        <source>There is nothing to keep</source>
        <translation>Il n’y a rien à enregistrer</translation>
    </message>
    <message>
        <source>They were kept by a newer version of Muniment.</source>
        <translation>Elles ont été enregistrées par une version plus récente de Muniment.</translation>
    </message>
    <message>
        <source>This Excel workbook is encrypted. Save a copy without a password to search it.</source>
        <translation>Ce classeur Excel est chiffré. Enregistrez une copie sans mot de passe pour y faire des recherches.</translation>
    </message>
    <message>
        <source>This Kindle book is packed in a way that is not read</source>
        <translation>Ce livre Kindle est compressé d’une façon qui n’est pas lue</translation>
    </message>
    <message>
        <source>This PDF is a portfolio</source>
        <translation>Ce PDF est un porte-documents</translation>
    </message>
    <message>
        <source>This PDF is an XFA form, which Adobe Reader alone can show. Print it to a PDF from there to search it.</source>
        <translation>Ce PDF est un formulaire XFA, que seul Adobe Reader peut afficher. Imprimez-le en PDF depuis celui-ci pour y faire des recherches.</translation>
    </message>
    <message>
        <source>This PDF opens with a password only.</source>
        <translation>Ce PDF ne s’ouvre qu’avec un mot de passe.</translation>
    </message>
    <message>
        <source>This PDF opens with a password only. Enter it in the window under Problems.</source>
        <translation>Ce PDF ne s’ouvre qu’avec un mot de passe. Saisissez-le dans la fenêtre, sous Problèmes.</translation>
    </message>
    <message>
        <source>This PowerPoint file is encrypted. Save a copy without a password to search it.</source>
        <translation>Ce fichier PowerPoint est chiffré. Enregistrez une copie sans mot de passe pour y faire des recherches.</translation>
    </message>
    <message>
        <source>This Word document is encrypted. Save a copy without a password to search it.</source>
        <translation>Ce document Word est chiffré. Enregistrez une copie sans mot de passe pour y faire des recherches.</translation>
    </message>
    <message>
        <source>This computer does not let you read the file. Change its permissions and try again.</source>
        <translation>Cet ordinateur ne vous permet pas de lire le fichier. Modifiez ses droits d’accès et réessayez.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor is too old</source>
        <translation>Le processeur de cet ordinateur est trop ancien</translation>
    </message>
    <message>
        <source>This file crashed the reader</source>
        <translation>Ce fichier a fait planter la lecture</translation>
    </message>
    <message>
        <source>This file holds no model</source>
        <translation>Ce fichier ne contient pas de modèle</translation>
    </message>
    <message>
        <source>This is not a chat model</source>
        <translation>Ce n’est pas un modèle de conversation</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>Ce n’est pas un fichier de modèle</translation>
    </message>
    <message>
        <source>This is not an adapter</source>
        <translation>Ce n’est pas un adaptateur</translation>
    </message>
    <message>
        <source>This is not valid JSON, so it was read as plain text.</source>
        <translation>Ce n’est pas du JSON valide ; il a donc été lu comme du texte brut.</translation>
    </message>
    <message>
        <source>This is not well-formed XML, or too large; it was read as plain text.</source>
        <translation>Ce XML est mal formé ou trop gros ; il a été lu comme du texte brut.</translation>
    </message>
    <message>
        <source>This is the library itself</source>
        <translation>C’est la bibliothèque elle-même</translation>
    </message>
    <message>
        <source>This kind of adapter is not known</source>
        <translation>Ce type d’adaptateur est inconnu</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Ce nom est déjà pris</translation>
    </message>
    <message>
        <source>This {0} is encrypted. Save a copy without a password to search it.</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Fichier chiffré : {0}. Enregistrez une copie sans mot de passe pour y faire des recherches.</translation>
    </message>
    <message>
        <source>To have all found at once, raise the limit with the command “sudo sysctl fs.inotify.max_user_instances={0}” and start Muniment again; to keep it, put the line “{1}” into the file /etc/sysctl.d/60-muniment.conf.</source>
        <extracomment>{0}: 2 * _limit(name); {1}: line</extracomment>
        <translation>Pour que toutes soient trouvées aussitôt, augmentez la limite avec la commande « sudo sysctl fs.inotify.max_user_instances={0} » et relancez Muniment ; pour la conserver, ajoutez la ligne « {1} » au fichier /etc/sysctl.d/60-muniment.conf.</translation>
    </message>
    <message>
        <source>To have all found at once, raise the limit with the command “sudo sysctl fs.inotify.max_user_watches={0}” and start Muniment again; to keep it, put the line “{1}” into the file /etc/sysctl.d/60-muniment.conf.</source>
        <extracomment>{0}: 2 * _limit(name); {1}: line</extracomment>
        <translation>Pour que toutes soient trouvées aussitôt, augmentez la limite avec la commande « sudo sysctl fs.inotify.max_user_watches={0} » et relancez Muniment ; pour la conserver, ajoutez la ligne « {1} » au fichier /etc/sysctl.d/60-muniment.conf.</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop gros</translation>
    </message>
    <message>
        <source>Too large to read</source>
        <translation>Trop gros pour être lu</translation>
    </message>
    <message>
        <source>Too large to take out</source>
        <translation>Trop gros pour être extrait</translation>
    </message>
    <message>
        <source>Too many of them crash the reader.</source>
        <translation>Trop d’entre eux font planter la lecture.</translation>
    </message>
    <message>
        <source>Type what to search for first.</source>
        <translation>Saisissez d’abord ce que vous recherchez.</translation>
    </message>
    <message>
        <source>Unknown kind of search</source>
        <translation>Type de recherche inconnu</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modèle inconnu</translation>
    </message>
    <message>
        <source>Unknown order</source>
        <translation>Ordre inconnu</translation>
    </message>
    <message>
        <source>Unknown setting</source>
        <translation>Réglage inconnu</translation>
    </message>
    <message>
        <source>Unpacked it is larger than {0}.</source>
        <extracomment>{0}: said(LARGEST_TOTAL)</extracomment>
        <translation>Décompressé, il dépasse {0}.</translation>
    </message>
    <message>
        <source>Unpacked it would be enormous for its size, as files are that were made to do harm.</source>
        <translation>Décompressé, il serait démesurément gros, comme le sont les fichiers conçus pour nuire.</translation>
    </message>
    <message>
        <source>Unpacked it would take more memory than this program gives to one file. Save a copy with fewer pixels to search it.</source>
        <translation>Décompressée, elle prendrait plus de mémoire que ce programme n’en donne à un seul fichier. Enregistrez une copie avec moins de pixels pour y faire des recherches.</translation>
    </message>
    <message>
        <source>Version {0} made it, and this is version {1}.</source>
        <extracomment>{0}: found.program; {1}: __version__</extracomment>
        <translation>Elle a été créée par la version {0} ; celle-ci est la version {1}.</translation>
    </message>
    <message>
        <source>What downloads it ended without a word. What came of it is kept: try again.</source>
        <translation>Ce qui le télécharge s’est arrêté sans un mot. Ce qui en est arrivé est conservé : réessayez.</translation>
    </message>
    <message>
        <source>What is left of them is in {0}. New ones can be saved all the same.</source>
        <extracomment>{0}: aside</extracomment>
        <translation>Ce qu’il en reste se trouve dans {0}. Vous pouvez quand même en enregistrer de nouvelles.</translation>
    </message>
    <message>
        <source>What is nested too deep in this page could not be read.</source>
        <translation>Ce qui est trop imbriqué dans cette page n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>What is nested too deep was left out.</source>
        <translation>Ce qui est trop imbriqué a été laissé de côté.</translation>
    </message>
    <message>
        <source>What it contains itself was not read: it lies inside of another file.</source>
        <translation>Ce qu’il contient lui-même n’a pas été lu : il se trouve dans un autre fichier.</translation>
    </message>
    <message>
        <source>What the model wrote did not answer the question.</source>
        <translation>Ce que le modèle a écrit ne répondait pas à la question.</translation>
    </message>
    <message>
        <source>What the model wrote is not borne by your documents; these are their own words.</source>
        <translation>Ce que le modèle a écrit n’est pas attesté par vos documents ; voici leurs propres mots.</translation>
    </message>
    <message>
        <source>What was known of some files is lost. They are read again.</source>
        <translation>Ce qui était connu de certains fichiers est perdu. Ils sont relus.</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>Quel modèle ?</translation>
    </message>
    <message>
        <source>With the files before it, it takes up more than {0}, the most that is unpacked of this file.</source>
        <extracomment>{0}: said(self._largest)</extracomment>
        <translation>Avec les fichiers qui le précèdent, il dépasse {0}, le maximum qui est décompressé de ce fichier.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>document Word</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>documents Word</translation>
    </message>
    <message>
        <source>Your documents do not seem to answer this.</source>
        <translation>Vos documents ne semblent pas y répondre.</translation>
    </message>
    <message>
        <source>a date looks like 2020, 2020-05 or 2020-05-31</source>
        <translation>une date s’écrit 2020, 2020-05 ou 2020-05-31</translation>
    </message>
    <message>
        <source>a folder’s name or path follows the colon directly, in quotes if it has blanks</source>
        <translation>le nom ou le chemin d’un dossier suit directement le deux-points, entre guillemets s’il contient des espaces</translation>
    </message>
    <message>
        <source>a language is two letters such as en, de or fr, or its English name</source>
        <translation>une langue s’écrit en deux lettres, comme en, de ou fr, ou par son nom anglais</translation>
    </message>
    <message>
        <source>a list claims to have {0} elements</source>
        <extracomment>{0}: count</extracomment>
        <translation>une liste prétend avoir {0} éléments</translation>
    </message>
    <message>
        <source>a list is of a type that it cannot have</source>
        <translation>une liste est d’un type qu’elle ne peut pas avoir</translation>
    </message>
    <message>
        <source>a name follows the colon directly, in quotes if it has blanks</source>
        <translation>un nom suit directement le deux-points, entre guillemets s’il contient des espaces</translation>
    </message>
    <message>
        <source>a page is a number such as 12, and several are 3-7</source>
        <translation>une page est un nombre comme 12, plusieurs s’écrivent 3-7</translation>
    </message>
    <message>
        <source>a property is of an unknown type ({0})</source>
        <extracomment>{0}: kind</extracomment>
        <translation>une propriété est d’un type inconnu ({0})</translation>
    </message>
    <message>
        <source>a tensor claims to have {0} dimensions</source>
        <extracomment>{0}: dimensions</extracomment>
        <translation>un tenseur prétend avoir {0} dimensions</translation>
    </message>
    <message>
        <source>a tensor is larger than the file</source>
        <translation>un tenseur est plus gros que le fichier</translation>
    </message>
    <message>
        <source>a text in it claims to be {0} bytes long</source>
        <extracomment>{0}: length</extracomment>
        <translation>un de ses textes prétend avoir {0} octets</translation>
    </message>
    <message>
        <source>a word follows the colon directly, or several words in quotes</source>
        <translation>un mot suit directement le deux-points, ou plusieurs mots entre guillemets</translation>
    </message>
    <message>
        <source>an unknown fault</source>
        <translation>une erreur inconnue</translation>
    </message>
    <message>
        <source>by values it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>par les valeurs, elle a trouvé {0}</translation>
    </message>
    <message>
        <source>by vectors it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>par les vecteurs, elle a trouvé {0}</translation>
    </message>
    <message>
        <source>by words it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>par les mots, elle a trouvé {0}</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>livre numérique</translation>
    </message>
    <message>
        <source>e-books</source>
        <translation>livres numériques</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>e-mails</source>
        <translation>e-mails</translation>
    </message>
    <message>
        <source>finds by meaning</source>
        <translation>trouve d’après le sens</translation>
    </message>
    <message>
        <source>it claims to have {0} tensors and {1} properties</source>
        <extracomment>{0}: tensors; {1}: keys</extracomment>
        <translation>il prétend avoir {0} tenseurs et {1} propriétés</translation>
    </message>
    <message>
        <source>it could not be reached ({0})</source>
        <extracomment>{0}: error.reason</extracomment>
        <translation>elle n’a pas pu être jointe ({0})</translation>
    </message>
    <message>
        <source>it does not begin as a GGUF file does</source>
        <translation>il ne commence pas comme un fichier GGUF</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>il s’arrête trop tôt</translation>
    </message>
    <message>
        <source>it is not a model that writes text</source>
        <translation>ce n’est pas un modèle qui écrit du texte</translation>
    </message>
    <message>
        <source>it is of the first version of the format, which is out of use</source>
        <translation>il est de la première version du format, qui n’est plus utilisée</translation>
    </message>
    <message>
        <source>it is of version {0} of the format, which this program does not know</source>
        <extracomment>{0}: version</extracomment>
        <translation>il est de la version {0} du format, que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>cela a pris trop de temps</translation>
    </message>
    <message>
        <source>it was made for computers of another byte order</source>
        <translation>il est fait pour des ordinateurs dont l’ordre des octets est différent</translation>
    </message>
    <message>
        <source>its alignment is not possible</source>
        <translation>son alignement est impossible</translation>
    </message>
    <message>
        <source>its chat template does not work ({0}).</source>
        <extracomment>{0}: error</extracomment>
        <translation>son gabarit de conversation ne fonctionne pas ({0}).</translation>
    </message>
    <message>
        <source>its files cannot be read</source>
        <translation>ses fichiers sont illisibles</translation>
    </message>
    <message>
        <source>its header has no end</source>
        <translation>son en-tête n’a pas de fin</translation>
    </message>
    <message>
        <source>its limit is used up</source>
        <translation>sa limite est atteinte</translation>
    </message>
    <message>
        <source>its process could not be started</source>
        <translation>son processus n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>son processus s’est arrêté</translation>
    </message>
    <message>
        <source>its process ended again and again</source>
        <translation>son processus s’est arrêté à plusieurs reprises</translation>
    </message>
    <message>
        <source>its process ended while loading it</source>
        <translation>son processus s’est arrêté pendant le chargement</translation>
    </message>
    <message>
        <source>loading it took too long</source>
        <translation>le chargement a pris trop de temps</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>aucune raison n’est donnée</translation>
    </message>
    <message>
        <source>no text that can be read was found</source>
        <translation>aucun texte lisible n’a été trouvé</translation>
    </message>
    <message>
        <source>nothing was asked.</source>
        <translation>aucune question n’a été posée.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>présentation</translation>
    </message>
    <message>
        <source>presentations</source>
        <translation>présentations</translation>
    </message>
    <message>
        <source>some of the text is too unclear to be read, or in a foreign writing, and was left out</source>
        <translation>une partie du texte est trop peu nette pour être lue, ou dans une écriture étrangère, et a été laissée de côté</translation>
    </message>
    <message>
        <source>sorts the best results again</source>
        <translation>reclasse les meilleurs résultats</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>feuille de calcul</translation>
    </message>
    <message>
        <source>spreadsheets</source>
        <translation>feuilles de calcul</translation>
    </message>
    <message>
        <source>text file</source>
        <translation>fichier texte</translation>
    </message>
    <message>
        <source>text files</source>
        <translation>fichiers texte</translation>
    </message>
    <message>
        <source>the adapter {0} does not fit it ({1})</source>
        <extracomment>{0}: path.name; {1}: self._said()</extracomment>
        <translation>l’adaptateur {0} ne lui convient pas ({1})</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>la connexion s’est interrompue</translation>
    </message>
    <message>
        <source>the connection broke off ({0})</source>
        <extracomment>{0}: error or type(error).__name__</extracomment>
        <translation>la connexion s’est interrompue ({0})</translation>
    </message>
    <message>
        <source>the library is being closed</source>
        <translation>la bibliothèque est en cours de fermeture</translation>
    </message>
    <message>
        <source>the question and its evidence are longer than the model can read.</source>
        <translation>la question et ses passages à l’appui dépassent ce que le modèle peut lire.</translation>
    </message>
    <message>
        <source>the server is in trouble ({0})</source>
        <extracomment>{0}: error.code</extracomment>
        <translation>le serveur a un problème ({0})</translation>
    </message>
    <message>
        <source>the server went on from another place</source>
        <translation>le serveur a repris à un autre endroit</translation>
    </message>
    <message>
        <source>the text could not be recognised, because the picture is damaged or too large</source>
        <translation>le texte n’a pas pu être reconnu, car l’image est endommagée ou trop grande</translation>
    </message>
    <message>
        <source>the text is in a writing that this program cannot read</source>
        <translation>le texte est dans une écriture que ce programme ne sait pas lire</translation>
    </message>
    <message>
        <source>the text is too unclear to be read</source>
        <translation>le texte est trop peu net pour être lu</translation>
    </message>
    <message>
        <source>the types are {0}, and endings of files such as docx or jpg</source>
        <extracomment>{0}: &apos;, &apos;.join(GROUPS)</extracomment>
        <translation>les types sont {0}, et les extensions de fichiers comme docx ou jpg</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>la mémoire ne suffit pas</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>web pages</source>
        <translation>pages web</translation>
    </message>
    <message>
        <source>what was here of it was of no use</source>
        <translation>ce qui en était là ne pouvait pas servir</translation>
    </message>
    <message>
        <source>writes answers</source>
        <translation>écrit les réponses</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} Go</translation>
    </message>
    <message>
        <source>{0} GB free</source>
        <extracomment>{0}: sum(known) / 1000000000.0</extracomment>
        <translation>{0} Go libres</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} Mo</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} octets</translation>
    </message>
    <message>
        <source>{0} bytes are missing at its end</source>
        <extracomment>{0}: missing</extracomment>
        <translation>il manque {0} octets à la fin</translation>
    </message>
    <message>
        <source>{0} cannot answer questions.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} ne peut pas répondre à des questions.</translation>
    </message>
    <message>
        <source>{0} chapter is damaged or missing.</source>
        <extracomment>{0}: damaged_chapters</extracomment>
        <translation>{0} chapitre est endommagé ou manquant.</translation>
    </message>
    <message>
        <source>{0} chapters are damaged or missing.</source>
        <extracomment>{0}: damaged_chapters</extracomment>
        <translation>{0} chapitres sont endommagés ou manquants.</translation>
    </message>
    <message>
        <source>{0} could not be loaded ({1}).</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} n’a pas pu être chargé ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be loaded{1}.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} n’a pas pu être chargé{1}.</translation>
    </message>
    <message>
        <source>{0} documents mention both.</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} documents mentionnent les deux.</translation>
    </message>
    <message>
        <source>{0} does not exist. Check the name.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} n’existe pas. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>{0} does not prove that it is who it should be ({1}). Nothing was downloaded.</source>
        <extracomment>{0}: offered.address; {1}: error.reason.verify_message</extracomment>
        <translation>{0} ne prouve pas être qui il devrait être ({1}). Rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>{0} ends too early ({1}). It may not have been downloaded to its end: fetch it again.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} s’arrête trop tôt ({1}). Il n’a peut-être pas été téléchargé jusqu’au bout : téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{0} entries are damaged, and read as plain text.</source>
        <extracomment>{0}: damaged</extracomment>
        <translation>{0} entrées sont endommagées et ont été lues comme du texte brut.</translation>
    </message>
    <message>
        <source>{0} files could not be read.</source>
        <extracomment>{0}: files</extracomment>
        <translation>{0} fichiers n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>{0} formula has no stored result: open the file in Excel or LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: missing</extracomment>
        <translation>{0} formule n’a pas de résultat enregistré : ouvrez le fichier dans Excel ou LibreOffice et enregistrez-le pour pouvoir rechercher ce résultat.</translation>
    </message>
    <message>
        <source>{0} formula has no stored result: open the file in LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: self._without_result</extracomment>
        <translation>{0} formule n’a pas de résultat enregistré : ouvrez le fichier dans LibreOffice et enregistrez-le pour pouvoir rechercher ce résultat.</translation>
    </message>
    <message>
        <source>{0} formulas have no stored result: open the file in Excel or LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: missing</extracomment>
        <translation>{0} formules n’ont pas de résultat enregistré : ouvrez le fichier dans Excel ou LibreOffice et enregistrez-le pour pouvoir rechercher ces résultats.</translation>
    </message>
    <message>
        <source>{0} formulas have no stored result: open the file in LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: self._without_result</extracomment>
        <translation>{0} formules n’ont pas de résultat enregistré : ouvrez le fichier dans LibreOffice et enregistrez-le pour pouvoir rechercher ces résultats.</translation>
    </message>
    <message>
        <source>{0} gave another file than it should: its checksum differs. It was deleted. Try again; if that happens twice, the file there has been changed.</source>
        <extracomment>{0}: offered.address</extracomment>
        <translation>{0} a donné un autre fichier qu’il ne devait : sa somme de contrôle diffère. Il a été supprimé. Réessayez ; si cela arrive deux fois, le fichier y a été modifié.</translation>
    </message>
    <message>
        <source>{0} gives more than the {1} bytes it should.</source>
        <extracomment>{0}: offered.address; {1}: offered.bytes</extracomment>
        <translation>{0} donne plus que les {1} octets qu’il devrait.</translation>
    </message>
    <message>
        <source>{0} has another size than it should: {1} bytes, where {2} are missing. Nothing was downloaded.</source>
        <extracomment>{0}: offered.address; {1}: length; {2}: offered.bytes - start</extracomment>
        <translation>{0} a une autre taille qu’il ne devrait : {1} octets, où {2} manquent. Rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>{0} has the name of “{1}”, but not its size and checksum: it is damaged, or a model of another make. Get it again, or give it another name.</source>
        <extracomment>{0}: path.name; {1}: model.title if model else path.name</extracomment>
        <translation>{0} porte le nom de « {1} », mais n’en a ni la taille ni la somme de contrôle : il est endommagé, ou c’est un modèle d’une autre origine. Procurez-vous-le à nouveau, ou donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>{0} hidden files were left out.</source>
        <extracomment>{0}: number</extracomment>
        <translation>{0} fichiers cachés ont été laissés de côté.</translation>
    </message>
    <message>
        <source>{0} holds no library yet.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} ne contient pas encore de bibliothèque.</translation>
    </message>
    <message>
        <source>{0} holds none.</source>
        <extracomment>{0}: store.parent</extracomment>
        <translation>{0} n’en contient aucune.</translation>
    </message>
    <message>
        <source>{0} is a GGUF file, but does not say what kind of model it holds. Choose another one.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} est un fichier GGUF, mais n’indique pas quel type de modèle il contient. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{0} is a model of its own. Choose a LoRA adapter in the GGUF format.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} est un modèle à part entière. Choisissez un adaptateur LoRA au format GGUF.</translation>
    </message>
    <message>
        <source>{0} is a {1}. Choose a LoRA adapter in the GGUF format.</source>
        <extracomment>{0}: path.name; {1}: file.kind</extracomment>
        <translation>{0} n’est pas un adaptateur ({1}). Choisissez un adaptateur LoRA au format GGUF.</translation>
    </message>
    <message>
        <source>{0} is an adapter of the type “{1}”. Only LoRA adapters can be used.</source>
        <extracomment>{0}: path.name; {1}: way</extracomment>
        <translation>{0} est un adaptateur de type « {1} ». Seuls les adaptateurs LoRA peuvent être utilisés.</translation>
    </message>
    <message>
        <source>{0} is another file. Rename one of them, and add {1} again.</source>
        <extracomment>{0}: target; {1}: source</extracomment>
        <translation>{0} est un autre fichier. Renommez l’un des deux, puis ajoutez de nouveau {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). Delete it to start with the defaults.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} est endommagé ({1}). Supprimez-le pour repartir des réglages par défaut.</translation>
    </message>
    <message>
        <source>{0} is no address on the web that is safe (https).</source>
        <extracomment>{0}: offered.address</extracomment>
        <translation>{0} n’est pas une adresse web sûre (https).</translation>
    </message>
    <message>
        <source>{0} is not a GGUF file that can be used, or it is damaged: {1}. Fetch it again, or choose another one.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} n’est pas un fichier GGUF utilisable, ou il est endommagé : {1}. Téléchargez-le de nouveau, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{0} is not one of its files.</source>
        <extracomment>{0}: locked</extracomment>
        <translation>{0} n’est pas l’un de ses fichiers.</translation>
    </message>
    <message>
        <source>{0} is not one of its folders.</source>
        <extracomment>{0}: gone</extracomment>
        <translation>{0} n’est pas l’un de ses dossiers.</translation>
    </message>
    <message>
        <source>{0} is not the file it should be (its checksum differs).</source>
        <extracomment>{0}: there[0]</extracomment>
        <translation>{0} n’est pas le fichier attendu (sa somme de contrôle diffère).</translation>
    </message>
    <message>
        <source>{0} is not the file it should be (its checksum differs). Delete it and install the model again.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} n’est pas le fichier attendu (sa somme de contrôle diffère). Supprimez-le et installez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>{0} is not there: the server says {1} {2}.</source>
        <extracomment>{0}: offered.address; {1}: error.code; {2}: error.reason</extracomment>
        <translation>{0} n’est pas là : le serveur dit {1} {2}.</translation>
    </message>
    <message>
        <source>{0} is of an architecture ({1}) that this version of the program does not know. A newer version may; or choose another model.</source>
        <extracomment>{0}: path.name; {1}: unknown[1]</extracomment>
        <translation>{0} a une architecture ({1}) que cette version du programme ne connaît pas. Une version plus récente la connaît peut-être ; sinon, choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} ko</translation>
    </message>
    <message>
        <source>{0} layers on the graphics card: with more it failed.</source>
        <extracomment>{0}: layers</extracomment>
        <translation>{0} couches sur la carte graphique : au-delà, elle a échoué.</translation>
    </message>
    <message>
        <source>{0} line is too long for a row; only the beginning was read.</source>
        <extracomment>{0}: rows.cut</extracomment>
        <translation>{0} ligne est trop longue pour un tableau ; seul le début a été lu.</translation>
    </message>
    <message>
        <source>{0} lines are longer than {1} characters; only the beginning was read.</source>
        <extracomment>{0}: cut; {1}: _LONGEST_LINE</extracomment>
        <translation>{0} lignes dépassent {1} caractères ; seul le début a été lu.</translation>
    </message>
    <message>
        <source>{0} lines are too long for a row; only the beginning was read.</source>
        <extracomment>{0}: rows.cut</extracomment>
        <translation>{0} lignes sont trop longues pour un tableau ; seul le début a été lu.</translation>
    </message>
    <message>
        <source>{0} more remarks on files inside.</source>
        <extracomment>{0}: more</extracomment>
        <translation>Autres remarques sur les fichiers à l’intérieur : {0}.</translation>
    </message>
    <message>
        <source>{0} needs about {1} GB of memory, and this computer has {2} GB. Choose a smaller model, or one with fewer bits (its name then holds Q4 instead of Q8 or F16).</source>
        <extracomment>{0}: file.path.name; {1}: needed / 1000000000.0; {2}: memory / 1000000000.0</extracomment>
        <translation>{0} demande environ {1} Go de mémoire, et cet ordinateur en a {2} Go. Choisissez un modèle plus petit, ou avec moins de bits (son nom contient alors Q4 au lieu de Q8 ou F16).</translation>
    </message>
    <message>
        <source>{0} of {1} documents do not hold all the words of “{2}”.</source>
        <translation>{0} documents sur {1} ne contiennent pas tous les mots de « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} documents do not mention “{2}”.</source>
        <translation>{0} documents sur {1} ne mentionnent pas « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} documents does not hold all the words of “{2}”.</source>
        <translation>{0} document sur {1} ne contient pas tous les mots de « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} documents does not mention “{2}”.</source>
        <translation>{0} document sur {1} ne mentionne pas « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} documents hold all the words of “{2}”.</source>
        <translation>{0} documents sur {1} contiennent tous les mots de « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} documents holds all the words of “{2}”.</source>
        <translation>{0} document sur {1} contient tous les mots de « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} documents mention “{2}”.</source>
        <translation>{0} documents sur {1} mentionnent « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} documents mentions “{2}”.</source>
        <translation>{0} document sur {1} mentionne « {2} ».</translation>
    </message>
    <message>
        <source>{0} of {1} files inside of it could not be read: {2}.</source>
        <extracomment>{0}: len(names); {1}: count; {2}: shown</extracomment>
        <translation>Fichiers illisibles à l’intérieur ({0} sur {1}) : {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} files inside of it could not be read: {2}; and {3} more.</source>
        <extracomment>{0}: len(names); {1}: count; {2}: shown; {3}: len(names) - _SHOWN</extracomment>
        <translation>Fichiers illisibles à l’intérieur ({0} sur {1}) : {2} ; et {3} de plus.</translation>
    </message>
    <message>
        <source>{0} of {1} items or folders are damaged and were not read.</source>
        <extracomment>{0}: damaged; {1}: total</extracomment>
        <translation>Éléments ou dossiers endommagés, non lus : {0} sur {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} layers on {2} ({3}).</source>
        <extracomment>{0}: fitting; {1}: whole; {2}: names; {3}: free</extracomment>
        <translation>{0} couches sur {1} placées sur {2} ({3}).</translation>
    </message>
    <message>
        <source>{0} of {1} lines are not valid JSON; read as plain text.</source>
        <extracomment>{0}: total - read; {1}: total</extracomment>
        <translation>Lignes qui ne sont pas du JSON valide, lues comme texte brut : {0} sur {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} pages are damaged and could not be read.</source>
        <extracomment>{0}: count; {1}: pages</extracomment>
        <translation>{0} pages sur {1} sont endommagées et n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>{0} of {1} pages are pictures.</source>
        <extracomment>{0}: pictures; {1}: total</extracomment>
        <translation>{0} pages sur {1} sont des images.</translation>
    </message>
    <message>
        <source>{0} of {1} pages is damaged and could not be read.</source>
        <extracomment>{0}: count; {1}: pages</extracomment>
        <translation>{0} page sur {1} est endommagée et n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>{0} of {1} pages is pictures.</source>
        <extracomment>{0}: pictures; {1}: total</extracomment>
        <translation>{0} page sur {1} est une image.</translation>
    </message>
    <message>
        <source>{0} of {1} slides are damaged and were left out.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} diapositives sur {1} sont endommagées et ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{0} of {1} slides are hidden in the show.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} diapositives sur {1} sont masquées dans le diaporama.</translation>
    </message>
    <message>
        <source>{0} of {1} slides hold no text.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} diapositives sur {1} ne contiennent pas de texte.</translation>
    </message>
    <message>
        <source>{0} of {1} slides hold pictures only.</source>
        <extracomment>{0}: pictures; {1}: len(slides)</extracomment>
        <translation>{0} diapositives sur {1} ne contiennent que des images.</translation>
    </message>
    <message>
        <source>{0} of {1} slides holds no text.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} diapositive sur {1} ne contient pas de texte.</translation>
    </message>
    <message>
        <source>{0} of {1} slides holds pictures only.</source>
        <extracomment>{0}: pictures; {1}: len(slides)</extracomment>
        <translation>{0} diapositive sur {1} ne contient que des images.</translation>
    </message>
    <message>
        <source>{0} of {1} slides is damaged and was left out.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} diapositive sur {1} est endommagée et a été laissée de côté.</translation>
    </message>
    <message>
        <source>{0} of {1} slides is hidden in the show.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} diapositive sur {1} est masquée dans le diaporama.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} do not hold all the words of “{3}”.</source>
        <translation>Sur {1} {2}, {0} ne contiennent pas tous les mots de « {3} ».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} do not mention “{3}”.</source>
        <translation>Sur {1} {2}, {0} ne mentionnent pas « {3} ».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} does not hold all the words of “{3}”.</source>
        <translation>Sur {1} {2}, {0} ne contient pas tous les mots de « {3} ».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} does not mention “{3}”.</source>
        <translation>Sur {1} {2}, {0} ne mentionne pas « {3} ».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} hold all the words of “{3}”.</source>
        <translation>Sur {1} {2}, {0} contiennent tous les mots de « {3} ».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} holds all the words of “{3}”.</source>
        <translation>Sur {1} {2}, {0} contient tous les mots de « {3} ».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} mention “{3}”.</source>
        <translation>Sur {1} {2}, {0} mentionnent « {3} ».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} mentions “{3}”.</source>
        <translation>Sur {1} {2}, {0} mentionne « {3} ».</translation>
    </message>
    <message>
        <source>{0} points to {1}, which is no address on the web that is safe (https).</source>
        <extracomment>{0}: req.full_url; {1}: newurl</extracomment>
        <translation>{0} renvoie à {1}, qui n’est pas une adresse web sûre (https).</translation>
    </message>
    <message>
        <source>{0} takes {1} GB, and {2} GB are free in {3}. Make space, or use the file where it is.</source>
        <extracomment>{0}: source.name; {1}: size / 1000000000.0; {2}: free / 1000000000.0; {3}: target.parent</extracomment>
        <translation>{0} prend {1} Go, et {2} Go sont libres dans {3}. Libérez de la place, ou utilisez le fichier là où il est.</translation>
    </message>
    <message>
        <source>{0} was made for a model of another architecture ({1}) than {2} ({3}).</source>
        <extracomment>{0}: path.name; {1}: file.architecture or &apos;unknown&apos;; {2}: model.path.name; {3}: model.architecture</extracomment>
        <translation>{0} a été fait pour un modèle d’une autre architecture ({1}) que {2} ({3}).</translation>
    </message>
    <message>
        <source>{0}. Install the program anew.</source>
        <extracomment>{0}: what</extracomment>
        <translation>{0}. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>{0}. It is tried again by itself; nothing that was stored is lost.</source>
        <extracomment>{0}: cause</extracomment>
        <translation>{0}. Un nouvel essai aura lieu de lui-même ; rien de ce qui était enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>{0}. Make sure that there is space left and that {1} can be written to. Nothing that was stored is lost.</source>
        <extracomment>{0}: cause; {1}: folder</extracomment>
        <translation>{0}. Vérifiez qu’il reste de la place et que l’écriture est possible dans {1}. Rien de ce qui était enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>{0}: {1}. Ask again to start it anew; your documents and the search are not affected.</source>
        <extracomment>{0}: self.name; {1}: cause</extracomment>
        <translation>{0} : {1}. Posez de nouveau la question pour le relancer ; vos documents et la recherche ne sont pas touchés.</translation>
    </message>
    <message>
        <source>{0}: {1}. Check that it is there and that you may read it.</source>
        <extracomment>{0}: path; {1}: error.strerror or error</extracomment>
        <translation>{0} : {1}. Vérifiez qu’il existe et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>{0}: {1}. Close other programs, and ask again.</source>
        <extracomment>{0}: self.name; {1}: error.strerror or error</extracomment>
        <translation>{0} : {1}. Fermez d’autres programmes et posez de nouveau la question.</translation>
    </message>
    <message>
        <source>{0}: {1}. Make sure that there is space left and that the library&apos;s folder can be read and written.</source>
        <extracomment>{0}: why; {1}: self._path</extracomment>
        <translation>{0} : {1}. Vérifiez qu’il reste de la place et que le dossier de la bibliothèque est accessible en lecture et en écriture.</translation>
    </message>
    <message>
        <source>{0}: {1}. Make sure that there is space left and that the library&apos;s folder can be written to.</source>
        <extracomment>{0}: disk_trouble(error) or error.strerror; {1}: path</extracomment>
        <translation>{0} : {1}. Vérifiez qu’il reste de la place et que le dossier de la bibliothèque est accessible en écriture.</translation>
    </message>
    <message>
        <source>{0}: {1}. Results come in the order in which they are found.</source>
        <extracomment>{0}: self.model.title; {1}: error</extracomment>
        <translation>{0} : {1}. Les résultats s’affichent dans l’ordre où ils sont trouvés.</translation>
    </message>
    <message>
        <source>{0}: {1}. Search by words still works.</source>
        <extracomment>{0}: self.model.title; {1}: error</extracomment>
        <translation>{0} : {1}. La recherche par mots fonctionne toujours.</translation>
    </message>
    <message>
        <source>{0}: {1}. The file {2} may be damaged, or too large for the memory that is free: close other programs, or choose another model.</source>
        <extracomment>{0}: self.name; {1}: cause; {2}: self.installed.path.name</extracomment>
        <translation>{0} : {1}. Le fichier {2} est peut-être endommagé, ou trop grand pour la mémoire libre : fermez d’autres programmes, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>{0}: {1}. {2} of {3} bytes are here; the next try goes on from there.</source>
        <extracomment>{0}: offered.address; {1}: said; {2}: size(part); {3}: offered.bytes</extracomment>
        <translation>{0} : {1}. {2} des {3} octets sont là ; la prochaine tentative reprend à cet endroit.</translation>
    </message>
    <message>
        <source>{0}; save what it holds from it to search it: {1}.</source>
        <extracomment>{0}: what; {1}: listed</extracomment>
        <translation>{0} ; pour y faire des recherches, enregistrez à part ce qu’il contient : {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be understood.</source>
        <extracomment>{0}: wrong[0]</extracomment>
        <translation>« {0} » n’est pas compréhensible.</translation>
    </message>
    <message>
        <source>“{0}” could be {1}: give more of it.</source>
        <extracomment>{0}: model; {1}: &apos;, &apos;.join(like)</extracomment>
        <translation>« {0} » peut désigner {1} : précisez davantage.</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage (it says {1}).</source>
        <extracomment>{0}: _shown(claimed, term); {1}: shown</extracomment>
        <translation>« {0} » ne figure pas dans le passage cité (on y lit {1}).</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage.</source>
        <extracomment>{0}: _shown(claimed, term)</extracomment>
        <translation>« {0} » ne figure pas dans le passage cité.</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage{1}.</source>
        <extracomment>{0}: _shown(claimed, term); {1}: says</extracomment>
        <translation>« {0} » ne figure pas dans le passage cité{1}.</translation>
    </message>
    <message>
        <source>“{0}” does not stand so in the cited passage.</source>
        <extracomment>{0}: quotation</extracomment>
        <translation>« {0} » ne figure pas ainsi dans le passage cité.</translation>
    </message>
    <message>
        <source>“{0}” has no letter or digit that could be searched for.</source>
        <extracomment>{0}: source</extracomment>
        <translation>« {0} » ne contient ni lettre ni chiffre à rechercher.</translation>
    </message>
    <message>
        <source>“{0}” is none of {1}.</source>
        <extracomment>{0}: model; {1}: &apos;, &apos;.join(known)</extracomment>
        <translation>« {0} » ne figure pas parmi : {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not one of those added: {1}.</source>
        <extracomment>{0}: name; {1}: there</extracomment>
        <translation>« {0} » n’est pas l’un de ceux qui ont été ajoutés : {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not the id of one.</source>
        <extracomment>{0}: id</extracomment>
        <translation>« {0} » n’est l’identifiant d’aucune conversation.</translation>
    </message>
    <message>
        <source>“{0}” joins the words or phrases right before and after it, and was left out here. To search for the word itself, write &quot;OR&quot;.</source>
        <extracomment>{0}: source</extracomment>
        <translation>« {0} » relie les mots ou expressions juste avant et juste après, et a été ignoré ici. Pour rechercher le mot lui-même, écrivez &quot;OR&quot;.</translation>
    </message>
    <message>
        <source>“{0}” opens a quote that never closes: its words were searched singly.</source>
        <extracomment>{0}: source</extracomment>
        <translation>« {0} » ouvre un guillemet qui n’est pas fermé : ses mots ont été recherchés un par un.</translation>
    </message>
    <message>
        <source>“{0}” sorts results again wherever it is installed; remove its files and it does not.</source>
        <extracomment>{0}: model</extracomment>
        <translation>« {0} » reclasse les résultats partout où il est installé ; supprimez ses fichiers pour qu’il ne le fasse plus.</translation>
    </message>
    <message>
        <source>“{0}” was not found.</source>
        <extracomment>{0}: name</extracomment>
        <translation>« {0} » est introuvable.</translation>
    </message>
    <message>
        <source>“{0}” was not found. Put a model into {1} or choose another one.</source>
        <extracomment>{0}: name; {1}: self._places[0]</extracomment>
        <translation>« {0} » est introuvable. Placez un modèle dans {1} ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{0}” was searched for as words: there is no such filter.</source>
        <extracomment>{0}: source</extracomment>
        <translation>« {0} » a été recherché comme des mots : ce filtre n’existe pas.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a number; to leave it out, write -&quot;{1}&quot;.</source>
        <extracomment>{0}: source; {1}: number</extracomment>
        <translation>« {0} » a été pris pour un nombre ; pour l’exclure, écrivez -&quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a word: leave out one word or one quoted phrase each.</source>
        <extracomment>{0}: source</extracomment>
        <translation>« {0} » a été pris pour un mot : excluez à chaque fois un seul mot ou une seule expression entre guillemets.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a word: {1}.</source>
        <extracomment>{0}: source; {1}: HINTS[lone_key]</extracomment>
        <translation>« {0} » a été pris pour un mot : {1}.</translation>
    </message>
    <message>
        <source>“{0}” was taken as words: a star stands at the end of a word only.</source>
        <extracomment>{0}: source</extracomment>
        <translation>« {0} » a été pris pour des mots : l’astérisque se place seulement à la fin d’un mot.</translation>
    </message>
    <message>
        <source>“{0}” was taken as words: {1}.</source>
        <extracomment>{0}: source; {1}: HINTS[token.key]</extracomment>
        <translation>« {0} » a été pris pour des mots : {1}.</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1 are copied; you are asked before it is used.</source>
        <translation>Copie de %1 ; votre accord est demandé avant utilisation.</translation>
    </message>
    <message>
        <source>%1 of these cannot be used</source>
        <translation>%1 de ces éléments sont inutilisables</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation><numerusform>%Ln dossier</numerusform><numerusform>%Ln dossiers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more (is|are) in the library already.</source>
        <translation><numerusform>%Ln autre est déjà dans la bibliothèque.</numerusform><numerusform>%Ln autres sont déjà dans la bibliothèque.</numerusform></translation>
    </message>
    <message>
        <source>Add %1 items to the library</source>
        <translation>Ajouter %1 éléments à la bibliothèque</translation>
    </message>
    <message>
        <source>Add %1 to the library</source>
        <translation>Ajouter %1 à la bibliothèque</translation>
    </message>
    <message>
        <source>Add the folder “%1” to the library</source>
        <translation>Ajouter le dossier « %1 » à la bibliothèque</translation>
    </message>
    <message>
        <source>Add “%1” to the library</source>
        <translation>Ajouter « %1 » à la bibliothèque</translation>
    </message>
    <message>
        <source>All of these are in the library already</source>
        <translation>Tout cela est déjà dans la bibliothèque</translation>
    </message>
    <message>
        <source>Answer with “%1”</source>
        <translation>Répondre avec « %1 »</translation>
    </message>
    <message>
        <source>Files stay where they are; they are only read, never changed.</source>
        <translation>Les fichiers restent où ils sont ; ils sont seulement lus, jamais modifiés.</translation>
    </message>
    <message>
        <source>Find documents that say the like</source>
        <translation>Trouver des documents au contenu proche</translation>
    </message>
    <message>
        <source>It is looked through for changes.</source>
        <translation>Il est parcouru à la recherche de modifications.</translation>
    </message>
    <message>
        <source>Muniment never fetches anything from the network. Save the page or the file first, then add that.</source>
        <translation>Muniment ne va jamais rien chercher sur le réseau. Enregistrez d’abord la page ou le fichier, puis ajoutez-le.</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be added</source>
        <translation>Seuls les fichiers et dossiers de cet ordinateur peuvent être ajoutés</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Rechercher « %1 »</translation>
    </message>
    <message>
        <source>This computer does not let you open it.</source>
        <translation>Cet ordinateur ne vous autorise pas à l’ouvrir.</translation>
    </message>
    <message>
        <source>Use the adapter “%1” with the answering model</source>
        <translation>Utiliser l’adaptateur « %1 » avec le modèle de réponse</translation>
    </message>
    <message>
        <source>You are asked before it is used.</source>
        <translation>Votre accord est demandé avant utilisation.</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>« %1 » est illisible</translation>
    </message>
    <message>
        <source>“%1” is in the library already</source>
        <translation>« %1 » est déjà dans la bibliothèque</translation>
    </message>
    <message>
        <source>“%1” is no model that can answer</source>
        <translation>« %1 » n’est pas un modèle capable de répondre</translation>
    </message>
    <message>
        <source>“%1” is not there any more</source>
        <translation>« %1 » n’est plus là</translation>
    </message>
</context>
<context>
    <name>erasing</name>
    <message>
        <source>%1 does not look like a library of Muniment&apos;s.</source>
        <translation>%1 ne ressemble pas à une bibliothèque de Muniment.</translation>
    </message>
    <message>
        <source>Another Muniment is using the library. Close it first.</source>
        <translation>Un autre Muniment utilise la bibliothèque. Fermez-le d’abord.</translation>
    </message>
    <message>
        <source>Not all of it could be deleted</source>
        <translation>Tout n’a pas pu être supprimé</translation>
    </message>
    <message>
        <source>Nothing has been deleted</source>
        <translation>Rien n’a été supprimé</translation>
    </message>
    <message>
        <source>Still there, in %1: %2. Another program may be using them.</source>
        <translation>Restent dans %1 : %2. Un autre programme les utilise peut-être.</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Auteur : %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Avant %1</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Par pertinence</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Date : %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Dossier : %1</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>À partir de %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue : %1</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Récents d’abord</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Code source</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Feuille de calcul</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titre : %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Type : %1</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>sauf %1</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>A dash before any of them leaves out what it names</source>
        <translation>Un tiret devant l’un d’eux exclut ce qu’il désigne</translation>
    </message>
    <message>
        <source>Both words, and what means something like them</source>
        <translation>Les deux mots, et ce qui a un sens proche</translation>
    </message>
    <message>
        <source>Documents that this person wrote</source>
        <translation>Les documents que cette personne a écrits</translation>
    </message>
    <message>
        <source>Documents with this in their title or file name</source>
        <translation>Les documents dont le titre ou le nom de fichier contient ceci</translation>
    </message>
    <message>
        <source>Exactly these words, one after the other</source>
        <translation>Exactement ces mots, l’un après l’autre</translation>
    </message>
    <message>
        <source>Leaves out what mentions the second word</source>
        <translation>Exclut ce qui mentionne le second mot</translation>
    </message>
    <message>
        <source>One of the two is enough; OR in capitals</source>
        <translation>L’un des deux suffit ; OR en majuscules</translation>
    </message>
    <message>
        <source>Only documents from before that year, month or day</source>
        <translation>Seulement les documents antérieurs à cette année, ce mois ou ce jour</translation>
    </message>
    <message>
        <source>Only documents from that time on</source>
        <translation>Seulement les documents à partir de cette date</translation>
    </message>
    <message>
        <source>Only documents in this language: en, de, fr, es …</source>
        <translation>Seulement les documents dans cette langue : en, de, fr, es…</translation>
    </message>
    <message>
        <source>Only documents of this year</source>
        <translation>Seulement les documents de cette année</translation>
    </message>
    <message>
        <source>Only files in folders of this name</source>
        <translation>Seulement les fichiers des dossiers de ce nom</translation>
    </message>
    <message>
        <source>Only this kind: pdf, word, excel, slides, mail, book, image, web</source>
        <translation>Seulement ce type : pdf, word, excel, slides, mail, book, image, web</translation>
    </message>
    <message>
        <source>Only what stands on this page, or on pages 3-7</source>
        <translation>Seulement ce qui figure à cette page, ou aux pages 3-7</translation>
    </message>
    <message>
        <source>Words that begin so: estuary, estuaries, estuarine</source>
        <translation>Les mots qui commencent ainsi : estuaire, estuaires, estuarien</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Supprimée : %1</translation>
    </message>
    <message>
        <source>being answered …</source>
        <translation>réponse en cours…</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>{0} before {1}</source>
        <translation>{0} d’avant {1}</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} from {1} on</source>
        <translation>{0} à partir de {1}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} de {1} à {2}</translation>
    </message>
    <message>
        <source>{0} in English</source>
        <translation>{0} en anglais</translation>
    </message>
    <message>
        <source>{0} in French</source>
        <translation>{0} en français</translation>
    </message>
    <message>
        <source>{0} in German</source>
        <translation>{0} en allemand</translation>
    </message>
    <message>
        <source>{0} in Spanish</source>
        <translation>{0} en espagnol</translation>
    </message>
    <message>
        <source>{0} in “{1}”</source>
        <translation>{0} dans « {1} »</translation>
    </message>
    <message>
        <source>{0} with “{1}” in its title or file name</source>
        <translation>{0} avec « {1} » dans son titre ou son nom de fichier</translation>
    </message>
    <message>
        <source>{0} with “{1}” in their title or file name</source>
        <translation>{0} avec « {1} » dans leur titre ou leur nom de fichier</translation>
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
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>leavingout</name>
    <message>
        <source>A pattern of its folder takes it in. Change that under Settings › Folders.</source>
        <translation>Un motif de son dossier l’inclut. Pour changer cela : Réglages › Dossiers.</translation>
    </message>
    <message>
        <source>“%1” could not be left out</source>
        <translation>« %1 » n’a pas pu être laissé de côté</translation>
    </message>
</context>
<context>
    <name>login</name>
    <message>
        <source>%1. Nothing has been changed.</source>
        <translation>%1. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed</source>
        <translation>Le démarrage à la connexion n’a pas pu être modifié</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Footer</source>
        <translation>Pied de page</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>cellule {0}</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>chapitre {0}</translation>
    </message>
    <message>
        <source>contact {0}</source>
        <translation>contact {0}</translation>
    </message>
    <message>
        <source>contact {0}: {1}</source>
        <translation>contact {0} : {1}</translation>
    </message>
    <message>
        <source>description of the picture</source>
        <translation>description de l’image</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <extracomment>{0}: one_line(key)</extracomment>
        <translation>entrée {0}</translation>
    </message>
    <message>
        <source>entry {0}: {1}</source>
        <translation>entrée {0} : {1}</translation>
    </message>
    <message>
        <source>event {0}</source>
        <translation>événement {0}</translation>
    </message>
    <message>
        <source>event {0}: {1}</source>
        <translation>événement {0} : {1}</translation>
    </message>
    <message>
        <source>files {0}–{1}</source>
        <extracomment>{0}: start + 1; {1}: start + len(together)</extracomment>
        <translation>fichiers {0}–{1}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <extracomment>{0}: first; {1}: last</extracomment>
        <translation>lignes {0}–{1}</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>message {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>message {0}</translation>
    </message>
    <message>
        <source>message {0}: {1}</source>
        <extracomment>{0}: number; {1}: subject</extracomment>
        <translation>message {0} : {1}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
    <message>
        <source>p. {0} (page {1})</source>
        <extracomment>{0}: printed; {1}: number</extracomment>
        <translation>p. {0} (page {1})</translation>
    </message>
    <message>
        <source>pp. {0}–{1}</source>
        <extracomment>{0}: first.page; {1}: last.page</extracomment>
        <translation>p. {0}–{1}</translation>
    </message>
    <message>
        <source>row {0}</source>
        <extracomment>{0}: first</extracomment>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <source>rows {0}–{1}</source>
        <extracomment>{0}: first; {1}: last</extracomment>
        <translation>lignes {0}–{1}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <extracomment>{0}: index</extracomment>
        <translation>diapositive {0}</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <extracomment>{0}: index</extracomment>
        <translation>diapositive {0} (masquée)</translation>
    </message>
    <message>
        <source>slides {0}–{1}</source>
        <extracomment>{0}: first.page; {1}: last.page</extracomment>
        <translation>diapositives {0}–{1}</translation>
    </message>
    <message>
        <source>{0} › message {1}</source>
        <extracomment>{0}: folder; {1}: number</extracomment>
        <translation>{0} › message {1}</translation>
    </message>
    <message>
        <source>{0} › message {1}: {2}</source>
        <extracomment>{0}: folder; {1}: number; {2}: subject</extracomment>
        <translation>{0} › message {1} : {2}</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message numerus="yes">
        <source>%Ln file(s) could be read in part only</source>
        <translation><numerusform>%Ln fichier n’a pu être lu qu’en partie</numerusform><numerusform>%Ln fichiers n’ont pu être lus qu’en partie</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln fichier n’a pas pu être lu</numerusform><numerusform>%Ln fichiers n’ont pas pu être lus</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) left out on purpose.</source>
        <translation><numerusform>%Ln autre fichier laissé de côté volontairement.</numerusform><numerusform>%Ln autres fichiers laissés de côté volontairement.</numerusform></translation>
    </message>
    <message>
        <source>Everything else can be searched.</source>
        <translation>La recherche fonctionne dans tout le reste.</translation>
    </message>
    <message>
        <source>No problems: every file could be read.</source>
        <translation>Aucun problème : tous les fichiers ont pu être lus.</translation>
    </message>
</context>
<context>
    <name>prompts</name>
    <message>
        <source>%1 will no longer be found here, which frees about %2. The files themselves stay untouched where they are.</source>
        <translation>La recherche ne portera plus sur %1, ce qui libère environ %2. Les fichiers eux-mêmes restent intacts, là où ils sont.</translation>
    </message>
    <message>
        <source>A model for answers</source>
        <translation>Un modèle pour les réponses</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a folder to add</source>
        <translation>Choisir un dossier à ajouter</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>Choose files to add</source>
        <translation>Choisir des fichiers à ajouter</translation>
    </message>
    <message>
        <source>Choose the folder of a library, or an empty one</source>
        <translation>Choisir le dossier d’une bibliothèque, ou un dossier vide</translation>
    </message>
    <message>
        <source>Choose the folder with the files of “%1”</source>
        <translation>Choisissez le dossier contenant les fichiers de « %1 »</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne pas utiliser</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Fichiers de modèle (*.gguf)</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Open another library …</source>
        <translation>Ouvrir une autre bibliothèque…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Remove “%1” from the library?</source>
        <translation>Retirer « %1 » de la bibliothèque ?</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Renommer la conversation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Choose a file to see what is said of it.</source>
        <translation>Choisissez un fichier pour voir ce qui en est dit.</translation>
    </message>
    <message>
        <source>Could not be opened</source>
        <translation>Impossibles à ouvrir</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagés</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffrés</translation>
    </message>
    <message>
        <source>Left out: larger than the limit</source>
        <translation>Laissés de côté : dépassent la limite</translation>
    </message>
    <message>
        <source>Left out: not wanted in this folder</source>
        <translation>Laissés de côté : exclus de ce dossier</translation>
    </message>
    <message>
        <source>Left out: of a kind that is not read</source>
        <translation>Laissés de côté : type non lu</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Protégés par un mot de passe</translation>
    </message>
    <message>
        <source>Nothing is wrong with them: there is no text in files of these kinds, or they have to be saved as another kind.</source>
        <translation>Ils n’ont pas de défaut : les fichiers de ces types ne contiennent pas de texte, ou doivent être enregistrés sous un autre type.</translation>
    </message>
    <message>
        <source>Of a kind that has to be saved anew</source>
        <translation>D’un type à enregistrer autrement</translation>
    </message>
    <message>
        <source>Open them in the program that made them and save them in a present kind.</source>
        <translation>Ouvrez-les dans le programme qui les a créés et enregistrez-les sous un type actuel.</translation>
    </message>
    <message>
        <source>Other problems</source>
        <translation>Autres problèmes</translation>
    </message>
    <message>
        <source>Protected against copying</source>
        <translation>Protégés contre la copie</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Lus en partie</translation>
    </message>
    <message>
        <source>Reading them takes more memory than a file may have. Raise the limit under Settings › Indexing, or divide them.</source>
        <translation>Leur lecture demande plus de mémoire qu’un fichier ne peut en prendre. Relevez la limite sous Réglages › Indexation, ou divisez-les.</translation>
    </message>
    <message>
        <source>Reading was given up after the time limit. Give each file more time under Settings › Indexing, then try again.</source>
        <translation>La lecture a été abandonnée après le temps limite. Accordez plus de temps à chaque fichier sous Réglages › Indexation, puis réessayez.</translation>
    </message>
    <message>
        <source>Save a copy without a password from the program that made them.</source>
        <translation>Enregistrez une copie sans mot de passe depuis le programme qui les a créés.</translation>
    </message>
    <message>
        <source>Scans and pictures that were not fully read</source>
        <translation>Numérisations et images lues en partie seulement</translation>
    </message>
    <message>
        <source>Something inside could not be read</source>
        <translation>Un élément à l’intérieur n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Stopped the reading</source>
        <translation>Ont fait planter la lecture</translation>
    </message>
    <message>
        <source>The computer did not hand them over: see that they are there and may be read, then try again.</source>
        <translation>L’ordinateur ne les a pas fournis : vérifiez qu’ils existent et que vous pouvez les lire, puis réessayez.</translation>
    </message>
    <message>
        <source>The rest of them can be searched. On these pages no text could be made out; a sharper scan helps.</source>
        <translation>La recherche fonctionne dans le reste. Sur ces pages, aucun texte n’a pu être distingué ; une numérisation plus nette aide.</translation>
    </message>
    <message>
        <source>The rest of them can be searched. Take out what is inside to see why it could not be read.</source>
        <translation>La recherche fonctionne dans le reste. Extrayez ce qu’ils contiennent pour voir pourquoi la lecture a échoué.</translation>
    </message>
    <message>
        <source>The rules of their folder under Settings › Folders leave them out.</source>
        <translation>Les règles de leur dossier sous Réglages › Dossiers les laissent de côté.</translation>
    </message>
    <message>
        <source>The shop locked their text: only its own program can show it.</source>
        <translation>Le vendeur a verrouillé leur texte : seul son propre programme peut l’afficher.</translation>
    </message>
    <message>
        <source>Their content cannot be taken apart. If another program opens them, save them anew from there; else look for another copy.</source>
        <translation>Leur contenu ne peut pas être analysé. Si un autre programme les ouvre, réenregistrez-les depuis celui-ci ; sinon, cherchez une autre copie.</translation>
    </message>
    <message>
        <source>They are larger than the limit under Settings › Indexing.</source>
        <translation>Ils dépassent la limite définie sous Réglages › Indexation.</translation>
    </message>
    <message>
        <source>They can be opened, but there is nothing in them to search for. Leave them out to have them listed no more.</source>
        <translation>Ils s’ouvrent, mais ne contiennent rien à rechercher. Laissez-les de côté pour qu’ils ne figurent plus dans la liste.</translation>
    </message>
    <message>
        <source>They ended the reader, which is kept apart, so nothing else was harmed. Try again once; if it happens again they are damaged.</source>
        <translation>Ils ont fait planter la lecture, qui fonctionne à part : rien d’autre n’a été touché. Réessayez une fois ; si cela se reproduit, ils sont endommagés.</translation>
    </message>
    <message>
        <source>They open with a password only: enter it, and they are read.</source>
        <translation>Ils ne s’ouvrent qu’avec un mot de passe : saisissez-le, et ils seront lus.</translation>
    </message>
    <message>
        <source>Too large to be read</source>
        <translation>Trop gros pour être lus</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Lecture trop longue</translation>
    </message>
    <message>
        <source>What could be read of them can be searched; choose a file to see the rest.</source>
        <translation>La recherche fonctionne dans ce qui a pu être lu ; choisissez un fichier pour voir le reste.</translation>
    </message>
    <message>
        <source>Without any text</source>
        <translation>Sans aucun texte</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 sur le disque</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation><numerusform>%Ln jour</numerusform><numerusform>%Ln jours</numerusform></translation>
    </message>
    <message>
        <source>All %1 are read again with it, which takes %2 on this computer. Meanwhile the present model goes on searching, and you can change your mind.</source>
        <translation>Relire %1 avec ce modèle prend %2 sur cet ordinateur. D’ici là, le modèle actuel continue de rechercher, et vous pouvez changer d’avis.</translation>
    </message>
    <message>
        <source>All documents in it are read.</source>
        <translation>Tous les documents qu’il contient sont lus.</translation>
    </message>
    <message>
        <source>Another program is changing this library: close it to change what is grey here. What is yours alone, such as the appearance, can be changed all the same.</source>
        <translation>Un autre programme modifie cette bibliothèque : fermez-le pour modifier ce qui est grisé ici. Ce qui ne concerne que vous, comme l’apparence, reste modifiable.</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Livres</translation>
    </message>
    <message>
        <source>Calendars and contacts</source>
        <translation>Calendriers et contacts</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
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
        <translation>HTML, pages enregistrées</translation>
    </message>
    <message>
        <source>It is too large for this computer, which has %1 of memory.</source>
        <translation>Il est trop grand pour cet ordinateur, qui a %1 de mémoire.</translation>
    </message>
    <message>
        <source>JSON, XML</source>
        <translation>JSON, XML</translation>
    </message>
    <message>
        <source>LaTeX, BibTeX, RIS, notebooks</source>
        <translation>LaTeX, BibTeX, RIS, notebooks</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Not installed. Put the file %1 into the folder %2.</source>
        <translation>Non installé. Placez le fichier %1 dans le dossier %2.</translation>
    </message>
    <message>
        <source>Not installed. Put the files %1 into the folder %2.</source>
        <translation>Non installé. Placez les fichiers %1 dans le dossier %2.</translation>
    </message>
    <message>
        <source>Notes and plain text</source>
        <translation>Notes et texte brut</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG, JPEG, TIFF and others</source>
        <translation>PNG, JPEG, TIFF et autres</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>Images et numérisations</translation>
    </message>
    <message>
        <source>PowerPoint, OpenDocument</source>
        <translation>PowerPoint, OpenDocument</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Code source</translation>
    </message>
    <message>
        <source>Python, R, Java and many others</source>
        <translation>Python, R, Java et bien d’autres</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Lecture : %1</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Sciences</translation>
    </message>
    <message>
        <source>Searches by meaning. Not installed.</source>
        <translation>Cherche par le sens. Non installé.</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Présentations</translation>
    </message>
    <message>
        <source>Speed on this computer: not measured yet</source>
        <translation>Vitesse sur cet ordinateur : pas encore mesurée</translation>
    </message>
    <message>
        <source>Speed on this computer: reads about %1 passages a second</source>
        <translation>Vitesse sur cet ordinateur : lit environ %1 passages par seconde</translation>
    </message>
    <message>
        <source>Speed on this computer: writes about %1 words a second</source>
        <translation>Vitesse sur cet ordinateur : écrit environ %1 mots par seconde</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Feuilles de calcul</translation>
    </message>
    <message>
        <source>Text documents</source>
        <translation>Documents texte</translation>
    </message>
    <message>
        <source>There are no documents yet: it is used from the first on.</source>
        <translation>Il n’y a pas encore de documents : il servira dès le premier.</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Word, OpenDocument, RTF</source>
        <translation>Word, OpenDocument, RTF</translation>
    </message>
    <message>
        <source>Writes answers. Not installed.</source>
        <translation>Écrit les réponses. Non installé.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation><numerusform>environ %Ln heure</numerusform><numerusform>environ %Ln heures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation><numerusform>environ %Ln minute</numerusform><numerusform>environ %Ln minutes</numerusform></translation>
    </message>
    <message>
        <source>but not %1</source>
        <translation>sauf %1</translation>
    </message>
    <message>
        <source>but with %1</source>
        <translation>mais avec %1</translation>
    </message>
    <message>
        <source>directly in the folder “%2”: %1</source>
        <translation>directement dans le dossier « %2 » : %1</translation>
    </message>
    <message>
        <source>everything in the folder “%1”</source>
        <translation>tout ce que contient le dossier « %1 »</translation>
    </message>
    <message>
        <source>files and folders %1</source>
        <translation>fichiers et dossiers %1</translation>
    </message>
    <message>
        <source>folders %1, with everything in them</source>
        <translation>dossiers %1, avec tout leur contenu</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>licence not known</source>
        <translation>licence inconnue</translation>
    </message>
    <message>
        <source>licence: %1</source>
        <translation>licence : %1</translation>
    </message>
    <message>
        <source>named “%1”</source>
        <translation>nommés « %1 »</translation>
    </message>
    <message>
        <source>needs about %1 of memory</source>
        <translation>demande environ %1 de mémoire</translation>
    </message>
    <message>
        <source>of every name</source>
        <translation>de tout nom</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>seulement %1</translation>
    </message>
    <message>
        <source>only at the top: %1</source>
        <translation>seulement au premier niveau : %1</translation>
    </message>
    <message>
        <source>single mails, Outlook and mbox archives</source>
        <translation>messages isolés, archives Outlook et mbox</translation>
    </message>
    <message>
        <source>text, Markdown, reStructuredText</source>
        <translation>texte, Markdown, reStructuredText</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>what is in ZIP and TAR files</source>
        <translation>le contenu des fichiers ZIP et TAR</translation>
    </message>
    <message>
        <source>what lies at a place that fits “%1”</source>
        <translation>ce qui se trouve à un emplacement correspondant à « %1 »</translation>
    </message>
    <message>
        <source>whose names begin with “%1”</source>
        <translation>dont le nom commence par « %1 »</translation>
    </message>
    <message>
        <source>whose names end with “%1”</source>
        <translation>dont le nom se termine par « %1 »</translation>
    </message>
    <message>
        <source>whose names fit “%1”</source>
        <translation>dont le nom correspond à « %1 »</translation>
    </message>
    <message>
        <source>with hidden files</source>
        <translation>avec les fichiers cachés</translation>
    </message>
    <message>
        <source>with “%1” in their names</source>
        <translation>dont le nom contient « %1 »</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>“%1” cannot be understood. A “[” needs its “]”, a “\” a letter after it.</source>
        <translation>« %1 » n’est pas compréhensible. Un « [ » doit avoir son « ] », un « \ » être suivi d’une lettre.</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>%1: %2. Choose another place.</source>
        <translation>%1 : %2. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>L’enregistrement a échoué</translation>
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
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add copied files, or find a text</source>
        <translation>Ajouter des fichiers copiés, ou rechercher un texte</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation>Poser une question à son sujet</translation>
    </message>
    <message>
        <source>Ask what was written</source>
        <translation>Poser la question saisie</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Commencer une nouvelle ligne</translation>
    </message>
    <message>
        <source>Copy the passage with its source</source>
        <translation>Copier le passage avec sa source</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Copier le texte sélectionné</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Find in the open document, or go to the field</source>
        <translation>Rechercher dans le document ouvert, ou aller au champ</translation>
    </message>
    <message>
        <source>Find more like this passage</source>
        <translation>Trouver d’autres passages semblables</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Ajuster la page à la largeur</translation>
    </message>
    <message>
        <source>From the empty field: the sources</source>
        <translation>Depuis le champ vide : les sources</translation>
    </message>
    <message>
        <source>From the first one: back to the field</source>
        <translation>Depuis le premier : retour au champ</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Aller au champ</translation>
    </message>
    <message>
        <source>Go to what was found</source>
        <translation>Aller aux résultats</translation>
    </message>
    <message>
        <source>In an answer</source>
        <translation>Dans une réponse</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Dans le document</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>Dans le champ</translation>
    </message>
    <message>
        <source>In the list of what was found</source>
        <translation>Dans la liste des résultats</translation>
    </message>
    <message>
        <source>In the lists at the side</source>
        <translation>Dans les listes latérales</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>Dans les réglages</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Larger or smaller</source>
        <translation>Agrandir ou réduire</translation>
    </message>
    <message>
        <source>Next number of a source</source>
        <translation>Numéro de source suivant</translation>
    </message>
    <message>
        <source>Next or previous; the document follows</source>
        <translation>Suivant ou précédent ; le document suit</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open it in its own program</source>
        <translation>Ouvrir dans son propre programme</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Quit Muniment</source>
        <translation>Quitter Muniment</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Rename a conversation</source>
        <translation>Renommer une conversation</translation>
    </message>
    <message>
        <source>Scroll, and turn the page at its end</source>
        <translation>Faire défiler, et tourner la page à la fin</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Show it in its document</source>
        <translation>Afficher dans le document</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Afficher son dossier</translation>
    </message>
    <message>
        <source>Show or hide where else it stands</source>
        <translation>Afficher ou masquer ses autres emplacements</translation>
    </message>
    <message>
        <source>Show that source</source>
        <translation>Afficher cette source</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>Commencer une nouvelle conversation</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Défaire la dernière modification</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Ce que l’on peut faire ici</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Ce que vous pouvez saisir</translation>
    </message>
    <message>
        <source>With the chosen passage</source>
        <translation>Avec le passage choisi</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message numerus="yes">
        <source>%1 (%Ln different document(s))</source>
        <translation><numerusform>%1 (%Ln document différent)</numerusform><numerusform>%1 (%Ln documents différents)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln document(s) with attachments)</source>
        <translation><numerusform>%1 (%Ln document avec les pièces jointes)</numerusform><numerusform>%1 (%Ln documents avec les pièces jointes)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln document(s)</source>
        <translation><numerusform>%1 dans %Ln document</numerusform><numerusform>%1 dans %Ln documents</numerusform></translation>
    </message>
    <message>
        <source>%1 not connected</source>
        <translation>disque non connecté : %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many, of so many pages or other parts</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 searchable</source>
        <translation>%1 dans l’index</translation>
    </message>
    <message>
        <source>%1 searchable by words · learning their meaning: %2</source>
        <translation>Recherche par mots : %1 · apprentissage du sens : %2</translation>
    </message>
    <message>
        <source>%1 · up to date</source>
        <translation>%1 · à jour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation><numerusform>%Ln cellule</numerusform><numerusform>%Ln cellules</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation><numerusform>%Ln chapitre</numerusform><numerusform>%Ln chapitres</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation><numerusform>%Ln contact</numerusform><numerusform>%Ln contacts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(y|ies)</source>
        <translation><numerusform>%Ln entrée</numerusform><numerusform>%Ln entrées</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation><numerusform>%Ln événement</numerusform><numerusform>%Ln événements</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln fichier</numerusform><numerusform>%Ln fichiers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln fichier n’a pas pu être lu</numerusform><numerusform>%Ln fichiers n’ont pas pu être lus</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation><numerusform>%Ln message</numerusform><numerusform>%Ln messages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents</source>
        <translation><numerusform>%Ln document sur %1</numerusform><numerusform>%Ln documents sur %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents (mentions|mention) this</source>
        <translation><numerusform>%Ln document sur %1 en parle</numerusform><numerusform>%Ln documents sur %1 en parlent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them recognised in (a picture|pictures)</source>
        <translation><numerusform>dont %Ln avec du texte reconnu dans une image</numerusform><numerusform>dont %Ln avec du texte reconnu dans des images</numerusform></translation>
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
        <translation><numerusform>%Ln problème</numerusform><numerusform>%Ln problèmes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation><numerusform>%Ln enregistrement</numerusform><numerusform>%Ln enregistrements</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation><numerusform>%Ln ligne</numerusform><numerusform>%Ln lignes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation><numerusform>%Ln feuille</numerusform><numerusform>%Ln feuilles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s)</source>
        <translation><numerusform>%Ln diapositive</numerusform><numerusform>%Ln diapositives</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be recognised</source>
        <translation><numerusform>%Ln encore à reconnaître</numerusform><numerusform>%Ln encore à reconnaître</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle(s)</source>
        <translation><numerusform>%Ln sous-titre</numerusform><numerusform>%Ln sous-titres</numerusform></translation>
    </message>
    <message>
        <source>(%1 sure)</source>
        <translation>(sûr à %1)</translation>
    </message>
    <message numerus="yes">
        <source>Also at %Ln other place(s) in this file</source>
        <translation><numerusform>Aussi à %Ln autre endroit de ce fichier</numerusform><numerusform>Aussi à %Ln autres endroits de ce fichier</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Also in %Ln other file(s)</source>
        <translation><numerusform>Aussi dans %Ln autre fichier</numerusform><numerusform>Aussi dans %Ln autres fichiers</numerusform></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>how a month is written</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Reading pictures: %1 left</source>
        <translation>Lecture des images : encore %1</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Lecture : %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>The best %1, in %Ln document(s)</source>
        <translation><numerusform>Les meilleurs : %1 dans %Ln document</numerusform><numerusform>Les meilleurs : %1 dans %Ln documents</numerusform></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how a day is written</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how a day is written</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>encore moins d’une minute</translation>
    </message>
    <message>
        <source>looking for documents …</source>
        <translation>recherche de documents…</translation>
    </message>
    <message>
        <source>no documents in it</source>
        <translation>aucun document</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>not connected · %1</source>
        <translation>non connecté · %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>read from a picture</source>
        <translation>lu dans une image</translation>
    </message>
    <message>
        <source>reading · %1 of %2</source>
        <translation>lecture · %1/%2</translation>
    </message>
    <message>
        <source>recognised in a picture</source>
        <translation>texte reconnu dans une image</translation>
    </message>
    <message>
        <source>updating · %1</source>
        <translation>mise à jour · %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words in quotation marks</comment>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
    <message>
        <source>Settings › Models</source>
        <translation>Réglages › Modèles</translation>
    </message>
    <message>
        <source>Show the library&apos;s folder</source>
        <translation>Afficher le dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Afficher les problèmes</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Another program is looking after this library</source>
        <translation>Un autre programme gère cette bibliothèque</translation>
    </message>
    <message>
        <source>By their words already; finding what says the same in other words takes longer.</source>
        <translation>Par leurs mots dès maintenant ; trouver ce qui dit la même chose en d’autres mots prend plus de temps.</translation>
    </message>
    <message>
        <source>Changes in your folders are noticed by themselves.</source>
        <translation>Les modifications dans vos dossiers sont détectées automatiquement.</translation>
    </message>
    <message>
        <source>Changing the model for meaning</source>
        <translation>Changement du modèle du sens</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Tout est à jour</translation>
    </message>
    <message>
        <source>Learning what they mean</source>
        <translation>Apprentissage du sens</translation>
    </message>
    <message>
        <source>Looking for changes · %1 searchable</source>
        <translation>Recherche de modifications · %1 dans l’index</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Lecture des fichiers</translation>
    </message>
    <message>
        <source>Reading is paused</source>
        <translation>Lecture en pause</translation>
    </message>
    <message>
        <source>Reading scans and pictures</source>
        <translation>Lecture des numérisations et images</translation>
    </message>
    <message>
        <source>Reading waits</source>
        <translation>Lecture en attente</translation>
    </message>
    <message>
        <source>Scans and pictures are being read</source>
        <translation>Numérisations et images en cours de lecture</translation>
    </message>
    <message>
        <source>What has been read can be searched already.</source>
        <translation>La recherche fonctionne déjà dans ce qui a été lu.</translation>
    </message>
    <message>
        <source>What has been read can be searched. The rest waits.</source>
        <translation>La recherche fonctionne dans ce qui a été lu. Le reste attend.</translation>
    </message>
    <message>
        <source>What is written in them is added as it is recognised.</source>
        <translation>Leur texte est ajouté à mesure qu’il est reconnu.</translation>
    </message>
    <message>
        <source>What it reads can be searched here as well.</source>
        <translation>Vous pouvez aussi rechercher ici dans ce qu’il lit.</translation>
    </message>
    <message>
        <source>Your documents are being read</source>
        <translation>Vos documents sont en cours de lecture</translation>
    </message>
    <message>
        <source>Your documents can be searched</source>
        <translation>Vous pouvez rechercher dans vos documents</translation>
    </message>
    <message>
        <source>about %1 a minute</source>
        <translation>environ %1 par minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation><numerusform>encore environ %Ln heure</numerusform><numerusform>encore environ %Ln heures</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about (a minute|%Ln minutes) left</source>
        <translation><numerusform>encore environ %Ln minute</numerusform><numerusform>encore environ %Ln minutes</numerusform></translation>
    </message>
    <message>
        <source>changing the model for meaning: %1</source>
        <translation>changement du modèle du sens : %1</translation>
    </message>
    <message>
        <source>not connected since %2 · %1</source>
        <translation>déconnexion : %2 · %1</translation>
    </message>
    <message>
        <source>paused · %1 of %2</source>
        <translation>en pause · %1/%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>aujourd’hui, %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
</TS>
