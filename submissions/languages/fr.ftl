# French. English (en.ftl) is the master: the same entries in the same order. Before : ; ? ! and
# inside « » stand no-break spaces.


## The file as a whole

empty-file = Le fichier est vide.
    .remedy = Envoyez le fichier de nouveau ; il a peut-être été coupé.
unknown-kind = Ce type de fichier n'est pas lu.
    .remedy = Envoyez le formulaire comme classeur (.xlsx ou .ods) ou en .csv.
unreadable-file = Le fichier n'a pas pu être ouvert en lecture.
    .remedy = Vérifiez qui a le droit de le lire dans la boîte de réception.
link = Ceci est un lien et non un fichier. Les liens ne sont jamais suivis.
    .remedy = Mettez le fichier lui-même à sa place.
too-large = Le fichier est plus grand qu'un envoi ne peut l'être (limite : { $limit }).
    .remedy = Envoyez seulement le formulaire, sans images, feuilles copiées ni autres données.
sheet-too-large = Une feuille dépasse { $rows } lignes ou { $columns } colonnes, ou le fichier contient plus de { $cells } cellules remplies.
    .remedy = Envoyez seulement le formulaire, sans feuilles copiées ni autres données. Effacez ce qui se trouve loin en bas ou loin à droite.
not-a-workbook = Le fichier n'est pas un classeur du type qu'indique son nom.
    .remedy = Ouvrez-le dans votre tableur, enregistrez-le comme classeur Excel (.xlsx) et envoyez ce fichier.
old-format = Le fichier est au format d'Excel d'avant 2007.
    .remedy = Ouvrez-le et enregistrez-le comme classeur Excel (.xlsx).
encrypted = Le classeur est protégé par un mot de passe, il ne peut donc pas être lu.
    .remedy = Retirez le mot de passe et envoyez-le de nouveau.
zip-bomb = Une fois décompressé, le fichier est bien plus grand que ce qu'un envoi peut contenir.
    .remedy = Recommencez avec un formulaire neuf et copiez-y vos chiffres.
xml-entities = Le classeur contient des déclarations (DOCTYPE) qu'aucun tableur n'écrit.
    .remedy = Ouvrez-le dans votre tableur, enregistrez-le comme classeur Excel (.xlsx) et envoyez ce fichier.
xml-encoding = Une partie du classeur n'est pas écrite en UTF-8.
    .remedy = Ouvrez-le dans votre tableur, enregistrez-le comme classeur Excel (.xlsx) et envoyez ce fichier.
damaged = Le classeur est endommagé et n'a pas pu être lu jusqu'à la fin.
    .remedy = Ouvrez-le dans votre tableur, laissez-le réparer le fichier, enregistrez-le et envoyez-le de nouveau.
damaged-csv = Les guillemets de la ligne { $line }, ou d'une ligne suivante, ne sont pas fermés ; le fichier ne peut donc pas être lu.
    .remedy = Enregistrez le fichier de nouveau en CSV depuis votre tableur.
encoding = On ne peut pas savoir avec certitude comment les lettres accentuées sont écrites dans ce fichier ; elles pourraient être mal lues.
    .remedy = Enregistrez le fichier en « CSV UTF-8 » ou comme classeur Excel (.xlsx).
ambiguous-delimiter = On ne peut pas savoir avec certitude lequel de ces signes sépare les colonnes : { $marks }.
    .remedy = Enregistrez le fichier comme classeur Excel (.xlsx). Ou écrivez au-dessus de toutes les autres une ligne qui indique le signe, comme sep=; et rien d'autre.
damaged-json = Le fichier cesse d'être du JSON à la ligne { $line }, au caractère { $character }.
    .remedy = Corrigez-le à cet endroit ; un vérificateur de JSON montre ce qui ne va pas.
json-encoding = Le fichier n'est pas écrit en UTF-8, comme JSON doit l'être.
    .remedy = Écrivez-le en UTF-8.
json-too-deep = Des listes et des objets se trouvent les uns dans les autres, sur plus de niveaux qu'aucun envoi n'en demande.
    .remedy = Écrivez le document comme le dit son schéma publié.
json-key-twice = Une clé se trouve plus d'une fois dans cet objet ; sa valeur n'est donc pas certaine.
    .remedy = Gardez chaque clé une seule fois.
json-number = Ce n'est pas un nombre avec lequel on peut compter : ce n'est pas un nombre, il est infini ou il a beaucoup trop de chiffres.
    .remedy = Écrivez le nombre lui-même, ou null s'il n'est pas connu.
json-text = Ce texte contient des caractères qu'aucun texte ne peut contenir.
    .remedy = Écrivez-le de nouveau en UTF-8, sans caractères de contrôle.
json-object-expected = Un objet est attendu ici, avec une clé pour chaque valeur.
    .remedy = Écrivez le document comme le dit son schéma publié.
json-list-expected = Une liste est attendue ici, avec un objet pour chaque ligne.
    .remedy = Écrivez le document comme le dit son schéma publié ; une liste vide s'il n'y a rien.
json-value-expected = Une seule valeur est attendue ici : du texte, un nombre, true, false ou null.
    .remedy = Écrivez le document comme le dit son schéma publié.
