<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Muniment</source>
        <translation>Acerca de Muniment</translation>
    </message>
    <message>
        <source>Ask your own documents. Every answer shows where it comes from, and what the documents do not say, it says they do not say.</source>
        <translation>Pregunte a sus propios documentos. Cada respuesta muestra de dónde procede y, cuando los documentos no dicen algo, así lo indica.</translation>
    </message>
    <message>
        <source>Built from the source of %1</source>
        <translation>Creado a partir del código fuente del %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Copiar versión</translation>
    </message>
    <message>
        <source>Edition with a model of one&apos;s own, built from the source of %1</source>
        <translation>Edición con un modelo propio, creada a partir del código fuente del %1</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General Affero de GNU, versión 3 o posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>It works on this computer alone: it opens no connection, and your files are only read, never changed.</source>
        <translation>Funciona solo en este equipo: no abre ninguna conexión, y sus archivos solo se leen, nunca se modifican.</translation>
    </message>
    <message>
        <source>Its windows are made with Qt, under the GNU Lesser General Public License, version 3.</source>
        <translation>Sus ventanas están hechas con Qt, bajo la Licencia Pública General Reducida de GNU (LGPL), versión 3.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Run from its source; this is not a built package.</source>
        <translation>Se ejecuta desde su código fuente; no es un paquete compilado.</translation>
    </message>
    <message>
        <source>Standard edition, built from the source of %1</source>
        <translation>Edición estándar, creada a partir del código fuente del %1</translation>
    </message>
    <message>
        <source>Starter edition, built from the source of %1</source>
        <translation>Edición inicial, creada a partir del código fuente del %1</translation>
    </message>
    <message>
        <source>The source of exactly this version is offered at no charge where you got this package.</source>
        <translation>El código fuente de exactamente esta versión se ofrece gratis en el lugar donde obtuvo este paquete.</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>A large model marks what it does not find there. Takes some seconds.</source>
        <translation>Un modelo grande marca lo que no encuentra allí. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>All settings as they were at first</source>
        <translation>Todos los ajustes como al principio</translation>
    </message>
    <message>
        <source>All settings as they were at first. Folders, models and language stay.</source>
        <translation>Todos los ajustes como al principio. Las carpetas, los modelos y el idioma se conservan.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Answers come faster where there is one that can be used.</source>
        <translation>Las respuestas llegan antes si hay una que se pueda usar.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Changes are mostly noticed at once; this finds what was missed.</source>
        <translation>Los cambios se suelen notar al momento; así se encuentra lo que se haya escapado.</translation>
    </message>
    <message>
        <source>Compare each sentence with its source again</source>
        <translation>Volver a comparar cada frase con su fuente</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Comparar ahora</translation>
    </message>
    <message>
        <source>Compare them now</source>
        <translation>Comparar los archivos ahora</translation>
    </message>
    <message>
        <source>Finds changes that left date and size as they were.</source>
        <translation>Encuentra cambios que no alteraron ni la fecha ni el tamaño.</translation>
    </message>
    <message>
        <source>For new, changed and deleted files.</source>
        <translation>Archivos nuevos, modificados y eliminados.</translation>
    </message>
    <message>
        <source>How often files are compared with the index</source>
        <translation>Intervalo de comparación con el índice</translation>
    </message>
    <message>
        <source>How often folders are looked through</source>
        <translation>Intervalo de revisión de las carpetas</translation>
    </message>
    <message>
        <source>It reads and rewrites before it answers. Takes several times as long.</source>
        <translation>Lee y reescribe antes de responder. Tarda varias veces más.</translation>
    </message>
    <message>
        <source>Let the model check its answer twice</source>
        <translation>Dejar que el modelo revise su respuesta dos veces</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Revisar ahora</translation>
    </message>
    <message>
        <source>Look through them now</source>
        <translation>Revisar las carpetas ahora</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Búsqueda de cambios</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Reads every file from beginning to end; with many files that takes long.</source>
        <translation>Lee cada archivo de principio a fin; si hay muchos, tarda bastante.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>The library&apos;s folder</source>
        <translation>Carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Esta biblioteca</translation>
    </message>
    <message>
        <source>Use the graphics card</source>
        <translation>Usar la tarjeta gráfica</translation>
    </message>
    <message>
        <source>What is set here suits nearly everybody.</source>
        <translation>Lo que está ajustado aquí sirve para casi todo el mundo.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>As the system: dark in the evening, if that is how your desktop is set.</source>
        <translation>Como el sistema: oscuro por la noche, si el escritorio está configurado así.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Nothing fades, slides or turns by itself.</source>
        <translation>Nada se desvanece, se desliza ni gira por sí solo.</translation>
    </message>
    <message>
        <source>Of everything in the window, pages of documents apart.</source>
        <translation>De todo lo que hay en la ventana, salvo las páginas de los documentos.</translation>
    </message>
    <message>
        <source>Report on the tides · p. 3 · 1 May 2024</source>
        <translation>Informe sobre las mareas · pág. 3 · 1 may 2024</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The spring tide reached 4.2 metres at the old harbour.</source>
        <translation>La marea viva alcanzó 4,2 metros en el puerto viejo.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>a document that is no longer here</source>
        <translation>un documento que ya no está aquí</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Ask about these %1 documents</source>
        <translation>Preguntar sobre estos %1 documentos</translation>
    </message>
    <message>
        <source>Ask about this document</source>
        <translation>Preguntar sobre este documento</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con referencia</translation>
    </message>
    <message>
        <source>More like this document</source>
        <translation>Similares a este documento</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>Similares a este pasaje</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Abrir con su programa</translation>
    </message>
    <message>
        <source>Show here</source>
        <translation>Mostrar aquí</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Also: %1</source>
        <translation>También: %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>“%1” added</source>
        <translation>Se añadió «%1»</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>Se quitó «%1»</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask a follow-up question</source>
        <translation>Seguir preguntando</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Hacer una pregunta</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>Pregunte a sus documentos</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The answer shows the passages that it rests on, each a click away. What the documents do not say is not said.</source>
        <translation>La respuesta muestra los pasajes en los que se basa, cada uno a un clic. Lo que los documentos no dicen, no se dice.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>%1 on drives that are not connected; what they say can still be found.</source>
        <translation>%1 en unidades no conectadas; aún se puede buscar en su contenido.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>How far the reading is</source>
        <translation>Progreso de la lectura</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>This library can only be read at the moment</source>
        <translation>Por el momento, esta biblioteca solo se puede leer</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>Dejar de guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search or ask</source>
        <translation>Buscar o preguntar</translation>
    </message>
    <message>
        <source>Search your documents, or ask them a question</source>
        <translation>Busque en sus documentos o hágales una pregunta</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Qué se puede escribir aquí</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Narrow by: %1</source>
        <translation>Acotar por: %1</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Orden de los resultados</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Quitar el filtro «%1»</translation>
    </message>
    <message>
        <source>What stands first</source>
        <translation>Qué va primero</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Siguiente (F3)</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders of the library</source>
        <translation>Carpetas de la biblioteca</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Click to see its documents; more with the right mouse button</source>
        <translation>Clic para ver sus documentos; más opciones con el botón derecho</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Remove “%1” …</source>
        <translation>Quitar «%1»…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Qué se lee</translation>
    </message>
    <message>
        <source>What is read of “%1”</source>
        <translation>Qué se lee de «%1»</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder …</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>No folder has been added yet.</source>
        <translation>Aún no se ha añadido ninguna carpeta.</translation>
    </message>
    <message>
        <source>What Muniment reads. Your files are only read, never changed or moved.</source>
        <translation>Lo que lee Muniment. Sus archivos solo se leen, nunca se modifican ni se mueven.</translation>
    </message>
    <message>
        <source>What is read of “%1” changed</source>
        <translation>Cambió lo que se lee de «%1»</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Markdown …</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>None holds these words.</source>
        <translation>Ninguna contiene estas palabras.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar conversaciones</translation>
    </message>
    <message>
        <source>Web page …</source>
        <translation>Página web…</translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation>Lo que pregunte se guarda aquí.</translation>
    </message>
</context>
<context>
    <name>IndexingPage</name>
    <message>
        <source>A damaged file may otherwise be read for ever.</source>
        <translation>De otro modo, un archivo dañado podría leerse sin fin.</translation>
    </message>
    <message>
        <source>A folder can have its own; see Folders.</source>
        <translation>Una carpeta puede tener el suyo; véase Carpetas.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Elegir el modelo</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs, and take longer.</source>
        <translation>Con menos, los demás programas van mejor, pero se tarda más.</translation>
    </message>
    <message>
        <source>Go on when the window is closed</source>
        <translation>Seguir con la ventana cerrada</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>How Muniment reads your files so that they can be searched.</source>
        <translation>Cómo lee Muniment sus archivos para que se pueda buscar en ellos.</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexación</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Tamaño máximo de archivo</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Longest time for one file</source>
        <translation>Tiempo máximo por archivo</translation>
    </message>
    <message>
        <source>Most memory for one file</source>
        <translation>Memoria máxima por archivo</translation>
    </message>
    <message>
        <source>New files are read as they come. An icon near the clock shows that.</source>
        <translation>Los archivos nuevos se leen según llegan. Un icono cerca del reloj lo indica.</translation>
    </message>
    <message>
        <source>On battery, reading waits. Searching and asking go on.</source>
        <translation>Con batería, la lectura espera. Se puede seguir buscando y preguntando.</translation>
    </message>
    <message>
        <source>Only while nobody uses the computer</source>
        <translation>Solo mientras nadie usa el equipo</translation>
    </message>
    <message>
        <source>Only while plugged in</source>
        <translation>Solo con el equipo enchufado</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Hilos del procesador</translation>
    </message>
    <message>
        <source>Read the text in scans and pictures</source>
        <translation>Leer el texto de escaneos e imágenes</translation>
    </message>
    <message>
        <source>Reading begins three minutes after the last key or movement.</source>
        <translation>La lectura empieza tres minutos después de la última tecla o movimiento.</translation>
    </message>
    <message>
        <source>Small files can unfold to a size that no computer holds.</source>
        <translation>Un archivo pequeño puede desplegarse hasta un tamaño que no cabe en ningún equipo.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Iniciar al entrar en la sesión</translation>
    </message>
    <message>
        <source>Takes a second or more for each page, after everything else is done.</source>
        <translation>Tarda un segundo o más por página, después de terminar todo lo demás.</translation>
    </message>
    <message>
        <source>What goes beyond them is left out and listed among the problems.</source>
        <translation>Lo que los supera se omite y aparece entre los problemas.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Without a window, so that everything is up to date when you need it.</source>
        <translation>Sin ventana, para que todo esté al día cuando haga falta.</translation>
    </message>
    <message>
        <source>Words are found in every language. What a passage means is understood in the languages that the model for it has learnt.</source>
        <translation>Las palabras se encuentran en cualquier idioma. El significado de un pasaje se entiende en los idiomas que ha aprendido el modelo de significado.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dates and numbers follow it. Your documents are found and answered from in the languages they are written in, whichever you choose here.</source>
        <translation>Se aplica también a fechas y números. Buscar y responder funcionan en los idiomas de sus documentos, sea cual sea el que elija aquí.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Show all that was left out</source>
        <translation>Mostrar todo lo omitido</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
</context>
<context>
    <name>LicenceList</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Muniment is made with the work of many others, each under its own licence.</source>
        <translation>Muniment está hecho con el trabajo de muchos otros, cada uno bajo su propia licencia.</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Partes del programa</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>This part came without the text of its licence.</source>
        <translation>Esta parte vino sin el texto de su licencia.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>A link in the document</source>
        <translation>Un enlace del documento</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>It leads to: %1</source>
        <translation>Lleva a: %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open this address outside of Muniment?</source>
        <translation>¿Abrir esta dirección fuera de Muniment?</translation>
    </message>
    <message>
        <source>This link is not opened: it leads to no web page and no mail.</source>
        <translation>Este enlace no se abre: no lleva a una página web ni a un correo.</translation>
    </message>
    <message>
        <source>Whoever runs that site can see that it was opened from here.</source>
        <translation>Quien gestione ese sitio podrá ver que se abrió desde aquí.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Another program is changing this library. You can search and ask; to add or remove folders, close the other program first.</source>
        <translation>Otro programa está modificando esta biblioteca. Puede buscar y preguntar; para añadir o quitar carpetas, cierre antes el otro programa.</translation>
    </message>
    <message>
        <source>By its name it may hold a program or macros, which the computer might run instead of showing it. Its text is safe to read here.</source>
        <translation>Por su nombre, podría contener un programa o macros que el equipo ejecutaría en vez de mostrarlo. Su texto se puede leer aquí sin riesgo.</translation>
    </message>
    <message>
        <source>It may have been moved, its drive may not be connected, or no program for such files is installed. Its text can still be searched and read here.</source>
        <translation>Puede que se haya movido, que su unidad no esté conectada o que no haya un programa instalado para estos archivos. Aquí aún se puede leer su texto y buscar en él.</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>No program for it was found: %1</source>
        <translation>No se encontró ningún programa para abrirla: %1</translation>
    </message>
    <message>
        <source>Saved as “%1”</source>
        <translation>Guardado como «%1»</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Mostrar los modelos</translation>
    </message>
    <message>
        <source>The address could not be opened</source>
        <translation>No se pudo abrir la dirección</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>No se pudo abrir «%1»</translation>
    </message>
    <message>
        <source>“%1” is not opened from here</source>
        <translation>«%1» no se abre desde aquí</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Choose the file of “%1” …</source>
        <translation>Elegir el archivo de «%1» …</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Elegir el archivo …</translation>
    </message>
    <message>
        <source>Choose the folder of “%1” …</source>
        <translation>Elegir la carpeta de «%1»…</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Elegir la carpeta…</translation>
    </message>
    <message>
        <source>Download “%1” …</source>
        <translation>Descargar «%1»…</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>It is chosen, but its file is gone.</source>
        <translation>Está elegido, pero su archivo ya no está.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Measure “%1”</source>
        <translation>Medir «%1»</translation>
    </message>
    <message>
        <source>Remove “%1” …</source>
        <translation>Quitar «%1»…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop with “%1”</source>
        <translation>Detener con «%1»</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>Usar «%1»</translation>
    </message>
</context>
<context>
    <name>ModelDeeds</name>
    <message>
        <source>%1 come from this address, once and for this alone:
%2

Who runs it learns that this computer asks for the model, and nothing of your documents. What comes is checked. Its licence: %3.</source>
        <translation>%1 vienen de esta dirección, una sola vez y solo para esto:
%2

Quien la gestiona sabrá que este equipo pide el modelo, y nada de sus documentos. Lo que llega se comprueba. Su licencia: %3.</translation>
    </message>
    <message>
        <source>Answers are written by “%1”</source>
        <translation>Las respuestas las escribe «%1»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the model “%1”?</source>
        <translation>¿Eliminar el modelo «%1»?</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Download “%1”?</source>
        <translation>¿Descargar «%1»?</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>No adapter is used</source>
        <translation>No se usa ningún adaptador</translation>
    </message>
    <message>
        <source>No switch to “%1”</source>
        <translation>Cambio a «%1» cancelado</translation>
    </message>
    <message>
        <source>Search switches to “%1”</source>
        <translation>La búsqueda cambia a «%1»</translation>
    </message>
    <message>
        <source>Search with “%1”?</source>
        <translation>¿Buscar con «%1»?</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>The file %1 (%2) is deleted from this computer, which cannot be undone. Afterwards the best of the other models answers.</source>
        <translation>El archivo %1 (%2) se elimina de este equipo; esto no se puede deshacer. Después responde el mejor de los demás modelos.</translation>
    </message>
    <message>
        <source>Trying it on some of your documents …</source>
        <translation>Probándolo con algunos de sus documentos…</translation>
    </message>
    <message>
        <source>“%1” added and in use</source>
        <translation>«%1» añadido y en uso</translation>
    </message>
</context>
<context>
    <name>ModelDrop</name>
    <message>
        <source>%1 (%2) is copied to Muniment’s own models; the file stays as it is.</source>
        <translation>%1 (%2) se copia a los modelos propios de Muniment; el archivo queda como está.</translation>
    </message>
    <message>
        <source>Answer with “%1” from now on?</source>
        <translation>¿Responder con «%1» a partir de ahora?</translation>
    </message>
    <message>
        <source>Copying “%1” … %2</source>
        <translation>Copiando «%1»… %2</translation>
    </message>
    <message>
        <source>Downloading “%1” … %2</source>
        <translation>Descargando «%1»… %2</translation>
    </message>
    <message>
        <source>It changes how the answering model writes, and is used with the next question. It must have been made for that model.</source>
        <translation>Cambia la forma de escribir del modelo de respuesta y se usa desde la próxima pregunta. Debe estar hecho para ese modelo.</translation>
    </message>
    <message>
        <source>The next question is answered by it.</source>
        <translation>Responderá a la próxima pregunta.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use the adapter “%1” with the answering model?</source>
        <translation>¿Usar el adaptador «%1» con el modelo de respuesta?</translation>
    </message>
    <message>
        <source>“%1” answers from now on.</source>
        <translation>«%1» responde a partir de ahora.</translation>
    </message>
    <message>
        <source>“%1” is here, and can be used</source>
        <translation>«%1» está aquí y se puede usar</translation>
    </message>
    <message>
        <source>“%1” is not copied any further</source>
        <translation>«%1» ya no se sigue copiando</translation>
    </message>
    <message>
        <source>“%1” is not downloaded any further; what came of it is kept.</source>
        <translation>«%1» no se descarga más; lo que ya llegó se conserva.</translation>
    </message>
    <message>
        <source>“%1” is used beside the answering model from now on.</source>
        <translation>«%1» se usa junto al modelo de respuesta a partir de ahora.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>%1 left.</source>
        <translation>Por preparar: %1.</translation>
    </message>
    <message>
        <source>A small file (LoRA) that teaches the answering model another manner.</source>
        <translation>Un archivo pequeño (LoRA) que enseña otro estilo al modelo de respuesta.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>Add a model file …</source>
        <translation>Añadir archivo de modelo…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>As suits the model</source>
        <translation>Según el modelo</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Choose an adapter …</source>
        <translation>Elegir adaptador…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>No usar</translation>
    </message>
    <message>
        <source>Finds passages that mean what you ask, in other words than yours.</source>
        <translation>Encuentra pasajes que significan lo que se pregunta, aunque con otras palabras.</translation>
    </message>
    <message>
        <source>Get a better model</source>
        <translation>Conseguir un modelo mejor</translation>
    </message>
    <message>
        <source>How answers are written</source>
        <translation>Cómo se escriben las respuestas</translation>
    </message>
    <message>
        <source>In quotes</source>
        <translation>Con citas</translation>
    </message>
    <message>
        <source>In sentences</source>
        <translation>Con frases</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>En uso: %1</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Su ubicación: %1.</translation>
    </message>
    <message>
        <source>Leave out what the sources do not say</source>
        <translation>Omitir lo que las fuentes no dicen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>No se usa ninguno.</translation>
    </message>
    <message>
        <source>Not needed. Where it is installed, the best results come first more often.</source>
        <translation>No es necesario. Si está instalado, los mejores resultados aparecen primero más a menudo.</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>Abrir la carpeta de modelos</translation>
    </message>
    <message>
        <source>Otherwise such sentences stay, and are marked with the reason.</source>
        <translation>Si no, esas frases se conservan y se marcan con el motivo.</translation>
    </message>
    <message>
        <source>Quotes are passages of your documents, word for word.</source>
        <translation>Las citas son pasajes de sus documentos, palabra por palabra.</translation>
    </message>
    <message>
        <source>Reads what was found, and writes the answer. Larger ones write better.</source>
        <translation>Lee lo encontrado y escribe la respuesta. Los más grandes escriben mejor.</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>Búsqueda por significado</translation>
    </message>
    <message>
        <source>Sorting results again</source>
        <translation>Reordenar los resultados</translation>
    </message>
    <message>
        <source>Stay with the present one</source>
        <translation>Seguir con el actual</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Detener la copia</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>The folder could not be opened</source>
        <translation>No se pudo abrir la carpeta</translation>
    </message>
    <message>
        <source>Those that fit into the memory of this computer (%1) can be had here. Nothing is downloaded unless you ask for it; a file or folder on a stick will do as well.</source>
        <translation>Aquí se consiguen los que caben en la memoria de este equipo (%1). No se descarga nada si no lo pide; también sirve un archivo o una carpeta en una memoria USB.</translation>
    </message>
    <message>
        <source>What reads your documents and writes answers. All of it runs here.</source>
        <translation>Lo que lee sus documentos y escribe las respuestas. Todo funciona en este equipo.</translation>
    </message>
    <message>
        <source>“%1” is being prepared; until then the present one goes on searching.</source>
        <translation>«%1» se está preparando; hasta entonces se sigue buscando con el actual.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening the library …</source>
        <translation>Abriendo la biblioteca…</translation>
    </message>
    <message>
        <source>The library is being opened; then it is searched …</source>
        <translation>Se está abriendo la biblioteca; después se busca en ella…</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Find in this document (Ctrl+F)</source>
        <translation>Buscar en este documento (Ctrl+F)</translation>
    </message>
    <message>
        <source>Fit the page to the width (Ctrl+0)</source>
        <translation>Ajustar la página al ancho (Ctrl+0)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Número de página</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Mostrar la página entera</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Page %1 is coming …</source>
        <translation>Cargando la página %1…</translation>
    </message>
    <message>
        <source>Select all of the page</source>
        <translation>Seleccionar toda la página</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <translation>Introducir la contraseña</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s memory only, until the program closes. It is never written down.</source>
        <translation>Solo se guarda en la memoria de este equipo hasta que se cierra el programa. No se anota en ninguna parte.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>That password does not open “%1”. Try another one.</source>
        <translation>Esa contraseña no abre «%1». Pruebe otra.</translation>
    </message>
    <message numerus="yes">
        <source>Try it for the other %Ln locked file(s) too</source>
        <translation><numerusform>Probarla también con el otro archivo protegido</numerusform><numerusform>Probarla también con los otros %Ln archivos protegidos</numerusform></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>“%1” is locked with a password.</source>
        <translation>«%1» está protegido con contraseña.</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>%1?</source>
        <translation>¿%1?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Copy words to search for, or files and folders to add.</source>
        <translation>Copie palabras para buscar, o archivos y carpetas para añadir.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>There is nothing to paste here</source>
        <translation>No hay nada que pegar aquí</translation>
    </message>
    <message>
        <source>This library can only be read at the moment</source>
        <translation>Por el momento, esta biblioteca solo se puede leer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
