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

### Livres pour liseuses (EPUB)

epub-contents = Sommaire
epub-title-page = Page de titre
epub-updated = Dernière modification :
epub-accessible = Ce livre peut être lu à voix haute, agrandi et affiché dans d’autres couleurs. Il a des titres et un sommaire. Rien n’y clignote.
### Pages sous forme de messages pour les messageries

messages-see = → message
messages-picture = Image
messages-contents = Sommaire
messages-updated = Dernier changement :

### À côté du site : page de départ, affiche et catalogue des paquets

start-neutral-title = Documents
start-what = Une boîte à outils à lire sans internet. Vous pouvez la copier et la transmettre.
start-neutral-what = Des pages à lire sans internet. Vous pouvez les copier et les transmettre.
start-computer = Sur un ordinateur, ouvrez ce fichier dans un navigateur :
start-open = Commencer à lire
start-phone = Sur un téléphone Android, un dossier de pages ne s’ouvre pas. Ouvrez plutôt ce fichier unique :
start-phone-none = Sur un téléphone Android, un dossier de pages ne s’ouvre pas. Demandez le fichier unique, qui s’ouvre.
start-private = Ce que vous lisez, écrivez et cherchez n’est envoyé nulle part. Internet n’est pas nécessaire.
start-check = Cette copie est-elle complète et inchangée ?
start-check-how = Ouvrez une fenêtre de commandes dans ce dossier, tapez la ligne de votre système et appuyez sur Entrée.
start-check-windows = Windows : affiche l’empreinte de la liste des fichiers. Comparez-la à celle que vous avez reçue par une autre voie.
start-check-powershell = Windows PowerShell : vérifie chaque fichier et nomme ceux qui manquent ou ont changé.
start-check-linux = Linux : vérifie chaque fichier. Chaque ligne doit se terminer par OK.
start-check-mac = Mac : vérifie chaque fichier. Chaque ligne doit se terminer par OK.
poster-heading = Lisez ici sans internet
poster-connect = Connectez votre téléphone à ce réseau Wi-Fi :
poster-open = Ouvrez un navigateur et tapez cette adresse :
poster-open-or-scan = Ouvrez un navigateur et tapez cette adresse, ou scannez le code :
poster-read = Choisissez votre langue et lisez. Vous pouvez garder des pages sur votre téléphone.
poster-free = Gratuit, sans compte. Ce que vous lisez n’est envoyé nulle part ailleurs.
poster-code = Code QR de l’adresse
catalogue-intro = Prenez ce qui convient à votre appareil. Les fichiers sous un même titre contiennent les mêmes pages.
catalogue-all = Toutes les langues ensemble
catalogue-digest = Empreinte (SHA-256) :
catalogue-digests = Empreintes de ces fichiers (SHA-256)
catalogue-pages = Pages seules
pack-html = Pour les téléphones : un seul fichier qui s’ouvre dans un navigateur
pack-zip = Pour un ordinateur ou une clé USB : décompressez-le et ouvrez index.html
pack-epub = Pour les liseuses et les applications de lecture
pack-pdf = Pour imprimer
pack-messages = Pour les messageries : du texte prêt à envoyer
pack-zim = Pour l’application Kiwix
pack-kolibri = Pour Kolibri, la bibliothèque scolaire
pack-iiab = Pour Internet-in-a-Box
pack-poster = Une affiche à imprimer
pack-short-html = Un fichier
pack-short-messages = Texte
pack-short-pdf = PDF
### The edition in one file, which is passed on from phone to phone

single-contents = Sommaire
single-back = Retour au sommaire
single-open = Ouvrez ce fichier dans un navigateur web, comme Chrome. L’aperçu d’une application de courrier ou de fichiers montre le texte, mais ne peut ni chercher ni tourner les pages.
single-updated = Dernière modification d’une page :
single-print-page = Imprimer cette page
single-print-all = Tout imprimer
### Sharing with the people around: `waymark serve --lan`

share-title = Lisez ceci sur votre téléphone
share-join = Connectez-vous au même réseau Wi-Fi que cet ordinateur.
share-scan = Visez le carré avec l’appareil photo de votre téléphone, ou tapez l’adresse dans votre navigateur.
share-free = Internet n’est pas nécessaire.
share-start = Ouvrir la boîte à outils
### Images, et ce qui manque dans une copie sans images