too-heavy = Lire le fichier a demandé plus de temps ou de mémoire qu'il n'en faut pour un envoi ; la lecture a donc été arrêtée.
    .remedy = Recommencez avec un formulaire neuf et copiez-y vos chiffres.
reader-fault = Le fichier n'a pas pu être lu à cause d'un défaut du système ; vous n'y êtes pour rien.
    .remedy = Le partenaire n'a rien à faire ; la coordination de l'alliance prévient ceux qui font le système. La lecture est tentée de nouveau à chaque passage.
too-many-problems = Il y a plus de problèmes que les { $limit } indiqués ici.
    .remedy = Corrigez d'abord ceux-ci ; ce qui reste sera signalé la prochaine fois.
nothing-reported = Rien n'est rempli : aucun produit, aucun poste budgétaire et aucun signe de changement.
    .remedy = Remplissez ce que vous savez ; écrivez 0 seulement là où il n'y en a eu aucun.
revision-taken = La révision { $revision } de cette période a déjà été acceptée avec un autre contenu.
    .remedy = Si ce fichier est plus récent, augmentez d'un la révision sur la page de garde.

## Sheets and columns

sheet-missing = La feuille « { $sheet_name } » manque.
    .remedy = Remettez-la à partir du formulaire, même si vous n'avez rien à y rapporter.
sheet-twice = Il y a plus d'une feuille « { $sheet_name } ».
    .remedy = Gardez-en une et supprimez l'autre.
unknown-sheet = Cette feuille ne fait pas partie du formulaire ; rien n'y a été lu.
    .remedy = Déplacez les chiffres qui doivent compter vers les feuilles du formulaire.
key-row-missing = La ligne des clés de colonne, petites et grises, manque ; on ne peut donc pas distinguer les colonnes.
    .remedy = Remettez la ligne à partir du formulaire, juste au-dessus de la première ligne à remplir.
column-missing = La colonne « { $column } » manque (clé { $key }).
    .remedy = Remettez-la à partir du formulaire, avec sa clé dans la petite ligne grise.
column-twice = La clé { $key } se trouve au-dessus de deux colonnes.
    .remedy = Gardez une des deux colonnes.
unknown-column = Cette colonne ne fait pas partie du formulaire ; rien n'y a été lu.
    .remedy = Déplacez ce qui doit compter vers une colonne du formulaire, ou gardez-la pour vous.
cover-line-missing = La ligne « { $column } » manque sur la page de garde (clé { $key }).
    .remedy = Remettez-la à partir du formulaire.
cover-line-twice = La ligne « { $column } » se trouve deux fois sur la page de garde (clé { $key }).
    .remedy = Gardez une des deux.

## The cover

wrong-contract = C'est une autre version du formulaire que celle utilisée maintenant ({ $expected }).
    .remedy = Copiez vos chiffres dans le dernier formulaire que vous avez reçu.
wrong-programme = Ce formulaire appartient à un autre programme que { $expected }.
    .remedy = Utilisez le formulaire de { $expected }.
unknown-partner = Aucun partenaire du programme n'a ce code.{ $nearest ->
        [none] {""}
       *[other] {" "}Le plus proche est { $nearest }.
    }
    .remedy = Utilisez le code avec lequel le formulaire a été envoyé.
unknown-period = Le programme n'a pas cette période.
    .remedy = Utilisez l'une de celles-ci : { $expected }.
period-not-expected = Aucun envoi n'est attendu de ce partenaire pour cette période.
    .remedy = Vérifiez le partenaire et la période sur la page de garde.
bad-revision = La révision doit être un nombre entier à partir de 1.
    .remedy = Écrivez 1 la première fois ; un de plus à chaque correction.
unknown-language = Cette langue n'est pas utilisée ici.
    .remedy = Utilisez l'une de celles-ci : { $expected }.
unknown-number-format = Le format des nombres n'est pas l'un de ceux de la liste.
    .remedy = Choisissez, comme texte, la façon dont vous écrivez les nombres : { $expected }.

## Rows

value-missing = « { $column } » est vide, mais cette ligne en a besoin.
    .remedy = Remplissez-le, ou effacez toute la ligne.
unknown-indicator = Aucun indicateur du programme n'a ce code.{ $nearest ->
        [none] {""}
       *[other] {" "}Le plus proche est { $nearest }.
    }
    .remedy = Choisissez-en un dans la liste.
indicator-not-assigned = Cet indicateur n'est pas de ceux que ce partenaire rapporte.
    .remedy = Choisissez-en un dans la liste ; demandez à la coordination de l'alliance s'il devrait être le vôtre.
place-not-allowed = Ce lieu n'est pas de ceux pour lesquels ce partenaire rapporte.
    .remedy = Utilisez l'un de ceux-ci : { $expected }.
unknown-age-group = Le programme n'a pas cette tranche d'âge.
    .remedy = Utilisez l'une de celles-ci : { $expected } ; vide signifie tous les âges.
age-group-crosses = Cette tranche d'âge recouvre des parties de plusieurs tranches d'âge du programme, ou réunit des enfants et des adultes.
    .remedy = Donnez les nombres selon ces tranches d'âge : { $expected } ; ou seulement dans la ligne de tous les âges.
