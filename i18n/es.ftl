### Español: las palabras de la interfaz. Modelo: en.ftl.

## Recuadros del texto

alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Advertencia
alert-caution = Peligro

## Partes de un texto: casi todas las leen los lectores de pantalla

table-region = Tabla, se puede desplazar hacia los lados
task-open = Por hacer:
task-done = Hecho:
footnote = Nota al pie { $n }
footnotes = Notas al pie
footnote-back = Volver adonde se menciona la nota al pie { $n }
transcript = Transcripción

## Después de un enlace

left-out = (no está en esta copia)
external-note = necesita internet
file-note = ({ $type }, { $size })
size-kb = { $n } kB
size-mb = { $n } MB
in-language = en { $language }

## Cifras y sus fechas

fact-as-of = ({ $date })
fact-more-than = más de { $value }
fact-percent = { $value } %
fact-usd = { $value } dólares estadounidenses
fact-undated = sin fecha

## Sobre la página

updated-on = Última actualización: { $date }
seen-on = leído el { $date }
page-sources = Fuentes
page-facts = Cifras en esta página

## Hasta dónde se puede confiar en una traducción

review-machine = Traducida por una máquina. Nadie la ha revisado.
review-community = Traducida por personas voluntarias.
review-professional = Traducida por profesionales de la traducción.
review-unknown = Traducida. No consta quién la revisó.

## Avisos: lo primero que una página dice de sí misma

notice-independent = Borrador independiente: no ha sido publicado, revisado ni avalado por { $names }.
notice-no-publisher = Borrador independiente: ninguna organización publica esta copia.
notice-fallback = Esta página todavía no está en { $language }. Se muestra en { $shown }.
notice-machine = Una máquina tradujo esta página (idioma original: { $language }). Ninguna persona la ha revisado. Puede tener errores.
notice-stakes = Una máquina tradujo esta página (idioma original: { $language }), y ninguna persona la ha revisado. Un error aquí podría ponerte en riesgo o poner en riesgo a otras personas: compara cada parte con el original que está debajo, o pregunta a alguien de confianza que lea { $language }.
notice-community = Personas voluntarias tradujeron esta página (idioma original: { $language }).
notice-original = Leerla en { $language }
notice-behind =
    { $n ->
        [one] El original ha cambiado en { $n } lugar desde que se hizo esta traducción.
        [many] El original ha cambiado en { $n } de lugares desde que se hizo esta traducción.
       *[other] El original ha cambiado en { $n } lugares desde que se hizo esta traducción.
    }

## Listas hechas con todas las páginas

contents-title = Todas las páginas
contents-by-topic = Por tema
a-z-title = A–Z
a-z-term = glosario
taxonomy-topics = Temas
taxonomy-audience = Para quién
taxonomy-focus = Áreas de trabajo
directory-network = Redes
directory-service = Servicios
directory-expert = Personas expertas y formadoras
directory-funder = Donantes

## Cosas pequeñas

page-weight = Esta página pesa { $size }.
report-mistake = Avisar de un error
not-found-heading = Esta página no está aquí
not-found-text = La dirección puede estar mal, o la página se ha movido. Empieza desde la primera página:

## Búsqueda

nav-search = Buscar
search-loading = Cargando…
search-title = Buscar
search-no-script = Para buscar hacen falta scripts, y en este navegador están desactivados. Estas listas llevan a todas las páginas.
search-failed = No se pudo cargar la búsqueda. Si esto es una copia, puede estar incompleta. Estas listas llevan a todas las páginas.
search-ways = Otras maneras de encontrar una página
search-label = Buscar en todas las páginas
search-close = Cerrar
search-section = Sección
search-topic = Tema
search-all = Todo
search-sections = Secciones
search-results =
    { $n ->
        [one] { $n } resultado
        [many] { $n } de resultados
       *[other] { $n } resultados
    }
search-best = Solo se muestran los mejores.
search-searching = Buscando…
search-typo = Ninguna página contiene “{ $word }”. Se muestran resultados para “{ $shown }”.
search-unknown = No se encontró: { $words }
search-none = No se encontró nada.
search-nearest = Palabras parecidas:
search-in = En { $language }
search-broken = No se pudo leer una parte del índice de búsqueda. Si esto es una copia, puede estar incompleta.
search-retry = Intentar de nuevo
search-marked = Marcas:
search-next = Siguiente
search-unmark = Quitar