picture-show = Afficher l’image ({ $size })
picture-left-out = (image omise, { $size })
file-left-out = ({ $type }, { $size } : absent de cette copie)
### Keep for offline

offline-title = Garder hors connexion
offline-intro = Les pages que vous gardez restent sur cet appareil et s’ouvrent sans internet, la recherche aussi. Rien n’est gardé avant que vous disiez oui.
offline-single = Pour lire sans internet : demandez à la personne qui vous a donné cette copie, ou cherchez dans le dossier packs à côté d’elle, cette édition en un seul fichier.
offline-what = Que garder
offline-edition = Tout dans cette langue
offline-all = Tout dans toutes les langues
offline-fetch = À télécharger
offline-there = Déjà ici
offline-risk = Garder aussi les pages qu’il est dangereux d’être vu en train de lire. Elles restent sur cet appareil, et quiconque l’utilise peut les trouver. Sans cela, la recherche trouve quand même leurs titres et leurs mots.
offline-yes = Oui, garder
offline-no = Non
offline-progress = Quantité déjà téléchargée
offline-pause = Pause
offline-resume = Continuer
offline-stop = Abandonner
offline-kept = Gardé sur cet appareil
offline-total = En tout :
offline-delete = Supprimer
offline-risk-kept = Pages dangereuses à lire devant d’autres
offline-check = Chercher une version plus récente
offline-forget = Tout oublier
offline-measuring = Demande de la taille…
offline-paused = En pause. Ce qui est téléchargé reste.
offline-stopped = Abandonné. Rien d’incomplet ne reste.
offline-done = C’est gardé. Vous pouvez maintenant lire sans internet.
offline-dropped = Supprimé.
offline-forgotten = Tout ce qui était gardé ici est supprimé.
offline-newest = Vous avez la version la plus récente.
offline-newer = Il y a une version plus récente. Seul ce qui a changé est téléchargé.
offline-line = La connexion est perdue. Ce qui est téléchargé reste : appuyez de nouveau sur le bouton quand vous serez connecté.
offline-full = Cet appareil n’a plus assez de place. Gardez moins, ou supprimez d’abord quelque chose.
offline-refused = Ce navigateur ne permet pas de garder des pages. Une fenêtre privée refuse souvent. Demandez plutôt un seul fichier.
offline-wrong = Un fichier n’est pas arrivé tel qu’il a été publié : il n’a pas été gardé. Réessayez plus tard.
offline-changed = Le site est en train d’être modifié. Réessayez dans quelques minutes.
offline-fragile = Le navigateur peut supprimer ce qui est gardé quand l’appareil manque de place.
offline-not-kept = Il n’y a pas d’internet en ce moment, et la page demandée n’est pas gardée sur cet appareil. Ce qui est gardé est indiqué ci-dessous.
offline-again = Réessayer
offline-old = Cette copie est ancienne : sa dernière modification date du { $date }. Demandez-en une plus récente.

# Worksheets, courses and lessons
worksheet-minutes = { $n ->
    [one] Environ { $n } minute
   *[other] Environ { $n } minutes
}
worksheet-role = Qui remplit cette fiche ?
worksheet-role-local-partner = Partenaire local
worksheet-role-ingo = Organisation internationale
worksheet-role-donor = Bailleur de fonds
worksheet-role-facilitator = Personne qui facilite
worksheet-answer = Votre réponse
worksheet-note = Remarque
worksheet-evidence = Qu’est-ce qui le montre ?
worksheet-private = Ni noms ni détails sur les personnes accompagnées.
worksheet-cell = { $column }, { $n }
worksheet-only-for = Seulement pour : { $roles }
worksheet-if = Seulement si votre réponse à « { $question } » était : { $answers }
course-lessons = Leçons
course-done = Faite
lesson-place = Leçon { $n } sur { $total }

### Share this page: opened from the foot of every page