</context>
<context>
    <name>PatternField</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
</context>
<context>
    <name>Preferring</name>
    <message>
        <source>The preferences could not be saved</source>
        <translation>No se pudieron guardar las preferencias</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Delete everything that Muniment keeps of your documents?</source>
        <translation>¿Eliminar todo lo que Muniment guarda de sus documentos?</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>Eliminar todo…</translation>
    </message>
    <message>
        <source>Deletes the index, the conversations and the settings of this library. Your own files stay as they are.</source>
        <translation>Elimina el índice, las conversaciones y los ajustes de esta biblioteca. Sus archivos quedan como están.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Your own files are only ever read.</source>
        <translation>Todo se queda en este equipo. Sus archivos solo se leen.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Su ubicación: %1.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Lost for good: the index, all conversations, saved searches and the settings of this library.
Untouched: your own files, and the models that you added.
Afterwards Muniment begins as on the first day.</source>
        <translation>Se pierden para siempre: el índice, todas las conversaciones, las búsquedas guardadas y los ajustes de esta biblioteca.
No se tocan: sus archivos ni los modelos que haya añadido.
Después, Muniment empieza como el primer día.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Muniment refuses every connection to the network, also to its own parts. The one exception is a model that you download under Models, in a process of its own. The test tries to open a connection, and shows what happens.</source>
        <translation>Muniment rechaza toda conexión a la red, también a sus propias partes. La única excepción es un modelo que descargue en «Modelos», en un proceso aparte. La prueba intenta abrir una conexión y muestra qué ocurre.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Not passed: a connection was not refused. Start Muniment anew, by its own icon or command, and test again.</source>
        <translation>No superada: una conexión no se rechazó. Inicie Muniment de nuevo, con su propio icono o comando, y repita la prueba.</translation>
    </message>
    <message>
        <source>On this computer, and nowhere else.</source>
        <translation>En este equipo y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Open the library&apos;s folder</source>
        <translation>Abrir la carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>Passed: a connection was tried, and it was refused.</source>
        <translation>Superada: se intentó una conexión y se rechazó.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Start from nothing</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Test that nothing can leave</source>
        <translation>Comprobar que nada puede salir</translation>
    </message>
    <message>
        <source>The folder could not be opened</source>
        <translation>No se pudo abrir la carpeta</translation>
    </message>
    <message>
        <source>The text of your documents, and what finds it again.</source>
        <translation>El texto de sus documentos y lo que permite encontrarlo.</translation>
    </message>
    <message>
        <source>They are made anew whenever they are missing.</source>
        <translation>Se crean de nuevo siempre que faltan.</translation>
    </message>
    <message>
        <source>Those that you added yourself.</source>
        <translation>Los que ha añadido usted.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>Qué se guarda y dónde</translation>
    </message>
    <message>
        <source>Working files</source>
        <translation>Archivos de trabajo</translation>
    </message>
    <message>
        <source>Your questions, the answers, and what they cite.</source>
        <translation>Sus preguntas, las respuestas y lo que citan.</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>folded</source>
        <translation>contraído</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>desplegado</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>Files that are not fully readable</source>
        <translation>Archivos que no se pueden leer del todo</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%Ln file(s) left out from now on</source>
        <translation><numerusform>%Ln archivo se omite a partir de ahora</numerusform><numerusform>%Ln archivos se omiten a partir de ahora</numerusform></translation>
    </message>
    <message>
        <source>By its name it may hold a program or macros, which the computer might run instead of showing it.</source>
        <translation>Por su nombre, podría contener un programa o macros que el equipo ejecutaría en vez de mostrarlo.</translation>
    </message>
    <message>
        <source>It may have been moved, its drive may not be connected, or no program for such files is installed.</source>
        <translation>Puede que se haya movido, que su unidad no esté conectada o que no haya un programa instalado para estos archivos.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>No se pudo abrir «%1»</translation>
    </message>
    <message>
        <source>“%1” is not opened from here</source>
        <translation>«%1» no se abre desde aquí</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) chosen</source>
        <translation><numerusform>%Ln archivo elegido</numerusform><numerusform>%Ln archivos elegidos</numerusform></translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Por carpeta</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Choose a group or a file to see what helps.</source>
        <translation>Elija un grupo o un archivo para ver qué se puede hacer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copiar lista</translation>
    </message>
    <message>
        <source>Enter password …</source>
        <translation>Introducir contraseña…</translation>
    </message>
    <message>
        <source>Filter by name, folder or words</source>
        <translation>Filtrar por nombre, carpeta o palabras</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Leave out whole folders or kinds of files under Settings › Folders</source>
        <translation>Las carpetas enteras o los tipos de archivo se omiten en Ajustes › Carpetas</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>Aquí nada coincide con «%1».</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Order of the files</source>
        <translation>Orden de los archivos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Reading again …</source>
        <translation>Leyendo de nuevo…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>No hace falta hacer nada.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Reintentar todos</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Deleting everything …</source>
        <translation>Eliminando todo…</translation>
    </message>
    <message>
        <source>Muniment ended unexpectedly last time</source>
        <translation>Muniment se cerró de forma inesperada la última vez</translation>
    </message>
    <message>
        <source>Nothing in the library was lost. The log says what was being done; it holds no text of your documents, and stays on this computer.</source>
        <translation>No se perdió nada de la biblioteca. El registro dice qué se estaba haciendo; no contiene texto de sus documentos y no sale de este equipo.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Mostrar registro</translation>
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
        <translation>Supr</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Plain words are enough. To be more exact, use these, alone or together. Choose an example to put it in the field.</source>
        <translation>Basta con palabras normales. Para precisar más, use lo siguiente, solo o combinado. Elija un ejemplo para ponerlo en el campo.</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Qué se puede escribir</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Editar la pregunta</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Editar la pregunta y volver a preguntar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>%1 ready to be searched</source>
        <translation>Ya se puede buscar en %1</translation>
    </message>
    <message>
        <source>Back to the answer</source>
        <translation>Volver a la respuesta</translation>
    </message>
    <message>
        <source>Back to the best passages</source>
        <translation>Volver a los mejores pasajes</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Volver a los resultados</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>Like “%1”</source>
        <translation>Similares a «%1»</translation>
    </message>
    <message>
        <source>Nothing like it was found in other documents</source>
        <translation>No se encontró nada similar en otros documentos</translation>
    </message>
    <message>
        <source>Nothing was found for %1</source>
        <translation>No se encontró nada para %1</translation>
    </message>
    <message>
        <source>Reading your documents …</source>
        <translation>Leyendo sus documentos…</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>Buscar sin los filtros</translation>
    </message>
    <message>
        <source>Show every document that mentions this</source>
        <translation>Mostrar todos los documentos que lo mencionan</translation>
    </message>
    <message>
        <source>Show what comes nearest</source>
        <translation>Mostrar lo más parecido</translation>
    </message>
    <message>
        <source>Some files are still being read; results appear as they are.</source>
        <translation>Algunos archivos aún se están leyendo; los resultados irán apareciendo.</translation>
    </message>
    <message>
        <source>Try fewer words, or leave the quotation marks out.</source>
        <translation>Pruebe con menos palabras o sin las comillas.</translation>
    </message>
    <message>
        <source>Try it without the filters, with other words, or with fewer.</source>
        <translation>Pruebe sin los filtros, con otras palabras o con menos.</translation>
    </message>
    <message>
        <source>Try other words, or fewer of them.</source>
        <translation>Pruebe con otras palabras o con menos.</translation>
    </message>
    <message>
        <source>Type words to find them, or ask a question to have it answered.
Enter searches, Ctrl+Enter asks.</source>
        <translation>Escriba palabras para encontrarlas, o haga una pregunta para obtener una respuesta.
Intro busca, Ctrl+Intro pregunta.</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>As for all folders</source>
        <translation>El límite general</translation>
    </message>
    <message>
        <source>Hidden files too</source>
        <translation>Incluir archivos ocultos</translation>
    </message>
    <message>
        <source>Kinds of documents</source>
        <translation>Tipos de documentos</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Tamaño máximo de archivo</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Names that begin with a dot, and what programs leave behind.</source>
        <translation>Nombres que empiezan por un punto y restos que dejan los programas.</translation>
    </message>
    <message>
        <source>One pattern a line: a name, an ending such as *.bak, a folder such as old/.</source>
        <translation>Un patrón por línea: un nombre, una terminación como *.bak, una carpeta como antiguo/.</translation>
    </message>
    <message>
        <source>Only those that are ticked are read.</source>
        <translation>Solo se leen los que están marcados.</translation>
    </message>
    <message>
        <source>Read all the same</source>
        <translation>Leer de todos modos</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Leer solo</translation>
    </message>
    <message>
        <source>What fits these is read although it fits those above.</source>
        <translation>Lo que encaja aquí se lee aunque encaje arriba.</translation>
    </message>
    <message>
        <source>What fits these is read, and nothing else. Empty: everything.</source>
        <translation>Se lee lo que encaja aquí y nada más. Vacío: todo.</translation>
    </message>
    <message>
        <source>What is larger is left out, and listed among the problems.</source>
        <translation>Lo que es más grande se omite y aparece entre los problemas.</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>The star beside the field keeps a search here.</source>
        <translation>La estrella junto al campo guarda aquí una búsqueda.</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>Search for: %1</source>
        <translation>Buscar: %1</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Eliminada: %1</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>Asking only</source>
        <translation>Preguntar solo a</translation>
    </message>
    <message>
        <source>Do not ask “%1” only</source>
        <translation>Dejar de preguntar solo a «%1»</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>%1, folded away</source>
        <translation>%1, sección contraída</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, sección desplegada</translation>
    </message>
    <message>
        <source>Fold “%1” away</source>
        <translation>Contraer «%1»</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>Mostrar «%1»</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexación</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Chat for fine-tuning (JSON lines) …</source>
        <translation>Conversación para ajuste fino (líneas JSON)…</translation>
    </message>
    <message>
        <source>Cited documents as BibTeX …</source>
        <translation>Documentos citados en BibTeX…</translation>
    </message>
    <message>
        <source>Cited documents as RIS …</source>
        <translation>Documentos citados en RIS…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation>Copiar con referencias</translation>
    </message>
    <message>
        <source>From my documents</source>
        <translation>De mis documentos</translation>
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
        <translation>Guardar la conversación</translation>
    </message>
    <message>
        <source>Save this answer</source>
        <translation>Guardar esta respuesta</translation>
    </message>
    <message>
        <source>Web page …</source>
        <translation>Página web…</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>No shortcut is called so.</source>
        <translation>Ningún atajo se llama así.</translation>
    </message>
    <message>
        <source>Search by what it does, or by its keys</source>
        <translation>Buscar por función o por teclas</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>About Muniment</source>
        <translation>Acerca de Muniment</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add folder …</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Ask about this folder</source>
        <translation>Preguntar sobre esta carpeta</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Help, and about Muniment</source>
        <translation>Ayuda y acerca de Muniment</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Buscar cambios ahora</translation>
    </message>
    <message>
        <source>Open in file manager</source>
        <translation>Abrir en el gestor de archivos</translation>
    </message>
    <message>
        <source>Remove from the library …</source>
        <translation>Quitar de la biblioteca…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show its documents</source>
        <translation>Mostrar sus documentos</translation>
    </message>
    <message>
        <source>Show its problems: %1</source>
        <translation>Mostrar sus problemas: %1</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Qué se puede escribir</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Ask about this document</source>
        <translation>Preguntar sobre este documento</translation>
    </message>
    <message>
        <source>Choose a passage to see it here, in its place in the document.</source>
        <translation>Elija un pasaje para verlo aquí, en su lugar en el documento.</translation>
    </message>
    <message>
        <source>Enter password …</source>
        <translation>Introducir contraseña…</translation>
    </message>
    <message>
        <source>Its pages are shown when you enter it; its text is shown here.</source>
        <translation>Sus páginas se muestran al introducir la contraseña; su texto se muestra aquí.</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Abrir con su programa</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>This document is no longer in the library.</source>
        <translation>Este documento ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>pág. %1</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Go on reading</source>
        <translation>Reanudar la lectura</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Pausar la lectura</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Progreso de la lectura</translation>
    </message>
    <message>
        <source>Show how far the reading is</source>
        <translation>Mostrar el progreso de la lectura</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Algo falló dentro del programa</translation>
    </message>
    <message>
        <source>You can go on working. The details are in the log, without document text.</source>
        <translation>Puede seguir trabajando. Los detalles están en el registro, sin texto de los documentos.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texto del documento</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Go on reading</source>
        <translation>Reanudar la lectura</translation>
    </message>
    <message>
        <source>Its window is closed; this icon brings it back. To end the program, choose Quit in the icon&apos;s menu.</source>
        <translation>Su ventana está cerrada; este icono la vuelve a abrir. Para terminar el programa, elija «Salir» en el menú del icono.</translation>
    </message>
    <message>
        <source>Muniment keeps watching your folders</source>
        <translation>Muniment sigue atento a sus carpetas</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Aún no hay carpetas</translation>
    </message>
    <message>
        <source>Open Muniment</source>
        <translation>Abrir Muniment</translation>
    </message>
    <message>
        <source>Opening the library …</source>
        <translation>Abriendo la biblioteca…</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Pausar la lectura</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Todo al día</translation>
    </message>
</context>
<context>
    <name>TurnSources</name>
    <message>
        <source>Show %1 more</source>
        <translation>Mostrar %1 más</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>lista contraída</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>lista desplegada</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>A bad answer</source>
        <translation>Una mala respuesta</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation>Una buena respuesta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Copy, save, export</source>
        <translation>Copiar, guardar, exportar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Looking for evidence …</source>
        <translation>Buscando pasajes de apoyo…</translation>
    </message>
    <message>
        <source>Reading the evidence …</source>
        <translation>Leyendo los pasajes de apoyo…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Every change applies at once.</source>
        <translation>Los cambios se aplican al instante.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A dozen short documents about an invented research topic</source>
        <translation>Una docena de documentos breves sobre un tema de investigación inventado</translation>
    </message>
    <message>
        <source>Ask your own documents</source>
        <translation>Pregunte a sus documentos</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>Suelte aquí una carpeta o archivos</translation>
    </message>
    <message>
        <source>Find any word or meaning in your documents, and ask them questions:
each sentence of an answer shows the source it comes from.
Everything happens on this computer: nothing is ever sent anywhere,
and your files are only read, never changed.</source>
        <translation>Encuentre cualquier palabra o significado en sus documentos y hágales preguntas:
