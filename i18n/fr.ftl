### Français : les mots de l’interface. Modèle : en.ftl.

## Encadrés du texte

alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Attention
alert-caution = Danger

## Parties du texte : lues surtout par les lecteurs d’écran

table-region = Tableau, peut défiler sur le côté
task-open = À faire :
task-done = Fait :
footnote = Note de bas de page { $n }
footnotes = Notes de bas de page
footnote-back = Revenir là où la note { $n } est mentionnée
transcript = Transcription

## Après un lien

left-out = (pas dans cette copie)
external-note = demande internet
file-note = ({ $type }, { $size })
size-kb = { $n } ko
size-mb = { $n } Mo
in-language = en { $language }

## Chiffres et leurs dates

fact-as-of = ({ $date })
fact-more-than = plus de { $value }
fact-percent = { $value } %
fact-usd = { $value } dollars des États-Unis
fact-undated = sans date

## Sur la page

updated-on = Dernière mise à jour : { $date }
seen-on = lu le { $date }
page-sources = Sources
page-facts = Chiffres de cette page

## Jusqu’où se fier à une traduction

review-machine = Traduite par une machine. Personne ne l’a vérifiée.
review-community = Traduite par des bénévoles.
review-professional = Traduite par des professionnels de la traduction.
review-unknown = Traduite. On ne sait pas qui l’a vérifiée.

## Avis : ce qu’une page dit d’abord d’elle-même

notice-independent = Version de travail indépendante : elle n’est ni publiée, ni relue, ni approuvée par { $names }.
notice-no-publisher = Version de travail indépendante : aucune organisation ne publie cette copie.
notice-fallback = Cette page n’existe pas encore en { $language }. Elle est affichée en { $shown }.
notice-machine = Une machine a traduit cette page (langue d’origine : { $language }). Personne ne l’a vérifiée. Elle peut contenir des erreurs.
notice-stakes = Une machine a traduit cette page (langue d’origine : { $language }), et personne ne l’a vérifiée. Une erreur ici pourrait vous mettre en danger ou mettre d’autres personnes en danger : comparez chaque partie avec l’original placé dessous, ou demandez à une personne de confiance qui lit cette langue ({ $language }).
notice-community = Des bénévoles ont traduit cette page (langue d’origine : { $language }).
notice-original = La lire en { $language }
notice-behind =
    { $n ->
        [one] L’original a changé à { $n } endroit depuis cette traduction.
        [many] L’original a changé à { $n } d’endroits depuis cette traduction.
       *[other] L’original a changé à { $n } endroits depuis cette traduction.
    }

## Listes tirées de toutes les pages

contents-title = Toutes les pages
contents-by-topic = Par thème
a-z-title = A–Z
a-z-term = glossaire
taxonomy-topics = Thèmes
taxonomy-audience = Pour qui
taxonomy-focus = Domaines d’action
directory-network = Réseaux
directory-service = Services
directory-expert = Spécialistes, formatrices et formateurs
directory-funder = Bailleurs de fonds

## Petites choses

page-weight = Cette page pèse { $size }.
report-mistake = Signaler une erreur
not-found-heading = Cette page n’est pas ici
not-found-text = L’adresse est peut-être fausse, ou la page a été déplacée. Repartez de la première page :

## Recherche

nav-search = Rechercher
search-loading = Chargement…
search-title = Rechercher
search-no-script = La recherche a besoin de scripts, et ils sont désactivés dans ce navigateur. Ces listes mènent à toutes les pages.
search-failed = La recherche n’a pas pu être chargée. Si ceci est une copie, elle est peut-être incomplète. Ces listes mènent à toutes les pages.
search-ways = D’autres façons de trouver une page
search-label = Rechercher dans toutes les pages
search-close = Fermer
search-section = Section
search-topic = Thème
search-all = Tout
search-sections = Sections
search-results =
    { $n ->
        [one] { $n } résultat
        [many] { $n } de résultats
       *[other] { $n } résultats
    }
search-best = Seuls les meilleurs sont affichés.
search-searching = Recherche en cours…
search-typo = Aucune page ne contient « { $word } ». Voici les résultats pour « { $shown } ».
search-unknown = Introuvable : { $words }
search-none = Rien n’a été trouvé.
search-nearest = Mots semblables :
search-in = En { $language }
search-broken = Une partie de l’index de recherche n’a pas pu être lue. Si ceci est une copie, elle est peut-être incomplète.
search-retry = Réessayer
search-marked = Marques :
search-next = Suivante
search-unmark = Enlever

## Habillage : court, s’il vous plaît ; souvent sur les boutons d’un petit téléphone

nav-skip = Aller au texte
nav-menu = Menu
nav-languages = Langues
nav-not-translated = pas encore traduite
nav-breadcrumbs = Où vous êtes
nav-steps = Page précédente et suivante
nav-previous = Précédente
nav-next = Suivante
nav-contents = Toutes les pages
nav-a-z = A–Z
nav-local = Contacts locaux
page-contents = Sur cette page
page-publisher = Publié par :
page-licence = Vous pouvez copier, traduire et transmettre ces pages, gratuitement, si vous nommez leurs sources.
original-show = Texte d’origine
exit-leave = Quitter cette page
exit-note = L’historique de votre navigateur montre toujours votre visite.
exit-keys = Ou appuyez trois fois sur la touche Maj (Shift).
font-switch = Unicode / Zawgyi : ce texte s’affiche mal ? Touchez ici.
directory-website = Site web :
directory-contact = Contact :
directory-countries = Où :
directory-languages = Langues :
directory-source = Source :
glossary-see = Voir aussi :
redirect-moved = Cette page a été déplacée :
local-title = Contacts locaux
local-empty = Rien n’a encore été ajouté ici.
local-keeper = La personne qui tient cette copie peut remplacer cette page (le fichier local/index.html) par des numéros de téléphone, des adresses et des heures d’ouverture locaux.
measures-title = Mesures de cuisine
measures-intro = Cuillères, tasses et chaleur du four, avec leurs équivalences. Les valeurs sont arrondies.
measures-volume = Volume
measures-measure = Mesure
measures-millilitres = Millilitres
measures-teaspoon = Cuillère à café
measures-tablespoon = Cuillère à soupe
measures-cup = Tasse
measures-weight = Poids d’une tasse
measures-grams = Grammes
measures-flour = Farine
measures-sugar = Sucre
measures-rice = Riz
measures-lentils = Lentilles
measures-butter = Beurre
measures-oil = Huile
measures-water = Eau
measures-oven = Four
measures-heat = Chaleur
measures-low = Doux
measures-medium = Moyen
measures-hot = Chaud
measures-very-hot = Très chaud