age-groups-not-used = Le programme ne sépare pas selon l'âge ; cette cellule doit donc rester vide.
    .remedy = Effacez-la et rapportez tous les âges ensemble dans une ligne.
split-not-asked = Cet indicateur ne compte pas des personnes ; il n'est donc séparé ni par sexe ni par âge.
    .remedy = Effacez cette cellule ; le total suffit.
totals-row-not-counted = Cette ligne est la somme des lignes au-dessus ; elle a donc été vérifiée et non comptée.
    .remedy = Il n'y a rien à faire ; les totaux sont calculés pour vous.
totals-row-differs = Cette ligne est la somme d'autres lignes, mais ce nombre n'est pas la somme des lignes au-dessus.
    .remedy = Corrigez les lignes au-dessus ou supprimez celle-ci ; elle n'est pas comptée.
perhaps-totals-row = Le nom de ce poste commence comme celui d'une somme d'autres postes.
    .remedy = Dites si c'en est une. Si c'est un poste à part, donnez-lui un autre nom.
duplicate-row = Cette ligne correspond à la même chose que la ligne { $other_row }.
    .remedy = Gardez l'une des deux, ou additionnez-les dans une seule ligne si les deux sont valables.
parts-exceed-total = La somme des parties par sexe dépasse le total.
    .remedy = Corrigez le total ou les parties.
parts-differ-from-total = La somme des parties par sexe, sexe inconnu compris, est inférieure au total.
    .remedy = Corrigez-les, ou laissez « sexe inconnu » vide pour que le reste compte comme inconnu.
total-missing = Une partie est donnée, mais le total est vide.
    .remedy = Remplissez le total ; une partie sans les autres ne le donne pas.
age-groups-exceed-total = La somme des tranches d'âge dépasse la ligne de tous les âges (ligne { $other_row }).
    .remedy = Corrigez la ligne de tous les âges ou celles des tranches d'âge.
age-groups-without-total = Il y a une ligne pour une tranche d'âge, mais aucune pour tous les âges.
    .remedy = Ajoutez une ligne pour le même indicateur et le même lieu, avec la tranche d'âge vide.
not-applicable-with-values = La ligne dit que cela ne s'applique pas, mais elle contient des nombres.
    .remedy = Effacez les nombres, ou effacez « Applicable ? ».
period-not-begun = Ceci a été rempli comme réalisé, mais la période de la page de garde ne commence que le { $start }.
    .remedy = Effacez-le ; les valeurs prévues peuvent rester. S'il s'agit d'une autre période, corrigez la page de garde.
not-yes-or-no = Cette cellule n'accepte que oui ou non.
    .remedy = Écrivez oui ou non, ou laissez-la vide.
unknown-currency = Ce n'est pas un code de monnaie.
    .remedy = Écrivez trois lettres, comme EUR.
unknown-pathway = Le programme n'a pas ce chemin de changement.
    .remedy = Utilisez l'un de ceux-ci : { $expected }.
unknown-significance = Ceci ne dit pas combien un changement compte.{ $nearest ->
        [high] {" "}Le plus proche est { form-significance-high }.
        [medium] {" "}Le plus proche est { form-significance-medium }.
        [low] {" "}Le plus proche est { form-significance-low }.
       *[none] {""}
    }
    .remedy = Écrivez { form-significance-high }, { form-significance-medium } ou { form-significance-low }, ou laissez la cellule vide.
unknown-outcome = Aucune théorie du changement du programme n'a cet effet.{ $nearest ->
        [none] {""}
       *[other] {" "}Le plus proche est { $nearest }.
    }
    .remedy = Choisissez-en un dans la liste, ou laissez la cellule vide.
date-not-read = Ce n'est pas une date que l'on peut lire sans deviner.
    .remedy = Écrivez une année, un mois ou un jour : 2017, 2017-06 ou 2017-06-30 ; laissez la cellule vide si la date n'est pas connue.
date-two-digit-year = Cette date n'a pas les quatre chiffres de l'année.
    .remedy = Écrivez-la avec l'année entière : 2017, 2017-06 ou 2017-06-30.
ambiguous-date = Ceci peut être lu comme deux dates différentes : rien ne montre quel nombre est le jour et lequel le mois.
    .remedy = Dites laquelle est la bonne, ou écrivez la date comme 2017-06-30 : année, mois, jour.
date-serial = Il y a un nombre là où une date est attendue. C'est peut-être la façon dont un tableur compte les jours, à partir d'un de deux débuts.
    .remedy = Dites lequel est le bon, ou écrivez la date comme 2017-06-30.
buddhist-year = Cette année est à plus de 400 ans d'ici. Elle est peut-être du calendrier bouddhique.
    .remedy = Dites laquelle est la bonne, ou écrivez l'année comme 2017.
date-in-future = Cette date n'est pas encore arrivée.
    .remedy = Vérifiez l'année ; écrivez ce qui a déjà été vu.
date-outside-programme = Cette date est loin de la durée du programme ({ $start } à { $end }).
    .remedy = Vérifiez l'année. Si elle est juste, il n'y a rien à faire.