## Tema visual: breve, por favor; muchas van en botones de un teléfono pequeño

nav-skip = Saltar al texto
nav-menu = Menú
nav-languages = Idiomas
nav-not-translated = sin traducir todavía
nav-breadcrumbs = Dónde estás
nav-steps = Página anterior y siguiente
nav-previous = Anterior
nav-next = Siguiente
nav-contents = Todas las páginas
nav-a-z = A–Z
nav-local = Contactos locales
page-contents = En esta página
page-publisher = Publicado por:
page-licence = Puedes copiar, traducir y compartir estas páginas, sin costo, si nombras sus fuentes.
original-show = Texto original
exit-leave = Salir de esta página
exit-note = El historial de tu navegador sigue mostrando tu visita.
exit-keys = O presiona tres veces la tecla Mayús (Shift).
font-switch = Unicode / Zawgyi: ¿este texto se ve roto? Toca aquí.
directory-website = Sitio web:
directory-contact = Contacto:
directory-countries = Dónde:
directory-languages = Idiomas:
directory-source = Fuente:
glossary-see = Mira también:
redirect-moved = Esta página se ha movido:
local-title = Contactos locales
local-empty = Todavía no se ha agregado nada aquí.
local-keeper = Quien mantiene esta copia puede reemplazar esta página (el archivo local/index.html) por números de teléfono, direcciones y horarios de atención locales.
measures-title = Medidas de cocina
measures-intro = Cucharas, tazas y calor del horno, con sus equivalencias. Los valores están redondeados.
measures-volume = Volumen
measures-measure = Medida
measures-millilitres = Mililitros
measures-teaspoon = Cucharadita
measures-tablespoon = Cucharada
measures-cup = Taza
measures-weight = Peso de una taza
measures-grams = Gramos
measures-flour = Harina
measures-sugar = Azúcar
measures-rice = Arroz
measures-lentils = Lentejas
measures-butter = Mantequilla
measures-oil = Aceite
measures-water = Agua
measures-oven = Horno
measures-heat = Calor
measures-low = Bajo
measures-medium = Medio
measures-hot = Alto
measures-very-hot = Muy alto

### Libros para lectores electrónicos (EPUB)

epub-contents = Contenido
epub-title-page = Portada
epub-updated = Último cambio:
epub-accessible = Este libro se puede escuchar en voz alta, ampliar y mostrar en otros colores. Tiene títulos y un índice de contenido. Nada en él parpadea.
### Páginas como mensajes para aplicaciones de mensajería

messages-see = → mensaje
messages-picture = Imagen
messages-contents = Contenido
messages-updated = Último cambio:

### Junto al sitio: página de inicio, cartel y catálogo de paquetes

start-neutral-title = Documentos
start-what = Una caja de herramientas para leer sin internet. Puedes copiarla y compartirla.
start-neutral-what = Páginas para leer sin internet. Puedes copiarlas y compartirlas.
start-computer = En una computadora, abre este archivo en un navegador:
start-open = Empezar a leer
start-phone = En un teléfono Android no se abre una carpeta de páginas. Abre en su lugar este archivo único:
start-phone-none = En un teléfono Android no se abre una carpeta de páginas. Pide el archivo único, que sí se abre.
start-private = Lo que lees, escribes y buscas no se envía a ninguna parte. No hace falta internet.
start-check = ¿Está esta copia completa y sin cambios?
start-check-how = Abre una ventana de comandos en esta carpeta, escribe la línea de tu sistema y presiona Intro.
start-check-windows = Windows: muestra la huella de la lista de archivos. Compárala con la que recibiste por otro medio.
start-check-powershell = Windows PowerShell: comprueba cada archivo y nombra los que faltan o han cambiado.
start-check-linux = Linux: comprueba cada archivo. Cada línea debe terminar en OK.
start-check-mac = Mac: comprueba cada archivo. Cada línea debe terminar en OK.
poster-heading = Lee aquí sin internet
poster-connect = Conecta tu teléfono a esta red wifi:
poster-open = Abre un navegador y escribe esta dirección:
poster-open-or-scan = Abre un navegador y escribe esta dirección, o escanea el código:
poster-read = Elige tu idioma y lee. Puedes guardar páginas en tu teléfono.
poster-free = Gratis y sin cuenta. Lo que lees no se envía a ningún otro lugar.
poster-code = Código QR con la dirección
catalogue-intro = Toma lo que sirva para tu aparato. Los archivos bajo un mismo título contienen las mismas páginas.
catalogue-all = Todos los idiomas juntos
catalogue-digest = Huella (SHA-256):
catalogue-digests = Huellas de estos archivos (SHA-256)
catalogue-pages = Páginas sueltas
pack-html = Para teléfonos: un solo archivo que se abre en un navegador
pack-zip = Para una computadora o una memoria USB: descomprímelo y abre index.html
pack-epub = Para lectores electrónicos y aplicaciones de lectura
pack-pdf = Para imprimir
pack-messages = Para aplicaciones de mensajería: texto listo para enviar
pack-zim = Para la aplicación Kiwix
pack-kolibri = Para Kolibri, la biblioteca escolar
pack-iiab = Para Internet-in-a-Box
pack-poster = Un cartel para imprimir
pack-short-html = Un archivo
pack-short-messages = Texto
pack-short-pdf = PDF
### The edition in one file, which is passed on from phone to phone