send-title = Partager cette page
send-text = Le texte de cette page
send-share = Partager le texte
send-copy = Copier le texte
send-copied = Copié. Collez-le dans un message.
send-hold = Appuyez longuement sur le texte, puis choisissez Copier.
send-risk = Il est dangereux d’être vu avec cette page. Un message reste sur votre appareil et sur l’autre, et il dit que vous l’avez envoyé.
send-refused = Le texte de cette page ne peut pas être partagé d’ici : une machine l’a traduit, personne ne l’a vérifié, et une erreur pourrait mettre quelqu’un en danger. Partagez la page dans la langue où elle a été écrite.
send-packs = En fichier, à garder ou à transmettre :
send-page = Cette page
send-section = Cette section
send-edition = Tout dans cette langue

# Worksheets: filling and keeping
sheet-intro = Ce que vous écrivez ou cochez reste sur cette page jusqu’à ce que vous l’enregistriez.
sheet-progress = Réponses : { $n } sur { $total }
sheet-done = Fait : { $n } sur { $total }
sheet-next = Question suivante sans réponse
sheet-all-answered = Toutes les questions ont une réponse.
sheet-clear = Effacer cette réponse
sheet-row = Ajouter une ligne
sheet-to-keep = Aller à l’enregistrement
sheet-keep = Garder vos réponses
sheet-keep-course = Garder votre progression
sheet-save = Enregistrer dans un fichier
sheet-device = Enregistrer sur cet appareil
sheet-copy = Copier en texte
sheet-copy-why = Si aucun fichier n’apparaît quand vous enregistrez, utilisez « Copier en texte ». Collez le texte dans une note ou dans un message à vous-même.
sheet-no-device-insecure = L’enregistrement sur cet appareil et la phrase de passe ne sont pas proposés ici : les navigateurs ne les permettent qu’aux adresses sécurisées (https).
sheet-no-device-blocked = Ce navigateur n’autorise pas la page à enregistrer quoi que ce soit sur cet appareil. Enregistrez plutôt dans un fichier.
sheet-back = Reprendre des réponses enregistrées
sheet-open-file = Ouvrir un fichier
sheet-open-here = Ouvrir les réponses enregistrées
sheet-paste = Coller du texte
sheet-paste-here = Collez le texte ici
sheet-open = Ouvrir
sheet-paper = Imprimer
sheet-print = Imprimer avec les réponses
sheet-print-blank = Imprimer vierge
sheet-erase-title = Effacer
sheet-erase = Tout effacer ici
sheet-erase-ask = Effacer tout ce qui est sur cette page, et ce que cette page a enregistré sur cet appareil ? Les fichiers que vous avez enregistrés restent où ils sont.
sheet-erase-yes = Oui, effacer
sheet-erased = C’est effacé.
sheet-cancel = Annuler
sheet-close = Fermer
sheet-lock-free = Vous pouvez verrouiller ceci avec une phrase de passe. Si vous la laissez vide, toute personne qui met la main dessus peut le lire.
sheet-lock-must = Ouverte depuis un fichier, cette page partage son espace avec d’autres fichiers. Ce que vous enregistrez sur cet appareil a donc besoin d’une phrase de passe.
sheet-passphrase = Phrase de passe
sheet-passphrase-hint = Prenez quatre mots ou plus que personne ne devine. Sans eux personne ne peut l’ouvrir, et personne ne peut vous les rendre. Ce que vous tapez se voit à l’écran.
sheet-passphrase-short = Trop court. Mettez { $n } lettres ou plus.
sheet-locked = Ceci est verrouillé. Tapez la phrase de passe.
sheet-locked-here = Des réponses verrouillées sont enregistrées sur cet appareil.
sheet-working = Verrouillage… Sur un vieux téléphone, cela peut prendre un moment.
sheet-saved = { $name } est parti dans les téléchargements de votre navigateur. Si vous ne l’y trouvez pas, utilisez « Copier en texte ».
sheet-copied = C’est copié. Collez-le dans une note ou dans un message à vous-même.
sheet-copy-hand = Copiez ce texte. Il est déjà sélectionné.
sheet-kept = C’est enregistré sur cet appareil. Toute personne qui utilise ce navigateur peut le lire. Les changements suivants ne sont enregistrés que si vous enregistrez de nouveau.
sheet-kept-locked = C’est enregistré sur cet appareil, verrouillé avec votre phrase de passe. Les changements suivants ne sont enregistrés que si vous enregistrez de nouveau.
sheet-kept-going = C’est enregistré sur cet appareil. À partir de maintenant, votre progression s’enregistre au fur et à mesure.
sheet-over-ask = Des réponses verrouillées sont déjà enregistrées sur cet appareil. Les remplacer par ce qui est sur cette page ?
sheet-replace-ask = Il y a des réponses sur cette page. Les remplacer par celles du { $date } ?
sheet-replace = Remplacer
sheet-keep-mine = Garder ce qui est ici
sheet-filled = Rempli avec ce qui est enregistré sur cet appareil, du { $date }.
sheet-opened = Ouvert : réponses du { $date }.
sheet-undo = Annuler ce changement
sheet-undone = Ce qui était ici avant est revenu.
sheet-left = Réponses à des questions que cette page ne pose plus
sheet-left-drop = Les retirer
sheet-trouble-not-ours = Ce n’est pas un fichier d’une fiche de travail. Rien n’a été changé.
sheet-trouble-newer = Ce fichier vient d’une version plus récente de cette page. Demandez une copie plus récente de la boîte à outils. Rien n’a été changé.
sheet-trouble-broken = Ce fichier est abîmé ou coupé. Rien n’a été changé.
sheet-trouble-too-large = C’est trop grand pour une fiche de travail. Rien n’a été changé.
sheet-trouble-other-sheet = Ce fichier est celui d’une autre fiche de travail. Ouvrez-le sur cette page-là. Rien n’a été changé.
sheet-trouble-locked = Ce fichier est verrouillé. Il ne s’ouvre qu’à une adresse sécurisée (https), ou avec une copie de la boîte à outils sur cet appareil.
sheet-trouble-wrong-passphrase = Cette phrase de passe ne convient pas. Réessayez.
sheet-trouble-storage = Le navigateur a refusé d’enregistrer sur cet appareil. Il n’a peut-être plus de place, ou la fenêtre est privée. Enregistrez plutôt dans un fichier.
sheet-trouble-failed = Cela n’a pas marché. Vos réponses sont toujours sur cette page.