minimum-disaggregation = Filles et garçons (femmes et hommes) sont demandés ici séparément et n'ont pas été donnés.
    .remedy = Remplissez les deux si vous les connaissez.
explanation-missing = Le réalisé est de plus de { $pct } % au-dessus ou au-dessous du prévu, et rien ne dit pourquoi.
    .remedy = { $has_column ->
        [no] Vérifiez les deux nombres. S'ils sont justes, dites-en la raison à la coordination de l'alliance : d'ici là, ils ne comptent pas comme définitifs.
       *[yes] Vérifiez les deux nombres. S'ils sont justes, dites-en la raison dans « { $column } » : d'ici là, ils ne comptent pas comme définitifs.
    }

## Personal data

personal-data-email = Ce texte semble contenir une adresse e-mail ; il a donc été entièrement laissé de côté.
    .remedy = Retirez l'adresse et envoyez le fichier de nouveau, pour que le reste du texte soit gardé.
personal-data-telephone = Ce texte semble contenir un numéro de téléphone ; il a donc été entièrement laissé de côté.
    .remedy = Retirez le numéro et envoyez le fichier de nouveau, pour que le reste du texte soit gardé.
personal-data-identity-number = Ce texte semble contenir le numéro de la pièce d'identité de quelqu'un ; il a donc été entièrement laissé de côté.
    .remedy = Retirez le numéro et envoyez le fichier de nouveau, pour que le reste du texte soit gardé.
personal-data-coordinates = Ce texte semble dire exactement où se trouve quelque chose ; il a donc été entièrement laissé de côté.
    .remedy = Indiquez plutôt la ville ou le district, et envoyez le fichier de nouveau.
personal-data-name = Ce texte semble nommer une personne ; il a donc été entièrement laissé de côté.
    .remedy = Indiquez plutôt un rôle, comme « une enseignante » ou « une fille de notre groupe », et envoyez le fichier de nouveau. S'il ne s'agit pas d'une personne, dites-le avec d'autres mots.

## Cells

not-a-number = Il y a du texte là où un nombre est attendu.
    .remedy = Écrivez seulement le nombre ; laissez la cellule vide s'il n'est pas connu, et 0 seulement s'il n'y en a eu aucun.
ambiguous-number = Ceci peut être lu comme deux nombres différents : le signe { $mark } peut marquer les milliers ou les décimales.
    .remedy = Écrivez de nouveau le nombre sans aucun signe entre ses chiffres, ou choisissez sur la page de garde comment vous écrivez les nombres.
other-number-format = Ce nombre n'est pas écrit comme le dit la page de garde ({ $declared }).
    .remedy = Écrivez-le de nouveau sans aucun signe entre ses chiffres, ou corrigez le format des nombres sur la page de garde.
more-than-one-number = Il y a plus d'un nombre dans cette cellule.
    .remedy = Écrivez celui qui compte, sans espaces ; les autres peuvent aller dans la note.
approximate-number = Ce nombre n'est qu'approximatif, ou c'est une fourchette. Ce qui est rapporté doit avoir été compté.
    .remedy = Écrivez le nombre exact, ou laissez la cellule vide s'il n'est pas connu.
unit-in-cell = Il y a plus qu'un nombre dans cette cellule, et ce que cela signifie n'est pas certain.
    .remedy = Écrivez seulement le nombre.
unit-contradicts-column = Ce qui se trouve à côté du nombre n'est pas ce à quoi sert cette colonne.
    .remedy = Écrivez seulement le nombre, dans la colonne qui lui revient.
no-number-sign = Il y a un tiret ou un point là où un nombre est attendu. Cela peut signifier aucun, ou pas connu.
    .remedy = Dites ce que cela signifie, ou écrivez 0 s'il n'y en a eu aucun ; laissez la cellule vide si le nombre n'est pas connu.
not-applicable-sign = Cela peut signifier que rien ne s'applique ici, que rien n'est connu ou qu'il n'y en a eu aucun.
    .remedy = Dites ce que cela signifie, ou écrivez 0 s'il n'y en a eu aucun ; laissez la cellule vide si le nombre n'est pas connu.
none-in-words = Il y a un mot là où un nombre est attendu. Cela peut signifier aucun, ou rien à rapporter.
    .remedy = Dites ce que cela signifie, ou écrivez 0 s'il n'y en a eu aucun ; laissez la cellule vide si le nombre n'est pas connu.
percent-scale = Cette proportion peut être un pourcentage ou une part de un : 0,5 peut être un demi pour cent ou la moitié de tout.
    .remedy = Dites ce que cela signifie, ou écrivez le nombre auquel elle correspond.
share-not-whole = Cette proportion ne donne pas un nombre entier du total dont elle est prise.
    .remedy = Écrivez le nombre lui-même à la place de la proportion.
share-over-whole = Cette proportion est plus que le tout.
    .remedy = Écrivez le nombre lui-même à la place de la proportion.
negative-number = Ce nombre est inférieur à zéro.
    .remedy = Écrivez ce qui a été compté : 0 ou plus.
fraction = C'est une fraction, mais ce qui est compté ici va en nombres entiers.
    .remedy = Écrivez un nombre entier.