single-contents = Contenido
single-back = Volver al contenido
single-open = Abre este archivo en un navegador web, como Chrome. El visor de una aplicación de correo o de archivos muestra el texto, pero no puede buscar ni pasar páginas.
single-updated = Último cambio en una página:
single-print-page = Imprimir esta página
single-print-all = Imprimir todo
### Sharing with the people around: `waymark serve --lan`

share-title = Lee esto en tu teléfono
share-join = Conéctate a la misma red wifi que esta computadora.
share-scan = Apunta la cámara de tu teléfono al cuadrado o escribe la dirección en tu navegador.
share-free = No hace falta internet.
share-start = Abrir la caja de herramientas
### Imágenes, y lo que falta en una copia sin ellas

picture-show = Mostrar la imagen ({ $size })
picture-left-out = (imagen omitida, { $size })
file-left-out = ({ $type }, { $size }: no está en esta copia)
### Keep for offline

offline-title = Guardar sin conexión
offline-intro = Las páginas que guardes quedan en este dispositivo y se abren sin internet, y también la búsqueda. No se guarda nada hasta que digas que sí.
offline-single = Para leer sin internet: pide a quien te dio esta copia, o busca en la carpeta packs que está a su lado, esta edición en un solo archivo.
offline-what = Qué guardar
offline-edition = Todo en este idioma
offline-all = Todo en todos los idiomas
offline-fetch = Por descargar
offline-there = Ya está aquí
offline-risk = Guardar también las páginas que es peligroso que te vean leer. Quedan en este dispositivo y quien lo use puede encontrarlas. Sin esto, la búsqueda sigue encontrando sus títulos y palabras.
offline-yes = Sí, guardar
offline-no = No
offline-progress = Cuánto se ha descargado
offline-pause = Pausar
offline-resume = Continuar
offline-stop = Abandonar
offline-kept = Guardado en este dispositivo
offline-total = En total:
offline-delete = Borrar
offline-risk-kept = Páginas que es peligroso que te vean leer
offline-check = Buscar una versión más nueva
offline-forget = Olvidar todo
offline-measuring = Preguntando el tamaño…
offline-paused = En pausa. Lo descargado se conserva.
offline-stopped = Abandonado. No queda nada a medias.
offline-done = Guardado. Ya puedes leer esto sin internet.
offline-dropped = Borrado.
offline-forgotten = Se ha borrado todo lo que estaba guardado aquí.
offline-newest = Tienes la versión más nueva.
offline-newer = Hay una versión más nueva. Solo se descarga lo que ha cambiado.
offline-line = Se perdió la conexión. Lo descargado se conserva: presiona el botón otra vez cuando tengas conexión.
offline-full = A este dispositivo no le queda espacio para eso. Guarda menos o borra algo antes.
offline-refused = Este navegador no permite guardar páginas. Una ventana privada suele negarse. Pide un solo archivo en su lugar.
offline-wrong = Un archivo no llegó como se publicó, así que no se guardó. Inténtalo más tarde.
offline-changed = El sitio se está cambiando en este momento. Inténtalo en unos minutos.
offline-fragile = El navegador puede borrar lo guardado cuando el dispositivo se quede sin espacio.
offline-not-kept = Ahora no hay internet, y la página que pediste no está guardada en este dispositivo. Abajo está lo que sí está guardado.
offline-again = Intentarlo otra vez
offline-old = Esta copia es antigua: su último cambio fue el { $date }. Pide una más nueva.