cada frase de una respuesta muestra la fuente de la que procede.
Todo ocurre en este equipo: nunca se envía nada a ninguna parte,
y los archivos solo se leen, nunca se modifican.</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Probar la biblioteca de ejemplo</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Name of the search</source>
        <translation>Nombre de la búsqueda</translation>
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
        <translation><numerusform>%Ln archivo no se pudo leer</numerusform><numerusform>%Ln no se pudieron leer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation><numerusform>%Ln documento</numerusform><numerusform>%Ln documentos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) searched</source>
        <translation><numerusform>%Ln documento consultado</numerusform><numerusform>%Ln documentos consultados</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sources (has|have) changed since this was answered.</source>
        <translation><numerusform>%Ln de las fuentes ha cambiado desde esta respuesta.</numerusform><numerusform>%Ln de las fuentes han cambiado desde esta respuesta.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation><numerusform>%Ln pregunta</numerusform><numerusform>%Ln preguntas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) (is|are) not borne out by (its|their) sources</source>
        <translation><numerusform>%Ln frase no está respaldada por sus fuentes</numerusform><numerusform>%Ln frases no están respaldadas por sus fuentes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) that (its|their) sources do not bear out (is|are) hidden</source>
        <translation><numerusform>Se oculta %Ln frase no respaldada por sus fuentes</numerusform><numerusform>Se ocultan %Ln frases no respaldadas por sus fuentes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation><numerusform>%Ln fuente</numerusform><numerusform>%Ln fuentes</numerusform></translation>
    </message>
    <message>
        <source>Changed since this was answered</source>
        <translation>Ha cambiado desde esta respuesta</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pasajes de apoyo</translation>
    </message>
    <message>
        <source>From all of your documents</source>
        <translation>De todos sus documentos</translation>
    </message>
    <message>
        <source>Looked up as “%1”</source>
        <translation>Buscado como «%1»</translation>
    </message>
    <message>
        <source>Nearest passages</source>
        <translation>Pasajes más cercanos</translation>
    </message>
    <message>
        <source>Quotes from your documents</source>
        <translation>Citas de sus documentos</translation>
    </message>
    <message>
        <source>Quotes from your documents (small model)</source>
        <translation>Citas de sus documentos (modelo pequeño)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>The documents that were read do not say this.</source>
        <translation>Los documentos leídos no dicen esto.</translation>
    </message>
    <message>
        <source>“%1” and “%2” have changed since this was answered.</source>
        <translation>«%1» y «%2» han cambiado desde esta respuesta.</translation>
    </message>
    <message>
        <source>“%1” has changed since this was answered.</source>
        <translation>«%1» ha cambiado desde esta respuesta.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>1 document mentions both.</source>
        <translation>1 documento menciona ambas cosas.</translation>
    </message>
    <message>
        <source>1 document mentions both. 1 file could not be read.</source>
        <translation>1 documento menciona ambas cosas. No se pudo leer 1 archivo.</translation>
    </message>
    <message>
        <source>1 document mentions both. {0} files could not be read.</source>
        <extracomment>{0}: files</extracomment>
        <translation>1 documento menciona ambas cosas. No se pudieron leer {0} archivos.</translation>
    </message>
    <message>
        <source>1 entry is damaged, and read as plain text.</source>
        <translation>1 entrada está dañada y se leyó como texto sin formato.</translation>
    </message>
    <message>
        <source>1 hidden file was left out.</source>
        <translation>Se omitió 1 archivo oculto.</translation>
    </message>
    <message>
        <source>1 line is longer than {0} characters; only the beginning was read.</source>
        <extracomment>{0}: _LONGEST_LINE</extracomment>
        <translation>1 línea tiene más de {0} caracteres; solo se leyó el principio.</translation>
    </message>
    <message>
        <source>A conversation cannot be shown</source>
        <translation>No se puede mostrar una conversación</translation>
    </message>
    <message>
        <source>A copy that was kept to be safe. It is removed.</source>
        <translation>Una copia guardada por seguridad. Se elimina.</translation>
    </message>
    <message>
        <source>A form that is made as it is opened</source>
        <translation>Un formulario que se genera al abrirlo</translation>
    </message>
    <message>
        <source>A later version made it, and this is version {0}.</source>
        <extracomment>{0}: __version__</extracomment>
        <translation>La creó una versión posterior, y esta es la versión {0}.</translation>
    </message>
    <message>
        <source>A message is encrypted or sealed: its text cannot be read here. Save it decrypted from your mail program to search it.</source>
        <translation>Un mensaje está cifrado o sellado: su texto no se puede leer aquí. Guárdelo descifrado desde el programa de correo para buscar en él.</translation>
    </message>
    <message>
        <source>A message is larger than {0} MB; only its beginning was read.</source>
        <extracomment>{0}: LARGEST_MESSAGE // 1000000</extracomment>
        <translation>Un mensaje ocupa más de {0} MB; solo se leyó el principio.</translation>
    </message>
    <message>
        <source>A message&apos;s head is very long; only its beginning was read.</source>
        <translation>El encabezado de un mensaje es muy largo; solo se leyó el principio.</translation>
    </message>
    <message>
        <source>A model is damaged</source>
        <translation>Un modelo está dañado</translation>
    </message>
    <message>
        <source>A model of this name is there already</source>
        <translation>Ya existe un modelo con este nombre</translation>
    </message>
    <message>
        <source>A part of an index for searching. It is built anew.</source>
        <translation>Parte de un índice de búsqueda. Se vuelve a crear.</translation>
    </message>
    <message>
        <source>A passage is found by its words only</source>
        <translation>Un pasaje solo se encuentra por sus palabras</translation>
    </message>
    <message>
        <source>Add a folder of documents first.</source>
        <translation>Añada antes una carpeta con documentos.</translation>
    </message>
    <message>
        <source>Add the file or its folder first.</source>
        <translation>Añada primero el archivo o su carpeta.</translation>
    </message>
    <message>
        <source>All on {0} ({1}).</source>
        <extracomment>{0}: names; {1}: free</extracomment>
        <translation>Todo en {0} ({1}).</translation>
    </message>
    <message>
        <source>All on {0}, which does not say how much memory is free.</source>
        <extracomment>{0}: names</extracomment>
        <translation>Todo en {0}, que no indica cuánta memoria tiene libre.</translation>
    </message>
    <message>
        <source>Another Muniment is downloading “{0}”. Wait until it is done.</source>
        <extracomment>{0}: model.title</extracomment>
        <translation>Otro Muniment está descargando «{0}». Espere a que termine.</translation>
    </message>
    <message>
        <source>Another Muniment is using it. Close that one, or make the change there.</source>
        <translation>La está usando otro Muniment. Ciérrelo o haga el cambio allí.</translation>
    </message>
    <message>
        <source>Another Muniment is writing to {0}. Close it first, or make the change there.</source>
        <extracomment>{0}: path</extracomment>
        <translation>Otro Muniment está escribiendo en {0}. Ciérrelo antes o haga el cambio allí.</translation>
    </message>
    <message>
        <source>Another search is called “{0}”. Choose another name.</source>
        <extracomment>{0}: other</extracomment>
        <translation>Otra búsqueda se llama «{0}». Elija otro nombre.</translation>
    </message>
    <message>
        <source>Cells that repeat more than {0} times were read that often only.</source>
        <extracomment>{0}: _MOST_REPEATS</extracomment>
        <translation>Las celdas que se repiten más de {0} veces solo se leyeron ese número de veces.</translation>
    </message>
    <message>
        <source>Convert it to EPUB (Calibre can) and add that instead.</source>
        <translation>Conviértalo a EPUB (por ejemplo, con Calibre) y añada ese archivo en su lugar.</translation>
    </message>
    <message>
        <source>Counted by words: documents that say it in other words are not among them.</source>
        <translation>Se contó por palabras: no se incluyen los documentos que lo dicen con otras palabras.</translation>
    </message>
    <message>
        <source>Data that is no text, such as pictures, was left out.</source>
        <translation>Se omitieron los datos que no son texto, como las imágenes.</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <extracomment>{0}: found.suggestion</extracomment>
        <translation>¿Quiso decir {0}?</translation>
    </message>
    <message>
        <source>DjVu files are not read</source>
        <translation>Los archivos DjVu no se leen</translation>
    </message>
    <message>
        <source>Drawings were left out.</source>
        <translation>Se omitieron los dibujos.</translation>
    </message>
    <message>
        <source>Encrypted with a password</source>
        <translation>Cifrado con contraseña</translation>
    </message>
    <message>
        <source>Excel&apos;s binary kind of workbook</source>
        <translation>Libro binario de Excel</translation>
    </message>
    <message>
        <source>Files are attached to this PDF</source>
        <translation>Este PDF tiene archivos adjuntos</translation>
    </message>
    <message>
        <source>Files cannot be read now</source>
        <translation>Ahora no se pueden leer archivos</translation>
    </message>
    <message>
        <source>Files ending in .xlsb are not read. Save a copy as .xlsx to search it.</source>
        <translation>Los archivos .xlsb no se leen. Guarde una copia como .xlsx para buscar en ella.</translation>
    </message>
    <message>
        <source>Files ending in {0} are not read yet.</source>
        <extracomment>{0}: ending</extracomment>
        <translation>Los archivos con extensión {0} aún no se leen.</translation>
    </message>
    <message>
        <source>Files of this kind ({0}) are not read in this folder.</source>
        <extracomment>{0}: kind.name</extracomment>
        <translation>Los archivos de este tipo ({0}) no se leen en esta carpeta.</translation>
    </message>
    <message>
        <source>Files of this kind are not read yet.</source>
        <translation>Los archivos de este tipo aún no se leen.</translation>
    </message>
    <message>
        <source>Files that it takes in are read on their own.</source>
        <translation>Los archivos que incluye se leen por separado.</translation>
    </message>
    <message>
        <source>If another program opens it, save it anew from there.</source>
        <translation>Si se abre en otro programa, vuelva a guardarlo desde ahí.</translation>
    </message>
    <message>
        <source>If it stays so, move that folder away and add your folders again.</source>
        <translation>Si sigue así, mueva esa carpeta a otro lugar y vuelva a añadir sus carpetas.</translation>
    </message>
    <message>
        <source>In the picture {0}.</source>
        <extracomment>{0}: why</extracomment>
        <translation>En la imagen: {0}.</translation>
    </message>
    <message>
        <source>Indexing has stopped</source>
        <translation>La indexación se ha detenido</translation>
    </message>
    <message>
        <source>Indexing waits until nobody has used the computer for three minutes.</source>
        <translation>La indexación espera a que nadie use el equipo durante tres minutos.</translation>
    </message>
    <message>
        <source>Indexing waits until other programs have less to do.</source>
        <translation>La indexación espera a que otros programas tengan menos trabajo.</translation>
    </message>
    <message>
        <source>Indexing waits until the computer is plugged in.</source>
        <translation>La indexación espera a que el equipo esté enchufado.</translation>
    </message>
    <message>
        <source>It cannot be opened, or is of a kind that is not known. Export its messages from Outlook to search them.</source>
        <translation>No se puede abrir o es de un tipo desconocido. Exporte sus mensajes desde Outlook para buscar en ellos.</translation>
    </message>
    <message>
        <source>It cannot be shown, or only a part of it. If it opens in another program, save it anew from there.</source>
        <translation>No se puede mostrar, o solo en parte. Si se abre en otro programa, vuelva a guardarla desde ahí.</translation>
    </message>
    <message>
        <source>It contains no other files any more.</source>
        <translation>Ya no contiene otros archivos.</translation>
    </message>
    <message>
        <source>It does not write from beginning to end, which this program asks of a model.</source>
        <translation>No escribe de principio a fin, algo que este programa exige a un modelo.</translation>
    </message>
    <message>
        <source>It has no words of its own: it is a part of another model.</source>
        <translation>No tiene palabras propias: es parte de otro modelo.</translation>
    </message>
    <message>
        <source>It holds more data than this program takes from one file. Clear its outputs and save it to search its text.</source>
        <translation>Contiene más datos de los que este programa admite por archivo. Borre sus salidas y guárdelo para buscar en su texto.</translation>
    </message>
    <message>
        <source>It holds more than this program takes from one file, most likely pictures.</source>
        <translation>Contiene más de lo que este programa admite por archivo; probablemente, imágenes.</translation>
    </message>
    <message>
        <source>It holds the words of a model, and not the model.</source>
        <translation>Contiene las palabras de un modelo, no el modelo.</translation>
    </message>
    <message>
        <source>It is a file that was used when a model was made smaller.</source>
        <translation>Es un archivo que se usó al reducir un modelo.</translation>
    </message>
    <message>
        <source>It is a moving picture: only the first one of it is read.</source>
        <translation>Es una imagen animada: solo se lee el primer fotograma.</translation>
    </message>
    <message>
        <source>It is an adapter, which goes beside a model: choose the model first, and this file as its adapter.</source>
        <translation>Es un adaptador, que acompaña a un modelo: elija primero el modelo y después este archivo como adaptador.</translation>
    </message>
    <message>
        <source>It is damaged, and could not be unpacked.</source>
        <translation>Está dañado y no se pudo descomprimir.</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm. All other files are unharmed.</source>
        <translation>Está dañado o hecho para causar daño. Los demás archivos están intactos.</translation>
    </message>
    <message>
        <source>It is damaged, or of a variety that this program does not know.</source>
        <translation>Está dañado o es de una variante que este programa no conoce.</translation>
    </message>
    <message>
        <source>It is damaged. If another program opens it, unpack it there.</source>
        <translation>Está dañado. Si se abre en otro programa, descomprímalo ahí.</translation>
    </message>
    <message>
        <source>It is damaged; what is left of it is in {0}.</source>
        <extracomment>{0}: aside</extracomment>
        <translation>Está dañada; lo que queda de ella está en {0}.</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>It is in a format of Outlook&apos;s own (TNEF) that is not read.</source>
        <translation>Está en un formato propio de Outlook (TNEF) que no se lee.</translation>
    </message>
    <message>
        <source>It is larger than {0}.</source>
        <extracomment>{0}: said(LARGEST_MEMBER)</extracomment>
        <translation>Ocupa más de {0}.</translation>
    </message>
    <message>
        <source>It is larger than {0}. Instead, open the file itself in its own program.</source>
        <extracomment>{0}: said(_LARGEST_UNPACKED)</extracomment>
        <translation>Ocupa más de {0}. En su lugar, abra el archivo que lo contiene en su propio programa.</translation>
    </message>
    <message>
        <source>It is locked with a password. Unpack it to search it.</source>
        <translation>Está protegido con contraseña. Descomprímalo para buscar en él.</translation>
    </message>
    <message>
        <source>It is not known what it should hold. It is removed, or kept if it is needed.</source>
        <translation>No se sabe qué debería contener. Se elimina, o se conserva si hace falta.</translation>
    </message>
    <message>
        <source>It is of another kind ({0}).</source>
        <extracomment>{0}: file.kind</extracomment>
        <translation>Es de otro tipo ({0}).</translation>
    </message>
    <message>
        <source>It is only a link to another file, or a device.</source>
        <translation>Es solo un enlace a otro archivo, o un dispositivo.</translation>
    </message>
    <message>
        <source>It is only a link to another file.</source>
        <translation>Es solo un enlace a otro archivo.</translation>
    </message>
    <message>
        <source>It is packed in a way that this program does not know.</source>
        <translation>Está comprimido de una forma que este programa no conoce.</translation>
    </message>
    <message>
        <source>It is part {0} of a model in {1} files: join them first (llama-gguf-split --merge).</source>
        <extracomment>{0}: file.number(&apos;split.no&apos;) + 1; {1}: parts</extracomment>
        <translation>Es la parte {0} de un modelo en {1} archivos: únalos primero (llama-gguf-split --merge).</translation>
    </message>
    <message>
        <source>It is read when it has come to rest.</source>
        <translation>Se leerá cuando deje de cambiar.</translation>
    </message>
    <message>
        <source>It is stored with gaps (as a sparse file), which is not read.</source>
        <translation>Está guardado con huecos (como archivo disperso), y eso no se lee.</translation>
    </message>
    <message>
        <source>It is the part of another model that reads pictures.</source>
        <translation>Es la parte de otro modelo que lee imágenes.</translation>
    </message>
    <message>
        <source>It makes pictures.</source>
        <translation>Genera imágenes.</translation>
    </message>
    <message>
        <source>It makes sounds.</source>
        <translation>Genera sonidos.</translation>
    </message>
    <message>
        <source>It needs more memory than one file may take. Divide it to search it.</source>
        <translation>Necesita más memoria de la permitida por archivo. Divídalo para buscar en él.</translation>
    </message>
    <message>
        <source>It reads pictures for another model.</source>
        <translation>Lee imágenes para otro modelo.</translation>
    </message>
    <message>
        <source>It says what the library is made of. It is written anew.</source>
        <translation>Indica de qué se compone la biblioteca. Se vuelve a escribir.</translation>
    </message>
    <message>
        <source>It says what the other files should hold. It is written anew.</source>
        <translation>Indica qué deben contener los demás archivos. Se vuelve a escribir.</translation>
    </message>
    <message>
        <source>It takes {0} GB more, and {1} GB are free in {2}. Make space, and try again.</source>
        <extracomment>{0}: rest / 1000000000.0; {1}: free / 1000000000.0; {2}: folder</extracomment>
        <translation>Hacen falta {0} GB más, y en {2} hay {1} GB libres. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It translates and summarises in one piece, and does not converse.</source>
        <translation>Traduce y resume de una vez, y no conversa.</translation>
    </message>
    <message>
        <source>It turns texts into numbers ({0}) and writes no answers.</source>
        <extracomment>{0}: of</extracomment>
        <translation>Convierte textos en números ({0}) y no escribe respuestas.</translation>
    </message>
    <message>
        <source>It was called off.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>It was kept by a newer version of Muniment.</source>
        <translation>La guardó una versión más reciente de Muniment.</translation>
    </message>
    <message>
        <source>It was moved or deleted before it could be read.</source>
        <translation>Se movió o eliminó antes de poder leerlo.</translation>
    </message>
    <message>
        <source>It was moved or deleted meanwhile.</source>
        <translation>Se movió o eliminó entretanto.</translation>
    </message>
    <message>
        <source>It was not done after {0} min, the most that one file gets.</source>
        <extracomment>{0}: minutes</extracomment>
        <translation>No terminó en {0} min, el máximo por archivo.</translation>
    </message>
    <message>
        <source>It was not done after {0} seconds. The limit can be raised in the settings.</source>
        <extracomment>{0}: max(1, round(seconds))</extracomment>
        <translation>No terminó en {0} segundos. El límite se puede aumentar en los ajustes.</translation>
    </message>
    <message>
        <source>It was not taken out</source>
        <translation>No se extrajo</translation>
    </message>
    <message>
        <source>It would be too long.</source>
        <translation>Sería demasiado largo.</translation>
    </message>
    <message>
        <source>Its content cannot be taken apart. If Outlook opens it, save it anew from there.</source>
        <translation>No se puede interpretar su contenido. Si se abre en Outlook, vuelva a guardarlo desde ahí.</translation>
    </message>
    <message>
        <source>Its content cannot be taken apart. If Word or LibreOffice opens it, save it anew there.</source>
        <translation>No se puede interpretar su contenido. Si se abre en Word o LibreOffice, vuelva a guardarlo ahí.</translation>
    </message>
    <message>
        <source>Its content cannot be unpacked.</source>
        <translation>No se puede descomprimir su contenido.</translation>
    </message>
    <message>
        <source>Its content is not that of a Jupyter notebook. If Jupyter opens it, save it anew there.</source>
        <translation>Su contenido no es el de un cuaderno de Jupyter. Si se abre en Jupyter, vuelva a guardarlo ahí.</translation>
    </message>
    <message>
        <source>Its only page holds neither text nor a picture of text.</source>
        <translation>Su única página no contiene texto ni una imagen de texto.</translation>
    </message>
    <message>
        <source>Its only page holds text or a picture of text.</source>
        <translation>Su única página contiene texto o una imagen de texto.</translation>
    </message>
    <message>
        <source>Its text cannot be unpacked. If it opens in another program, convert it there.</source>
        <translation>No se puede descomprimir su texto. Si se abre en otro programa, conviértalo ahí.</translation>
    </message>
    <message>
        <source>Its texts need more memory than one file may take. Divide it into several workbooks to search it.</source>
        <translation>Sus textos necesitan más memoria de la permitida por archivo. Divídalo en varios libros para buscar en ellos.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Letters that are sent on in letters are nested too deep to be read.</source>
        <translation>Hay correos reenviados dentro de otros a demasiada profundidad para leerlos.</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Protegido con contraseña</translation>
    </message>
    <message>
        <source>Muniment met an error of its own</source>
        <translation>Error interno de Muniment</translation>
    </message>
    <message>
        <source>Muniment met an error of its own.</source>
        <translation>Muniment ha tenido un error interno.</translation>
    </message>
    <message>
        <source>Muniment needs a processor with AVX2; most that were made since 2015 have it. Use Muniment on a newer computer. If this is a virtual machine, let it use its host&apos;s processor as it is.</source>
        <translation>Muniment necesita un procesador con AVX2; la mayoría de los fabricados desde 2015 lo tienen. Use Muniment en un equipo más reciente. Si esto es una máquina virtual, deje que use tal cual el procesador de su anfitrión.</translation>
    </message>
    <message>
        <source>No address is known for “{0}”. Get its files from its makers, and add them from the folder that they lie in.</source>
        <extracomment>{0}: model.title</extracomment>
        <translation>No se conoce ninguna dirección de «{0}». Consiga sus archivos de sus autores y añádalos desde la carpeta en que estén.</translation>
    </message>
    <message>
        <source>No answering model is installed</source>
        <translation>No hay ningún modelo de respuesta instalado</translation>
    </message>
    <message>
        <source>No embedding model is installed</source>
        <translation>No hay ningún modelo de significado instalado</translation>
    </message>
    <message>
        <source>No page is in it. If a browser opens it, save it anew from there.</source>
        <translation>No contiene ninguna página. Si se abre en un navegador, vuelva a guardarla desde ahí.</translation>
    </message>
    <message>
        <source>No page of it can be read. If it opens in another program, save it anew from there.</source>
        <translation>No se puede leer ninguna de sus páginas. Si se abre en otro programa, vuelva a guardarlo desde ahí.</translation>
    </message>
    <message>
        <source>No passage was found that says this.</source>
        <translation>No se encontró ningún pasaje que diga esto.</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Sin permiso</translation>
    </message>
    <message>
        <source>No picture of this page</source>
        <translation>Sin imagen de esta página</translation>
    </message>
    <message>
        <source>No sorting model is installed</source>
        <translation>No hay ningún modelo de ordenación instalado</translation>
    </message>
    <message>
        <source>No such conversation</source>
        <translation>Esa conversación no existe</translation>
    </message>
    <message>
        <source>No such search</source>
        <translation>Esa búsqueda no existe</translation>
    </message>
    <message>
        <source>No text found</source>
        <translation>No se encontró texto</translation>
    </message>
    <message>
        <source>No text in this PDF</source>
        <translation>Este PDF no tiene texto</translation>
    </message>
    <message>
        <source>None is kept under the name “{0}”.</source>
        <extracomment>{0}: name</extracomment>
        <translation>No hay ninguna guardada con el nombre «{0}».</translation>
    </message>
    <message>
        <source>None of its {0} pages holds neither text nor a picture of text.</source>
        <extracomment>{0}: total</extracomment>
        <translation>Ninguna de sus {0} páginas contiene texto ni una imagen de texto.</translation>
    </message>
    <message>
        <source>None of its {0} pages holds text or a picture of text.</source>
        <extracomment>{0}: total</extracomment>
        <translation>Ninguna de sus {0} páginas contiene texto ni una imagen de texto.</translation>
    </message>
    <message>
        <source>None of the {0} documents do not hold all the words of “{1}”.</source>
        <translation>Los {0} documentos contienen todas las palabras de «{1}».</translation>
    </message>
    <message>
        <source>None of the {0} documents do not mention “{1}”.</source>
        <translation>Los {0} documentos mencionan «{1}».</translation>
    </message>
    <message>
        <source>None of the {0} documents hold all the words of “{1}”.</source>
        <translation>Ninguno de los {0} documentos contiene todas las palabras de «{1}».</translation>
    </message>
    <message>
        <source>None of the {0} documents mention “{1}”.</source>
        <translation>Ninguno de los {0} documentos menciona «{1}».</translation>
    </message>
    <message>
        <source>None of the {0} {1} do not hold all the words of “{2}”.</source>
        <translation>Sin excepción, {0} {1} contienen todas las palabras de «{2}».</translation>
    </message>
    <message>
        <source>None of the {0} {1} do not mention “{2}”.</source>
        <translation>Sin excepción, {0} {1} mencionan «{2}».</translation>
    </message>
    <message>
        <source>None of the {0} {1} hold all the words of “{2}”.</source>
        <translation>No aparecen todas las palabras de «{2}» juntas en {0} {1}.</translation>
    </message>
    <message>
        <source>None of the {0} {1} mention “{2}”.</source>
        <translation>Ninguna mención de «{2}» en {0} {1}.</translation>
    </message>
    <message>
        <source>Not a kind that is read</source>
        <translation>Un tipo que no se lee</translation>
    </message>
    <message>
        <source>Not a model of yours</source>
        <translation>No es un modelo suyo</translation>
    </message>
    <message>
        <source>Not a pattern</source>
        <translation>No es un patrón</translation>
    </message>
    <message>
        <source>Not all folders are watched</source>
        <translation>No se vigilan todas las carpetas</translation>
    </message>
    <message>
        <source>Not all of its files could be read</source>
        <translation>No se pudieron leer todos sus archivos</translation>
    </message>
    <message>
        <source>Not all of the recognised text was kept: the file holds more than this program takes from one file.</source>
        <translation>No se conservó todo el texto reconocido: el archivo contiene más de lo que este programa admite por archivo.</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>No está en la biblioteca</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Aún no está listo</translation>
    </message>
    <message>
        <source>Nothing in it was changed: install a newer Muniment, or open another library.</source>
        <translation>No se cambió nada en ella: instale una versión más reciente de Muniment o abra otra biblioteca.</translation>
    </message>
    <message>
        <source>Nothing is there</source>
        <translation>Ahí no hay nada</translation>
    </message>
    <message>
        <source>Nothing needs it any more. It is removed.</source>
        <translation>Ya no hace falta. Se elimina.</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>No hay nada que elegir</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>No hay nada que medir</translation>
    </message>
    <message>
        <source>Nothing to measure with</source>
        <translation>No hay con qué medir</translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation>No se ha medido nada</translation>
    </message>
    <message>
        <source>Of all documents: {0}</source>
        <extracomment>{0}: …</extracomment>
        <translation>De todos los documentos: {0}</translation>
    </message>
    <message>
        <source>Of long lists of numbers, only the first {0} numbers were read.</source>
        <extracomment>{0}: MOST_NUMBERS</extracomment>
        <translation>De las listas largas de números, solo se leyeron los primeros {0}.</translation>
    </message>
    <message>
        <source>Of {0} attachments only the first {1} are read. Divide the file into several to search all of them.</source>
        <extracomment>{0}: count; {1}: MOST_MEMBERS</extracomment>
        <translation>De {0} adjuntos, solo se leen los primeros {1}. Divida el archivo en varios para buscar en todos.</translation>
    </message>
    <message>
        <source>Of {0} files only the first {1} are read. Unpack the archive to search all of them.</source>
        <extracomment>{0}: count[&apos;all&apos;]; {1}: MOST_MEMBERS</extracomment>
        <translation>De {0} archivos, solo se leen los primeros {1}. Extráigalos para buscar en todos.</translation>
    </message>
    <message>
        <source>On the processor, as chosen.</source>
        <translation>En el procesador, como se eligió.</translation>
    </message>
    <message>
        <source>On the processor: no graphics card that this program can use.</source>
        <translation>En el procesador: no hay una tarjeta gráfica que este programa pueda usar.</translation>
    </message>
    <message>
        <source>On the processor: {0} has too little memory ({1}).</source>
        <extracomment>{0}: names; {1}: free</extracomment>
        <translation>En el procesador: {0} tiene muy poca memoria ({1}).</translation>
    </message>
    <message>
        <source>On {0} of {1} scanned pages {2}.</source>
        <extracomment>{0}: count; {1}: scanned; {2}: why</extracomment>
        <translation>En {0} de {1} páginas escaneadas: {2}.</translation>
    </message>
    <message>
        <source>Only PDF files and pictures can be shown as pages.</source>
        <translation>Solo los PDF y las imágenes se pueden mostrar como páginas.</translation>
    </message>
    <message>
        <source>Only the beginning of this very large file was read.</source>
        <translation>Solo se leyó el principio de este archivo tan grande.</translation>
    </message>
    <message>
        <source>Only the first {0} MB of its text were read.</source>
        <extracomment>{0}: _LARGEST_TEXT // 1000000</extracomment>
        <translation>Solo se leyeron los primeros {0} MB de su texto.</translation>
    </message>
    <message>
        <source>Only the first {0} MB of this file were read.</source>
        <extracomment>{0}: _LARGEST // 1000000</extracomment>
        <translation>Solo se leyeron los primeros {0} MB de este archivo.</translation>
    </message>
    <message>
        <source>Only the first {0} characters were read: the file holds more than this program takes from one file.</source>
        <extracomment>{0}: self._length</extracomment>
        <translation>Solo se leyeron los primeros {0} caracteres: el archivo contiene más de lo que este programa admite por archivo.</translation>
    </message>
    <message>
        <source>Only the first {0} of more pages are read.</source>
        <extracomment>{0}: _MOST_PAGES</extracomment>
        <translation>Tiene más páginas, pero solo se leen las primeras {0}.</translation>
    </message>
    <message>
        <source>Only the first {0} parts of a message were read.</source>
        <extracomment>{0}: _MOST_PARTS</extracomment>
        <translation>Solo se leyeron las primeras {0} partes de un mensaje.</translation>
    </message>
    <message>
        <source>Only the names of the first {0} files are listed.</source>
        <extracomment>{0}: _MOST_LISTED</extracomment>
        <translation>Solo se muestran los nombres de los primeros {0} archivos.</translation>
    </message>
    <message>
        <source>Open it once in the window to bring it up to date.</source>
        <translation>Ábrala una vez en la ventana para ponerla al día.</translation>
    </message>
    <message>
        <source>Open it once in the window: that mends it.</source>
        <translation>Ábrala una vez en la ventana: así se repara.</translation>
    </message>
    <message>
        <source>Other files that it takes in are read on their own: {0}.</source>
        <extracomment>{0}: some</extracomment>
        <translation>Los otros archivos que incluye se leen por separado: {0}.</translation>
    </message>
    <message>
        <source>Outputs longer than {0} characters were cut short.</source>
        <extracomment>{0}: _LONGEST_OUTPUT</extracomment>
        <translation>Se recortaron las salidas de más de {0} caracteres.</translation>
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
        <translation>Se omitieron las páginas mostradas en marcos de esta página, como los anuncios.</translation>
    </message>
    <message>
        <source>Partly readable</source>
        <translation>Legible en parte</translation>
    </message>
    <message>
        <source>Parts of a message are nested too deep to be read.</source>
        <translation>Hay partes de un mensaje anidadas a demasiada profundidad para leerlas.</translation>
    </message>
    <message>
        <source>Parts of this file are damaged and could not be read.</source>
        <translation>Hay partes de este archivo dañadas que no se pudieron leer.</translation>
    </message>
    <message>
        <source>Pictures in the notebook&apos;s outputs were left out.</source>
        <translation>Se omitieron las imágenes de las salidas del cuaderno.</translation>
    </message>
    <message>
        <source>Protected against copying</source>
        <translation>Protegido contra copia</translation>
    </message>
    <message>
        <source>Put a model into {0} or choose another one.</source>
        <extracomment>{0}: self._places[0]</extracomment>
        <translation>Ponga un modelo en {0} o elija otro.</translation>
    </message>
    <message>
        <source>Read again, the cited passage does not seem to say this.</source>
        <translation>Leído de nuevo, el pasaje citado no parece decir esto.</translation>
    </message>
    <message>
        <source>Read at once it would need more memory than one file may take. Divide it into several files to search it.</source>
        <translation>Leerlo de una vez requeriría más memoria de la permitida por archivo. Divídalo en varios archivos para buscar en ellos.</translation>
    </message>
    <message>
        <source>Reading it gave a result that makes no sense.</source>
        <translation>Su lectura dio un resultado sin sentido.</translation>
    </message>
    <message>
        <source>Reading it needs more than {0} GB of memory.</source>
        <extracomment>{0}: memory / 1024</extracomment>
        <translation>Leerlo requiere más de {0} GB de memoria.</translation>
    </message>
    <message>
        <source>Reading it needs more than {0} MB of memory.</source>
        <extracomment>{0}: memory</extracomment>
        <translation>Leerlo requiere más de {0} MB de memoria.</translation>
    </message>
    <message>
        <source>Reading this file took too long</source>
        <translation>La lectura de este archivo tardó demasiado</translation>
    </message>
    <message>
        <source>Save a copy as .xlsx from Excel or LibreOffice to search it.</source>
        <translation>Guarde una copia como .xlsx desde Excel o LibreOffice para buscar en ella.</translation>
    </message>
    <message>
        <source>Save the file as PDF (DjVuLibre&apos;s ddjvu and many viewers can) and add that instead.</source>
        <translation>Guarde el archivo como PDF (con ddjvu de DjVuLibre o muchos visores) y añada ese PDF en su lugar.</translation>
    </message>
    <message>
        <source>Some characters of this file are damaged and could not be read.</source>
        <translation>Algunos caracteres de este archivo están dañados y no se pudieron leer.</translation>
    </message>
    <message>
        <source>Some of the index was damaged; what was lost is read again.</source>
        <translation>Parte del índice estaba dañada; lo perdido se vuelve a leer.</translation>
    </message>
    <message>
        <source>Some passages are lost. They are made again from the documents&apos; text.</source>
        <translation>Se perdieron algunos pasajes. Se vuelven a crear a partir del texto de los documentos.</translation>
    </message>
    <message>
        <source>The EPUB book is damaged</source>
        <translation>El libro EPUB está dañado</translation>
    </message>
    <message>
        <source>The EPUB book is too large</source>
        <translation>El libro EPUB es demasiado grande</translation>
    </message>
    <message>
        <source>The Excel workbook is damaged</source>
        <translation>El libro de Excel está dañado</translation>
    </message>
    <message>
        <source>The Excel workbook is too large</source>
        <translation>El libro de Excel es demasiado grande</translation>
    </message>
    <message>
        <source>The FB2 book is too large</source>
        <translation>El libro FB2 es demasiado grande</translation>
    </message>
    <message>
        <source>The Kindle book is damaged</source>
        <translation>El libro de Kindle está dañado</translation>
    </message>
    <message>
        <source>The OpenDocument file is damaged</source>
        <translation>El archivo OpenDocument está dañado</translation>
    </message>
    <message>
        <source>The Outlook data file is damaged</source>
        <translation>El archivo de datos de Outlook está dañado</translation>
    </message>
    <message>
        <source>The PDF could not be made</source>
        <translation>No se pudo crear el PDF</translation>
    </message>
    <message>
        <source>The PDF does not open with it. Capital and small letters count; try again.</source>
        <translation>El PDF no se abre con ella. Se distinguen mayúsculas y minúsculas; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The PDF is damaged</source>
        <translation>El PDF está dañado</translation>
    </message>
    <message>
        <source>The PowerPoint file is damaged</source>
        <translation>El archivo de PowerPoint está dañado</translation>
    </message>
    <message>
        <source>The PowerPoint file is too large</source>
        <translation>El archivo de PowerPoint es demasiado grande</translation>
    </message>
    <message>
        <source>The RTF file is damaged</source>
        <translation>El archivo RTF está dañado</translation>
    </message>
    <message>
        <source>The Word document is damaged</source>
        <translation>El documento de Word está dañado</translation>
    </message>
    <message>
        <source>The Word document is too large</source>
        <translation>El documento de Word es demasiado grande</translation>
    </message>
    <message>
        <source>The XML file is too large</source>
        <translation>El archivo XML es demasiado grande</translation>
    </message>
    <message>
        <source>The adapter does not fit the model</source>
        <translation>El adaptador no encaja con el modelo</translation>
    </message>
    <message>
        <source>The answering model cannot be used</source>
        <translation>No se puede usar el modelo de respuesta</translation>
    </message>
    <message>
        <source>The answering model could not be started</source>
        <translation>No se pudo iniciar el modelo de respuesta</translation>
    </message>
    <message>
        <source>The answering model is not installed</source>
        <translation>El modelo de respuesta no está instalado</translation>
    </message>
    <message>
        <source>The answering model stopped unexpectedly</source>
        <translation>El modelo de respuesta se detuvo inesperadamente</translation>
    </message>
    <message>
        <source>The answering model was closed</source>
        <translation>Se cerró el modelo de respuesta</translation>
    </message>
    <message>
        <source>The archive cannot be unpacked</source>
        <translation>No se puede descomprimir el archivo</translation>
    </message>
    <message>
        <source>The archive could only be read in part.</source>
        <translation>El archivo comprimido solo se pudo leer en parte.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>El archivo comprimido está vacío</translation>
    </message>
    <message>
        <source>The cited passage does not say this of what was asked.</source>
        <translation>El pasaje citado no dice esto de lo que se preguntó.</translation>
    </message>
    <message>
        <source>The cited passage does not say this.</source>
        <translation>El pasaje citado no dice esto.</translation>
    </message>
    <message>
        <source>The cited passage has “{0}” and “{1}” the other way round.</source>
        <extracomment>{0}: first; {1}: second</extracomment>
        <translation>En el pasaje citado, «{0}» y «{1}» están al revés.</translation>
    </message>
    <message>
        <source>The cited passage is in another language, and this could not be compared with it.</source>
        <translation>El pasaje citado está en otro idioma y esto no se pudo comparar con él.</translation>
    </message>
    <message>
        <source>The cited passage says the contrary.</source>
        <translation>El pasaje citado dice lo contrario.</translation>
    </message>
    <message>
        <source>The cited passage says “{0}” where this says “{1}”.</source>
        <extracomment>{0}: says; {1}: claims</extracomment>
        <translation>El pasaje citado dice «{0}» donde aquí dice «{1}».</translation>
    </message>
    <message>
        <source>The computer reports: {0}. Check that its drive is connected, then try again.</source>
        <extracomment>{0}: error.strerror or &apos;an unknown fault&apos;</extracomment>
        <translation>El equipo informa: {0}. Compruebe que la unidad está conectada e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The content is not what a name ending in {0} promises.</source>
        <extracomment>{0}: path.suffix</extracomment>
        <translation>El contenido no corresponde a la extensión {0}.</translation>
    </message>
    <message>
        <source>The conversation could not be deleted</source>
        <translation>No se pudo eliminar la conversación</translation>
    </message>
    <message>
        <source>The conversation could not be kept</source>
        <translation>No se pudo guardar la conversación</translation>
    </message>
    <message>
        <source>The conversations could not be read</source>
        <translation>No se pudieron leer las conversaciones</translation>
    </message>
    <message>
        <source>The database does not work</source>
        <translation>La base de datos no funciona</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>The disk is full for you: your quota is used up</source>
        <translation>No le queda espacio en el disco: su cuota está agotada</translation>
    </message>
    <message>
        <source>The disk reports an error</source>
        <translation>El disco informa de un error</translation>
    </message>
    <message>
        <source>The document is of Word 2: its text was read, not its headings.</source>
        <translation>El documento es de Word 2: se leyó el texto, pero no los títulos.</translation>
    </message>
    <message>
        <source>The document is of Word 6 or 95: its text was read, not its headings.</source>
        <translation>El documento es de Word 6 o 95: se leyó el texto, pero no los títulos.</translation>
    </message>
    <message>
        <source>The embedding model could not be loaded</source>
        <translation>No se pudo cargar el modelo de significado</translation>
    </message>
    <message>
        <source>The embedding model failed</source>
        <translation>El modelo de significado falló</translation>
    </message>
    <message>
        <source>The embedding model failed on a passage of “{0}”. It is tried again when Muniment is started again.</source>
        <extracomment>{0}: title</extracomment>
        <translation>El modelo de significado falló en un pasaje de «{0}». Se intentará de nuevo cuando Muniment se inicie otra vez.</translation>
    </message>
    <message>
        <source>The embedding model is being loaded.</source>
        <translation>El modelo de significado se está cargando.</translation>
    </message>
    <message>
        <source>The embedding model is not installed</source>
        <translation>El modelo de significado no está instalado</translation>
    </message>
    <message>
        <source>The embedding model stopped</source>
        <translation>El modelo de significado se detuvo</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>No se puede abrir el archivo</translation>
    </message>
    <message>
        <source>The file could be opened, but holds no text.</source>
        <translation>El archivo se pudo abrir, pero no contiene texto.</translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation>No se pudo abrir el archivo</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>No se pudo leer el archivo</translation>
    </message>
    <message>
        <source>The file does not contain “{0}” any more.</source>
        <extracomment>{0}: name</extracomment>
        <translation>El archivo ya no contiene «{0}».</translation>
    </message>
    <message>
        <source>The file ends too early: what it holds up to there was read.</source>
        <translation>El archivo termina antes de tiempo: se leyó lo que hay hasta ahí.</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>El archivo ha cambiado</translation>
    </message>
    <message>
        <source>The file has {0} pages.</source>
        <extracomment>{0}: len(pdf)</extracomment>
        <translation>El archivo tiene {0} páginas.</translation>
    </message>
    <message>
        <source>The file is damaged there.</source>
        <translation>El archivo está dañado en ese punto.</translation>
    </message>
    <message>
        <source>The file is damaged; what could be saved of it was read.</source>
        <translation>El archivo está dañado; se leyó lo que se pudo recuperar.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>El archivo ya no está</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB.</source>
        <extracomment>{0}: limits.largest // 1000000</extracomment>
        <translation>El archivo ocupa más de {0} MB.</translation>
    </message>
    <message>
        <source>The file is not safe to open</source>
        <translation>No es seguro abrir el archivo</translation>
    </message>
    <message>
        <source>The file keeps changing</source>
        <translation>El archivo no deja de cambiar</translation>
    </message>
    <message>
        <source>The first {0} are quoted here.</source>
        <extracomment>{0}: len(shown)</extracomment>
        <translation>Aquí se citan los primeros {0}.</translation>
    </message>
    <message>
        <source>The folder in which Muniment keeps its index cannot be added.</source>
        <translation>La carpeta en la que Muniment guarda su índice no se puede añadir.</translation>
    </message>
    <message>
        <source>The graphics card failed; less of the model is on it now.</source>
        <translation>La tarjeta gráfica falló; ahora contiene una parte menor del modelo.</translation>
    </message>
    <message>
        <source>The graphics card failed; the answer was computed on the processor.</source>
        <translation>La tarjeta gráfica falló; la respuesta se calculó en el procesador.</translation>
    </message>
    <message>
        <source>The index in {0} is damaged or not within reach ({1}). Your documents are not affected.</source>
        <extracomment>{0}: self.path; {1}: type(error).__name__</extracomment>
        <translation>El índice en {0} está dañado o no es accesible ({1}). Sus documentos no se ven afectados.</translation>
    </message>
    <message>
        <source>The index was made by an older Muniment: your documents are read again.</source>
        <translation>El índice lo creó una versión anterior de Muniment: sus documentos se vuelven a leer.</translation>
    </message>
    <message>
        <source>The library cannot be brought up to date</source>
        <translation>No se puede poner al día la biblioteca</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>No se puede abrir la biblioteca</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>No se puede leer la biblioteca</translation>
    </message>
    <message>
        <source>The library cannot be written</source>
        <translation>No se puede escribir en la biblioteca</translation>
    </message>
    <message>
        <source>The library could not be written</source>
        <translation>No se pudo escribir en la biblioteca</translation>
    </message>
    <message>
        <source>The library is being closed.</source>
        <translation>La biblioteca se está cerrando.</translation>
    </message>
    <message>
        <source>The library is in use</source>
        <translation>La biblioteca está en uso</translation>
    </message>
    <message>
        <source>The library is open for reading only</source>
        <translation>La biblioteca está abierta solo para lectura</translation>
    </message>
    <message>
        <source>The library was made by a newer Muniment</source>
        <translation>La biblioteca se creó con un Muniment más reciente</translation>
    </message>
    <message>
        <source>The library was made by an older Muniment</source>
        <translation>La biblioteca se creó con un Muniment anterior</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to</source>
        <translation>No se puede escribir en la carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>The mail is damaged</source>
        <translation>El correo está dañado</translation>
    </message>
    <message>
        <source>The meaning of some passages is lost. It is computed again.</source>
        <translation>Se perdió el significado de algunos pasajes. Se vuelve a calcular.</translation>
    </message>
    <message>
        <source>The message only says where it is kept.</source>
        <translation>El mensaje solo indica dónde se guarda.</translation>
    </message>
    <message>
        <source>The model could not be added</source>
        <translation>No se pudo añadir el modelo</translation>
    </message>
    <message>
        <source>The model could not be deleted</source>
        <translation>No se pudo eliminar el modelo</translation>
    </message>
    <message>
        <source>The model could not be downloaded</source>
        <translation>No se pudo descargar el modelo</translation>
    </message>
    <message>
        <source>The model file cannot be read</source>
        <translation>No se puede leer el archivo del modelo</translation>
    </message>
    <message>
        <source>The model file is another one than its name says</source>
        <translation>El archivo del modelo no es el que dice su nombre</translation>
    </message>
    <message>
        <source>The model file is not complete</source>
        <translation>El archivo del modelo está incompleto</translation>
    </message>
    <message>
        <source>The model file was not found</source>
        <translation>No se encontró el archivo del modelo</translation>
    </message>
    <message>
        <source>The model is being downloaded already</source>
        <translation>El modelo ya se está descargando</translation>
    </message>
    <message>
        <source>The model is too large for this computer</source>
        <translation>El modelo es demasiado grande para este equipo</translation>
    </message>
    <message>
        <source>The model that sorts results could not be loaded</source>
        <translation>No se pudo cargar el modelo de ordenación</translation>
    </message>
    <message>
        <source>The model that sorts results failed</source>
        <translation>El modelo de ordenación falló</translation>
    </message>
    <message>
        <source>The model wrote nothing. Try it once more.</source>
        <translation>El modelo no escribió nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The notebook is damaged</source>
        <translation>El cuaderno está dañado</translation>
    </message>
    <message>
        <source>The notebook is too large</source>
        <translation>El cuaderno es demasiado grande</translation>
    </message>
    <message>
        <source>The page cannot be shown</source>
        <translation>No se puede mostrar la página</translation>
    </message>
    <message>
        <source>The page was not read</source>
        <translation>No se leyó la página</translation>
    </message>
    <message>
        <source>The page was not shown</source>
        <translation>No se mostró la página</translation>
    </message>
    <message>
        <source>The password does not fit</source>
        <translation>La contraseña no es correcta</translation>
    </message>
    <message>
        <source>The picture has {0} pages.</source>
        <extracomment>{0}: len(pages)</extracomment>
        <translation>La imagen tiene {0} páginas.</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>La imagen está dañada</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>La imagen es demasiado grande</translation>
    </message>
    <message>
        <source>The program that reads them could not be started. Close other programs, then try again.</source>
        <translation>No se pudo iniciar el programa que los lee. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The recognition of text in pictures is switched off in the settings.</source>
        <translation>El reconocimiento de texto en imágenes está desactivado en los ajustes.</translation>
    </message>
    <message>
        <source>The saved searches are damaged</source>
        <translation>Las búsquedas guardadas están dañadas</translation>
    </message>
    <message>
        <source>The saved searches cannot be shown</source>
        <translation>No se pueden mostrar las búsquedas guardadas</translation>
    </message>
    <message>
        <source>The saved searches could not be read</source>
        <translation>No se pudieron leer las búsquedas guardadas</translation>
    </message>
    <message>
        <source>The saved web page is damaged</source>
        <translation>La página web guardada está dañada</translation>
    </message>
    <message>
        <source>The search could not be kept</source>
        <translation>No se pudo guardar la búsqueda</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>No se pudieron leer los ajustes</translation>
    </message>
    <message>
        <source>The sheet “{0}” is damaged and was left out.</source>
        <extracomment>{0}: name</extracomment>
        <translation>La hoja «{0}» está dañada y se omitió.</translation>
    </message>
    <message>
        <source>The sheet “{0}” is damaged: not all of it was read.</source>
        <extracomment>{0}: name</extracomment>
        <translation>La hoja «{0}» está dañada: no se leyó entera.</translation>
    </message>
    <message>
        <source>The shop that sold this book locked its text (DRM), so that only its own program can open it.</source>
        <translation>La tienda que vendió este libro bloqueó su texto (DRM), de modo que solo su propio programa puede abrirlo.</translation>
    </message>
    <message>
        <source>The sorting model is not installed</source>
        <translation>El modelo de ordenación no está instalado</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: not all of it was read.</source>
        <translation>La hoja de cálculo está dañada: no se leyó entera.</translation>
    </message>
    <message>
        <source>The system cannot tell of changes in all folders: {0}. Muniment looks for changes in the others every minute or, where there are many files, every few minutes, so nothing is missed but some changes are found a little later.</source>
        <extracomment>{0}: why</extracomment>
        <translation>El sistema no puede avisar de los cambios en todas las carpetas: {0}. En las demás, Muniment busca cambios cada minuto o, donde hay muchos archivos, cada pocos minutos; así no se pierde nada, aunque algunos cambios se detectan un poco más tarde.</translation>
    </message>
    <message>
        <source>The text of some documents is lost. They are read again.</source>
        <translation>Se perdió el texto de algunos documentos. Se vuelven a leer.</translation>
    </message>
    <message>
        <source>The workbook is of a very old kind</source>
        <translation>El libro es de un tipo muy antiguo</translation>
    </message>
    <message>
        <source>The workbook is too large</source>
        <translation>El libro es demasiado grande</translation>
    </message>
    <message>
        <source>The {0} is damaged</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Archivo dañado ({0})</translation>
    </message>
    <message>
        <source>The {0} is too large</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Archivo demasiado grande ({0})</translation>
    </message>
    <message>
        <source>There are more than {0}, the most that is read.</source>
        <extracomment>{0}: MOST_MEMBERS</extracomment>
        <translation>Hay más de {0}, el máximo que se lee.</translation>
    </message>
    <message>
        <source>There are no documents.</source>
        <translation>No hay documentos.</translation>
    </message>
    <message>
        <source>There are no files in it.</source>
        <translation>No contiene archivos.</translation>
    </message>
    <message>
        <source>There are no texts yet.</source>
        <translation>Todavía no hay textos.</translation>
    </message>
    <message>
        <source>There are no {0}.</source>
        <extracomment>{0}: _label(asked)</extracomment>
        <translation>No hay {0}.</translation>
    </message>
    <message>
        <source>There are {0} documents.</source>
        <translation>Hay {0} documentos.</translation>
    </message>
    <message>
        <source>There are {0} {1}.</source>
        <extracomment>{0}: count; {1}: _label(asked)</extracomment>
        <translation>Hay {0} {1}.</translation>
    </message>
    <message>
        <source>There is 1 document.</source>
        <translation>Hay 1 documento.</translation>
    </message>
    <message>
        <source>There is 1 {0}.</source>
        <extracomment>{0}: _label(asked, one=True)</extracomment>
        <translation>Hay 1 {0}.</translation>
    </message>
    <message>
        <source>There is no file {0} of “{1}” in {2}.</source>
        <extracomment>{0}: file.file; {1}: model.title; {2}: folder</extracomment>
        <translation>No hay ningún archivo {0} de «{1}» en {2}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <extracomment>{0}: source</extracomment>
        <translation>No existe el archivo {0}.</translation>
    </message>
    <message>
        <source>There is no library here</source>
        <translation>Aquí no hay ninguna biblioteca</translation>
    </message>
    <message>
        <source>There is no room for a copy of it, or it cannot be written ({0}). Make space on the disk that holds {1} and start Muniment again.</source>
        <extracomment>{0}: error; {1}: store.parent</extracomment>
        <translation>No hay espacio para una copia, o no se puede escribir ({0}). Libere espacio en el disco que contiene {1} y vuelva a iniciar Muniment.</translation>
    </message>
    <message>
        <source>There is no setting “{0}”.</source>
        <extracomment>{0}: min(unknown)</extracomment>
        <translation>No existe el ajuste «{0}».</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>Esa página no existe</translation>
    </message>
    <message>
        <source>There is none with the id “{0}”.</source>
        <extracomment>{0}: id</extracomment>
        <translation>No hay ninguna con el identificador «{0}».</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to unpack it.</source>
        <translation>No hay espacio suficiente en el disco para descomprimirlo.</translation>
    </message>
    <message>
        <source>There is not enough space for the model</source>
        <translation>No hay espacio suficiente para el modelo</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>No contiene nada que leer.</translation>
    </message>
    <message>
        <source>There is nothing to keep</source>
        <translation>No hay nada que guardar</translation>
    </message>
    <message>
        <source>They were kept by a newer version of Muniment.</source>
        <translation>Las guardó una versión más reciente de Muniment.</translation>
    </message>
    <message>
        <source>This Excel workbook is encrypted. Save a copy without a password to search it.</source>
        <translation>Este libro de Excel está cifrado. Guarde una copia sin contraseña para buscar en ella.</translation>
    </message>
    <message>
        <source>This Kindle book is packed in a way that is not read</source>
        <translation>Este libro de Kindle está comprimido de una forma que no se lee</translation>
    </message>
    <message>
        <source>This PDF is a portfolio</source>
        <translation>Este PDF es una cartera</translation>
    </message>
    <message>
        <source>This PDF is an XFA form, which Adobe Reader alone can show. Print it to a PDF from there to search it.</source>
        <translation>Este PDF es un formulario XFA, que solo Adobe Reader puede mostrar. Imprímalo desde ahí a un PDF para buscar en él.</translation>
    </message>
    <message>
        <source>This PDF opens with a password only.</source>
        <translation>Este PDF solo se abre con contraseña.</translation>
    </message>
    <message>
        <source>This PDF opens with a password only. Enter it in the window under Problems.</source>
        <translation>Este PDF solo se abre con contraseña. Introdúzcala en la ventana, en Problemas.</translation>
    </message>
    <message>
        <source>This PowerPoint file is encrypted. Save a copy without a password to search it.</source>
        <translation>Este archivo de PowerPoint está cifrado. Guarde una copia sin contraseña para buscar en ella.</translation>
    </message>
    <message>
        <source>This Word document is encrypted. Save a copy without a password to search it.</source>
        <translation>Este documento de Word está cifrado. Guarde una copia sin contraseña para buscar en ella.</translation>
    </message>
    <message>
        <source>This computer does not let you read the file. Change its permissions and try again.</source>
        <translation>Este equipo no le permite leer el archivo. Cambie sus permisos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor is too old</source>
        <translation>El procesador de este equipo es demasiado antiguo</translation>
    </message>
    <message>
        <source>This file crashed the reader</source>
        <translation>Este archivo hizo fallar la lectura</translation>
    </message>
    <message>
        <source>This file holds no model</source>
        <translation>Este archivo no contiene ningún modelo</translation>
    </message>
    <message>
        <source>This is not a chat model</source>
        <translation>No es un modelo de conversación</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>No es un archivo de modelo</translation>
    </message>
    <message>
        <source>This is not an adapter</source>
        <translation>No es un adaptador</translation>
    </message>
    <message>
        <source>This is not valid JSON, so it was read as plain text.</source>
        <translation>No es JSON válido, así que se leyó como texto sin formato.</translation>
    </message>
    <message>
        <source>This is not well-formed XML, or too large; it was read as plain text.</source>
        <translation>No es XML bien formado o es demasiado grande; se leyó como texto sin formato.</translation>
    </message>
    <message>
        <source>This is the library itself</source>
        <translation>Esta es la propia biblioteca</translation>
    </message>
    <message>
        <source>This kind of adapter is not known</source>
        <translation>Este tipo de adaptador es desconocido</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Este nombre ya está en uso</translation>
    </message>
    <message>
        <source>This {0} is encrypted. Save a copy without a password to search it.</source>
        <extracomment>{0}: archive.what</extracomment>
        <translation>Este archivo está cifrado ({0}). Guarde una copia sin contraseña para buscar en ella.</translation>
    </message>
    <message>
        <source>To have all found at once, raise the limit with the command “sudo sysctl fs.inotify.max_user_instances={0}” and start Muniment again; to keep it, put the line “{1}” into the file /etc/sysctl.d/60-muniment.conf.</source>
        <extracomment>{0}: 2 * _limit(name); {1}: line</extracomment>
        <translation>Para que todos se detecten al instante, aumente el límite con el comando «sudo sysctl fs.inotify.max_user_instances={0}» y vuelva a iniciar Muniment; para conservarlo, ponga la línea «{1}» en el archivo /etc/sysctl.d/60-muniment.conf.</translation>
    </message>
    <message>
        <source>To have all found at once, raise the limit with the command “sudo sysctl fs.inotify.max_user_watches={0}” and start Muniment again; to keep it, put the line “{1}” into the file /etc/sysctl.d/60-muniment.conf.</source>
        <extracomment>{0}: 2 * _limit(name); {1}: line</extracomment>
        <translation>Para que todos se detecten al instante, aumente el límite con el comando «sudo sysctl fs.inotify.max_user_watches={0}» y vuelva a iniciar Muniment; para conservarlo, ponga la línea «{1}» en el archivo /etc/sysctl.d/60-muniment.conf.</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Demasiado grande</translation>
    </message>
    <message>
        <source>Too large to read</source>
        <translation>Demasiado grande para leerlo</translation>
    </message>
    <message>
        <source>Too large to take out</source>
        <translation>Demasiado grande para extraerlo</translation>
    </message>
    <message>
        <source>Too many of them crash the reader.</source>
        <translation>Demasiados de ellos hacen fallar la lectura.</translation>
    </message>
    <message>
        <source>Type what to search for first.</source>
        <translation>Escriba primero qué buscar.</translation>
    </message>
    <message>
        <source>Unknown kind of search</source>
        <translation>Tipo de búsqueda desconocido</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modelo desconocido</translation>
    </message>
    <message>
        <source>Unknown order</source>
        <translation>Orden desconocido</translation>
    </message>
    <message>
        <source>Unknown setting</source>
        <translation>Ajuste desconocido</translation>
    </message>
    <message>
        <source>Unpacked it is larger than {0}.</source>
        <extracomment>{0}: said(LARGEST_TOTAL)</extracomment>
        <translation>Descomprimido ocupa más de {0}.</translation>
    </message>
    <message>
        <source>Unpacked it would be enormous for its size, as files are that were made to do harm.</source>
        <translation>Descomprimido sería enorme para su tamaño, como los archivos hechos para causar daño.</translation>
    </message>
    <message>
        <source>Unpacked it would take more memory than this program gives to one file. Save a copy with fewer pixels to search it.</source>
        <translation>Descomprimida necesitaría más memoria de la que este programa da a un archivo. Guarde una copia con menos píxeles para buscar en ella.</translation>
    </message>
    <message>
        <source>Version {0} made it, and this is version {1}.</source>
        <extracomment>{0}: found.program; {1}: __version__</extracomment>
        <translation>La creó la versión {0}, y esta es la versión {1}.</translation>
    </message>
    <message>
        <source>What downloads it ended without a word. What came of it is kept: try again.</source>
        <translation>Lo que lo descarga terminó sin decir nada. Lo que llegó se conserva: inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>What is left of them is in {0}. New ones can be saved all the same.</source>
        <extracomment>{0}: aside</extracomment>
        <translation>Lo que queda de ellas está en {0}. Aun así, se pueden guardar otras nuevas.</translation>
    </message>
    <message>
        <source>What is nested too deep in this page could not be read.</source>
        <translation>No se pudo leer lo que está anidado a demasiada profundidad en esta página.</translation>
    </message>
    <message>
        <source>What is nested too deep was left out.</source>
        <translation>Se omitió lo anidado a demasiada profundidad.</translation>
    </message>
    <message>
        <source>What it contains itself was not read: it lies inside of another file.</source>
        <translation>No se leyó lo que contiene: está dentro de otro archivo.</translation>
    </message>
    <message>
        <source>What the model wrote did not answer the question.</source>
        <translation>Lo que escribió el modelo no respondía a la pregunta.</translation>
    </message>
    <message>
        <source>What the model wrote is not borne by your documents; these are their own words.</source>
        <translation>Sus documentos no respaldan lo que escribió el modelo; aquí se citan literalmente.</translation>
    </message>
    <message>
        <source>What was known of some files is lost. They are read again.</source>
        <translation>Se perdió lo que se sabía de algunos archivos. Se vuelven a leer.</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>¿Qué modelo?</translation>
    </message>
    <message>
        <source>With the files before it, it takes up more than {0}, the most that is unpacked of this file.</source>
        <extracomment>{0}: said(self._largest)</extracomment>
        <translation>Junto con los archivos anteriores ocupa más de {0}, el máximo que se descomprime de este archivo.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>documento de Word</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>documentos de Word</translation>
    </message>
    <message>
        <source>Your documents do not seem to answer this.</source>
        <translation>Sus documentos no parecen responder a esto.</translation>
    </message>
    <message>
        <source>a date looks like 2020, 2020-05 or 2020-05-31</source>
        <translation>una fecha se escribe como 2020, 2020-05 o 2020-05-31</translation>
    </message>
    <message>
        <source>a folder’s name or path follows the colon directly, in quotes if it has blanks</source>
        <translation>el nombre o la ruta de una carpeta va justo después de los dos puntos, entre comillas si tiene espacios</translation>
    </message>
    <message>
        <source>a language is two letters such as en, de or fr, or its English name</source>
        <translation>un idioma son dos letras, como en, de o fr, o su nombre en inglés</translation>
    </message>
    <message>
        <source>a list claims to have {0} elements</source>
        <extracomment>{0}: count</extracomment>
        <translation>una lista dice tener {0} elementos</translation>
    </message>
    <message>
        <source>a list is of a type that it cannot have</source>
        <translation>una lista es de un tipo que no puede tener</translation>
    </message>
    <message>
        <source>a name follows the colon directly, in quotes if it has blanks</source>
        <translation>un nombre va justo después de los dos puntos, entre comillas si tiene espacios</translation>
    </message>
    <message>
        <source>a page is a number such as 12, and several are 3-7</source>
        <translation>una página es un número, como 12, y varias son 3-7</translation>
    </message>
    <message>
        <source>a property is of an unknown type ({0})</source>
        <extracomment>{0}: kind</extracomment>
        <translation>una propiedad es de tipo desconocido ({0})</translation>
    </message>
    <message>
        <source>a tensor claims to have {0} dimensions</source>
        <extracomment>{0}: dimensions</extracomment>
        <translation>un tensor dice tener {0} dimensiones</translation>
    </message>
    <message>
        <source>a tensor is larger than the file</source>
        <translation>un tensor es mayor que el archivo</translation>
    </message>
    <message>
        <source>a text in it claims to be {0} bytes long</source>
        <extracomment>{0}: length</extracomment>
        <translation>un texto que contiene dice ocupar {0} bytes</translation>
    </message>
    <message>
        <source>a word follows the colon directly, or several words in quotes</source>
        <translation>una palabra va justo después de los dos puntos, o varias palabras entre comillas</translation>
    </message>
    <message>
        <source>an unknown fault</source>
        <translation>un error desconocido</translation>
    </message>
    <message>
        <source>by values it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>por valores encontró {0}</translation>
    </message>
    <message>
        <source>by vectors it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>por vectores encontró {0}</translation>
    </message>
    <message>
        <source>by words it found {0}</source>
        <extracomment>{0}: found</extracomment>
        <translation>por palabras encontró {0}</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>libro electrónico</translation>
    </message>
    <message>
        <source>e-books</source>
        <translation>libros electrónicos</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>e-mails</source>
        <translation>correos</translation>
    </message>
    <message>
        <source>finds by meaning</source>
        <translation>busca por significado</translation>
    </message>
    <message>
        <source>it claims to have {0} tensors and {1} properties</source>
        <extracomment>{0}: tensors; {1}: keys</extracomment>
        <translation>dice tener {0} tensores y {1} propiedades</translation>
    </message>
    <message>
        <source>it could not be reached ({0})</source>
        <extracomment>{0}: error.reason</extracomment>
        <translation>no se pudo contactar con ella ({0})</translation>
    </message>
    <message>
        <source>it does not begin as a GGUF file does</source>
        <translation>no empieza como un archivo GGUF</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>termina antes de tiempo</translation>
    </message>
    <message>
        <source>it is not a model that writes text</source>
        <translation>no es un modelo que escriba texto</translation>
    </message>
    <message>
        <source>it is of the first version of the format, which is out of use</source>
        <translation>es de la primera versión del formato, ya en desuso</translation>
    </message>
    <message>
        <source>it is of version {0} of the format, which this program does not know</source>
        <extracomment>{0}: version</extracomment>
        <translation>es de la versión {0} del formato, que este programa no conoce</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>it was made for computers of another byte order</source>
        <translation>se creó para equipos con otro orden de bytes</translation>
    </message>
    <message>
        <source>its alignment is not possible</source>
        <translation>su alineación no es posible</translation>
    </message>
    <message>
        <source>its chat template does not work ({0}).</source>
        <extracomment>{0}: error</extracomment>
        <translation>su plantilla de conversación no funciona ({0}).</translation>
    </message>
    <message>
        <source>its files cannot be read</source>
        <translation>sus archivos no se pueden leer</translation>
    </message>
    <message>
        <source>its header has no end</source>
        <translation>su encabezado no tiene fin</translation>
    </message>
    <message>
        <source>its limit is used up</source>
        <translation>su límite está agotado</translation>
    </message>
    <message>
        <source>its process could not be started</source>
        <translation>no se pudo iniciar su proceso</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>su proceso terminó</translation>
    </message>
    <message>
        <source>its process ended again and again</source>
        <translation>su proceso terminó una y otra vez</translation>
    </message>
    <message>
        <source>its process ended while loading it</source>
        <translation>su proceso terminó durante la carga</translation>
    </message>
    <message>
        <source>loading it took too long</source>
        <translation>la carga tardó demasiado</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>no se indica el motivo</translation>
    </message>
    <message>
        <source>no text that can be read was found</source>
        <translation>no se encontró texto legible</translation>
    </message>
    <message>
        <source>nothing was asked.</source>
        <translation>no se preguntó nada.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>presentación</translation>
    </message>
    <message>
        <source>presentations</source>
        <translation>presentaciones</translation>
    </message>
    <message>
        <source>some of the text is too unclear to be read, or in a foreign writing, and was left out</source>
        <translation>parte del texto es ilegible o está en una escritura no admitida, y se omitió</translation>
    </message>
    <message>
        <source>sorts the best results again</source>
        <translation>reordena los mejores resultados</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>hoja de cálculo</translation>
    </message>
    <message>
        <source>spreadsheets</source>
        <translation>hojas de cálculo</translation>
    </message>
    <message>
        <source>text file</source>
        <translation>archivo de texto</translation>
    </message>
    <message>
        <source>text files</source>
        <translation>archivos de texto</translation>
    </message>
    <message>
        <source>the adapter {0} does not fit it ({1})</source>
        <extracomment>{0}: path.name; {1}: self._said()</extracomment>
        <translation>el adaptador {0} no encaja con él ({1})</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>la conexión se interrumpió</translation>
    </message>
    <message>
        <source>the connection broke off ({0})</source>
        <extracomment>{0}: error or type(error).__name__</extracomment>
        <translation>la conexión se interrumpió ({0})</translation>
    </message>
    <message>
        <source>the library is being closed</source>
        <translation>la biblioteca se está cerrando</translation>
    </message>
    <message>
        <source>the question and its evidence are longer than the model can read.</source>
        <translation>la pregunta y sus pasajes de apoyo son más largos de lo que el modelo puede leer.</translation>
    </message>
    <message>
        <source>the server is in trouble ({0})</source>
        <extracomment>{0}: error.code</extracomment>
        <translation>el servidor tiene un problema ({0})</translation>
    </message>
    <message>
        <source>the server went on from another place</source>
        <translation>el servidor siguió desde otro lugar</translation>
    </message>
    <message>
        <source>the text could not be recognised, because the picture is damaged or too large</source>
        <translation>no se pudo reconocer el texto, porque la imagen está dañada o es demasiado grande</translation>
    </message>
    <message>
        <source>the text is in a writing that this program cannot read</source>
        <translation>el texto está en una escritura que este programa no puede leer</translation>
    </message>
    <message>
        <source>the text is too unclear to be read</source>
        <translation>el texto es demasiado borroso para leerlo</translation>
    </message>
    <message>
        <source>the types are {0}, and endings of files such as docx or jpg</source>
        <extracomment>{0}: &apos;, &apos;.join(GROUPS)</extracomment>
        <translation>los tipos son {0} y extensiones de archivo como docx o jpg</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>no hay memoria suficiente</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>página web</translation>
    </message>
    <message>
        <source>web pages</source>
        <translation>páginas web</translation>
    </message>
    <message>
        <source>what was here of it was of no use</source>
        <translation>lo que había aquí no servía</translation>
    </message>
    <message>
        <source>writes answers</source>
        <translation>escribe respuestas</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} GB free</source>
        <extracomment>{0}: sum(known) / 1000000000.0</extracomment>
        <translation>{0} GB libres</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} bytes</translation>
    </message>
    <message>
        <source>{0} bytes are missing at its end</source>
        <extracomment>{0}: missing</extracomment>
        <translation>faltan {0} bytes al final</translation>
    </message>
    <message>
        <source>{0} cannot answer questions.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} no puede responder preguntas.</translation>
    </message>
    <message>
        <source>{0} chapter is damaged or missing.</source>
        <extracomment>{0}: damaged_chapters</extracomment>
        <translation>{0} capítulo está dañado o falta.</translation>
    </message>
    <message>
        <source>{0} chapters are damaged or missing.</source>
        <extracomment>{0}: damaged_chapters</extracomment>
        <translation>{0} capítulos están dañados o faltan.</translation>
    </message>
    <message>
        <source>{0} could not be loaded ({1}).</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>No se pudo cargar {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be loaded{1}.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>No se pudo cargar {0}{1}.</translation>
    </message>
    <message>
        <source>{0} documents mention both.</source>
        <extracomment>{0}: count</extracomment>
        <translation>{0} documentos mencionan ambas cosas.</translation>
    </message>
    <message>
        <source>{0} does not exist. Check the name.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} no existe. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>{0} does not prove that it is who it should be ({1}). Nothing was downloaded.</source>
        <extracomment>{0}: offered.address; {1}: error.reason.verify_message</extracomment>
        <translation>{0} no demuestra ser quien debería ({1}). No se descargó nada.</translation>
    </message>
    <message>
        <source>{0} ends too early ({1}). It may not have been downloaded to its end: fetch it again.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} termina antes de tiempo ({1}). Puede que no se descargara entero: descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} entries are damaged, and read as plain text.</source>
        <extracomment>{0}: damaged</extracomment>
        <translation>{0} entradas están dañadas y se leyeron como texto sin formato.</translation>
    </message>
    <message>
        <source>{0} files could not be read.</source>
        <extracomment>{0}: files</extracomment>
        <translation>No se pudieron leer {0} archivos.</translation>
    </message>
    <message>
        <source>{0} formula has no stored result: open the file in Excel or LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: missing</extracomment>
        <translation>{0} fórmula no tiene resultado guardado: abra el archivo en Excel o LibreOffice y guárdelo para poder buscar su resultado.</translation>
    </message>
    <message>
        <source>{0} formula has no stored result: open the file in LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: self._without_result</extracomment>
        <translation>{0} fórmula no tiene resultado guardado: abra el archivo en LibreOffice y guárdelo para poder buscar su resultado.</translation>
    </message>
    <message>
        <source>{0} formulas have no stored result: open the file in Excel or LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: missing</extracomment>
        <translation>{0} fórmulas no tienen resultado guardado: abra el archivo en Excel o LibreOffice y guárdelo para poder buscar sus resultados.</translation>
    </message>
    <message>
        <source>{0} formulas have no stored result: open the file in LibreOffice and save it to search what they give.</source>
        <extracomment>{0}: self._without_result</extracomment>
        <translation>{0} fórmulas no tienen resultado guardado: abra el archivo en LibreOffice y guárdelo para poder buscar sus resultados.</translation>
    </message>
    <message>
        <source>{0} gave another file than it should: its checksum differs. It was deleted. Try again; if that happens twice, the file there has been changed.</source>
        <extracomment>{0}: offered.address</extracomment>
        <translation>{0} dio otro archivo del que debía: su suma de comprobación es distinta. Se ha eliminado. Inténtelo de nuevo; si ocurre dos veces, el archivo de allí ha cambiado.</translation>
    </message>
    <message>
        <source>{0} gives more than the {1} bytes it should.</source>
        <extracomment>{0}: offered.address; {1}: offered.bytes</extracomment>
        <translation>{0} da más de los {1} bytes que debería.</translation>
    </message>
    <message>
        <source>{0} has another size than it should: {1} bytes, where {2} are missing. Nothing was downloaded.</source>
        <extracomment>{0}: offered.address; {1}: length; {2}: offered.bytes - start</extracomment>
        <translation>{0} tiene otro tamaño del que debería: {1} bytes, donde faltan {2}. No se descargó nada.</translation>
    </message>
    <message>
        <source>{0} has the name of “{1}”, but not its size and checksum: it is damaged, or a model of another make. Get it again, or give it another name.</source>
        <extracomment>{0}: path.name; {1}: model.title if model else path.name</extracomment>
        <translation>{0} se llama como «{1}», pero no tiene su tamaño ni su suma de comprobación: está dañado o es un modelo de otra procedencia. Consígalo de nuevo o póngale otro nombre.</translation>
    </message>
    <message>
        <source>{0} hidden files were left out.</source>
        <extracomment>{0}: number</extracomment>
        <translation>Se omitieron {0} archivos ocultos.</translation>
    </message>
    <message>
        <source>{0} holds no library yet.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} aún no contiene ninguna biblioteca.</translation>
    </message>
    <message>
        <source>{0} holds none.</source>
        <extracomment>{0}: store.parent</extracomment>
        <translation>{0} no contiene ninguna.</translation>
    </message>
    <message>
        <source>{0} is a GGUF file, but does not say what kind of model it holds. Choose another one.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} es un archivo GGUF, pero no indica qué tipo de modelo contiene. Elija otro.</translation>
    </message>
    <message>
        <source>{0} is a model of its own. Choose a LoRA adapter in the GGUF format.</source>
        <extracomment>{0}: path.name</extracomment>
        <translation>{0} es un modelo completo. Elija un adaptador LoRA en formato GGUF.</translation>
    </message>
    <message>
        <source>{0} is a {1}. Choose a LoRA adapter in the GGUF format.</source>
        <extracomment>{0}: path.name; {1}: file.kind</extracomment>
        <translation>{0} no es un adaptador ({1}). Elija un adaptador LoRA en formato GGUF.</translation>
    </message>
    <message>
        <source>{0} is an adapter of the type “{1}”. Only LoRA adapters can be used.</source>
        <extracomment>{0}: path.name; {1}: way</extracomment>
        <translation>{0} es un adaptador del tipo «{1}». Solo se pueden usar adaptadores LoRA.</translation>
    </message>
    <message>
        <source>{0} is another file. Rename one of them, and add {1} again.</source>
        <extracomment>{0}: target; {1}: source</extracomment>
        <translation>{0} es otro archivo. Cambie el nombre de uno de los dos y vuelva a añadir {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). Delete it to start with the defaults.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} está dañado ({1}). Elimínelo para empezar con los valores predeterminados.</translation>
    </message>
    <message>
        <source>{0} is no address on the web that is safe (https).</source>
        <extracomment>{0}: offered.address</extracomment>
        <translation>{0} no es una dirección web segura (https).</translation>
    </message>
    <message>
        <source>{0} is not a GGUF file that can be used, or it is damaged: {1}. Fetch it again, or choose another one.</source>
        <extracomment>{0}: path.name; {1}: error</extracomment>
        <translation>{0} no es un archivo GGUF utilizable, o está dañado: {1}. Descárguelo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>{0} is not one of its files.</source>
        <extracomment>{0}: locked</extracomment>
        <translation>{0} no es uno de sus archivos.</translation>
    </message>
    <message>
        <source>{0} is not one of its folders.</source>
        <extracomment>{0}: gone</extracomment>
        <translation>{0} no es una de sus carpetas.</translation>
    </message>
    <message>
        <source>{0} is not the file it should be (its checksum differs).</source>
        <extracomment>{0}: there[0]</extracomment>
        <translation>{0} no es el archivo que debería ser (su suma de comprobación es distinta).</translation>
    </message>
    <message>
        <source>{0} is not the file it should be (its checksum differs). Delete it and install the model again.</source>
        <extracomment>{0}: path</extracomment>
        <translation>{0} no es el archivo que debería ser (su suma de comprobación no coincide). Elimínelo y vuelva a instalar el modelo.</translation>
    </message>
    <message>
        <source>{0} is not there: the server says {1} {2}.</source>
        <extracomment>{0}: offered.address; {1}: error.code; {2}: error.reason</extracomment>
        <translation>{0} no está: el servidor dice {1} {2}.</translation>
    </message>
    <message>
        <source>{0} is of an architecture ({1}) that this version of the program does not know. A newer version may; or choose another model.</source>
        <extracomment>{0}: path.name; {1}: unknown[1]</extracomment>
        <translation>{0} tiene una arquitectura ({1}) que esta versión del programa no conoce. Quizá una más reciente la conozca; si no, elija otro modelo.</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} layers on the graphics card: with more it failed.</source>
        <extracomment>{0}: layers</extracomment>
        <translation>{0} capas en la tarjeta gráfica: con más, falló.</translation>
    </message>
    <message>
        <source>{0} line is too long for a row; only the beginning was read.</source>
        <extracomment>{0}: rows.cut</extracomment>
        <translation>{0} línea es demasiado larga para una fila; solo se leyó el principio.</translation>
    </message>
    <message>
        <source>{0} lines are longer than {1} characters; only the beginning was read.</source>
        <extracomment>{0}: cut; {1}: _LONGEST_LINE</extracomment>
        <translation>{0} líneas tienen más de {1} caracteres; solo se leyó el principio.</translation>
    </message>
    <message>
        <source>{0} lines are too long for a row; only the beginning was read.</source>
        <extracomment>{0}: rows.cut</extracomment>
        <translation>{0} líneas son demasiado largas para una fila; solo se leyó el principio.</translation>
    </message>
    <message>
        <source>{0} more remarks on files inside.</source>
        <extracomment>{0}: more</extracomment>
        <translation>{0} observaciones más sobre archivos contenidos.</translation>
    </message>
    <message>
        <source>{0} needs about {1} GB of memory, and this computer has {2} GB. Choose a smaller model, or one with fewer bits (its name then holds Q4 instead of Q8 or F16).</source>
        <extracomment>{0}: file.path.name; {1}: needed / 1000000000.0; {2}: memory / 1000000000.0</extracomment>
        <translation>{0} necesita unos {1} GB de memoria, y este equipo tiene {2} GB. Elija un modelo más pequeño o uno con menos bits (su nombre contiene entonces Q4 en lugar de Q8 o F16).</translation>
    </message>
    <message>
        <source>{0} of {1} documents do not hold all the words of “{2}”.</source>
        <translation>{0} de {1} documentos no contienen todas las palabras de «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} documents do not mention “{2}”.</source>
        <translation>{0} de {1} documentos no mencionan «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} documents does not hold all the words of “{2}”.</source>
        <translation>{0} de {1} documentos no contiene todas las palabras de «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} documents does not mention “{2}”.</source>
        <translation>{0} de {1} documentos no menciona «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} documents hold all the words of “{2}”.</source>
        <translation>{0} de {1} documentos contienen todas las palabras de «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} documents holds all the words of “{2}”.</source>
        <translation>{0} de {1} documentos contiene todas las palabras de «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} documents mention “{2}”.</source>
        <translation>{0} de {1} documentos mencionan «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} documents mentions “{2}”.</source>
        <translation>{0} de {1} documentos menciona «{2}».</translation>
    </message>
    <message>
        <source>{0} of {1} files inside of it could not be read: {2}.</source>
        <extracomment>{0}: len(names); {1}: count; {2}: shown</extracomment>
        <translation>No se pudieron leer {0} de los {1} archivos que contiene: {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} files inside of it could not be read: {2}; and {3} more.</source>
        <extracomment>{0}: len(names); {1}: count; {2}: shown; {3}: len(names) - _SHOWN</extracomment>
        <translation>No se pudieron leer {0} de los {1} archivos que contiene: {2}; y {3} más.</translation>
    </message>
    <message>
        <source>{0} of {1} items or folders are damaged and were not read.</source>
        <extracomment>{0}: damaged; {1}: total</extracomment>
        <translation>{0} de {1} elementos o carpetas están dañados y no se leyeron.</translation>
    </message>
    <message>
        <source>{0} of {1} layers on {2} ({3}).</source>
        <extracomment>{0}: fitting; {1}: whole; {2}: names; {3}: free</extracomment>
        <translation>{0} de {1} capas en {2} ({3}).</translation>
    </message>
    <message>
        <source>{0} of {1} lines are not valid JSON; read as plain text.</source>
        <extracomment>{0}: total - read; {1}: total</extracomment>
        <translation>{0} de {1} líneas no son JSON válido; se leyeron como texto sin formato.</translation>
    </message>
    <message>
        <source>{0} of {1} pages are damaged and could not be read.</source>
        <extracomment>{0}: count; {1}: pages</extracomment>
        <translation>{0} de {1} páginas están dañadas y no se pudieron leer.</translation>
    </message>
    <message>
        <source>{0} of {1} pages are pictures.</source>
        <extracomment>{0}: pictures; {1}: total</extracomment>
        <translation>{0} de {1} páginas son imágenes.</translation>
    </message>
    <message>
        <source>{0} of {1} pages is damaged and could not be read.</source>
        <extracomment>{0}: count; {1}: pages</extracomment>
        <translation>{0} de {1} páginas está dañada y no se pudo leer.</translation>
    </message>
    <message>
        <source>{0} of {1} pages is pictures.</source>
        <extracomment>{0}: pictures; {1}: total</extracomment>
        <translation>{0} de {1} páginas es una imagen.</translation>
    </message>
    <message>
        <source>{0} of {1} slides are damaged and were left out.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas están dañadas y se omitieron.</translation>
    </message>
    <message>
        <source>{0} of {1} slides are hidden in the show.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas están ocultas en la presentación.</translation>
    </message>
    <message>
        <source>{0} of {1} slides hold no text.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas no contienen texto.</translation>
    </message>
    <message>
        <source>{0} of {1} slides hold pictures only.</source>
        <extracomment>{0}: pictures; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas solo contienen imágenes.</translation>
    </message>
    <message>
        <source>{0} of {1} slides holds no text.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas no contiene texto.</translation>
    </message>
    <message>
        <source>{0} of {1} slides holds pictures only.</source>
        <extracomment>{0}: pictures; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas solo contiene imágenes.</translation>
    </message>
    <message>
        <source>{0} of {1} slides is damaged and was left out.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas está dañada y se omitió.</translation>
    </message>
    <message>
        <source>{0} of {1} slides is hidden in the show.</source>
        <extracomment>{0}: count; {1}: len(slides)</extracomment>
        <translation>{0} de {1} diapositivas está oculta en la presentación.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} do not hold all the words of “{3}”.</source>
        <translation>{0} de {1} {2} no contienen todas las palabras de «{3}».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} do not mention “{3}”.</source>
        <translation>{0} de {1} {2} no mencionan «{3}».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} does not hold all the words of “{3}”.</source>
        <translation>{0} de {1} {2} no contiene todas las palabras de «{3}».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} does not mention “{3}”.</source>
        <translation>{0} de {1} {2} no menciona «{3}».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} hold all the words of “{3}”.</source>
        <translation>{0} de {1} {2} contienen todas las palabras de «{3}».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} holds all the words of “{3}”.</source>
        <translation>{0} de {1} {2} contiene todas las palabras de «{3}».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} mention “{3}”.</source>
        <translation>{0} de {1} {2} mencionan «{3}».</translation>
    </message>
    <message>
        <source>{0} of {1} {2} mentions “{3}”.</source>
        <translation>{0} de {1} {2} menciona «{3}».</translation>
    </message>
    <message>
        <source>{0} points to {1}, which is no address on the web that is safe (https).</source>
        <extracomment>{0}: req.full_url; {1}: newurl</extracomment>
        <translation>{0} remite a {1}, que no es una dirección web segura (https).</translation>
    </message>
    <message>
        <source>{0} takes {1} GB, and {2} GB are free in {3}. Make space, or use the file where it is.</source>
        <extracomment>{0}: source.name; {1}: size / 1000000000.0; {2}: free / 1000000000.0; {3}: target.parent</extracomment>
        <translation>{0} ocupa {1} GB, y quedan {2} GB libres en {3}. Libere espacio o use el archivo donde está.</translation>
    </message>
    <message>
        <source>{0} was made for a model of another architecture ({1}) than {2} ({3}).</source>
        <extracomment>{0}: path.name; {1}: file.architecture or &apos;unknown&apos;; {2}: model.path.name; {3}: model.architecture</extracomment>
        <translation>{0} se hizo para un modelo de otra arquitectura ({1}) que {2} ({3}).</translation>
    </message>
    <message>
        <source>{0}. Install the program anew.</source>
        <extracomment>{0}: what</extracomment>
        <translation>{0}. Vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>{0}. It is tried again by itself; nothing that was stored is lost.</source>
        <extracomment>{0}: cause</extracomment>
        <translation>{0}. Se volverá a intentar automáticamente; no se ha perdido nada de lo guardado.</translation>
    </message>
    <message>
        <source>{0}. Make sure that there is space left and that {1} can be written to. Nothing that was stored is lost.</source>
        <extracomment>{0}: cause; {1}: folder</extracomment>
        <translation>{0}. Compruebe que queda espacio y que se puede escribir en {1}. No se ha perdido nada de lo guardado.</translation>
    </message>
    <message>
        <source>{0}: {1}. Ask again to start it anew; your documents and the search are not affected.</source>
        <extracomment>{0}: self.name; {1}: cause</extracomment>
        <translation>{0}: {1}. Vuelva a preguntar para iniciarlo de nuevo; sus documentos y la búsqueda no se ven afectados.</translation>
    </message>
    <message>
        <source>{0}: {1}. Check that it is there and that you may read it.</source>
        <extracomment>{0}: path; {1}: error.strerror or error</extracomment>
        <translation>{0}: {1}. Compruebe que el archivo está ahí y que tiene permiso para leerlo.</translation>
    </message>
    <message>
        <source>{0}: {1}. Close other programs, and ask again.</source>
        <extracomment>{0}: self.name; {1}: error.strerror or error</extracomment>
        <translation>{0}: {1}. Cierre otros programas y vuelva a preguntar.</translation>
    </message>
    <message>
        <source>{0}: {1}. Make sure that there is space left and that the library&apos;s folder can be read and written.</source>
        <extracomment>{0}: why; {1}: self._path</extracomment>
        <translation>{0}: {1}. Compruebe que queda espacio y que se puede leer y escribir en la carpeta de la biblioteca.</translation>
    </message>
    <message>
        <source>{0}: {1}. Make sure that there is space left and that the library&apos;s folder can be written to.</source>
        <extracomment>{0}: disk_trouble(error) or error.strerror; {1}: path</extracomment>
        <translation>{0}: {1}. Compruebe que queda espacio y que se puede escribir en la carpeta de la biblioteca.</translation>
    </message>
    <message>
        <source>{0}: {1}. Results come in the order in which they are found.</source>
        <extracomment>{0}: self.model.title; {1}: error</extracomment>
        <translation>{0}: {1}. Los resultados aparecen en el orden en que se encuentran.</translation>
    </message>
    <message>
        <source>{0}: {1}. Search by words still works.</source>
        <extracomment>{0}: self.model.title; {1}: error</extracomment>
        <translation>{0}: {1}. La búsqueda por palabras sigue funcionando.</translation>
    </message>
    <message>
        <source>{0}: {1}. The file {2} may be damaged, or too large for the memory that is free: close other programs, or choose another model.</source>
        <extracomment>{0}: self.name; {1}: cause; {2}: self.installed.path.name</extracomment>
        <translation>{0}: {1}. Puede que el archivo {2} esté dañado o sea demasiado grande para la memoria libre: cierre otros programas o elija otro modelo.</translation>
    </message>
    <message>
        <source>{0}: {1}. {2} of {3} bytes are here; the next try goes on from there.</source>
        <extracomment>{0}: offered.address; {1}: said; {2}: size(part); {3}: offered.bytes</extracomment>
        <translation>{0}: {1}. {2} de {3} bytes están aquí; el próximo intento sigue desde ahí.</translation>
    </message>
    <message>
        <source>{0}; save what it holds from it to search it: {1}.</source>
        <extracomment>{0}: what; {1}: listed</extracomment>
        <translation>{0}; para buscar en su contenido, guárdelo aparte: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be understood.</source>
        <extracomment>{0}: wrong[0]</extracomment>
        <translation>No se entiende «{0}».</translation>
    </message>
    <message>
        <source>“{0}” could be {1}: give more of it.</source>
        <extracomment>{0}: model; {1}: &apos;, &apos;.join(like)</extracomment>
        <translation>«{0}» podría ser {1}: indique algo más.</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage (it says {1}).</source>
        <extracomment>{0}: _shown(claimed, term); {1}: shown</extracomment>
        <translation>«{0}» no figura en el pasaje citado (pone {1}).</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage.</source>
        <extracomment>{0}: _shown(claimed, term)</extracomment>
        <translation>«{0}» no figura en el pasaje citado.</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the cited passage{1}.</source>
        <extracomment>{0}: _shown(claimed, term); {1}: says</extracomment>
        <translation>«{0}» no figura en el pasaje citado{1}.</translation>
    </message>
    <message>
        <source>“{0}” does not stand so in the cited passage.</source>
        <extracomment>{0}: quotation</extracomment>
        <translation>«{0}» no figura así en el pasaje citado.</translation>
    </message>
    <message>
        <source>“{0}” has no letter or digit that could be searched for.</source>
        <extracomment>{0}: source</extracomment>
        <translation>«{0}» no tiene ninguna letra ni cifra que se pueda buscar.</translation>
    </message>
    <message>
        <source>“{0}” is none of {1}.</source>
        <extracomment>{0}: model; {1}: &apos;, &apos;.join(known)</extracomment>
        <translation>«{0}» no es ninguno de {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not one of those added: {1}.</source>
        <extracomment>{0}: name; {1}: there</extracomment>
        <translation>«{0}» no es uno de los añadidos: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not the id of one.</source>
        <extracomment>{0}: id</extracomment>
        <translation>«{0}» no es el identificador de ninguna.</translation>
    </message>
    <message>
        <source>“{0}” joins the words or phrases right before and after it, and was left out here. To search for the word itself, write &quot;OR&quot;.</source>
        <extracomment>{0}: source</extracomment>
        <translation>«{0}» une las palabras o expresiones que tiene justo antes y después, y aquí se ha omitido. Para buscar la propia palabra, escriba &quot;OR&quot;.</translation>
    </message>
    <message>
        <source>“{0}” opens a quote that never closes: its words were searched singly.</source>
        <extracomment>{0}: source</extracomment>
        <translation>«{0}» abre unas comillas que no se cierran: sus palabras se buscaron por separado.</translation>
    </message>
    <message>
        <source>“{0}” sorts results again wherever it is installed; remove its files and it does not.</source>
        <extracomment>{0}: model</extracomment>
        <translation>«{0}» reordena los resultados siempre que está instalado; para que deje de hacerlo, quite sus archivos.</translation>
    </message>
    <message>
        <source>“{0}” was not found.</source>
        <extracomment>{0}: name</extracomment>
        <translation>No se encontró «{0}».</translation>
    </message>
    <message>
        <source>“{0}” was not found. Put a model into {1} or choose another one.</source>
        <extracomment>{0}: name; {1}: self._places[0]</extracomment>
        <translation>No se encontró «{0}». Ponga un modelo en {1} o elija otro.</translation>
    </message>
    <message>
        <source>“{0}” was searched for as words: there is no such filter.</source>
        <extracomment>{0}: source</extracomment>
        <translation>«{0}» se buscó como palabras: no existe ese filtro.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a number; to leave it out, write -&quot;{1}&quot;.</source>
        <extracomment>{0}: source; {1}: number</extracomment>
        <translation>«{0}» se tomó como un número; para excluirlo, escriba -&quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a word: leave out one word or one quoted phrase each.</source>
        <extracomment>{0}: source</extracomment>
        <translation>«{0}» se tomó como una palabra: excluya una sola palabra o una sola expresión entre comillas cada vez.</translation>
    </message>
    <message>
        <source>“{0}” was taken as a word: {1}.</source>
        <extracomment>{0}: source; {1}: HINTS[lone_key]</extracomment>
        <translation>«{0}» se tomó como una palabra: {1}.</translation>
    </message>
    <message>
        <source>“{0}” was taken as words: a star stands at the end of a word only.</source>
        <extracomment>{0}: source</extracomment>
        <translation>«{0}» se tomó como palabras: el asterisco solo va al final de una palabra.</translation>
    </message>
    <message>
        <source>“{0}” was taken as words: {1}.</source>
        <extracomment>{0}: source; {1}: HINTS[token.key]</extracomment>
        <translation>«{0}» se tomó como palabras: {1}.</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1 are copied; you are asked before it is used.</source>
        <translation>Se copian %1; se preguntará antes de usarlo.</translation>
    </message>
    <message>
        <source>%1 of these cannot be used</source>
        <translation>%1 de estos no se pueden usar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation><numerusform>%Ln carpeta</numerusform><numerusform>%Ln carpetas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more (is|are) in the library already.</source>
        <translation><numerusform>%Ln más ya está en la biblioteca.</numerusform><numerusform>%Ln más ya están en la biblioteca.</numerusform></translation>
    </message>
    <message>
        <source>Add %1 items to the library</source>
        <translation>Añadir %1 elementos a la biblioteca</translation>
    </message>
    <message>
        <source>Add %1 to the library</source>
        <translation>Añadir %1 a la biblioteca</translation>
    </message>
    <message>
        <source>Add the folder “%1” to the library</source>
        <translation>Añadir la carpeta «%1» a la biblioteca</translation>
    </message>
    <message>
        <source>Add “%1” to the library</source>
        <translation>Añadir «%1» a la biblioteca</translation>
    </message>
    <message>
        <source>All of these are in the library already</source>
        <translation>Todo esto ya está en la biblioteca</translation>
    </message>
    <message>
        <source>Answer with “%1”</source>
        <translation>Responder con «%1»</translation>
    </message>
    <message>
        <source>Files stay where they are; they are only read, never changed.</source>
        <translation>Los archivos se quedan donde están; solo se leen, nunca se modifican.</translation>
    </message>
    <message>
        <source>Find documents that say the like</source>
        <translation>Buscar documentos que digan algo parecido</translation>
    </message>
    <message>
        <source>It is looked through for changes.</source>
        <translation>Se buscarán cambios.</translation>
    </message>
    <message>
        <source>Muniment never fetches anything from the network. Save the page or the file first, then add that.</source>
        <translation>Muniment nunca obtiene nada de la red. Guarde primero la página o el archivo y añada eso.</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be added</source>
        <translation>Solo se pueden añadir archivos y carpetas de este equipo</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Buscar «%1»</translation>
    </message>
    <message>
        <source>This computer does not let you open it.</source>
        <translation>Este equipo no permite abrirlo.</translation>
    </message>
    <message>
        <source>Use the adapter “%1” with the answering model</source>
        <translation>Usar el adaptador «%1» con el modelo de respuesta</translation>
    </message>
    <message>
        <source>You are asked before it is used.</source>
        <translation>Se preguntará antes de usarlo.</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>No se puede leer «%1»</translation>
    </message>
    <message>
        <source>“%1” is in the library already</source>
        <translation>«%1» ya está en la biblioteca</translation>
    </message>
    <message>
        <source>“%1” is no model that can answer</source>
        <translation>«%1» no es un modelo que pueda responder</translation>
    </message>
    <message>
        <source>“%1” is not there any more</source>
        <translation>«%1» ya no está</translation>
    </message>
</context>
<context>
    <name>erasing</name>
    <message>
        <source>%1 does not look like a library of Muniment&apos;s.</source>
        <translation>%1 no parece una biblioteca de Muniment.</translation>
    </message>
    <message>
        <source>Another Muniment is using the library. Close it first.</source>
        <translation>Otro Muniment está usando la biblioteca. Ciérrelo primero.</translation>
    </message>
    <message>
        <source>Not all of it could be deleted</source>
        <translation>No se pudo eliminar todo</translation>
    </message>
    <message>
        <source>Nothing has been deleted</source>
        <translation>No se ha eliminado nada</translation>
    </message>
    <message>
        <source>Still there, in %1: %2. Another program may be using them.</source>
        <translation>Siguen en %1: %2. Puede que otro programa los esté usando.</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Archive</source>
        <translation>Archivo comprimido</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Autor: %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Antes de %1</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Mejores primero</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Fecha: %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Carpeta: %1</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Recientes primero</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diapositivas</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Hoja de cálculo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Título: %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Documento de Word</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>no %1</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>A dash before any of them leaves out what it names</source>
        <translation>Un guion delante de cualquiera de estos excluye lo que indica</translation>
    </message>
    <message>
        <source>Both words, and what means something like them</source>
        <translation>Ambas palabras, y lo que significa algo parecido</translation>
    </message>
    <message>
        <source>Documents that this person wrote</source>
        <translation>Documentos escritos por esta persona</translation>
    </message>
    <message>
        <source>Documents with this in their title or file name</source>
        <translation>Documentos con esto en el título o en el nombre de archivo</translation>
    </message>
    <message>
        <source>Exactly these words, one after the other</source>
        <translation>Exactamente estas palabras, una tras otra</translation>
    </message>
    <message>
        <source>Leaves out what mentions the second word</source>
        <translation>Excluye lo que menciona la segunda palabra</translation>
    </message>
    <message>
        <source>One of the two is enough; OR in capitals</source>
        <translation>Basta con una de las dos; OR en mayúsculas</translation>
    </message>
    <message>
        <source>Only documents from before that year, month or day</source>
        <translation>Solo documentos anteriores a ese año, mes o día</translation>
    </message>
    <message>
        <source>Only documents from that time on</source>
        <translation>Solo documentos desde ese momento</translation>
    </message>
    <message>
        <source>Only documents in this language: en, de, fr, es …</source>
        <translation>Solo documentos en este idioma: en, de, fr, es…</translation>
    </message>
    <message>
        <source>Only documents of this year</source>
        <translation>Solo documentos de este año</translation>
    </message>
    <message>
        <source>Only files in folders of this name</source>
        <translation>Solo archivos en carpetas con este nombre</translation>
    </message>
    <message>
        <source>Only this kind: pdf, word, excel, slides, mail, book, image, web</source>
        <translation>Solo este tipo: pdf, word, excel, slides, mail, book, image, web</translation>
    </message>
    <message>
        <source>Only what stands on this page, or on pages 3-7</source>
        <translation>Solo lo que está en esta página, o en las páginas 3-7</translation>
    </message>
    <message>
        <source>Words that begin so: estuary, estuaries, estuarine</source>
        <translation>Palabras que empiezan así: estuario, estuarios, estuarino</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Eliminada: %1</translation>
    </message>
    <message>
        <source>being answered …</source>
        <translation>respondiendo…</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>{0} before {1}</source>
        <translation>{0} de antes de {1}</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} from {1} on</source>
        <translation>{0} desde {1}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} de {1} a {2}</translation>
    </message>
    <message>
        <source>{0} in English</source>
        <translation>{0} en inglés</translation>
    </message>
    <message>
        <source>{0} in French</source>
        <translation>{0} en francés</translation>
    </message>
    <message>
        <source>{0} in German</source>
        <translation>{0} en alemán</translation>
    </message>
    <message>
        <source>{0} in Spanish</source>
        <translation>{0} en español</translation>
    </message>
    <message>
        <source>{0} in “{1}”</source>
        <translation>{0} en «{1}»</translation>
    </message>
    <message>
        <source>{0} with “{1}” in its title or file name</source>
        <translation>{0} con «{1}» en su título o nombre de archivo</translation>
    </message>
    <message>
        <source>{0} with “{1}” in their title or file name</source>
        <translation>{0} con «{1}» en su título o nombre de archivo</translation>
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
        <translation>es</translation>
    </message>