too-many-decimals = Ce montant a plus de { $decimals } décimales.
    .remedy = Arrondissez-le à { $decimals } décimales.
number-too-large = Ce nombre est plus grand que tout ce que ce programme peut compter.
    .remedy = Vérifiez-le : des chiffres se sont peut-être collés.
percent = Il y a un pourcentage là où un nombre est attendu.
    .remedy = Écrivez le nombre auquel il correspond.
formula = Il y a une formule ici, et le fichier ne contient pas son résultat.
    .remedy = Ouvrez le fichier dans un tableur, enregistrez-le et envoyez-le de nouveau ; ou remplacez la formule par son résultat.
error-cell = Le tableur montre ici une erreur au lieu d'une valeur.
    .remedy = Écrivez la valeur elle-même, ou laissez la cellule vide si elle n'est pas connue.
boolean-cell = Il y a VRAI ou FAUX (TRUE ou FALSE) là où autre chose est attendu.
    .remedy = Écrivez la valeur elle-même.
answer-not-known = Ce n'est pas l'une des réponses possibles.
    .remedy = Choisissez-en une dans la liste, ou corrigez la cellule sur laquelle porte la question.
date-cell = Le tableur a transformé en date ce qui a été écrit ici.
    .remedy = Mettez la cellule au format texte ou nombre, puis écrivez-le de nouveau.

## Names of sheets and columns, and what to fill in there

sheet-cover = Page de garde
    .help = Qui rapporte, et sur quelle période. Tout ce qui est en gris a déjà été rempli pour vous.
column-cover-contract = Formulaire
    .help = Version de ce formulaire.
column-cover-programme = Programme
    .help = Le programme.
column-cover-partner = Partenaire
    .help = Votre organisation ou équipe.
column-cover-period = Période
    .help = La période sur laquelle vous rapportez.
column-cover-revision = Révision
    .help = 1 la première fois que vous envoyez cette période ; un de plus à chaque correction.
column-cover-language = Langue
    .help = La langue dans laquelle vous écrivez.
column-cover-number-format = Format des nombres
    .help = Comment vous écrivez mille deux cent trente-quatre et demi.
sheet-outputs = Produits
    .help = Une ligne par indicateur et par lieu ; une de plus par tranche d'âge là où elle est demandée. Une ligne de lieu ALL contient ce qui n'est pas d'un seul pays, en plus des lignes des pays.
column-outputs-indicator = Indicateur
    .help = Ce qui est compté.
column-outputs-indicator-title = Ce qu'il compte
    .help = Pour lecture seulement.
column-outputs-place = Lieu
    .help = Code du pays, ou ALL pour toute votre théorie du changement.
column-outputs-age-group = Tranche d'âge
    .help = Vide signifie tous les âges.
column-outputs-applies = Applicable ?
    .help = Écrivez non si vous ne faites pas cela.
column-outputs-planned-total = Prévu : total
    .help = Toutes les personnes ou tout ce qui est compté. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a aucun.
column-outputs-planned-female = Prévu : filles / femmes
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a aucune.
column-outputs-planned-male = Prévu : garçons / hommes
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a aucun.
column-outputs-planned-other = Prévu : autre
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a aucun.
column-outputs-planned-not-reported = Prévu : sexe inconnu
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a aucun.
column-outputs-realised-total = Réalisé : total
    .help = Toutes les personnes ou tout ce qui a été compté. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a eu aucun.
column-outputs-realised-female = Réalisé : filles / femmes
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a eu aucune.
column-outputs-realised-male = Réalisé : garçons / hommes
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a eu aucun.
column-outputs-realised-other = Réalisé : autre
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a eu aucun.
column-outputs-realised-not-reported = Réalisé : sexe inconnu
    .help = Du total. Laissez vide ce que vous ne savez pas ; écrivez 0 seulement s'il n'y en a eu aucun.
column-outputs-note = Note
    .help = Ce que la personne qui lit doit savoir.
column-outputs-explanation = Explication
    .help = Pourquoi le réalisé diffère du prévu. Cela reste dans l'alliance.
sheet-budgets = Budgets
    .help = Une ligne par poste budgétaire.
column-budgets-line = Poste budgétaire
    .help = Son nom ou son code.
column-budgets-place = Lieu
    .help = Code du pays, ou ALL.
column-budgets-planned = Prévu
    .help = Montant prévu.
column-budgets-realised = Réalisé
    .help = Montant dépensé.
column-budgets-currency = Monnaie
    .help = Trois lettres, comme EUR.
column-budgets-explanation = Explication
    .help = Pourquoi ils diffèrent.
sheet-signs = Signes de changement
    .help = Une ligne par changement que vous avez vu dans ce que font les personnes ou les institutions. N'écrivez pas de noms de personnes.
column-signs-pathway = Chemin de changement
    .help = Qui a changé.
column-signs-place = Lieu
    .help = Code du pays, ou ALL.
column-signs-location = Où
    .help = Ville, district ou école, si on peut le dire.
column-signs-actor = Acteur
    .help = Quel groupe ou quelle institution.
column-signs-change = Ce qui a changé
    .help = Ce qu'ils font maintenant.