# Worksheets, courses and lessons
worksheet-minutes = { $n ->
    [one] Alrededor de { $n } minuto
   *[other] Alrededor de { $n } minutos
}
worksheet-role = ¿Quién rellena esta hoja?
worksheet-role-local-partner = Organización aliada local
worksheet-role-ingo = Organización internacional
worksheet-role-donor = Donante
worksheet-role-facilitator = Persona facilitadora
worksheet-answer = Tu respuesta
worksheet-note = Nota
worksheet-evidence = ¿Qué lo muestra?
worksheet-private = Sin nombres ni datos de las personas atendidas.
worksheet-cell = { $column }, { $n }
worksheet-only-for = Solo para: { $roles }
worksheet-if = Solo si tu respuesta a «{ $question }» fue: { $answers }
course-lessons = Lecciones
course-done = Hecha
lesson-place = Lección { $n } de { $total }

### Share this page: opened from the foot of every page

send-title = Compartir esta página
send-text = El texto de esta página
send-share = Compartir el texto
send-copy = Copiar el texto
send-copied = Copiado. Pégalo en un mensaje.
send-hold = Mantén presionado el texto y elige Copiar.
send-risk = Es peligroso que te vean con esta página. Un mensaje queda en tu dispositivo y en el otro, y dice que lo enviaste tú.
send-refused = El texto de esta página no se puede compartir desde aquí: lo tradujo una máquina, nadie lo ha revisado, y un error podría poner en riesgo a alguien. Comparte la página en el idioma en que se escribió.
send-packs = En un archivo, para guardar o pasar a otra persona:
send-page = Esta página
send-section = Esta sección
send-edition = Todo en este idioma