</context>
<context>
    <name>leavingout</name>
    <message>
        <source>A pattern of its folder takes it in. Change that under Settings › Folders.</source>
        <translation>Un patrón de su carpeta lo incluye. Cámbielo en Ajustes › Carpetas.</translation>
    </message>
    <message>
        <source>“%1” could not be left out</source>
        <translation>No se pudo omitir «%1»</translation>
    </message>
</context>
<context>
    <name>login</name>
    <message>
        <source>%1. Nothing has been changed.</source>
        <translation>%1. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed</source>
        <translation>No se pudo cambiar el inicio al entrar en la sesión</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Footer</source>
        <translation>Pie de página</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>celda {0}</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>capítulo {0}</translation>
    </message>
    <message>
        <source>contact {0}</source>
        <translation>contacto {0}</translation>
    </message>
    <message>
        <source>contact {0}: {1}</source>
        <translation>contacto {0}: {1}</translation>
    </message>
    <message>
        <source>description of the picture</source>
        <translation>descripción de la imagen</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <extracomment>{0}: one_line(key)</extracomment>
        <translation>entrada {0}</translation>
    </message>
    <message>
        <source>entry {0}: {1}</source>
        <translation>entrada {0}: {1}</translation>
    </message>
    <message>
        <source>event {0}</source>
        <translation>evento {0}</translation>
    </message>
    <message>
        <source>event {0}: {1}</source>
        <translation>evento {0}: {1}</translation>
    </message>
    <message>
        <source>files {0}–{1}</source>
        <extracomment>{0}: start + 1; {1}: start + len(together)</extracomment>
        <translation>archivos {0}–{1}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>línea {0}</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <extracomment>{0}: first; {1}: last</extracomment>
        <translation>líneas {0}–{1}</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>message {0}</source>
        <extracomment>{0}: number</extracomment>
        <translation>mensaje {0}</translation>
    </message>
    <message>
        <source>message {0}: {1}</source>
        <extracomment>{0}: number; {1}: subject</extracomment>
        <translation>mensaje {0}: {1}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>pág. {0}</translation>
    </message>
    <message>
        <source>p. {0} (page {1})</source>
        <extracomment>{0}: printed; {1}: number</extracomment>
        <translation>pág. {0} (página {1})</translation>
    </message>
    <message>
        <source>pp. {0}–{1}</source>
        <extracomment>{0}: first.page; {1}: last.page</extracomment>
        <translation>págs. {0}–{1}</translation>
    </message>
    <message>
        <source>row {0}</source>
        <extracomment>{0}: first</extracomment>
        <translation>fila {0}</translation>
    </message>
    <message>
        <source>rows {0}–{1}</source>
        <extracomment>{0}: first; {1}: last</extracomment>
        <translation>filas {0}–{1}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <extracomment>{0}: index</extracomment>
        <translation>diapositiva {0}</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <extracomment>{0}: index</extracomment>
        <translation>diapositiva {0} (oculta)</translation>
    </message>
    <message>
        <source>slides {0}–{1}</source>
        <extracomment>{0}: first.page; {1}: last.page</extracomment>
        <translation>diapositivas {0}–{1}</translation>
    </message>
    <message>
        <source>{0} › message {1}</source>
        <extracomment>{0}: folder; {1}: number</extracomment>
        <translation>{0} › mensaje {1}</translation>
    </message>
    <message>
        <source>{0} › message {1}: {2}</source>
        <extracomment>{0}: folder; {1}: number; {2}: subject</extracomment>
        <translation>{0} › mensaje {1}: {2}</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message numerus="yes">
        <source>%Ln file(s) could be read in part only</source>
        <translation><numerusform>%Ln archivo solo se pudo leer en parte</numerusform><numerusform>%Ln archivos solo se pudieron leer en parte</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln archivo no se pudo leer</numerusform><numerusform>%Ln archivos no se pudieron leer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) left out on purpose.</source>
        <translation><numerusform>%Ln archivo más omitido a propósito.</numerusform><numerusform>%Ln archivos más omitidos a propósito.</numerusform></translation>
    </message>
    <message>
        <source>Everything else can be searched.</source>
        <translation>Se puede buscar en todo lo demás.</translation>
    </message>
    <message>
        <source>No problems: every file could be read.</source>
        <translation>Ningún problema: se pudieron leer todos los archivos.</translation>
    </message>