column-signs-observed-on = Quand
    .help = Année, mois ou jour : 2017-06-30.
column-signs-significance = Importance
    .help = Combien ce changement compte pour les enfants : élevée, moyenne ou faible.
column-signs-contribution = Notre contribution
    .help = Ce que votre travail a fait pour y arriver.
column-signs-outcome = Effet
    .help = Effet de votre théorie du changement.
column-signs-source = Comment le savez-vous
    .help = Où cela a été vu ou écrit.
column-signs-verified-with = Vérifié avec
    .help = Qui l'a confirmé.
column-signs-sensitive = Sensible ?
    .help = Avec oui, l'information reste interne.

## How an ambiguous value may be meant

choice-mark-of-thousands = Le signe sépare les milliers.
choice-mark-of-decimals = Le signe est devant les décimales.
choice-sign-not-reported = Ce n'est pas connu.
choice-sign-not-applicable = Cela ne s'applique pas.
choice-sign-zero = Il n'y en a eu aucun : 0.
choice-percent-of-hundred = C'est un pourcentage : 1 est un pour cent.
choice-percent-of-one = C'est une part de un : 1 est le tout.
choice-day-first = Le jour est avant le mois.
choice-month-first = Le mois est avant le jour.
choice-from-1900 = Les jours sont comptés depuis 1900, comme dans Excel et LibreOffice.
choice-from-1904 = Les jours sont comptés depuis 1904, comme dans d'anciens Excel pour Mac.
choice-buddhist-calendar = L'année est du calendrier bouddhique : 2560 est 2017.
choice-as-written = L'année est bien celle qui est écrite.
choice-row-adds-up = Le poste en additionne d'autres, il ne compte donc pas.
choice-row-of-its-own = Le poste est un poste à part.

## The form

form-yes = oui
form-no = non
form-significance-high = élevée
form-significance-medium = moyenne
form-significance-low = faible
form-choose = Choisissez une option dans la liste.
form-number = Écrivez un nombre à partir de 0 ; laissez la cellule vide s'il n'est pas connu.
form-period = { $period } : du { $start } au { $end }.
form-due = Merci de l'envoyer au plus tard le { $date }.
form-steps = Comment remplir le formulaire
form-step-outputs = Ouvrez la feuille « { $outputs } » et parcourez-la ligne par ligne. Les cellules blanches sont à vous ; ce qui est gris a déjà été rempli pour vous.
form-step-empty = Laissez vide ce que vous ne savez pas. Écrivez 0 seulement là où il n'y en a eu aucun. Là où vous ne faites pas cela, écrivez { $no } sous « { $applies } ».
form-step-budgets = Dans « { $budgets } », écrivez une ligne par poste budgétaire.
form-step-signs = Dans « { $signs } », dites ce qui a changé, une ligne par changement. N'écrivez pas de noms de personnes.
form-step-check = Regardez « { $check } » : cette feuille dit si le formulaire est prêt et mène à ce qui manque ou ne va pas.
form-step-send = Enregistrez le fichier et renvoyez-le à la personne qui vous l'a envoyé.
form-step-correct = S'il revient avec des marques, corrigez les cellules rouges et envoyez de nouveau le même fichier.
form-colours = Ce que signifient les couleurs
form-colour-given = Déjà rempli pour vous, ou calculé pendant que vous écrivez. Vous n'avez pas à le changer.
form-colour-yours = À remplir par vous.
form-colour-not-asked = Personne ne demande cela ; laissez vide.
form-colour-wrong = Quelque chose ne concorde pas. La fin de la ligne dit quoi.
form-colour-look = Merci de regarder ceci encore une fois. Vous pouvez l'envoyer tel quel.
form-colour-complete = Complet.
form-planned-parts = Prévu : somme des parties
form-realised-parts = Réalisé : somme des parties
form-deviation = Réalisé par rapport au prévu
form-earlier = { $period } : réalisé
form-outcome-text = Ce que dit l'effet
form-check = À corriger dans cette ligne

## The sheet to look at before sending

check-title = À vérifier avant l'envoi
check-help = Cette feuille se remplit toute seule pendant que vous écrivez.
check-nothing = Rien n'est encore rempli.
check-not-ready = Pas encore prêt. À corriger :
check-ready = Prêt à envoyer.
check-ready-but = Prêt à envoyer. Si vous le pouvez, regardez ce qui est indiqué en jaune plus bas.
check-what = Ce qui est vérifié
check-count = Trouvé
check-count-cover = { $sheet } : lignes vides ou fausses
check-count-total = { $sheet } : lignes sans le total qu'il leur faut
check-count-parts = { $sheet } : lignes dont les parties ne concordent pas avec le total
check-count-numbers = { $sheet } : lignes avec autre chose qu'un nombre entier à partir de 0
check-count-minimum = { $sheet } : lignes sans filles et garçons, demandés séparément
check-count-explanation = { $sheet } : lignes loin du prévu, sans que rien ne dise pourquoi
check-count-currency = { $sheet } : postes sans monnaie
check-count-who-and-what = { $sheet } : lignes qui ne disent pas qui a changé ou quoi
check-count-date = { $sheet } : lignes avec une date loin de la durée du programme
check-count-other = { $sheet } : autres lignes à corriger
check-count-silent = { $sheet } : indicateurs dont rien n'est dit
check-wrong = À corriger
check-look = À regarder, s'il vous plaît
check-where = Où
check-about = À propos de
check-go = Y aller
check-text = Ce que c'est, et que faire
check-more = Non indiqués ici :
check-silent = Rien n'est dit de cet indicateur. Remplissez ce que vous savez ; si vous ne faites pas cela, écrivez { $no } sous « { $applies } ».
check-duplicate-row = Cette ligne correspond à la même chose qu'une autre ligne. Gardez l'une des deux, ou additionnez-les dans une seule ligne.
check-totals-row = Ce poste s'appelle total. Supprimez-le s'il en additionne d'autres : les totaux sont calculés pour vous. Sinon, donnez-lui un autre nom.
check-age-groups-without-total = Des tranches d'âge sont données, mais la ligne de tous les âges n'a pas de total. Remplissez le total de tous les âges.
check-age-groups-exceed-total = La somme des tranches d'âge dépasse la ligne de tous les âges. Corrigez la ligne de tous les âges ou celles des tranches d'âge.