# Worksheets: filling and keeping
sheet-intro = Lo que escribes o marcas queda en esta página hasta que lo guardes.
sheet-progress = Respondidas: { $n } de { $total }
sheet-done = Hecho: { $n } de { $total }
sheet-next = Siguiente pregunta sin respuesta
sheet-all-answered = Todas las preguntas tienen respuesta.
sheet-clear = Borrar esta respuesta
sheet-row = Agregar una fila
sheet-to-keep = Ir a guardar
sheet-keep = Conserva tus respuestas
sheet-keep-course = Conserva tu progreso
sheet-save = Guardar en un archivo
sheet-device = Guardar en este dispositivo
sheet-copy = Copiar como texto
sheet-copy-why = Si al guardar no aparece ningún archivo, usa “Copiar como texto”. Pega el texto en una nota o en un mensaje para ti.
sheet-no-device-insecure = Aquí no se puede guardar en este dispositivo ni proteger con una frase de contraseña: los navegadores solo lo permiten en direcciones seguras (https).
sheet-no-device-blocked = Este navegador no deja que la página guarde nada en este dispositivo. Guarda en un archivo.
sheet-back = Recuperar respuestas guardadas
sheet-open-file = Abrir un archivo
sheet-open-here = Abrir las respuestas guardadas
sheet-paste = Pegar texto
sheet-paste-here = Pega aquí el texto
sheet-open = Abrir
sheet-paper = Imprimir
sheet-print = Imprimir con respuestas
sheet-print-blank = Imprimir en blanco
sheet-erase-title = Borrar
sheet-erase = Borrar todo lo que hay aquí
sheet-erase-ask = ¿Borrar todo lo que hay en esta página y lo que esta página ha guardado en este dispositivo? Los archivos que guardaste quedan donde están.
sheet-erase-yes = Sí, borrar
sheet-erased = Borrado.
sheet-cancel = Cancelar
sheet-close = Cerrar
sheet-lock-free = Puedes proteger esto con una frase de contraseña. Si la dejas vacía, quien lo consiga podrá leerlo.
sheet-lock-must = Abierta desde un archivo, esta página comparte su almacenamiento con otros archivos. Por eso lo que guardes en este dispositivo necesita una frase de contraseña.
sheet-passphrase = Frase de contraseña
sheet-passphrase-hint = Usa cuatro palabras o más que nadie adivine. Sin ellas nadie puede abrirlo, y nadie te las puede devolver. Lo que escribas se ve en la pantalla.
sheet-passphrase-short = Demasiado corta. Usa { $n } letras o más.
sheet-locked = Esto está protegido. Escribe su frase de contraseña.
sheet-locked-here = En este dispositivo hay respuestas guardadas y protegidas.
sheet-working = Protegiendo… En un teléfono viejo puede tardar un rato.
sheet-saved = { $name } ha ido a las descargas de tu navegador. Si no lo encuentras allí, usa “Copiar como texto”.
sheet-copied = Copiado. Pégalo en una nota o en un mensaje para ti.
sheet-copy-hand = Copia este texto. Ya está seleccionado.
sheet-kept = Guardado en este dispositivo. Quien use este navegador puede leerlo. Los cambios posteriores solo se guardan cuando vuelvas a guardar.
sheet-kept-locked = Guardado en este dispositivo, protegido con tu frase de contraseña. Los cambios posteriores solo se guardan cuando vuelvas a guardar.
sheet-kept-going = Guardado en este dispositivo. Desde ahora tu progreso se guarda sobre la marcha.
sheet-over-ask = En este dispositivo ya hay respuestas protegidas. ¿Reemplazarlas por lo que hay en esta página?
sheet-replace-ask = Hay respuestas en esta página. ¿Reemplazarlas por las del { $date }?
sheet-replace = Reemplazar
sheet-keep-mine = Conservar lo que hay
sheet-filled = Se ha rellenado con lo guardado en este dispositivo, del { $date }.
sheet-opened = Abierto: respuestas del { $date }.
sheet-undo = Deshacer
sheet-undone = Lo que había antes está de vuelta.
sheet-left = Respuestas a preguntas que esta página ya no hace
sheet-left-drop = Quitarlas
sheet-trouble-not-ours = Este no es un archivo de una hoja de trabajo. No se ha cambiado nada.
sheet-trouble-newer = Este archivo es de una versión más nueva de esta página. Pide una copia más nueva de la caja de herramientas. No se ha cambiado nada.
sheet-trouble-broken = Este archivo está dañado o cortado. No se ha cambiado nada.
sheet-trouble-too-large = Esto es demasiado grande para una hoja de trabajo. No se ha cambiado nada.
sheet-trouble-other-sheet = Este archivo es de otra hoja de trabajo. Ábrelo en esa página. No se ha cambiado nada.
sheet-trouble-locked = Este archivo está protegido. Solo se puede abrir en una dirección segura (https) o con una copia de la caja de herramientas en este dispositivo.
sheet-trouble-wrong-passphrase = Esa frase de contraseña no es correcta. Inténtalo otra vez.
sheet-trouble-storage = El navegador no quiso guardar en este dispositivo. Puede que no quede espacio o que la ventana sea privada. Guarda en un archivo.
sheet-trouble-failed = No ha funcionado. Tus respuestas siguen en esta página.