# Worksheets: together and afterwards
sheets-together = Ensemble
sheets-together-intro = Chaque partenaire remplit cette page de son côté et enregistre une copie. Ensuite, vous ouvrez les copies ici et les regardez côte à côte. Tout reste sur cet appareil.
sheets-copy-to-share = Enregistrer une copie pour les partenaires
sheets-compare = Mettre les copies côte à côte
sheets-earlier = Tours précédents
sheets-copy-intro = Tout ce qui entre dans la copie figure ci-dessous. Vos notes n’en font pas partie, sauf si vous cochez la case.
sheets-letter = Votre lettre. Convenez d’une lettre chacun, sans noms :
sheets-no-letter = Sans lettre
sheets-with-notes = Inclure mes notes et ce qui le montre
sheets-preview = Ce qui y entre
sheets-copied-now = C’est copié.
sheets-not-when = Quand ne pas le faire
sheets-not-trust = Vous ne vous faites pas assez confiance pour répondre franchement.
sheets-not-money = Une décision d’argent est en cours, et une réponse pourrait coûter à quelqu’un une subvention ou un emploi.
sheets-not-facilitator = Personne que tous acceptent ne conduit l’échange.
sheets-not-then = Si l’un de ces points est vrai, attendez, ou gardez chacun vos réponses.
sheets-with-mine = Mettre à côté les réponses de cette page, sans les notes
sheets-go-on = Continuer
sheets-choose = Choisissez les copies
sheets-choose-intro = Choisissez les fichiers de deux à huit partenaires, et le résultat du dernier tour s’il existe. Rien n’en est conservé.
sheets-small = Une copie parle-t-elle pour moins de cinq personnes environ ? Alors une réponse peut montrer qui l’a donnée. Demandez-leur avant de la montrer à qui que ce soit.
sheets-chosen = Copies jusqu’ici : { $n }
sheets-choose-files = Choisir des fichiers
sheets-paste-copy = Coller une copie
sheets-more-files = Ajouter d’autres copies
sheets-too-many = Cela ferait { $n } copies. Huit tiennent côte à côte. Aucune n’a été ajoutée.
sheets-too-few = Pour comparer, il faut deux copies. Il y en a { $n } jusqu’ici.
sheets-twins = La même copie était là deux fois. Elle compte une fois.
sheets-took-result = Le plan et les réponses des tours précédents ont été repris du résultat.
sheets-side-by-side = Côte à côte
sheets-version = Rempli avec une autre version de cette page : { $party }. Ses questions étaient peut-être formulées autrement.
sheets-show-notes = Montrer les notes que les partenaires ont choisi de partager
sheets-nobody = Personne n’a répondu à : { $title }
sheets-same-answer = Tous ont donné la même réponse.
sheets-steps-apart = Échelons entre la réponse la plus basse et la plus haute : { $n }
sheets-in-common = Coché par tous, parmi ce que l’un ou l’autre a coché : { $n } sur { $total }
sheets-no-answer = Sans réponse : { $party }
sheets-not-asked = Question non posée à : { $party }
sheets-answer = Réponse
sheets-given-by = Donnée par
sheets-prompt-far = Vous voyez cela différemment. Chacun raconte un cas récent qui explique sa réponse. Les autres écoutent, et ne répondent qu’ensuite.
sheets-prompt-open = Quelqu’un a laissé cette question ouverte. Demandez si elle convient, et s’il est sûr d’y répondre ici.
sheets-prompt-low = Tous voient ici une faiblesse. Quel petit changement ferait monter d’un échelon, et qui peut commencer ?
sheets-prompt-near = Vous êtes proches. Que faudrait-il pour que la réponse la plus basse monte ?
sheets-prompt-alike = Vous êtes d’accord. Demandez à chacun de nommer une chose qu’il changerait.
sheets-partner = Partenaire
sheets-now = Maintenant
sheets-change = Différence
sheets-as-before = Comme avant
sheets-changed = Autre qu’avant
sheets-higher = Plus haut qu’avant. Échelons : { $n }
sheets-lower = Plus bas qu’avant. Échelons : { $n }
sheets-save-result = Enregistrer le résultat
sheets-result-why = Le résultat contient toutes les réponses sans les notes, et le plan. Convenez de qui le garde. Ouvrez-le au prochain tour : vous verrez ce qui a changé.
sheets-table = Enregistrer en tableau
sheets-saved-table = { $name } est parti dans les téléchargements de votre navigateur. Si vous ne l’y trouvez pas, utilisez « Résumé pour messages ».
sheets-saved-other = { $name } est parti dans les téléchargements de votre navigateur.
sheets-summary = Résumé pour messages
sheets-print-this = Imprimer ceci
sheets-plan = Plan commun
sheets-plan-intro = Peu d’étapes, et de petites. Ce qui n’est pas terminé revient en tête au prochain tour.
sheets-plan-row = Étape { $n }
sheets-carried = reprise du { $date }
sheets-plan-what = Quoi
sheets-plan-who = Qui (un rôle, pas de noms)
sheets-plan-by = Pour quand
sheets-plan-sign = À quoi nous le verrons
sheets-plan-state = État
sheets-state-open = Ouvert
sheets-state-done = Fait
sheets-state-changed = Modifié
sheets-state-dropped = Abandonné
sheets-plan-add = Ajouter une étape
sheets-save-plan = Enregistrer le plan
sheets-after = À emporter
sheets-after-intro = Quiconque reçoit un tableau ou un message peut le lire et le transmettre.
sheets-remind = Rappel pour l’agenda
sheets-remind-why = Regardez ceci de nouveau après un certain temps. Mois d’ici là : { $months }. Le rappel dit seulement « Bilan ».
sheets-review-event = Bilan
sheets-part = Partie { $n } sur { $total }
sheets-copy-part = Copier
sheets-column-group = Groupe
sheets-column-id = Id de la question
sheets-column-question = Question
sheets-column-party = Partenaire
sheets-column-role = Rôle
sheets-column-answer-id = Id de la réponse
sheets-column-answer = Réponse
sheets-column-note = Note
sheets-column-evidence = Ce qui le montre
