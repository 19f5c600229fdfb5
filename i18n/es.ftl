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