## What goes back to be corrected

corrections-title = Corrections
corrections-heading = Ce qu'il faut corriger
corrections-counts = Questions : { $questions }. Erreurs : { $errors }. Avertissements : { $warnings }.
corrections-how = Répondez ici aux questions, corrigez les cellules rouges, enregistrez ce fichier et envoyez-le de nouveau. Sa révision est déjà augmentée.
corrections-without-macros = Les macros de votre fichier ont été retirées : un fichier avec des macros ne peut pas être renvoyé. Ce que disent les cellules est le même.
corrections-copied = Votre fichier ne peut pas montrer de quoi il s'agit ; voici donc un classeur avec les mêmes cellules. Corrigez celui-ci et envoyez-le.
corrections-question = Questions
    .help = Choisissez une réponse dans la cellule bleue, ou corrigez la cellule elle-même ; plus rien n'est alors demandé.
corrections-error = Erreurs
    .help = Corrigez ces cellules. Le fichier ne compte pas tant qu'elles ne sont pas justes.
corrections-warning = Avertissements
    .help = Merci de les regarder. Ils ne retiennent pas le fichier.
corrections-answered = Réponses déjà données
    .help = Il n'y a rien à faire ici. Si vous changez d'avis, choisissez une autre réponse.
corrections-answer-given = Vous avez dit ce que ceci signifie.
    .remedy = Laissez-le ainsi, ou choisissez une autre réponse.
corrections-column-sheet = Feuille
corrections-column-cell = Cellule
corrections-column-wrong = Ce qui ne va pas
corrections-column-remedy = Que faire
corrections-column-shown = Ce que dit la cellule
corrections-column-answer = Votre réponse
corrections-choose = Choisissez une option dans la liste, ou corrigez la cellule elle-même.
corrections-answer-on = Répondez sur la feuille « { $title } », ou corrigez la cellule.
corrections-whole-file = Tout le fichier
corrections-severity-question = Question
corrections-severity-error = Erreur
corrections-severity-warning = Avertissement
corrections-of-file = { $file } : ce qu'il faut corriger
corrections-send-again = Corrigez le fichier, augmentez d'un la révision sur la page de garde et envoyez-le de nouveau.

## Messages to partners who have to act

reminder-subject = { $programme } : ce qu'il nous faut encore de votre part
reminder-greeting = Chères et chers collègues de { $partner },
reminder-opening = Merci pour votre travail. Voici ce qu'il nous faut encore de votre part :
reminder-late = { $period } : votre rapport devait arriver au plus tard le { $due } et nous ne l'avons pas reçu. Merci de l'envoyer dès que possible.
reminder-expected = { $period } : merci d'envoyer votre rapport au plus tard le { $due }.
reminder-expected-undated = { $period } : nous n'avons pas encore reçu votre rapport. Merci de l'envoyer quand il sera prêt.
reminder-correction = { $period } : merci pour { $file }. Une partie doit être corrigée avant qu'il puisse compter.{ $attachment ->
        [none] {" "}Merci de nous demander ce qu'il faut corriger et de l'envoyer de nouveau.
       *[other] {" "}Le fichier joint { $attachment } montre chaque endroit et ce qu'il faut y faire. Merci de le corriger et de le renvoyer.
    }
reminder-was-due = Il devait arriver au plus tard le { $due }.
reminder-is-due = Il doit arriver au plus tard le { $due }.
reminder-counts-until-then = D'ici là, c'est la révision { $revision } de votre rapport qui compte.
reminder-closing = Si quelque chose n'est pas clair, écrivez-nous. Nous vous aiderons volontiers.

## Forms filled in with a data collection tool

entries-not-approved = La personne chargée de la révision n'a pas approuvé ce formulaire ; il a donc été laissé de côté.
    .remedy = Approuvez-le dans l'outil et envoyez-le de nouveau s'il doit compter.
entries-on-hold = La personne chargée de la révision a mis ce formulaire en attente ; il a donc été laissé de côté.
    .remedy = Décidez de son sort dans l'outil et envoyez-le de nouveau s'il doit compter.