# Worksheets: together and afterwards
sheets-together = En conjunto
sheets-together-intro = Cada parte rellena esta página a solas y guarda una copia. Después se abren aquí las copias y se miran lado a lado. Todo queda en este dispositivo.
sheets-copy-to-share = Guardar una copia para las otras partes
sheets-compare = Poner las copias lado a lado
sheets-earlier = Rondas anteriores
sheets-copy-intro = Abajo está todo lo que entra en la copia. Tus notas quedan fuera, salvo que marques la casilla.
sheets-letter = Tu letra. Acuerden una para cada parte, sin nombres:
sheets-no-letter = Sin letra
sheets-with-notes = Incluir mis notas y lo que lo demuestra
sheets-preview = Lo que entra en ella
sheets-copied-now = Copiado.
sheets-not-when = Cuándo no hacerlo
sheets-not-trust = No hay entre ustedes la confianza necesaria para responder con franqueza.
sheets-not-money = En este momento se decide sobre dinero, y una respuesta podría costarle a alguien una subvención o un empleo.
sheets-not-facilitator = Nadie a quien acepten todas las partes dirige la conversación.
sheets-not-then = Si algo de esto ocurre, esperen, o que cada parte guarde sus propias respuestas.
sheets-with-mine = Poner a su lado las respuestas de esta página, sin notas
sheets-go-on = Continuar
sheets-choose = Elige las copias
sheets-choose-intro = Elige los archivos de entre dos y ocho partes, y el resultado de la última ronda si lo hay. No se guarda nada de ellos.
sheets-small = ¿Habla una copia por menos de unas cinco personas? Entonces una respuesta puede revelar quién la dio. Pregúntales antes de mostrarla a nadie.
sheets-chosen = Copias hasta ahora: { $n }
sheets-choose-files = Elegir archivos
sheets-paste-copy = Pegar una copia
sheets-more-files = Agregar más copias
sheets-too-many = Serían { $n } copias. Caben ocho lado a lado. No se ha agregado ninguna.
sheets-too-few = Para comparar hacen falta dos copias. Hasta ahora hay { $n }.
sheets-twins = La misma copia estaba dos veces. Cuenta una sola vez.
sheets-took-result = Se han tomado del resultado el plan y las respuestas de rondas anteriores.
sheets-side-by-side = Lado a lado
sheets-version = Rellenado con otra versión de esta página: { $party }. Puede que sus preguntas tuvieran otra redacción.
sheets-show-notes = Mostrar las notas que las partes decidieron compartir
sheets-nobody = Nadie ha respondido a: { $title }
sheets-same-answer = Todas las partes dieron la misma respuesta.
sheets-steps-apart = Peldaños entre la respuesta más baja y la más alta: { $n }
sheets-in-common = Marcado por todas las partes, de lo que alguna marcó: { $n } de { $total }
sheets-no-answer = Sin respuesta: { $party }
sheets-not-asked = No se le preguntó: { $party }
sheets-answer = Respuesta
sheets-given-by = Quién la dio
sheets-prompt-far = Ven esto de maneras distintas. Cada parte cuenta un caso reciente que explica su respuesta. Las demás escuchan y solo responden después.
sheets-prompt-open = Alguien dejó esto sin responder. Pregunten si la pregunta encaja y si es seguro responderla aquí.
sheets-prompt-low = A juicio de todas las partes, esto es débil. ¿Qué pequeño cambio lo subiría un peldaño, y quién puede empezar?
sheets-prompt-near = Están cerca. ¿Qué tendría que pasar para que suba la respuesta más baja?
sheets-prompt-alike = Están de acuerdo. Pide a cada parte que diga una cosa que cambiaría.
sheets-partner = Parte
sheets-now = Ahora
sheets-change = Diferencia
sheets-as-before = Igual que antes
sheets-changed = Distinto que antes
sheets-higher = Más alto que antes. Peldaños: { $n }
sheets-lower = Más bajo que antes. Peldaños: { $n }
sheets-save-result = Guardar el resultado
sheets-result-why = El resultado contiene todas las respuestas sin notas, y el plan. Acuerden quién lo guarda. Ábranlo en la próxima ronda y verán qué ha cambiado.
sheets-table = Guardar como tabla
sheets-saved-table = { $name } ha ido a las descargas de tu navegador. Si no lo encuentras allí, usa “Resumen para mensajes”.
sheets-saved-other = { $name } ha ido a las descargas de tu navegador.
sheets-summary = Resumen para mensajes
sheets-print-this = Imprimir esto
sheets-plan = Plan común
sheets-plan-intro = Pocos pasos, y pequeños. Lo que no se termine vuelve arriba en la próxima ronda.
sheets-plan-row = Paso { $n }
sheets-carried = viene del { $date }
sheets-plan-what = Qué
sheets-plan-who = Quién (una función, sin nombres)
sheets-plan-by = Para cuándo
sheets-plan-sign = Cómo lo sabremos
sheets-plan-state = Estado
sheets-state-open = Abierto
sheets-state-done = Hecho
sheets-state-changed = Cambiado
sheets-state-dropped = Abandonado
sheets-plan-add = Agregar un paso
sheets-save-plan = Guardar el plan
sheets-after = Para llevar
sheets-after-intro = Quien reciba una tabla o un mensaje puede leerlo y pasarlo.
sheets-remind = Recordatorio para el calendario
sheets-remind-why = Vuelve a mirar esto pasado un tiempo. Meses hasta entonces: { $months }. El recordatorio solo dice “Revisión”.
sheets-review-event = Revisión
sheets-part = Parte { $n } de { $total }
sheets-copy-part = Copiar
sheets-column-group = Grupo
sheets-column-id = Id de la pregunta
sheets-column-question = Pregunta
sheets-column-party = Parte
sheets-column-role = Función
sheets-column-answer-id = Id de la respuesta
sheets-column-answer = Respuesta
sheets-column-note = Nota
sheets-column-evidence = Qué lo demuestra