</context>
<context>
    <name>prompts</name>
    <message>
        <source>%1 will no longer be found here, which frees about %2. The files themselves stay untouched where they are.</source>
        <translation>Aquí ya no se podrá buscar en %1, lo que libera cerca de %2. Los propios archivos siguen intactos donde están.</translation>
    </message>
    <message>
        <source>A model for answers</source>
        <translation>Un modelo para las respuestas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a folder to add</source>
        <translation>Elegir una carpeta para añadir</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Elegir un archivo de modelo</translation>
    </message>
    <message>
        <source>Choose files to add</source>
        <translation>Elegir archivos para añadir</translation>
    </message>
    <message>
        <source>Choose the folder of a library, or an empty one</source>
        <translation>Elegir la carpeta de una biblioteca, o una vacía</translation>
    </message>
    <message>
        <source>Choose the folder with the files of “%1”</source>
        <translation>Elija la carpeta con los archivos de «%1»</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Archivos de modelo (*.gguf)</translation>
    </message>
    <message>
        <source>Muniment</source>
        <translation>Muniment</translation>
    </message>
    <message>
        <source>Open another library …</source>
        <translation>Abrir otra biblioteca…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Abrir solo para lectura</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Quitar de la biblioteca</translation>
    </message>
    <message>
        <source>Remove “%1” from the library?</source>
        <translation>¿Quitar «%1» de la biblioteca?</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Cambiar el nombre de la conversación</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Choose a file to see what is said of it.</source>
        <translation>Elija un archivo para ver lo que se dice de él.</translation>
    </message>
    <message>
        <source>Could not be opened</source>
        <translation>No se pudieron abrir</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañados</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrados</translation>
    </message>
    <message>
        <source>Left out: larger than the limit</source>
        <translation>Omitidos: superan el límite</translation>
    </message>
    <message>
        <source>Left out: not wanted in this folder</source>
        <translation>Omitidos: no deseados en esta carpeta</translation>
    </message>
    <message>
        <source>Left out: of a kind that is not read</source>
        <translation>Omitidos: de un tipo que no se lee</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Protegidos con contraseña</translation>
    </message>
    <message>
        <source>Nothing is wrong with them: there is no text in files of these kinds, or they have to be saved as another kind.</source>
        <translation>No les pasa nada: los archivos de estos tipos no contienen texto, o hay que guardarlos como otro tipo.</translation>
    </message>
    <message>
        <source>Of a kind that has to be saved anew</source>
        <translation>De un tipo que hay que volver a guardar</translation>
    </message>
    <message>
        <source>Open them in the program that made them and save them in a present kind.</source>
        <translation>Ábralos en el programa con el que se crearon y guárdelos en un formato actual.</translation>
    </message>
    <message>
        <source>Other problems</source>
        <translation>Otros problemas</translation>
    </message>
    <message>
        <source>Protected against copying</source>
        <translation>Protegidos contra copia</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Leídos en parte</translation>
    </message>
    <message>
        <source>Reading them takes more memory than a file may have. Raise the limit under Settings › Indexing, or divide them.</source>
        <translation>Leerlos requiere más memoria de la que puede usar un archivo. Aumente el límite en Ajustes › Indexación o divídalos.</translation>
    </message>
    <message>
        <source>Reading was given up after the time limit. Give each file more time under Settings › Indexing, then try again.</source>
        <translation>La lectura se abandonó al agotarse el tiempo. Dé más tiempo a cada archivo en Ajustes › Indexación e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Save a copy without a password from the program that made them.</source>
        <translation>Guarde una copia sin contraseña desde el programa con el que se crearon.</translation>
    </message>
    <message>
        <source>Scans and pictures that were not fully read</source>
        <translation>Escaneos e imágenes que no se leyeron del todo</translation>
    </message>
    <message>
        <source>Something inside could not be read</source>
        <translation>Algo de su interior no se pudo leer</translation>
    </message>
    <message>
        <source>Stopped the reading</source>
        <translation>Hicieron fallar la lectura</translation>
    </message>
    <message>
        <source>The computer did not hand them over: see that they are there and may be read, then try again.</source>
        <translation>El equipo no los entregó: compruebe que están ahí y que se pueden leer, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The rest of them can be searched. On these pages no text could be made out; a sharper scan helps.</source>
        <translation>Se puede buscar en el resto. En estas páginas no se distinguió ningún texto; un escaneo más nítido ayuda.</translation>
    </message>
    <message>
        <source>The rest of them can be searched. Take out what is inside to see why it could not be read.</source>
        <translation>Se puede buscar en el resto. Extraiga lo que contienen para ver por qué no se pudo leer.</translation>
    </message>
    <message>
        <source>The rules of their folder under Settings › Folders leave them out.</source>
        <translation>Las reglas de su carpeta en Ajustes › Carpetas los omiten.</translation>
    </message>
    <message>
        <source>The shop locked their text: only its own program can show it.</source>
        <translation>La tienda bloqueó su texto: solo su propio programa puede mostrarlo.</translation>
    </message>
    <message>
        <source>Their content cannot be taken apart. If another program opens them, save them anew from there; else look for another copy.</source>
        <translation>No se puede interpretar su contenido. Si otro programa los abre, guárdelos de nuevo desde él; si no, busque otra copia.</translation>
    </message>
    <message>
        <source>They are larger than the limit under Settings › Indexing.</source>
        <translation>Superan el límite de Ajustes › Indexación.</translation>
    </message>
    <message>
        <source>They can be opened, but there is nothing in them to search for. Leave them out to have them listed no more.</source>
        <translation>Se pueden abrir, pero no contienen nada que buscar. Omítalos para que dejen de aparecer en la lista.</translation>
    </message>
    <message>
        <source>They ended the reader, which is kept apart, so nothing else was harmed. Try again once; if it happens again they are damaged.</source>
        <translation>Hicieron fallar la lectura, que funciona aparte, así que nada más sufrió daños. Inténtelo una vez más; si se repite, están dañados.</translation>
    </message>
    <message>
        <source>They open with a password only: enter it, and they are read.</source>
        <translation>Solo se abren con contraseña: introdúzcala y se leerán.</translation>
    </message>
    <message>
        <source>Too large to be read</source>
        <translation>Demasiado grandes para leerlos</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Tardaron demasiado</translation>
    </message>
    <message>
        <source>What could be read of them can be searched; choose a file to see the rest.</source>
        <translation>Se puede buscar en lo que se pudo leer de ellos; elija un archivo para ver el resto.</translation>
    </message>
    <message>
        <source>Without any text</source>
        <translation>Sin ningún texto</translation>
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
        <translation>%1 más</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 en disco</translation>
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
        <translation><numerusform>%Ln día</numerusform><numerusform>%Ln días</numerusform></translation>
    </message>
    <message>
        <source>All %1 are read again with it, which takes %2 on this computer. Meanwhile the present model goes on searching, and you can change your mind.</source>
        <translation>Se vuelven a leer con él %1, lo que lleva %2 en este equipo. Mientras tanto, el modelo actual sigue buscando y se puede cambiar de idea.</translation>
    </message>
    <message>
        <source>All documents in it are read.</source>
        <translation>Se leen todos los documentos que contiene.</translation>
    </message>
    <message>
        <source>Another program is changing this library: close it to change what is grey here. What is yours alone, such as the appearance, can be changed all the same.</source>
        <translation>Otro programa está modificando esta biblioteca: ciérrelo para cambiar lo que aquí está en gris. Lo que es solo suyo, como la apariencia, se puede cambiar igualmente.</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archivos comprimidos</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Libros</translation>
    </message>
    <message>
        <source>Calendars and contacts</source>
        <translation>Calendarios y contactos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
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
        <translation>HTML, páginas guardadas</translation>
    </message>
    <message>
        <source>It is too large for this computer, which has %1 of memory.</source>
        <translation>Es demasiado grande para este equipo, que tiene %1 de memoria.</translation>
    </message>
    <message>
        <source>JSON, XML</source>
        <translation>JSON, XML</translation>
    </message>
    <message>
        <source>LaTeX, BibTeX, RIS, notebooks</source>
        <translation>LaTeX, BibTeX, RIS, cuadernos</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Not installed. Put the file %1 into the folder %2.</source>
        <translation>No instalado. Ponga el archivo %1 en la carpeta %2.</translation>
    </message>
    <message>
        <source>Not installed. Put the files %1 into the folder %2.</source>
        <translation>No instalado. Ponga los archivos %1 en la carpeta %2.</translation>
    </message>
    <message>
        <source>Notes and plain text</source>
        <translation>Notas y texto sin formato</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG, JPEG, TIFF and others</source>
        <translation>PNG, JPEG, TIFF y otros</translation>
    </message>
    <message>
        <source>Pictures and scans</source>
        <translation>Imágenes y escaneos</translation>
    </message>
    <message>
        <source>PowerPoint, OpenDocument</source>
        <translation>PowerPoint, OpenDocument</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Python, R, Java and many others</source>
        <translation>Python, R, Java y muchos otros</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Se lee: %1</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Ciencia</translation>
    </message>
    <message>
        <source>Searches by meaning. Not installed.</source>
        <translation>Busca por el significado. No está instalado.</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diapositivas</translation>
    </message>
    <message>
        <source>Speed on this computer: not measured yet</source>
        <translation>Velocidad en este equipo: aún sin medir</translation>
    </message>
    <message>
        <source>Speed on this computer: reads about %1 passages a second</source>
        <translation>Velocidad en este equipo: lee unos %1 pasajes por segundo</translation>
    </message>
    <message>
        <source>Speed on this computer: writes about %1 words a second</source>
        <translation>Velocidad en este equipo: escribe unas %1 palabras por segundo</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Hojas de cálculo</translation>
    </message>
    <message>
        <source>Text documents</source>
        <translation>Documentos de texto</translation>
    </message>
    <message>
        <source>There are no documents yet: it is used from the first on.</source>
        <translation>Aún no hay documentos: se usará desde el primero.</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Páginas web</translation>
    </message>
    <message>
        <source>Word, OpenDocument, RTF</source>
        <translation>Word, OpenDocument, RTF</translation>
    </message>
    <message>
        <source>Writes answers. Not installed.</source>
        <translation>Escribe respuestas. No está instalado.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation><numerusform>cerca de %Ln hora</numerusform><numerusform>cerca de %Ln horas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation><numerusform>cerca de %Ln minuto</numerusform><numerusform>cerca de %Ln minutos</numerusform></translation>
    </message>
    <message>
        <source>but not %1</source>
        <translation>pero no %1</translation>
    </message>
    <message>
        <source>but with %1</source>
        <translation>pero con %1</translation>
    </message>
    <message>
        <source>directly in the folder “%2”: %1</source>
        <translation>directamente en la carpeta «%2»: %1</translation>
    </message>
    <message>
        <source>everything in the folder “%1”</source>
        <translation>todo lo que hay en la carpeta «%1»</translation>
    </message>
    <message>
        <source>files and folders %1</source>
        <translation>archivos y carpetas %1</translation>
    </message>
    <message>
        <source>folders %1, with everything in them</source>
        <translation>carpetas %1, con todo su contenido</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>licence not known</source>
        <translation>licencia desconocida</translation>
    </message>
    <message>
        <source>licence: %1</source>
        <translation>licencia: %1</translation>
    </message>
    <message>
        <source>named “%1”</source>
        <translation>con el nombre «%1»</translation>
    </message>
    <message>
        <source>needs about %1 of memory</source>
        <translation>necesita cerca de %1 de memoria</translation>
    </message>
    <message>
        <source>of every name</source>
        <translation>con cualquier nombre</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>solo %1</translation>
    </message>
    <message>
        <source>only at the top: %1</source>
        <translation>solo en el nivel superior: %1</translation>
    </message>
    <message>
        <source>single mails, Outlook and mbox archives</source>
        <translation>correos sueltos, archivos de Outlook y mbox</translation>
    </message>
    <message>
        <source>text, Markdown, reStructuredText</source>
        <translation>texto, Markdown, reStructuredText</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>what is in ZIP and TAR files</source>
        <translation>lo que contienen los archivos ZIP y TAR</translation>
    </message>
    <message>
        <source>what lies at a place that fits “%1”</source>
        <translation>lo que está en un lugar que encaja con «%1»</translation>
    </message>
    <message>
        <source>whose names begin with “%1”</source>
        <translation>cuyo nombre empieza por «%1»</translation>
    </message>
    <message>
        <source>whose names end with “%1”</source>
        <translation>cuyo nombre termina en «%1»</translation>
    </message>
    <message>
        <source>whose names fit “%1”</source>
        <translation>cuyo nombre encaja con «%1»</translation>
    </message>
    <message>
        <source>with hidden files</source>
        <translation>con archivos ocultos</translation>
    </message>
    <message>
        <source>with “%1” in their names</source>
        <translation>con «%1» en el nombre</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sin %1</translation>
    </message>
    <message>
        <source>“%1” cannot be understood. A “[” needs its “]”, a “\” a letter after it.</source>
        <translation>No se entiende «%1». Un «[» necesita su «]», y un «\», una letra después.</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>%1: %2. Choose another place.</source>
        <translation>%1: %2. Elija otro lugar.</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>No se pudo guardar</translation>
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
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Add copied files, or find a text</source>
        <translation>Añadir archivos copiados o buscar un texto</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation>Preguntar sobre ello</translation>
    </message>
    <message>
        <source>Ask what was written</source>
        <translation>Preguntar lo escrito</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Empezar una línea nueva</translation>
    </message>
    <message>
        <source>Copy the passage with its source</source>
        <translation>Copiar el pasaje con su fuente</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Copiar el texto seleccionado</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>Copiar con su fuente</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Find in the open document, or go to the field</source>
        <translation>Buscar en el documento abierto o ir al campo</translation>
    </message>
    <message>
        <source>Find more like this passage</source>
        <translation>Buscar más pasajes como este</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Ajustar la página al ancho</translation>
    </message>
    <message>
        <source>From the empty field: the sources</source>
        <translation>Desde el campo vacío: las fuentes</translation>
    </message>
    <message>
        <source>From the first one: back to the field</source>
        <translation>Desde el primero: volver al campo</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Ir al campo</translation>
    </message>
    <message>
        <source>Go to what was found</source>
        <translation>Ir a los resultados</translation>
    </message>
    <message>
        <source>In an answer</source>
        <translation>En una respuesta</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>En el documento</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>En el campo</translation>
    </message>
    <message>
        <source>In the list of what was found</source>
        <translation>En la lista de resultados</translation>
    </message>
    <message>
        <source>In the lists at the side</source>
        <translation>En las listas laterales</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>En los ajustes</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Larger or smaller</source>
        <translation>Más grande o más pequeño</translation>
    </message>
    <message>
        <source>Next number of a source</source>
        <translation>Siguiente número de fuente</translation>
    </message>
    <message>
        <source>Next or previous; the document follows</source>
        <translation>Siguiente o anterior; el documento lo sigue</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open it in its own program</source>
        <translation>Abrir en su propio programa</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Quit Muniment</source>
        <translation>Salir de Muniment</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Rename a conversation</source>
        <translation>Cambiar el nombre de una conversación</translation>
    </message>
    <message>
        <source>Scroll, and turn the page at its end</source>
        <translation>Desplazar, y pasar la página al final</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show it in its document</source>
        <translation>Mostrar en su documento</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Mostrar su carpeta</translation>
    </message>
    <message>
        <source>Show or hide where else it stands</source>
        <translation>Mostrar u ocultar dónde más aparece</translation>
    </message>
    <message>
        <source>Show that source</source>
        <translation>Mostrar esa fuente</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>Empezar una conversación nueva</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Qué se puede hacer aquí</translation>
    </message>
    <message>
        <source>What you can type</source>
        <translation>Qué se puede escribir</translation>
    </message>
    <message>
        <source>With the chosen passage</source>
        <translation>Con el pasaje elegido</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message numerus="yes">
        <source>%1 (%Ln different document(s))</source>
        <translation><numerusform>%1 (%Ln documento distinto)</numerusform><numerusform>%1 (%Ln documentos distintos)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln document(s) with attachments)</source>
        <translation><numerusform>%1 (%Ln documento con los adjuntos)</numerusform><numerusform>%1 (%Ln documentos con los adjuntos)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln document(s)</source>
        <translation><numerusform>%1 en %Ln documento</numerusform><numerusform>%1 en %Ln documentos</numerusform></translation>
    </message>
    <message>
        <source>%1 not connected</source>
        <translation>unidad no conectada: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many, of so many pages or other parts</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 searchable</source>
        <translation>Búsqueda en %1</translation>
    </message>
    <message>
        <source>%1 searchable by words · learning their meaning: %2</source>
        <translation>Búsqueda por palabras en %1 · aprendiendo su significado: %2</translation>
    </message>
    <message>
        <source>%1 · up to date</source>
        <translation>%1 · al día</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation><numerusform>%Ln celda</numerusform><numerusform>%Ln celdas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation><numerusform>%Ln capítulo</numerusform><numerusform>%Ln capítulos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation><numerusform>%Ln contacto</numerusform><numerusform>%Ln contactos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(y|ies)</source>
        <translation><numerusform>%Ln entrada</numerusform><numerusform>%Ln entradas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation><numerusform>%Ln evento</numerusform><numerusform>%Ln eventos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln archivo</numerusform><numerusform>%Ln archivos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation><numerusform>%Ln archivo no se pudo leer</numerusform><numerusform>%Ln archivos no se pudieron leer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation><numerusform>%Ln mensaje</numerusform><numerusform>%Ln mensajes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents</source>
        <translation><numerusform>%Ln de %1 documentos</numerusform><numerusform>%Ln de %1 documentos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 documents (mentions|mention) this</source>
        <translation><numerusform>%Ln de %1 documentos menciona esto</numerusform><numerusform>%Ln de %1 documentos mencionan esto</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them recognised in (a picture|pictures)</source>
        <translation><numerusform>%Ln con texto reconocido en una imagen</numerusform><numerusform>%Ln con texto reconocido en imágenes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation><numerusform>%Ln página</numerusform><numerusform>%Ln páginas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation><numerusform>%Ln pasaje</numerusform><numerusform>%Ln pasajes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation><numerusform>%Ln problema</numerusform><numerusform>%Ln problemas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation><numerusform>%Ln registro</numerusform><numerusform>%Ln registros</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation><numerusform>%Ln fila</numerusform><numerusform>%Ln filas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation><numerusform>%Ln hoja</numerusform><numerusform>%Ln hojas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s)</source>
        <translation><numerusform>%Ln diapositiva</numerusform><numerusform>%Ln diapositivas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be recognised</source>
        <translation><numerusform>%Ln por reconocer</numerusform><numerusform>%Ln por reconocer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln subtitle(s)</source>
        <translation><numerusform>%Ln subtítulo</numerusform><numerusform>%Ln subtítulos</numerusform></translation>
    </message>
    <message>
        <source>(%1 sure)</source>
        <translation>(certeza del %1)</translation>
    </message>
    <message numerus="yes">
        <source>Also at %Ln other place(s) in this file</source>
        <translation><numerusform>También en %Ln lugar más de este archivo</numerusform><numerusform>También en %Ln lugares más de este archivo</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Also in %Ln other file(s)</source>
        <translation><numerusform>También en %Ln archivo más</numerusform><numerusform>También en %Ln archivos más</numerusform></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>how a month is written</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Reading pictures: %1 left</source>
        <translation>Leyendo imágenes: %1 por leer</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Leyendo: %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>The best %1, in %Ln document(s)</source>
        <translation><numerusform>Lo mejor: %1, en %Ln documento</numerusform><numerusform>Lo mejor: %1, en %Ln documentos</numerusform></translation>
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
        <translation>queda menos de un minuto</translation>
    </message>
    <message>
        <source>looking for documents …</source>
        <translation>buscando documentos…</translation>
    </message>
    <message>
        <source>no documents in it</source>
        <translation>sin documentos</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectado</translation>
    </message>
    <message>
        <source>not connected · %1</source>
        <translation>no conectada · %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>read from a picture</source>
        <translation>leído de una imagen</translation>
    </message>
    <message>
        <source>reading · %1 of %2</source>
        <translation>leyendo · %1/%2</translation>
    </message>
    <message>
        <source>recognised in a picture</source>
        <translation>texto reconocido en una imagen</translation>
    </message>
    <message>
        <source>updating · %1</source>
        <translation>actualizando · %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words in quotation marks</comment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 veces)</translation>
    </message>
    <message>
        <source>Settings › Models</source>
        <translation>Ajustes › Modelos</translation>
    </message>
    <message>
        <source>Show the library&apos;s folder</source>
        <translation>Mostrar la carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Mostrar los problemas</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>%1 left</source>
        <translation>%1 por leer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Another program is looking after this library</source>
        <translation>Otro programa se ocupa de esta biblioteca</translation>
    </message>
    <message>
        <source>By their words already; finding what says the same in other words takes longer.</source>
        <translation>Por sus palabras, ya; encontrar lo que dice lo mismo con otras palabras tarda más.</translation>
    </message>
    <message>
        <source>Changes in your folders are noticed by themselves.</source>
        <translation>Los cambios en sus carpetas se detectan automáticamente.</translation>
    </message>
    <message>
        <source>Changing the model for meaning</source>
        <translation>Cambiando el modelo de significado</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Todo está al día</translation>
    </message>
    <message>
        <source>Learning what they mean</source>
        <translation>Aprendiendo su significado</translation>
    </message>
    <message>
        <source>Looking for changes · %1 searchable</source>
        <translation>Buscando cambios · búsqueda en %1</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Leyendo archivos</translation>
    </message>
    <message>
        <source>Reading is paused</source>
        <translation>La lectura está en pausa</translation>
    </message>
    <message>
        <source>Reading scans and pictures</source>
        <translation>Leyendo escaneos e imágenes</translation>
    </message>
    <message>
        <source>Reading waits</source>
        <translation>La lectura está en espera</translation>
    </message>
    <message>
        <source>Scans and pictures are being read</source>
        <translation>Se están leyendo los escaneos y las imágenes</translation>
    </message>
    <message>
        <source>What has been read can be searched already.</source>
        <translation>Ya se puede buscar en lo leído.</translation>
    </message>
    <message>
        <source>What has been read can be searched. The rest waits.</source>
        <translation>Se puede buscar en lo leído. El resto espera.</translation>
    </message>
    <message>
        <source>What is written in them is added as it is recognised.</source>
        <translation>Lo que hay escrito en ellos se añade a medida que se reconoce.</translation>
    </message>
    <message>
        <source>What it reads can be searched here as well.</source>
        <translation>También aquí se puede buscar en lo que lee.</translation>
    </message>
    <message>
        <source>Your documents are being read</source>
        <translation>Se están leyendo sus documentos</translation>
    </message>
    <message>
        <source>Your documents can be searched</source>
        <translation>Ya se puede buscar en sus documentos</translation>
    </message>
    <message>
        <source>about %1 a minute</source>
        <translation>cerca de %1 por minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation><numerusform>queda cerca de %Ln hora</numerusform><numerusform>quedan cerca de %Ln horas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about (a minute|%Ln minutes) left</source>
        <translation><numerusform>queda cerca de un minuto</numerusform><numerusform>quedan cerca de %Ln minutos</numerusform></translation>
    </message>
    <message>
        <source>changing the model for meaning: %1</source>
        <translation>cambiando el modelo de significado: %1</translation>
    </message>
    <message>
        <source>not connected since %2 · %1</source>
        <translation>no conectada desde %2 · %1</translation>
    </message>
    <message>
        <source>paused · %1 of %2</source>
        <translation>en pausa · %1/%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
</TS>