entry-twice = Ce formulaire se trouve plus d'une fois dans le fichier ; il compte une fois.
    .remedy = Il n'y a rien à faire.
entry-differs = Ce formulaire se trouve deux fois dans le fichier, avec des réponses différentes.
    .remedy = Exportez de nouveau les formulaires, de sorte que chacun s'y trouve une seule fois, tel qu'il est maintenant.

## Files that are not the form, read by a layout

no-layout = Ce fichier n'est pas le formulaire, et personne n'a encore dit comment le lire.
    .remedy = Copiez vos chiffres dans le formulaire que vous avez reçu, ou demandez à la coordination de l'alliance d'expliquer ce fichier au système (dtz map).
layout-ambiguous = Ce fichier ressemble à plus d'un type de fichier connu ici ; rien n'y a donc été lu.
    .remedy = Le partenaire n'a rien à faire ; la coordination de l'alliance indique dans les schémas de lecture (when) de quels fichiers chacun parle.
mapped-column-missing = La colonne « { $header } » n'est plus sur cette feuille.
    .remedy = Remettez son en-tête comme il était, ou demandez à la coordination de l'alliance d'expliquer de nouveau la feuille (dtz map).
mapped-column-twice = Il y a deux colonnes avec cet en-tête, et personne n'a dit laquelle compte.
    .remedy = Donnez à chaque colonne son propre en-tête, ou supprimez celle qui ne compte pas.
column-not-mapped = Personne n'a dit ce que signifie cette colonne ; rien n'y a été lu.
    .remedy = Il n'y a rien à faire si elle ne doit pas compter ; sinon, demandez à la coordination de l'alliance de l'expliquer au système (dtz map).
sheet-not-mapped = Personne n'a dit ce que signifie cette feuille ; rien n'y a été lu.
    .remedy = Il n'y a rien à faire si elle ne doit pas compter ; sinon, demandez à la coordination de l'alliance de l'expliquer au système (dtz map).
hidden-numbers = Cette feuille est masquée ; ses nombres ont été lus quand même.
    .remedy = Il n'y a rien à faire s'ils doivent compter ; sinon, supprimez la feuille.
code-not-mapped = Personne n'a encore dit à quoi correspond ce texte. Information cherchée : { $what }.
    .remedy = Écrivez-le comme dans vos fichiers précédents ; s'il est nouveau, demandez à la coordination de l'alliance de l'expliquer au système (dtz map).
dimension-missing = Il y a un nombre ici, mais il manque une information à son sujet : { $what }.
    .remedy = Remplissez dans cette ligne l'information qui manque : { $what }.
number-twice = Ce nombre correspond à la même chose que celui de { $other_cell }.
    .remedy = Gardez l'un des deux, ou additionnez-les en un seul si les deux sont valables.
cell-counts-twice = Ce seul nombre serait compté plus d'une fois.
    .remedy = Le partenaire n'a rien à faire ; la coordination de l'alliance corrige le schéma de lecture, qui lit cette cellule pour deux nombres.
empty-in-sum = Cette cellule est vide, mais d'autres de la même somme sont remplies : c'est peut-être aucun, ou pas connu.
    .remedy = Écrivez 0 s'il n'y en a eu aucun ; sinon, écrivez le nombre.
total-column-differs = C'est la somme d'autres colonnes, mais pas leur somme dans cette ligne.
    .remedy = Corrigez la somme ou ses parties.
share-without-whole = C'est une proportion, mais il n'y a aucun nombre dont elle pourrait être une part.
    .remedy = Remplissez le tout dans cette ligne, ou écrivez le nombre lui-même à la place de la proportion.
period-not-found = On ne peut pas savoir pour quelle période est ce fichier.
    .remedy = Écrivez l'une de celles-ci à l'endroit où elle se trouvait avant : { $expected }.
several-periods = Les lignes sont de plus d'une période.
    .remedy = Envoyez un fichier par période.
no-partner = On ne peut pas savoir de quel partenaire vient ce fichier.
    .remedy = Remplissez votre code de partenaire dans chaque ligne, ou demandez à la coordination de l'alliance d'expliquer le fichier au système (dtz map).
tag-missing = Il n'y a pas de colonne avec une étiquette comme { $tag }, sans laquelle ses nombres ne peuvent pas être lus.
    .remedy = Ajoutez la colonne avec son étiquette.
tag-not-clear = Cette étiquette dit d'une façon inconnue ici de qui sont ces nombres.
    .remedy = Marquez filles et femmes avec +f, garçons et hommes avec +m, et retirez ce qui ne divise pas le nombre ; ou demandez à la coordination de l'alliance de l'expliquer au système (dtz map).

what-indicator = indicateur
what-place = lieu
what-age-group = tranche d'âge
what-sex = sexe
what-kind = type (prévu ou réalisé)
what-line = poste budgétaire
what-currency = monnaie
what-pathway = chemin de changement
what-outcome = effet
what-significance = importance
what-period = période
what-actor = acteur
what-change = changement

choice-empty-adds-nothing = Il n'y en a eu aucun : rien à additionner.
choice-empty-not-known = Ce n'est pas connu, et la somme non plus.
