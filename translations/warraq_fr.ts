<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>FormSentence</name>
    <message>
        <source>A book to print and cite (PDF)</source>
        <translation>Un livre à imprimer et à citer (PDF)</translation>
    </message>
    <message>
        <source>A web page with its pictures (HTML)</source>
        <translation>Une page web avec ses images (HTML)</translation>
    </message>
    <message>
        <source>A book for e-readers (EPUB)</source>
        <translation>Un livre pour liseuses (EPUB)</translation>
    </message>
    <message>
        <source>A document to edit (ODT)</source>
        <translation>Un document à modifier (ODT)</translation>
    </message>
    <message>
        <source>Text with simple marks, for notes (Markdown)</source>
        <translation>Un texte à marques simples, pour des notes (Markdown)</translation>
    </message>
    <message>
        <source>Plain text, for corpus programs (TXT)</source>
        <translation>Du texte brut, pour les logiciels de corpus (TXT)</translation>
    </message>
    <message>
        <source>References for Zotero or EndNote (RIS)</source>
        <translation>Des références pour Zotero ou EndNote (RIS)</translation>
    </message>
    <message>
        <source>References for LaTeX (BibLaTeX)</source>
        <translation>Des références pour LaTeX (BibLaTeX)</translation>
    </message>
    <message>
        <source>References for citation programs (CSL-JSON)</source>
        <translation>Des références pour logiciels de citation (CSL-JSON)</translation>
    </message>
    <message>
        <source>A table for spreadsheets and statistics (CSV)</source>
        <translation>Un tableau pour tableurs et statistiques (CSV)</translation>
    </message>
    <message>
        <source>Records for other programs (JSON Lines)</source>
        <translation>Des enregistrements pour d’autres programmes (JSON Lines)</translation>
    </message>
    <message>
        <source>A workbook (XLSX)</source>
        <translation>Un classeur (XLSX)</translation>
    </message>
    <message>
        <source>The records from web archives (WARC)</source>
        <translation>Les enregistrements d’archives web (WARC)</translation>
    </message>
    <message>
        <source>A smaller archive of these articles (Warraq)</source>
        <translation>Une archive plus petite de ces articles (Warraq)</translation>
    </message>
    </context>
    <context>
        <name>warraq::AboutDialog</name>
    <message>
        <source>About Warraq</source>
        <translation>À propos de Warraq</translation>
    </message>
    <message>
        <source>Warraq %1</source>
        <translation>Warraq %1</translation>
    </message>
    <message>
        <source>Keeps a newspaper’s archive on your own machine: read, search, cite and export it with no network at all.

In Abbasid Baghdad the warraq (ورّاق) copied, bound and sold books.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Garde l’archive d’un journal sur votre machine : la lire, la fouiller, la citer et l’exporter sans aucun réseau.

Dans la Bagdad abbasside, le warraq (ورّاق) copiait, reliait et vendait des livres.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Citations are made by citeproc-js, © Frank Bennett (CPAL 1.0 or AGPL 3), with the styles of the Citation Style Language project (CC BY-SA 3.0).</source>
        <translation>Les citations sont composées par citeproc-js, © Frank Bennett (CPAL 1.0 ou AGPL 3), avec les styles du projet Citation Style Language (CC BY-SA 3.0).</translation>
    </message>
    </context>
    <context>
        <name>warraq::AgainDialog</name>
    <message>
        <source>Extract again</source>
        <translation>Extraire à nouveau</translation>
    </message>
    <message>
        <source>The originals kept in the archive are read again, with this version&apos;s extractor and today&apos;s profiles. What you corrected, tagged, starred or noted stays, and the whole can be undone like an import.</source>
        <translation>Les originaux conservés dans l’archive sont relus avec l’extracteur de cette version et les profils d’aujourd’hui. Ce que vous avez corrigé, étiqueté, étoilé ou annoté reste, et le tout peut être annulé comme une importation.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected article(s)</source>
        <translation>
            <numerusform>L’article sélectionné</numerusform>
            <numerusform>Les %Ln articles sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All articles, and pages that were none until now</source>
        <translation>&amp;Tous les articles, et les pages qui n’en étaient pas jusqu’ici</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>&amp;Extract again</source>
        <translation>&amp;Extraire à nouveau</translation>
    </message>
    <message>
        <source>&amp;Undo this…</source>
        <translation>&amp;Annuler ceci…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 of %2 articles, %3 changed</source>
        <translation>%1 articles sur %2, dont %3 modifiés</translation>
    </message>
    <message>
        <source>Stopped. What was done until then is kept.</source>
        <translation>Arrêté. Ce qui a été fait jusque-là est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed.</source>
        <translation>
            <numerusform>%Ln article modifié.</numerusform>
            <numerusform>%Ln articles modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are as they were.</source>
        <translation>Inchangés : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s).</source>
        <translation>
            <numerusform>%Ln nouvel article.</numerusform>
            <numerusform>%Ln nouveaux articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are no articles by today&apos;s rules and stay as they were.</source>
        <translation>Ne sont pas des articles selon les règles d’aujourd’hui et restent tels quels : %1.</translation>
    </message>
    <message>
        <source>The first %1 changes are shown.</source>
        <translation>Les %1 premières modifications sont affichées.</translation>
    </message>
    <message>
        <source>Stopping: what was done until now is kept…</source>
        <translation>Arrêt en cours : ce qui a été fait jusqu’ici est conservé…</translation>
    </message>
    <message>
        <source>%1 could not be read again: their originals were not kept, or an older version of Warraq kept them without what they are read by, as it did with rows and feeds.</source>
        <translation>%1 n’ont pu être relus : leurs originaux n’ont pas été conservés, ou une version antérieure de Warraq les a conservés sans ce qui permet de les lire, comme les lignes et les flux.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleCardDelegate</name>
    <message>
        <source>Near copy</source>
        <translation>Copie proche</translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleListModel</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln near copies</source>
        <translation>
            <numerusform>+%Ln copie proche</numerusform>
            <numerusform>+%Ln copies proches</numerusform>
        </translation>
    </message>
    <message>
        <source>near copy</source>
        <translation>copie proche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies opened</source>
        <translation>
            <numerusform>%Ln copie proche dépliée</numerusform>
            <numerusform>%Ln copies proches dépliées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies folded</source>
        <translation>
            <numerusform>%Ln copie proche repliée</numerusform>
            <numerusform>%Ln copies proches repliées</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleListPane</name>
    <message>
        <source>Order of the articles</source>
        <translation>Ordre des articles</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Pertinence</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens d’abord</translation>
    </message>
    <message>
        <source>This archive is still empty</source>
        <translation>Cette archive est encore vide</translation>
    </message>
    <message>
        <source>Import a folder, saved pages or an export, or drop them on this window.</source>
        <translation>Importez un dossier, des pages enregistrées ou un export, ou déposez-les sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Lift the filters</source>
        <translation>Lever les filtres</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Afficher tous les articles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) · %1 ms</source>
        <comment>hits, and how long it took</comment>
        <translation>
            <numerusform>%Ln article · %1 ms</numerusform>
            <numerusform>%Ln articles · %1 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>No article answers this</source>
        <translation>Aucun article ne répond à cela</translation>
    </message>
    <message>
        <source>It was understood as: %1</source>
        <translation>Compris comme : %1</translation>
    </message>
    <message>
        <source>The search could not be done</source>
        <translation>La recherche n’a pas pu être faite</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Ordre : %1</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>Par rubrique</translation>
    </message>
    <message>
        <source>By section, from Z</source>
        <translation>Par rubrique, depuis Z</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Par lieu</translation>
    </message>
    <message>
        <source>By place, from Z</source>
        <translation>Par lieu, depuis Z</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Par auteur</translation>
    </message>
    <message>
        <source>By author, from Z</source>
        <translation>Par auteur, depuis Z</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>Par publication</translation>
    </message>
    <message>
        <source>By publication, from Z</source>
        <translation>Par publication, depuis Z</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Les plus longs d’abord</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Les plus courts d’abord</translation>
    </message>
    <message>
        <source>Cards or table, columns and groups</source>
        <translation>Cartes ou tableau, colonnes et groupes</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Les uns après les autres</translation>
    </message>
    <message>
        <source>Grouped by day</source>
        <translation>Groupés par jour</translation>
    </message>
    <message>
        <source>Near copies together</source>
        <translation>Copies proches ensemble</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Perhaps one of these</source>
        <translation>Peut-être l’une de celles-ci</translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copies folded</source>
        <translation>
            <numerusform>%Ln copie proche repliée</numerusform>
            <numerusform>%Ln copies proches repliées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1 · %2 ms</source>
        <comment>hits, of them near copies, and how long it took</comment>
        <translation>
            <numerusform>%Ln article, %1 · %2 ms</numerusform>
            <numerusform>%Ln articles, %1 · %2 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1</source>
        <comment>hits, of them near copies</comment>
        <translation>
            <numerusform>%Ln article, %1</numerusform>
            <numerusform>%Ln articles, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s), %1 folded</source>
        <comment>hits, of them near copies</comment>
        <translation>
            <numerusform>%Ln article, dont %1 sous un autre</numerusform>
            <numerusform>%Ln articles, dont %1 sous un autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>What is folded is found, counted and exported with the row it stands under, but not selected until it is opened. The View menu shows all near copies.</source>
        <translation>Ce qui est replié est trouvé, compté et exporté avec la ligne sous laquelle il se trouve, mais n’est pas sélectionné tant qu’il n’est pas déplié. Le menu Affichage montre toutes les copies proches.</translation>
    </message>
    <message>
        <source>No article has a star yet</source>
        <translation>Aucun article n’a encore d’étoile</translation>
    </message>
    <message>
        <source>Give one to what you want to find again: it will stand here.</source>
        <translation>Donnez-en une à ce que vous voulez retrouver : il sera ici.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Tout est lu</translation>
    </message>
    <message>
        <source>What you have not opened yet would stand here.</source>
        <translation>Ce que vous n’avez pas encore ouvert serait ici.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s) as PDF…</source>
        <translation>
            <numerusform>Exporter %Ln article en PDF…</numerusform>
            <numerusform>Exporter %Ln articles en PDF…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln title(s)</source>
        <translation>
            <numerusform>Copier %Ln titre</numerusform>
            <numerusform>Copier %Ln titres</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Select all articles of this result</source>
        <translation>Sélectionner tous les articles de ce résultat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>what is dragged</comment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold %Ln near copies</source>
        <translation>
            <numerusform>Replier %Ln copie proche</numerusform>
            <numerusform>Replier %Ln copies proches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln near copies</source>
        <translation>
            <numerusform>Montrer %Ln copie proche</numerusform>
            <numerusform>Montrer %Ln copies proches</numerusform>
        </translation>
    </message>
    <message>
        <source>Select near copies too</source>
        <translation>Sélectionner aussi les copies proches</translation>
    </message>
    </context>
    <context>
        <name>warraq::BookPreview</name>
    <message>
        <source>Preview of the first pages</source>
        <translation>Aperçu des premières pages</translation>
    </message>
    <message>
        <source>Making the first pages…</source>
        <translation>Préparation des premières pages…</translation>
    </message>
    <message>
        <source>Page %1 of the preview</source>
        <translation>Page %1 de l’aperçu</translation>
    </message>
    <message numerus="yes">
        <source>The first pages, of the first %Ln article(s)</source>
        <translation>
            <numerusform>Les premières pages, du premier article</numerusform>
            <numerusform>Les premières pages, des %Ln premiers articles</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::BookSettings</name>
    <message>
        <source>With notes, tags and stars</source>
        <translation>Avec notes, étiquettes et étoiles</translation>
    </message>
    <message>
        <source>A PDF for each article, in a folder</source>
        <translation>Un PDF par article, dans un dossier</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Étroites</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Larges</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Avec empattements</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Sans empattements</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the text in points</source>
        <translation>Taille du texte en points</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Une colonne</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Deux colonnes</translation>
    </message>
    <message>
        <source>Columns of the text</source>
        <translation>Colonnes du texte</translation>
    </message>
    <message>
        <source>&amp;Margins</source>
        <translation>&amp;Marges</translation>
    </message>
    <message>
        <source>T&amp;ext</source>
        <translation>Te&amp;xte</translation>
    </message>
    </context>
    <context>
        <name>warraq::Chip</name>
    <message>
        <source>Lift this filter: %1</source>
        <translation>Lever ce filtre : %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::CitingActions</name>
    <message>
        <source>A bibliography is copied of %L1 articles at most; an export has no such limit.</source>
        <translation>Une bibliographie copiée compte au plus %L1 articles ; une exportation n’a pas de limite.</translation>
    </message>
    <message>
        <source>The bibliography of %L1 articles is being made…</source>
        <translation>La bibliographie de %L1 articles est en préparation…</translation>
    </message>
    <message>
        <source>The citation is copied.</source>
        <translation>La citation est copiée.</translation>
    </message>
    <message numerus="yes">
        <source>The bibliography of %Ln article(s) is copied.</source>
        <translation>
            <numerusform>La bibliographie de %Ln article est copiée.</numerusform>
            <numerusform>La bibliographie de %Ln articles est copiée.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotation is copied, with its citation.</source>
        <translation>L’extrait est copié, avec sa citation.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ClosingQuestion</name>
    <message>
        <source>The import is not finished. Stop it and close the window?</source>
        <translation>L’importation n’est pas terminée. L’arrêter et fermer la fenêtre ?</translation>
    </message>
    <message>
        <source>What has been read until now stays in the archive, and the import can be gone on with later.</source>
        <translation>Ce qui a été lu jusqu’ici reste dans l’archive, et l’importation pourra être reprise plus tard.</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Continuer l’importation</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    </context>
    <context>
        <name>warraq::CompareDialog</name>
    <message>
        <source>The two texts are the same, word for word; what is told above them differs.</source>
        <translation>Les deux textes sont identiques, mot pour mot ; ce qui est dit au-dessus d’eux diffère.</translation>
    </message>
    <message>
        <source>Compare texts</source>
        <translation>Comparer les textes</translation>
    </message>
    <message>
        <source>The text on the left</source>
        <translation>Le texte de gauche</translation>
    </message>
    <message>
        <source>The text on the right</source>
        <translation>Le texte de droite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Pas le même</translation>
    </message>
    <message>
        <source>These are two stories: they are no longer shown as copies of each other</source>
        <translation>Ce sont deux récits : ils ne sont plus montrés comme copies l’un de l’autre</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>Modification &amp;précédente</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>Modification &amp;suivante</translation>
    </message>
    <message>
        <source>Near copy: %1</source>
        <translation>Copie proche : %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Version %1, captured %2</source>
        <translation>Version %1, capturée le %2</translation>
    </message>
    <message>
        <source>Version %1, imported %2</source>
        <translation>Version %1, importée le %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>The two texts are the same, word for word.</source>
        <translation>Les deux textes sont identiques, mot pour mot.</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Modification %1 sur %2</translation>
    </message>
    <message>
        <source>%1: a paragraph begins or ends elsewhere</source>
        <translation>%1 : un paragraphe commence ou finit ailleurs</translation>
    </message>
    <message>
        <source>%1: “%2” was added</source>
        <translation>%1 : « %2 » a été ajouté</translation>
    </message>
    <message>
        <source>%1: “%2” was left out</source>
        <translation>%1 : « %2 » a été supprimé</translation>
    </message>
    <message>
        <source>%1: “%2” became “%3”</source>
        <translation>%1 : « %2 » est devenu « %3 »</translation>
    </message>
    </context>
    <context>
        <name>warraq::CorrectDialog</name>
    <message>
        <source>Correct the article</source>
        <translation>Corriger l’article</translation>
    </message>
    <message>
        <source>What you say here wins over every source, now and when the article is extracted again. What the sources say is kept, and you can take this back.</source>
        <translation>Ce que vous dites ici prime sur toute source, maintenant et quand l’article sera extrait à nouveau. Ce que disent les sources est conservé, et vous pouvez revenir en arrière.</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>&amp;Auteurs</translation>
    </message>
    <message>
        <source>S&amp;ection</source>
        <translation>&amp;Rubrique</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>&amp;Lieux</translation>
    </message>
    <message>
        <source>2011, 2011-02 or 2011-02-17, as much as is known</source>
        <translation>2011, 2011-02 ou 2011-02-17, selon ce qui est connu</translation>
    </message>
    <message>
        <source>Several are parted by a semicolon</source>
        <translation>Séparez-en plusieurs par un point-virgule</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Comment on le sait</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Rais&amp;on</translation>
    </message>
    <message>
        <source>&amp;Save the correction</source>
        <translation>&amp;Enregistrer la correction</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As the sources say</source>
        <translation>Comme les sources</translation>
    </message>
    <message>
        <source>Your correction of this field is taken away</source>
        <translation>Votre correction de ce champ est retirée</translation>
    </message>
    <message>
        <source>The date is written as 2011, 2011-02 or 2011-02-17.</source>
        <translation>La date s’écrit 2011, 2011-02 ou 2011-02-17.</translation>
    </message>
    </context>
    <context>
        <name>warraq::DateSection</name>
    <message>
        <source>Some dates excluded</source>
        <translation>Certaines dates exclues</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>the chosen dates, and the sign for lifting them</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Lift the choice of dates: %1</source>
        <translation>Lever le choix des dates : %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln sans date</numerusform>
            <numerusform>%Ln sans date</numerusform>
        </translation>
    </message>
    <message>
        <source>All years ›</source>
        <translation>Toutes les années ›</translation>
    </message>
    <message>
        <source>Back to all years</source>
        <translation>Revenir à toutes les années</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>a year and one of its months</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Back to the year %1</source>
        <translation>Revenir à l’année %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::DeedText</name>
    <message numerus="yes">
        <source>&amp;Undo star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Annuler l’étoile sur %Ln article</numerusform>
            <numerusform>&amp;Annuler l’étoile sur %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing the star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Annuler le retrait de l’étoile de %Ln article</numerusform>
            <numerusform>&amp;Annuler le retrait de l’étoile de %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo marking %Ln article(s) as read</source>
        <translation>
            <numerusform>&amp;Annuler le marquage de %Ln article comme lu</numerusform>
            <numerusform>&amp;Annuler le marquage de %Ln articles comme lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo marking %Ln article(s) as unread</source>
        <translation>
            <numerusform>&amp;Annuler le marquage de %Ln article comme non lu</numerusform>
            <numerusform>&amp;Annuler le marquage de %Ln articles comme non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo tag “%1” on %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Annuler l’étiquette « %1 » sur %Ln article</numerusform>
            <numerusform>&amp;Annuler l’étiquette « %1 » sur %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing tag “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Annuler le retrait de l’étiquette « %1 » de %Ln article</numerusform>
            <numerusform>&amp;Annuler le retrait de l’étiquette « %1 » de %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo adding %Ln article(s) to “%1”</source>
        <translation>
            <numerusform>&amp;Annuler l’ajout de %Ln article à « %1 »</numerusform>
            <numerusform>&amp;Annuler l’ajout de %Ln articles à « %1 »</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo taking %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>&amp;Annuler le retrait de %Ln article de « %1 »</numerusform>
            <numerusform>&amp;Annuler le retrait de %Ln articles de « %1 »</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo note</source>
        <translation>&amp;Annuler la note</translation>
    </message>
    <message>
        <source>&amp;Undo removing the note</source>
        <translation>&amp;Annuler la suppression de la note</translation>
    </message>
    <message>
        <source>&amp;Undo correction of a field</source>
        <translation>&amp;Annuler la correction d’un champ</translation>
    </message>
    <message>
        <source>&amp;Undo change of the saved searches</source>
        <translation>&amp;Annuler la modification des recherches enregistrées</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Rétablir l’étoile sur %Ln article</numerusform>
            <numerusform>&amp;Rétablir l’étoile sur %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing the star of %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Rétablir le retrait de l’étoile de %Ln article</numerusform>
            <numerusform>&amp;Rétablir le retrait de l’étoile de %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo marking %Ln article(s) as read</source>
        <translation>
            <numerusform>&amp;Rétablir le marquage de %Ln article comme lu</numerusform>
            <numerusform>&amp;Rétablir le marquage de %Ln articles comme lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo marking %Ln article(s) as unread</source>
        <translation>
            <numerusform>&amp;Rétablir le marquage de %Ln article comme non lu</numerusform>
            <numerusform>&amp;Rétablir le marquage de %Ln articles comme non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo tag “%1” on %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Rétablir l’étiquette « %1 » sur %Ln article</numerusform>
            <numerusform>&amp;Rétablir l’étiquette « %1 » sur %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing tag “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Rétablir le retrait de l’étiquette « %1 » de %Ln article</numerusform>
            <numerusform>&amp;Rétablir le retrait de l’étiquette « %1 » de %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo adding %Ln article(s) to “%1”</source>
        <translation>
            <numerusform>&amp;Rétablir l’ajout de %Ln article à « %1 »</numerusform>
            <numerusform>&amp;Rétablir l’ajout de %Ln articles à « %1 »</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo taking %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>&amp;Rétablir le retrait de %Ln article de « %1 »</numerusform>
            <numerusform>&amp;Rétablir le retrait de %Ln articles de « %1 »</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Redo note</source>
        <translation>&amp;Rétablir la note</translation>
    </message>
    <message>
        <source>&amp;Redo removing the note</source>
        <translation>&amp;Rétablir la suppression de la note</translation>
    </message>
    <message>
        <source>&amp;Redo correction of a field</source>
        <translation>&amp;Rétablir la correction d’un champ</translation>
    </message>
    <message>
        <source>&amp;Redo change of the saved searches</source>
        <translation>&amp;Rétablir la modification des recherches enregistrées</translation>
    </message>
    <message>
        <source>&amp;Undo parting of two near copies</source>
        <translation>&amp;Annuler la séparation de deux copies proches</translation>
    </message>
    <message>
        <source>&amp;Undo joining of two near copies</source>
        <translation>&amp;Annuler la réunion de deux copies proches</translation>
    </message>
    <message>
        <source>&amp;Redo parting of two near copies</source>
        <translation>&amp;Rétablir la séparation de deux copies proches</translation>
    </message>
    <message>
        <source>&amp;Redo joining of two near copies</source>
        <translation>&amp;Rétablir la réunion de deux copies proches</translation>
    </message>
    <message>
        <source>&amp;Undo removing a receipt</source>
        <translation>&amp;Annuler la suppression d’un reçu</translation>
    </message>
    <message>
        <source>&amp;Redo removing a receipt</source>
        <translation>&amp;Rétablir la suppression d’un reçu</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo removing %Ln article(s) from the archive</source>
        <translation>
            <numerusform>&amp;Annuler le retrait de %Ln article de l’archive</numerusform>
            <numerusform>&amp;Annuler le retrait de %Ln articles de l’archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo removing %Ln article(s) from the archive</source>
        <translation>
            <numerusform>&amp;Rétablir le retrait de %Ln article de l’archive</numerusform>
            <numerusform>&amp;Rétablir le retrait de %Ln articles de l’archive</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo renaming “%1” to “%2”</source>
        <translation>&amp;Annuler le renommage de « %1 » en « %2 »</translation>
    </message>
    <message>
        <source>&amp;Redo renaming “%1” to “%2”</source>
        <translation>&amp;Rétablir le renommage de « %1 » en « %2 »</translation>
    </message>
    </context>
    <context>
        <name>warraq::Detail</name>
    <message>
        <source>the file ends within a record&apos;s header</source>
        <translation>le fichier s’arrête dans l’en-tête d’un enregistrement</translation>
    </message>
    <message>
        <source>the file ends within the record</source>
        <translation>le fichier s’arrête au milieu de l’enregistrement</translation>
    </message>
    <message>
        <source>bytes that belong to no record</source>
        <translation>des octets qui n’appartiennent à aucun enregistrement</translation>
    </message>
    <message>
        <source>a record&apos;s line cannot be read</source>
        <translation>la ligne d’un enregistrement est illisible</translation>
    </message>
    <message>
        <source>a record&apos;s header does not end</source>
        <translation>l’en-tête d’un enregistrement ne se termine pas</translation>
    </message>
    <message>
        <source>the record&apos;s length is no number: “%1”</source>
        <translation>la longueur de l’enregistrement n’est pas un nombre : « %1 »</translation>
    </message>
    <message>
        <source>the record says %1 bytes, the file has %2</source>
        <translation>l’enregistrement annonce %1 octets, le fichier en a %2</translation>
    </message>
    <message>
        <source>the record says %1 bytes and has %2</source>
        <translation>l’enregistrement annonce %1 octets et en a %2</translation>
    </message>
    <message>
        <source>%1 bytes more than the record says</source>
        <translation>%1 octets de plus que l’enregistrement n’annonce</translation>
    </message>
    <message>
        <source>the content is not the one whose digest the archive says</source>
        <translation>le contenu n’est pas celui dont l’archive donne l’empreinte</translation>
    </message>
    <message>
        <source>%1 is not the one whose digest the archive says</source>
        <translation>%1 n’est pas celui dont l’archive donne l’empreinte</translation>
    </message>
    <message>
        <source>the crawler cut it off (%1)</source>
        <translation>coupé par le robot de collecte (%1)</translation>
    </message>
    <message>
        <source>its segments from number %1 on are not here</source>
        <translation>ses segments à partir du numéro %1 ne sont pas ici</translation>
    </message>
    <message>
        <source>its segments have %1 bytes together and say %2</source>
        <translation>ses segments font ensemble %1 octets et en annoncent %2</translation>
    </message>
    <message>
        <source>a repeated capture whose original is not here: %1</source>
        <translation>une capture répétée dont l’original n’est pas ici : %1</translation>
    </message>
    <message>
        <source>segments of a record whose beginning is not here: %1</source>
        <translation>des segments d’un enregistrement dont le début n’est pas ici : %1</translation>
    </message>
    <message>
        <source>too many repeated captures whose originals are not before them</source>
        <translation>trop de captures répétées dont les originaux ne sont pas avant elles</translation>
    </message>
    <message>
        <source>the server&apos;s answer does not begin with a status</source>
        <translation>la réponse du serveur ne commence pas par un statut</translation>
    </message>
    <message>
        <source>%1 bytes; one article has at most %2</source>
        <translation>%1 octets ; un article en a %2 au plus</translation>
    </message>
    <message>
        <source>decoded, more than %1 bytes</source>
        <translation>plus de %1 octets une fois décodé</translation>
    </message>
    <message>
        <source>the compressed content ends too soon</source>
        <translation>le contenu compressé s’arrête trop tôt</translation>
    </message>
    <message>
        <source>the compressed content is damaged</source>
        <translation>le contenu compressé est endommagé</translation>
    </message>
    <message>
        <source>content encoding “%1”</source>
        <translation>encodage du contenu « %1 »</translation>
    </message>
    <message>
        <source>more than %1 content encodings</source>
        <translation>plus de %1 encodages du contenu</translation>
    </message>
    <message>
        <source>the last chunk is missing</source>
        <translation>le dernier bloc manque</translation>
    </message>
    <message>
        <source>a chunk&apos;s length is no number</source>
        <translation>la longueur d’un bloc n’est pas un nombre</translation>
    </message>
    <message>
        <source>the content ends within a chunk</source>
        <translation>le contenu s’arrête au milieu d’un bloc</translation>
    </message>
    <message>
        <source>bytes between the compressed records that are none</source>
        <translation>entre les enregistrements compressés, des octets qui n’en sont pas</translation>
    </message>
    <message>
        <source>the compressed data end too soon</source>
        <translation>les données compressées s’arrêtent trop tôt</translation>
    </message>
    <message>
        <source>the compressed data are damaged: %1</source>
        <translation>les données compressées sont endommagées : %1</translation>
    </message>
    <message>
        <source>the compressed data are damaged</source>
        <translation>les données compressées sont endommagées</translation>
    </message>
    <message>
        <source>the compressed data want more than %1 bytes of memory</source>
        <translation>les données compressées demandent plus de %1 octets de mémoire</translation>
    </message>
    <message>
        <source>a dictionary of %1 bytes</source>
        <translation>un dictionnaire de %1 octets</translation>
    </message>
    <message>
        <source>the file ends within its dictionary</source>
        <translation>le fichier s’arrête au milieu de son dictionnaire</translation>
    </message>
    <message>
        <source>the dictionary cannot be read</source>
        <translation>le dictionnaire est illisible</translation>
    </message>
    <message>
        <source>a file of the description is missing: %1</source>
        <translation>un fichier de la description manque : %1</translation>
    </message>
    <message>
        <source>there is no web archive in it</source>
        <translation>il ne contient aucune archive web</translation>
    </message>
    <message>
        <source>%1: not a web archive</source>
        <translation>%1 : pas une archive web</translation>
    </message>
    <message>
        <source>%1 of %2 listed pages are not in the archive, among them %3</source>
        <translation>%1 des %2 pages listées ne sont pas dans l’archive, dont %3</translation>
    </message>
    <message>
        <source>a name that leads out of the archive: %1</source>
        <translation>un nom qui mène hors de l’archive : %1</translation>
    </message>
    <message>
        <source>the name leads out of the archive: %1</source>
        <translation>le nom mène hors de l’archive : %1</translation>
    </message>
    <message>
        <source>archives lie deeper in each other than %1</source>
        <translation>des archives imbriquées sur plus de %1 niveaux</translation>
    </message>
    <message>
        <source>nothing is in the archive</source>
        <translation>l’archive est vide</translation>
    </message>
    <message>
        <source>more than %1 files in an archive</source>
        <translation>plus de %1 fichiers dans une archive</translation>
    </message>
    <message>
        <source>the entry is encrypted</source>
        <translation>l’entrée est chiffrée</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>more than %1 bytes in another archive</source>
        <translation>plus de %1 octets dans une autre archive</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>plus de %1 octets</translation>
    </message>
    <message>
        <source>the archive is damaged</source>
        <translation>l’archive est endommagée</translation>
    </message>
    <message>
        <source>more than %1 bytes come out of the archives in each other</source>
        <translation>plus de %1 octets sortent des archives imbriquées</translation>
    </message>
    <message>
        <source>%1 bytes come out of %2</source>
        <translation>%1 octets sortent de %2</translation>
    </message>
    <message>
        <source>too much came out of the archives in each other</source>
        <translation>trop de données sont sorties des archives imbriquées</translation>
    </message>
    <message>
        <source>the book has no package</source>
        <translation>le livre n’a pas de description</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>the book lists a page that is not in it: %1</source>
        <translation>le livre annonce une page qui n’y est pas : %1</translation>
    </message>
    <message>
        <source>the page is protected: %1</source>
        <translation>la page est protégée : %1</translation>
    </message>
    <message>
        <source>a document within an archive has at most %1 bytes</source>
        <translation>un document dans une archive a %1 octets au plus</translation>
    </message>
    <message>
        <source>the document cannot be read</source>
        <translation>le document est illisible</translation>
    </message>
    <message>
        <source>the document wants a password</source>
        <translation>le document demande un mot de passe</translation>
    </message>
    <message>
        <source>the document&apos;s text is too long</source>
        <translation>le texte du document est trop long</translation>
    </message>
    <message>
        <source>pages that could not be read: %1 of %2</source>
        <translation>pages illisibles : %1 sur %2</translation>
    </message>
    <message>
        <source>read to page %1 of %2</source>
        <translation>lu jusqu’à la page %1 sur %2</translation>
    </message>
    <message>
        <source>the document has no page that can be read</source>
        <translation>le document n’a aucune page lisible</translation>
    </message>
    <message>
        <source>no text layer, so it is a scan or empty (pages: %1); OCR can make a scan readable</source>
        <translation>pas de couche de texte : numérisé ou vide (pages : %1) ; une ROC peut rendre une numérisation lisible</translation>
    </message>
    <message>
        <source>no page is in the message</source>
        <translation>aucune page dans le message</translation>
    </message>
    <message>
        <source>no page is in the property list</source>
        <translation>il n’y a pas de page dans la liste de propriétés</translation>
    </message>
    <message>
        <source>the property list cannot be read</source>
        <translation>la liste de propriétés est illisible</translation>
    </message>
    <message>
        <source>the message does not say what parts its parts</source>
        <translation>le message ne dit pas ce qui sépare ses parties</translation>
    </message>
    <message>
        <source>what parts the message&apos;s parts is not there</source>
        <translation>ce qui sépare les parties du message n’y est pas</translation>
    </message>
    <message>
        <source>a page of %1 bytes; one article has at most %2</source>
        <translation>une page de %1 octets ; un article en a %2 au plus</translation>
    </message>
    <message>
        <source>an offline site of this size is read where it lies on disk by itself: unpack the archive first</source>
        <translation>un site hors ligne de cette taille n’est lu que seul sur le disque : décompressez d’abord l’archive</translation>
    </message>
    <message>
        <source>its directory is not as the format has it</source>
        <translation>son répertoire n’est pas conforme au format</translation>
    </message>
    <message>
        <source>%1: what it lies in unpacks to too much</source>
        <translation>%1 : ce qui le contient donne trop une fois décompressé</translation>
    </message>
    <message>
        <source>%1: %2 bytes</source>
        <translation>%1 : %2 octets</translation>
    </message>
    <message>
        <source>pages that the file says it has: %1; found: %2</source>
        <translation>pages annoncées par le fichier : %1 ; trouvées : %2</translation>
    </message>
    <message>
        <source>parts lie deeper than %1</source>
        <translation>des parties imbriquées sur plus de %1 niveaux</translation>
    </message>
    <message>
        <source>more than %1 parts</source>
        <translation>plus de %1 parties</translation>
    </message>
    <message>
        <source>the message&apos;s end is missing</source>
        <translation>la fin du message manque</translation>
    </message>
    <message>
        <source>the file ends before its root element does</source>
        <translation>le fichier s’arrête avant son élément racine</translation>
    </message>
    <message>
        <source>the feed says it has %1 items and has %2</source>
        <translation>le flux annonce %1 éléments et en a %2</translation>
    </message>
    <message>
        <source>an item of more than %1 bytes</source>
        <translation>un élément de plus de %1 octets</translation>
    </message>
    <message>
        <source>the item is no XML</source>
        <translation>l’élément n’est pas du XML</translation>
    </message>
    <message>
        <source>the item is not closed</source>
        <translation>l’élément n’est pas fermé</translation>
    </message>
    <message>
        <source>the item is not well-formed XML</source>
        <translation>l’élément n’est pas du XML bien formé</translation>
    </message>
    <message>
        <source>the entry has no fields</source>
        <translation>l’entrée n’a pas de champs</translation>
    </message>
    <message>
        <source>the export lists a post that is not in it: %1</source>
        <translation>l’export annonce un article qui n’y est pas : %1</translation>
    </message>
    <message>
        <source>a table of more than %1 columns</source>
        <translation>un tableau de plus de %1 colonnes</translation>
    </message>
    <message>
        <source>a table that is written column by column and can be read but once</source>
        <translation>un tableau écrit colonne par colonne et qui ne peut être lu qu’une fois</translation>
    </message>
    <message>
        <source>a value of more than %1 bytes</source>
        <translation>une valeur de plus de %1 octets</translation>
    </message>
    <message>
        <source>the table&apos;s columns do not have the same rows</source>
        <translation>les colonnes du tableau n’ont pas les mêmes lignes</translation>
    </message>
    <message>
        <source>a record of more than %1 bytes</source>
        <translation>un enregistrement de plus de %1 octets</translation>
    </message>
    <message>
        <source>a line of more than %1 bytes</source>
        <translation>une ligne de plus de %1 octets</translation>
    </message>
    <message>
        <source>a row of more than %1 bytes</source>
        <translation>une ligne de tableau de plus de %1 octets</translation>
    </message>
    <message>
        <source>an article of more than %1 bytes</source>
        <translation>un article de plus de %1 octets</translation>
    </message>
    <message>
        <source>the line is not a JSON object</source>
        <translation>la ligne n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>the record is not a JSON object</source>
        <translation>l’enregistrement n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>the record is not a list of values</source>
        <translation>l’enregistrement n’est pas une liste de valeurs</translation>
    </message>
    <message>
        <source>the file ends before its JSON does</source>
        <translation>le fichier s’arrête avant la fin de son JSON</translation>
    </message>
    <message>
        <source>the file says it has %1 records and has %2</source>
        <translation>le fichier annonce %1 enregistrements et en a %2</translation>
    </message>
    <message>
        <source>the text counts %1 articles and is read as one; a pattern can split it</source>
        <translation>le texte compte %1 articles et a été lu comme un seul ; un motif peut le diviser</translation>
    </message>
    <message>
        <source>no column&apos;s name says that it is the title or the text: %1</source>
        <translation>aucun nom de colonne n’indique le titre ou le texte : %1</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>un guillemet n’est jamais fermé</translation>
    </message>
    <message>
        <source>the row has %1 fields, the first row has %2</source>
        <translation>la ligne a %1 champs, la première en a %2</translation>
    </message>
    <message>
        <source>the workbook&apos;s texts take more than %1 bytes</source>
        <translation>les textes du classeur prennent plus de %1 octets</translation>
    </message>
    <message>
        <source>a workbook that can be read but once</source>
        <translation>un classeur qui ne peut être lu qu’une fois</translation>
    </message>
    <message>
        <source>the pattern matches between any two letters</source>
        <translation>le motif correspond entre deux lettres quelconques</translation>
    </message>
    <message>
        <source>bytes that mean nothing in %1: %2</source>
        <translation>octets sans signification en %1 : %2</translation>
    </message>
    <message>
        <source>A string is opened, but never closed.</source>
        <translation>une chaîne est ouverte et jamais fermée</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>données binaires</translation>
    </message>
    <message>
        <source>XML document</source>
        <translation>document XML</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>document JSON</translation>
    </message>
    <message>
        <source>Microsoft Office document</source>
        <translation>document Microsoft Office</translation>
    </message>
    <message>
        <source>OpenDocument file</source>
        <translation>fichier OpenDocument</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>archive RAR</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>base SQLite</translation>
    </message>
    <message>
        <source>property list</source>
        <translation>liste de propriétés</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>font</source>
        <translation>police</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>image PNG</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>image JPEG</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>image GIF</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>image WebP</translation>
    </message>
    <message>
        <source>AVIF image</source>
        <translation>image AVIF</translation>
    </message>
    <message>
        <source>Ogg media</source>
        <translation>média Ogg</translation>
    </message>
    <message>
        <source>MP3 audio</source>
        <translation>son MP3</translation>
    </message>
    <message>
        <source>MP4 media</source>
        <translation>média MP4</translation>
    </message>
    <message>
        <source>RIFF media</source>
        <translation>média RIFF</translation>
    </message>
    <message>
        <source>office document</source>
        <translation>document bureautique</translation>
    </message>
    <message>
        <source>description of a page (oEmbed)</source>
        <translation>description d’une page (oEmbed)</translation>
    </message>
    <message>
        <source>description of a web archive</source>
        <translation>description d’une archive web</translation>
    </message>
    <message>
        <source>index of site data archived by ArchiveBox</source>
        <translation>index de données d’un site archivé par ArchiveBox</translation>
    </message>
    <message>
        <source>list of saved pages (ArchiveBox)</source>
        <translation>liste de pages enregistrées (ArchiveBox)</translation>
    </message>
    <message>
        <source>description of a saved page (ArchiveBox)</source>
        <translation>description d’une page enregistrée (ArchiveBox)</translation>
    </message>
    <message>
        <source>index of a web archive</source>
        <translation>index d’une archive web</translation>
    </message>
    <message>
        <source>style sheet</source>
        <translation>feuille de style</translation>
    </message>
    <message>
        <source>script</source>
        <translation>script de page</translation>
    </message>
    <message>
        <source>the book&apos;s directory is not there, so its pages are read as files: %1</source>
        <translation>le répertoire du livre manque, ses pages sont donc lues comme des fichiers : %1</translation>
    </message>
    <message>
        <source>rules for robots</source>
        <translation>règles pour les robots</translation>
    </message>
    <message>
        <source>a downloader&apos;s log</source>
        <translation>journal d’un téléchargeur</translation>
    </message>
    <message>
        <source>a downloader&apos;s cookies</source>
        <translation>cookies d’un téléchargeur</translation>
    </message>
    <message>
        <source>a downloader&apos;s list of what it copied</source>
        <translation>liste de ce qu’un téléchargeur a copié</translation>
    </message>
    <message>
        <source>what its columns are called was not kept</source>
        <translation>le nom de ses colonnes n’a pas été gardé</translation>
    </message>
    <message>
        <source>no archive to import into</source>
        <translation>aucune archive où importer</translation>
    </message>
    <message>
        <source>its original is not kept</source>
        <translation>son original n’est pas gardé</translation>
    </message>
    <message>
        <source>the archive could not be written: %1</source>
        <translation>l’archive n’a pas pu être écrite : %1</translation>
    </message>
    <message>
        <source>pictures are left out from here on: too much would have to be read again to come to them</source>
        <translation>à partir d’ici les images sont omises : il faudrait trop relire pour les atteindre</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is the archive itself</source>
        <translation>c’est l’archive elle-même</translation>
    </message>
    <message>
        <source>no article was chosen</source>
        <translation>aucun article n’a été choisi</translation>
    </message>
    <message>
        <source>none of the articles can be written in this form</source>
        <translation>aucun des articles ne peut être écrit sous cette forme</translation>
    </message>
    <message>
        <source>none of the articles is there any more</source>
        <translation>aucun des articles n’existe plus</translation>
    </message>
    <message>
        <source>the process that sets the pages ended</source>
        <translation>le processus de mise en page s’est arrêté</translation>
    </message>
    <message>
        <source>a part of the book could not be loaded</source>
        <translation>une partie du livre n’a pas pu être chargée</translation>
    </message>
    <message>
        <source>a part of the book could not be printed</source>
        <translation>une partie du livre n’a pas pu être imprimée</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>no sheet could be made</source>
        <translation>aucune feuille n’a pu être créée</translation>
    </message>
    <message>
        <source>%1 articles; a sheet has %2 rows</source>
        <translation>%1 articles ; une feuille a %2 lignes</translation>
    </message>
    <message>
        <source>it is no citation style</source>
        <translation>ce n’est pas un style de citation</translation>
    </message>
    <message>
        <source>it only names the style it is like; add that one</source>
        <translation>il ne fait que nommer le style dont il dérive ; ajoutez celui-là</translation>
    </message>
    <message>
        <source>there is no such citation style</source>
        <translation>ce style de citation n’existe pas</translation>
    </message>
    <message>
        <source>it gave no answer</source>
        <translation>il n’a pas répondu</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>son processus s’est arrêté</translation>
    </message>
    <message>
        <source>there is no such article</source>
        <translation>cet article n’existe pas</translation>
    </message>
    <message>
        <source>there is no such collection</source>
        <translation>cette collection n’existe pas</translation>
    </message>
    <message>
        <source>there is no such note</source>
        <translation>cette note n’existe pas</translation>
    </message>
    <message>
        <source>there is no such receipt</source>
        <translation>ce reçu n’existe pas</translation>
    </message>
    <message>
        <source>there is no such import</source>
        <translation>cette importation n’existe pas</translation>
    </message>
    <message>
        <source>it is still going on</source>
        <translation>elle est encore en cours</translation>
    </message>
    <message>
        <source>a name is wanted</source>
        <translation>il faut un nom</translation>
    </message>
    <message>
        <source>it cannot be corrected</source>
        <translation>il ne peut pas être corrigé</translation>
    </message>
    <message>
        <source>the archive could not be backed up</source>
        <translation>l’archive n’a pas pu être sauvegardée</translation>
    </message>
    <message>
        <source>it must be brought to the present form first</source>
        <translation>elle doit d’abord être mise à la forme actuelle</translation>
    </message>
    <message>
        <source>nothing was extracted to take its place</source>
        <translation>rien n’a été extrait pour le remplacer</translation>
    </message>
    <message>
        <source>there is no such profile</source>
        <translation>ce profil n’existe pas</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>pas un objet JSON</translation>
    </message>
    <message>
        <source>title and publication must be given</source>
        <translation>le nom et le journal sont nécessaires</translation>
    </message>
    <message>
        <source>“%1” must be a string</source>
        <translation>« %1 » doit être une chaîne</translation>
    </message>
    <message>
        <source>“%1” must be true or false</source>
        <translation>« %1 » doit être true ou false</translation>
    </message>
    <message>
        <source>“%1” must be a list of strings</source>
        <translation>« %1 » doit être une liste de chaînes</translation>
    </message>
    <message>
        <source>“%1” must be an object of strings</source>
        <translation>« %1 » doit être un objet de chaînes</translation>
    </message>
    <message>
        <source>“%1” is not a key of a profile</source>
        <translation>« %1 » n’est pas une clé d’un profil</translation>
    </message>
    <message>
        <source>“%1” has a pattern that is none: %2 (%3)</source>
        <translation>« %1 » contient un motif qui n’en est pas un : %2 (%3)</translation>
    </message>
    </context>
    <context>
        <name>warraq::DetailsPage</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>D’où elle vient</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not in the source</source>
        <translation>absent de la source</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 bytes from byte %2 on</source>
        <translation>%1 octets à partir de l’octet %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Aussi dans</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Bounds of the date</source>
        <translation>Bornes de la date</translation>
    </message>
    <message>
        <source>from listing pages and captures</source>
        <translation>des pages de liste et des captures</translation>
    </message>
    <message>
        <source>from when it was captured</source>
        <translation>du moment de la capture</translation>
    </message>
    </context>
    <context>
        <name>warraq::ExportDialog</name>
    <message>
        <source>Export PDF</source>
        <translation>Exporter en PDF</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) will become one PDF with a cover, contents and sources.</source>
        <translation>
            <numerusform>%Ln article deviendra un PDF avec couverture, sommaire et sources.</numerusform>
            <numerusform>%Ln articles deviendront un PDF avec couverture, sommaire et sources.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made from the search when left empty</source>
        <translation>Tiré de la recherche s’il reste vide</translation>
    </message>
    <message>
        <source>Your name, for the cover</source>
        <translation>Votre nom, pour la couverture</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>Par rubrique</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>Comme dans la liste</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Lettre US</translation>
    </message>
    <message>
        <source>Mark the searched words</source>
        <translation>Marquer les mots cherchés</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>&amp;Sous-titre</translation>
    </message>
    <message>
        <source>&amp;Compiled by</source>
        <translation>&amp;Établi par</translation>
    </message>
    <message>
        <source>C&amp;ontents</source>
        <translation>S&amp;ommaire</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>Lecture des articles…</translation>
    </message>
    <message>
        <source>Setting article %1 of %2 · %3 pages</source>
        <translation>Composition de l’article %1 sur %2 · %3 pages</translation>
    </message>
    <message numerus="yes">
        <source>Binding %Ln page(s)…</source>
        <translation>
            <numerusform>Reliure de %Ln page…</numerusform>
            <numerusform>Reliure de %Ln pages…</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is ready: %2 articles on %3 pages.</source>
        <translation>« %1 » est prêt : %2 articles sur %3 pages.</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>Par collection</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Other forms…</source>
        <translation>Autres formats…</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    </context>
    <context>
        <name>warraq::ExportProgressPage</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    </context>
    <context>
        <name>warraq::ExportResultPage</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Arrêté. Aucun fichier n’a été créé.</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetList</name>
    <message>
        <source>Do not filter by this</source>
        <translation>Ne plus filtrer par cette valeur</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Filtrer par cette valeur</translation>
    </message>
    <message>
        <source>No longer exclude this</source>
        <translation>Ne plus exclure cette valeur</translation>
    </message>
    <message>
        <source>Exclude this</source>
        <translation>Exclure cette valeur</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetModel</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1 : %Ln article</numerusform>
            <numerusform>%1 : %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, exclu</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetSection</name>
    <message>
        <source>Find in %1</source>
        <comment>a facet&apos;s name</comment>
        <translation>Chercher dans %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>En montrer moins</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more…</source>
        <translation>
            <numerusform>En montrer %Ln de plus…</numerusform>
            <numerusform>En montrer %Ln de plus…</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importations</translation>
    </message>
    <message>
        <source>Import %1, %2</source>
        <comment>its number and its date</comment>
        <translation>Importation %1, %2</translation>
    </message>
    </context>
    <context>
        <name>warraq::FacetText</name>
    <message>
        <source>not after %1</source>
        <comment>a date that is not known</comment>
        <translation>pas après %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <comment>a date that is not known</comment>
        <translation>pas avant %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>a date that is not known</comment>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>Crédit photo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>Fichier source</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>Sans rubrique</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Sans lieu</translation>
    </message>
    <message>
        <source>No author</source>
        <translation>Sans auteur</translation>
    </message>
    <message>
        <source>Publication unknown</source>
        <translation>Publication inconnue</translation>
    </message>
    <message>
        <source>No photo credit</source>
        <translation>Sans crédit photo</translation>
    </message>
    <message>
        <source>Language unknown</source>
        <translation>Langue inconnue</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importation %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a date to a date</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>Dans aucune collection</translation>
    </message>
    </context>
    <context>
        <name>warraq::FieldChangesModel</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Text, its form</source>
        <translation>Texte, sa forme</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    </context>
    <context>
        <name>warraq::FilterChips</name>
    <message>
        <source>Active filters</source>
        <translation>Filtres actifs</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Lift all filters</source>
        <translation>Lever tous les filtres</translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <comment>an excluded filter</comment>
        <translation>Pas %1 : %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter&apos;s name and value</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep this question in the sidebar</source>
        <translation>Garder cette question dans le volet latéral</translation>
    </message>
    </context>
    <context>
        <name>warraq::FilterSidebar</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Lift the query and every filter</source>
        <translation>Lever la recherche et tous les filtres</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Annuler cette importation…</translation>
    </message>
    <message>
        <source>Go on with this import</source>
        <translation>Reprendre cette importation</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    </context>
    <context>
        <name>warraq::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Chercher dans cet article</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Suivant (F3)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    </context>
    <context>
        <name>warraq::FormExportDialog</name>
    <message>
        <source>Export articles</source>
        <translation>Exporter des articles</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) will be written, in the order of the list.</source>
        <translation>
            <numerusform>%Ln article sera écrit.</numerusform>
            <numerusform>%Ln articles seront écrits, dans l’ordre de la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made from the search when left empty</source>
        <translation>Tiré de la recherche s’il reste vide</translation>
    </message>
    <message>
        <source>A file for each article, in a folder</source>
        <translation>Un fichier par article, dans un dossier</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Fo&amp;rm</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>&amp;Sous-titre</translation>
    </message>
    <message>
        <source>&amp;Compiled by</source>
        <translation>&amp;Établi par</translation>
    </message>
    <message>
        <source>F&amp;ields</source>
        <translation>C&amp;hamps</translation>
    </message>
    <message>
        <source>&amp;File or folder</source>
        <translation>&amp;Fichier ou dossier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Fichier ou dossier</translation>
    </message>
    <message>
        <source>Choose the file or folder</source>
        <translation>Choisir le fichier ou le dossier</translation>
    </message>
    <message>
        <source>Writing article %1 of %2</source>
        <translation>Écriture de l’article %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is ready: %Ln article(s).</source>
        <translation>
            <numerusform>« %1 » est prêt : %Ln article.</numerusform>
            <numerusform>« %1 » est prêt : %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) cannot be written in this form and were left out.</source>
        <translation>
            <numerusform>%Ln article ne peut être écrit dans ce format et a été omis.</numerusform>
            <numerusform>%Ln articles ne peuvent être écrits dans ce format et ont été omis.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a folder that is there already and has something in it. Nothing was written. A new or an empty folder can be filled.</source>
        <translation>« %1 » est un dossier qui existe déjà et n’est pas vide. Rien n’a été écrit. Un dossier nouveau ou vide peut être rempli.</translation>
    </message>
    <message>
        <source>Mark the searched words</source>
        <translation>Marquer les mots cherchés</translation>
    </message>
    <message>
        <source>With notes, tags and stars</source>
        <translation>Avec notes, étiquettes et étoiles</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>Comme dans la liste</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>Par rubrique</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>Par collection</translation>
    </message>
    <message>
        <source>C&amp;ontents</source>
        <translation>S&amp;ommaire</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    </context>
    <context>
        <name>warraq::GroupDialog</name>
    <message>
        <source>There is no tag yet. Write one above and press Enter.</source>
        <translation>Il n’y a pas encore d’étiquette. Écrivez-en une ci-dessus et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>There is no collection yet. Write its name above and press Enter.</source>
        <translation>Il n’y a pas encore de collection. Écrivez son nom ci-dessus et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>Étiquettes de %Ln article</numerusform>
            <numerusform>Étiquettes de %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %Ln article(s)</source>
        <translation>
            <numerusform>Collections de %Ln article</numerusform>
            <numerusform>Collections de %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>Trouver ou créer une étiquette</translation>
    </message>
    <message>
        <source>Find or make a collection</source>
        <translation>Trouver ou créer une collection</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    </context>
    <context>
        <name>warraq::HistogramWidget</name>
    <message>
        <source>Articles by date</source>
        <translation>Articles par date</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1 : %Ln article</numerusform>
            <numerusform>%1 : %Ln articles</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ImportActions</name>
    <message numerus="yes">
        <source>Making the sample archive · %Ln article(s)</source>
        <translation>
            <numerusform>Création de l’archive d’exemple · %Ln article</numerusform>
            <numerusform>Création de l’archive d’exemple · %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the sample archive</source>
        <translation>Création de l’archive d’exemple</translation>
    </message>
    <message numerus="yes">
        <source>Importing %1 · %Ln article(s)</source>
        <translation>
            <numerusform>Import de %1 · %Ln article</numerusform>
            <numerusform>Import de %1 · %Ln articles</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>Essai à &amp;blanc</translation>
    </message>
    <message>
        <source>Reads and reports everything as an import would; the archive stays as it is</source>
        <translation>Lit et rapporte tout comme le ferait un import ; l’archive reste telle quelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The import is not finished. Shall it go on behind the window?</source>
        <translation>L’import n’est pas terminé. Doit-il continuer derrière la fenêtre ?</translation>
    </message>
    <message>
        <source>It is shown in the line at the foot of the window, and comes back with its report. If you stop it, what has been read until now stays in the archive.</source>
        <translation>Il se voit dans la ligne au pied de la fenêtre et revient avec son rapport. Si vous l’arrêtez, ce qui a été lu jusqu’ici reste dans l’archive.</translation>
    </message>
    <message>
        <source>Go on behind the window</source>
        <translation>Continuer derrière la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Go on with the import</source>
        <translation>&amp;Reprendre l’importation</translation>
    </message>
    <message>
        <source>Reads on where it was stopped; what is in the archive already is not read again</source>
        <translation>Reprend là où elle a été arrêtée ; ce qui est déjà dans l’archive n’est pas relu</translation>
    </message>
    </context>
    <context>
        <name>warraq::MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s) as before</source>
        <translation>
            <numerusform>%Ln article comme avant</numerusform>
            <numerusform>%Ln articles comme avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>Ouvrir une archive</translation>
    </message>
    <message>
        <source>Warraq archives (*.warraq);;All files (*)</source>
        <translation>Archives Warraq (*.warraq);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucune encore</translation>
    </message>
    <message>
        <source>Warraq</source>
        <translation>Warraq</translation>
    </message>
    <message>
        <source>%1 — Warraq</source>
        <translation>%1 — Warraq</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken back</source>
        <translation>
            <numerusform>%Ln article retiré</numerusform>
            <numerusform>%Ln articles retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language changes when the import has ended.</source>
        <translation>La langue change lorsque l’importation est terminée.</translation>
    </message>
    <message>
        <source>Nothing of it is interrupted; close its report to go on in the other language.</source>
        <translation>Rien n’est interrompu ; fermez son rapport pour continuer dans l’autre langue.</translation>
    </message>
    </context>
    <context>
        <name>warraq::MarkStrip</name>
    <message>
        <source>Tags, collections and notes of the article</source>
        <translation>Étiquettes, collections et notes de l’article</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>a tag</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>In: %1</source>
        <comment>a collection</comment>
        <translation>Dans : %1</translation>
    </message>
    <message>
        <source>Take the tag “%1” off this article</source>
        <translation>Ôter l’étiquette « %1 » de cet article</translation>
    </message>
    <message>
        <source>Take this article out of the collection “%1”</source>
        <translation>Retirer cet article de la collection « %1 »</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note : %1</translation>
    </message>
    <message>
        <source>Change the note: %1</source>
        <translation>Modifier la note : %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    </context>
    <context>
        <name>warraq::NamePatternField</name>
    <message>
        <source>Names of the files</source>
        <translation>Noms des fichiers</translation>
    </message>
    <message>
        <source>{date}, {section}, {title}, {author} and {number} stand for what the article says.</source>
        <translation>{date}, {section}, {title}, {author} et {number} sont remplacés par ce que dit l’article : date, rubrique, titre, auteur, numéro.</translation>
    </message>
    <message>
        <source>%1 is no field; it stays in the names as it is.</source>
        <translation>%1 n’est pas un champ et reste tel quel dans les noms.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) would be like another and get a number: (2), (3) …</source>
        <translation>
            <numerusform>%Ln nom serait identique à un autre et reçoit un numéro : (2), (3) …</numerusform>
            <numerusform>%Ln noms seraient identiques à un autre et reçoivent un numéro : (2), (3) …</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Write a note. It is found by note: and kept with the archive.</source>
        <translation>Écrivez une note. On la retrouve par note: et elle reste avec l’archive.</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Modifiée le %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::Notice</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    </context>
    <context>
        <name>warraq::OptionsPage</name>
    <message>
        <source>&amp;Keep the originals in the archive</source>
        <translation>&amp;Garder les originaux dans l’archive</translation>
    </message>
    <message>
        <source>as many as the machine has cores (%1)</source>
        <translation>autant que la machine a de cœurs (%1)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Fils d’exécution</translation>
    </message>
    <message>
        <source>Byte for byte and compressed, so that everything can be extracted again later.</source>
        <translation>Octet pour octet et compressés, pour que tout puisse être extrait de nouveau plus tard.</translation>
    </message>
    </context>
    <context>
        <name>warraq::PdfBook</name>
    <message>
        <source>Archive: %1. Articles: %2.</source>
        <translation>Archive : %1. Articles : %2.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Cite as</source>
        <translation>Citer ainsi</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>Sans rubrique</translation>
    </message>
    <message>
        <source>Compiled</source>
        <translation>Établi le</translation>
    </message>
    <message>
        <source>Compiled by</source>
        <translation>Établi par</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>every article</source>
        <translation>tous les articles</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>%1 articles found in %2; %3 chosen; %4</source>
        <translation>%1 articles trouvés sur %2 ; %3 choisis ; %4</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>%1 · fingerprint %2</source>
        <translation>%1 · empreinte %2</translation>
    </message>
    <message>
        <source>Again with</source>
        <translation>À refaire avec</translation>
    </message>
    <message>
        <source>Selected articles</source>
        <translation>Articles choisis</translation>
    </message>
    <message>
        <source>by relevance</source>
        <translation>par pertinence</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>plus récents d’abord</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>plus anciens d’abord</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Article %1 of %2</source>
        <translation>Article %1 sur %2</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>dans l’ordre donné</translation>
    </message>
    <message>
        <source>in the collection’s own order</source>
        <translation>dans l’ordre propre à la collection</translation>
    </message>
    <message>
        <source>as sorted in the list</source>
        <translation>comme triés dans la liste</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>sauf %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Joints</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>pas avant %1</translation>
    </message>
    <message>
        <source>not after %1</source>
        <translation>pas après %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>Media ID %1</source>
        <translation>identifiant de média %1</translation>
    </message>
    <message>
        <source>archived at %1</source>
        <translation>archivé à %1</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>de « %1 »</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>notice %1</translation>
    </message>
    <message>
        <source>captured %1</source>
        <translation>capturé le %1</translation>
    </message>
    <message>
        <source>imported %1</source>
        <translation>importé le %1</translation>
    </message>
    <message>
        <source>article %1</source>
        <translation>article %1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Marqué d’une étoile</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>Dans aucune collection</translation>
    </message>
    <message>
        <source>The articles of this book and where they are from</source>
        <translation>Les articles de ce livre et leurs sources</translation>
    </message>
    <message>
        <source>How the articles were chosen</source>
        <translation>Comment les articles ont été choisis</translation>
    </message>
    <message>
        <source>Where this article is from</source>
        <translation>D’où vient cet article</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Citations for reference managers, as CSL-JSON</source>
        <translation>Références pour gestionnaires bibliographiques, en CSL-JSON</translation>
    </message>
    <message>
        <source>Citations for reference managers, as RIS</source>
        <translation>Références pour gestionnaires bibliographiques, en RIS</translation>
    </message>
    <message>
        <source>Citations as they are printed</source>
        <translation>Les références telles qu’elles sont imprimées</translation>
    </message>
    </context>
    <context>
        <name>warraq::PersonalActions</name>
    <message>
        <source>Take back what extracting again changed?</source>
        <translation>Reprendre ce que la nouvelle extraction a changé ?</translation>
    </message>
    <message>
        <source>Fields and texts are as they were before it. Articles that it added are taken out again; those you worked on are asked about afterwards.</source>
        <translation>Les champs et les textes redeviennent ce qu’ils étaient avant. Les articles qu’elle a ajoutés sont retirés ; pour ceux sur lesquels vous avez travaillé, une question vous est posée ensuite.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Taking back what was extracted again</source>
        <translation>Reprise de ce qui a été extrait de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the import stay because you worked on them</source>
        <translation>
            <numerusform>%Ln article de l’importation reste parce que vous y avez travaillé</numerusform>
            <numerusform>%Ln articles de l’importation restent parce que vous y avez travaillé</numerusform>
        </translation>
    </message>
    <message>
        <source>All else of it is taken back. These you starred, tagged, collected, noted or corrected. Removed, they come back by Undo until the archive is closed.</source>
        <translation>Tout le reste en est retiré. Ceux-ci, vous les avez marqués d’une étoile, étiquetés, classés, annotés ou corrigés. Supprimés, ils reviennent par Annuler tant que l’archive n’est pas fermée.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Remove them too</source>
        <translation>Les supprimer aussi</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln article(s) changed</source>
        <translation>
            <numerusform>Arrêté : %Ln article modifié</numerusform>
            <numerusform>Arrêté : %Ln articles modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed</source>
        <translation>
            <numerusform>%Ln article supprimé</numerusform>
            <numerusform>%Ln articles supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln article(s) from the archive?</source>
        <translation>
            <numerusform>Supprimer %Ln article de l’archive ?</numerusform>
            <numerusform>Supprimer %Ln articles de l’archive ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts, kept originals, tags and notes go with them. This can be undone until the archive is closed; after that, importing the same files again brings the articles back, without what you put on them.</source>
        <translation>Les textes, les originaux conservés, les étiquettes et les notes disparaissent aussi. Cela peut être annulé jusqu’à la fermeture de l’archive ; ensuite, importer de nouveau les mêmes fichiers ramène les articles, sans ce que vous y avez ajouté.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Undo import %1?</source>
        <translation>Annuler l’importation %1 ?</translation>
    </message>
    <message>
        <source>The articles that only this import brought are taken out of the archive again; those you starred, tagged, collected, noted or corrected are asked about afterwards. Importing the same files again brings everything back.</source>
        <translation>Les articles que cette importation seule a apportés sont retirés de l’archive ; pour ceux que vous avez marqués d’une étoile, étiquetés, classés, annotés ou corrigés, une question vous est posée ensuite. Importer de nouveau les mêmes fichiers ramène tout.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’importation</translation>
    </message>
    <message>
        <source>Undoing import %1</source>
        <translation>Annulation de l’importation %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The article has one version and no near copies</source>
        <translation>L’article a une seule version et aucune copie proche</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Renommer l’étiquette</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Renommer la collection</translation>
    </message>
    <message>
        <source>All articles that have it have it under the new name. Saved searches still ask for the old one.</source>
        <translation>Tous les articles concernés la portent sous son nouveau nom. Les recherches enregistrées demandent encore l’ancien.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already. Make the two one?</source>
        <translation>Une étiquette « %1 » existe déjà. N’en faire qu’une ?</translation>
    </message>
    <message>
        <source>There is a collection “%1” already. Make the two one?</source>
        <translation>Une collection « %1 » existe déjà. N’en faire qu’une ?</translation>
    </message>
    <message>
        <source>Everything under “%1” comes under “%2” then. This can be undone.</source>
        <translation>Tout ce qui est sous « %1 » passe alors sous « %2 ». Cela peut être annulé.</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>N’en faire qu’une</translation>
    </message>
    <message>
        <source>All articles that have it have it under the new name, and saved searches ask for that one.</source>
        <translation>Tous les articles concernés la portent sous son nouveau nom, et les recherches enregistrées demandent celui-ci.</translation>
    </message>
        <message numerus="yes">
        <source>%Ln article(s) cannot come back: the imports that brought them were undone</source>
        <translation>
            <numerusform>%Ln article ne peut pas revenir : l’importation qui l’avait apporté a été annulée</numerusform>
            <numerusform>%Ln articles ne peuvent pas revenir : les importations qui les avaient apportés ont été annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) back in the archive</source>
        <translation>
            <numerusform>%Ln article est de nouveau dans l’archive</numerusform>
            <numerusform>%Ln articles sont de nouveau dans l’archive</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>warraq::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Open the last archive when Warraq starts</source>
        <translation>&amp;Ouvrir la dernière archive au démarrage de Warraq</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number: per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>&amp;Police</translation>
    </message>
    <message>
        <source>Serif, as printed</source>
        <translation>Avec empattements, comme imprimé</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Sans empattements</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Comme la fenêtre</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;Keep the originals in the archive</source>
        <translation>&amp;Garder les originaux dans l’archive</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>Add a citation style from a .csl file</source>
        <translation>Ajouter un style de citation depuis un fichier .csl</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>St&amp;yle</translation>
    </message>
    <message>
        <source>Add a citation style</source>
        <translation>Ajouter un style de citation</translation>
    </message>
    <message>
        <source>Citation styles (*.csl)</source>
        <translation>Styles de citation (*.csl)</translation>
    </message>
    <message>
        <source>Saving changes</source>
        <translation>Enregistrement des modifications</translation>
    </message>
    </context>
    <context>
        <name>warraq::PreviewPage</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not an article</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>%Ln qui n’en est pas un</numerusform>
            <numerusform>%Ln qui n’en sont pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <comment>of those previewed</comment>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln previewed: %1</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln en aperçu : %1</numerusform>
            <numerusform>%Ln en aperçu : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Recognised automatically</source>
        <translation>Reconnu automatiquement</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>Enregistrement précédent</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Enregistrement suivant</translation>
    </message>
    <message>
        <source>Reading the first records…</source>
        <translation>Lecture des premiers enregistrements…</translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation>N° %1 sur %2</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Edit the profile</source>
        <translation>Modifier le profil</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>tel que reconnu</translation>
    </message>
    <message>
        <source>C&amp;harset</source>
        <translation>Encoda&amp;ge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln record(s)</source>
        <translation>
            <numerusform>environ %Ln enregistrement</numerusform>
            <numerusform>environ %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in this source.</source>
        <translation>Rien n’a été trouvé dans cette source.</translation>
    </message>
    <message>
        <source>Unknown in all of these articles: %1. A listing page or a crawl with addresses can complete this later.</source>
        <translation>Inconnu dans tous ces articles : %1. Une page de liste ou une collecte avec des adresses pourra le compléter plus tard.</translation>
    </message>
    </context>
    <context>
        <name>warraq::PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) will be printed.</source>
        <translation>
            <numerusform>%Ln article sera imprimé.</numerusform>
            <numerusform>%Ln articles seront imprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer is set up on this computer. The pages can be put into a PDF file.</source>
        <translation>Aucune imprimante n’est installée sur cet ordinateur. Les pages peuvent être mises dans un fichier PDF.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Lettre US</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>With cover and contents</source>
        <translation>Avec couverture et sommaire</translation>
    </message>
    <message>
        <source>Mark the searched words</source>
        <translation>Marquer les mots cherchés</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>Imprimer dans un fichier</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading the articles…</source>
        <translation>Lecture des articles…</translation>
    </message>
    <message numerus="yes">
        <source>Setting %Ln page(s)…</source>
        <translation>
            <numerusform>Composition de %Ln page…</numerusform>
            <numerusform>Composition de %Ln pages…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is ready: %Ln page(s).</source>
        <translation>
            <numerusform>« %1 » est prêt : %Ln page.</numerusform>
            <numerusform>« %1 » est prêt : %Ln pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending page %1 of %2</source>
        <translation>Envoi de la page %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) were sent to “%1”.</source>
        <translation>
            <numerusform>%Ln page a été envoyée à « %1 ».</numerusform>
            <numerusform>%Ln pages ont été envoyées à « %1 ».</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending the pages…</source>
        <translation>Envoi des pages…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent to the printer.</source>
        <translation>Arrêté. Rien n’a été envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>There are no such pages.</source>
        <translation>Il n’y a pas de telles pages.</translation>
    </message>
    <message>
        <source>The printer “%1” did not take the pages. Is it on, and is it connected?</source>
        <translation>L’imprimante « %1 » n’a pas accepté les pages. Est-elle allumée et connectée ?</translation>
    </message>
    </context>
    <context>
        <name>warraq::PrinterSettings</name>
    <message>
        <source>A PDF file</source>
        <translation>Un fichier PDF</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>la première</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>la dernière</translation>
    </message>
    <message>
        <source>First page to print</source>
        <translation>Première page à imprimer</translation>
    </message>
    <message>
        <source>Last page to print</source>
        <translation>Dernière page à imprimer</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>Selon le réglage de l’imprimante</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Recto</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Recto verso</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En couleur</translation>
    </message>
    <message>
        <source>In greys</source>
        <translation>En niveaux de gris</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from a page to another</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>Imp&amp;rimante</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Copies</translation>
    </message>
    <message>
        <source>P&amp;ages</source>
        <translation>P&amp;ages</translation>
    </message>
    <message>
        <source>&amp;Sides</source>
        <translation>&amp;Faces</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>C&amp;ouleurs</translation>
    </message>
    </context>
    <context>
        <name>warraq::ProfileEditor</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Rules of the profile</source>
        <translation>Règles du profil</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>Enregistrement précédent</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Enregistrement suivant</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing was found in this source.</source>
        <translation>Rien n’a été trouvé dans cette source.</translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation>Enregistrement %1 sur %2</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Ouvrir un profil</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profils (*.json)</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Enregistrer le profil</translation>
    </message>
    </context>
    <context>
        <name>warraq::ProfileForm</name>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>letters and dashes: my-newspaper</source>
        <translation>lettres et tirets : mon-journal</translation>
    </message>
    <message>
        <source>Name for people</source>
        <translation>Nom pour les lecteurs</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Other spellings of it</source>
        <translation>Autres graphies</translation>
    </message>
    <message>
        <source>Hosts of its addresses</source>
        <translation>Hôtes de ses adresses</translation>
    </message>
    <message>
        <source>newspaper.example</source>
        <translation>journal.example</translation>
    </message>
    <message>
        <source>Lines only this site has (patterns)</source>
        <translation>Lignes propres à ce site (motifs)</translation>
    </message>
    <message>
        <source>Endings of page titles (patterns)</source>
        <translation>Fins des titres de page (motifs)</translation>
    </message>
    <message>
        <source>Endings of titles of listings (patterns)</source>
        <translation>Fins des titres des listes (motifs)</translation>
    </message>
    <message>
        <source>Lines of furniture (patterns)</source>
        <translation>Lignes d’habillage (motifs)</translation>
    </message>
    <message>
        <source>Line of a photo’s number (pattern)</source>
        <translation>Ligne du numéro d’une photo (motif)</translation>
    </message>
    <message>
        <source>Line that begins a caption (pattern)</source>
        <translation>Ligne qui commence une légende (motif)</translation>
    </message>
    <message>
        <source>Path of an article’s address (pattern)</source>
        <translation>Chemin de l’adresse d’un article (motif)</translation>
    </message>
    <message>
        <source>Authors there who are the newspaper itself</source>
        <translation>Auteurs qui y désignent le journal lui-même</translation>
    </message>
    <message>
        <source>middle-east = Middle East</source>
        <translation>moyen-orient = Moyen-Orient</translation>
    </message>
    <message>
        <source>Sections by their part of the address</source>
        <translation>Rubriques selon l’adresse</translation>
    </message>
    <message>
        <source>Paths of listings (patterns)</source>
        <translation>Chemins des listes (motifs)</translation>
    </message>
    <message>
        <source>Paths of single photos (patterns)</source>
        <translation>Chemins des photos seules (motifs)</translation>
    </message>
    <message>
        <source>Line below a headline on a listing (pattern)</source>
        <translation>Ligne sous un titre dans une liste (motif)</translation>
    </message>
    <message>
        <source>A ” between letters is an apostrophe</source>
        <translation>Un ” entre des lettres est une apostrophe</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>un par ligne</translation>
    </message>
    </context>
    <context>
        <name>warraq::ProgressPage</name>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’importation</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stopping: what has been read is being saved…</source>
        <translation>Arrêt : ce qui a été lu est enregistré…</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>Enregistrements lus</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutés</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>Looking through the sources…</source>
        <translation>Parcours des sources…</translation>
    </message>
    <message>
        <source>%1 of %2 files · %3 records a second</source>
        <translation>%1 fichiers sur %2 · %3 enregistrements par seconde</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ReaderBar</name>
    <message>
        <source>Find in article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>What is shown of the article</source>
        <translation>Ce qui est montré de l’article</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Previous hit in the article</source>
        <translation>Occurrence précédente dans l’article</translation>
    </message>
    <message>
        <source>Next hit in the article</source>
        <translation>Occurrence suivante dans l’article</translation>
    </message>
    <message>
        <source>Find words in this article</source>
        <translation>Chercher des mots dans cet article</translation>
    </message>
    <message>
        <source>Text size and paper</source>
        <translation>Taille du texte et papier</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln occurrence</numerusform>
            <numerusform>%Ln occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare the texts side by side</source>
        <translation>Comparer les textes côte à côte</translation>
    </message>
    <message>
        <source>Versions (%1)</source>
        <translation>Versions (%1)</translation>
    </message>
    <message>
        <source>Near copies (%1)</source>
        <translation>Copies proches (%1)</translation>
    </message>
        <message>
        <source>Cite</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>Copy how this article is cited</source>
        <translation>Copier la façon de citer cet article</translation>
    </message>
</context>
    <context>
        <name>warraq::ReaderPane</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>Light paper</source>
        <translation>Papier clair</translation>
    </message>
    <message>
        <source>Sepia paper</source>
        <translation>Papier sépia</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>Papier sombre</translation>
    </message>
    <message>
        <source>This article could not be shown. Choose it again to retry.</source>
        <translation>Cet article n’a pas pu être affiché. Choisissez-le de nouveau pour réessayer.</translation>
    </message>
    <message>
        <source>Choose an article to read it.</source>
        <translation>Choisissez un article pour le lire.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy address of the link</source>
        <translation>Copier l’adresse du lien</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Cite as</source>
        <translation>Citer ainsi</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Image not in the archive</source>
        <translation>Image absente de l’archive</translation>
    </message>
    <message>
        <source>%n min</source>
        <comment>reading time; keep %n as it is</comment>
        <translation>%n min</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Avec empattements</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Sans empattements</translation>
    </message>
    <message>
        <source>The original of this article was not kept in the archive.</source>
        <translation>L’original de cet article n’a pas été gardé dans l’archive.</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la citation</translation>
    </message>
    <message>
        <source>Copy the words alone</source>
        <translation>Copier le texte seul</translation>
    </message>
    <message>
        <source>not after %1</source>
        <comment>a date that is not known</comment>
        <translation>au plus tard %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <comment>a date that is not known</comment>
        <translation>au plus tôt %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>a date that is not known</comment>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>There is nothing to read here, as no article answers the search. Other words, or fewer filters, will find some.</source>
        <translation>Il n’y a rien à lire ici : aucun article ne répond à la recherche. D’autres mots, ou moins de filtres, en trouveront.</translation>
    </message>
    <message>
        <source>What you import can be read here.</source>
        <translation>Ce que vous importez se lit ici.</translation>
    </message>
    </context>
    <context>
        <name>warraq::ReceiptsDialog</name>
    <message>
        <source>Receipts of exports</source>
        <translation>Reçus des exports</translation>
    </message>
    <message>
        <source>Nothing has been exported from this archive yet.

Whenever articles are exported, the archive keeps which ones and how they were found, so that the selection can be made again and compared.</source>
        <translation>Rien n’a encore été exporté de cette archive.

À chaque export, l’archive retient quels articles en étaient et comment ils ont été trouvés, pour que la sélection puisse être refaite et comparée.</translation>
    </message>
    <message>
        <source>&amp;Show these articles</source>
        <translation>&amp;Montrer ces articles</translation>
    </message>
    <message>
        <source>&amp;Export again…</source>
        <translation>&amp;Exporter de nouveau…</translation>
    </message>
    <message>
        <source>&amp;Remove the receipt</source>
        <translation>&amp;Supprimer le reçu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The receipt, and what has changed since</source>
        <translation>Le reçu, et ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Command that finds these articles again</source>
        <translation>Commande qui retrouve ces articles</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the command that finds these articles again</source>
        <translation>Copier la commande qui retrouve ces articles</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln article(s)</source>
        <translation>
            <numerusform>%1 · %Ln article</numerusform>
            <numerusform>%1 · %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the archive as it is now…</source>
        <translation>Comparaison avec l’archive telle qu’elle est…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>every article</source>
        <translation>tous les articles</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln that were found</source>
        <translation>
            <numerusform>le seul trouvé</numerusform>
            <numerusform>les %Ln trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 that were found</source>
        <translation>%1 sur %2 trouvés</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same query finds %Ln article(s) now.</source>
        <translation>
            <numerusform>La même recherche trouve maintenant %Ln article.</numerusform>
            <numerusform>La même recherche trouve maintenant %Ln articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these articles has changed since.</source>
        <translation>Aucun de ces articles n’a changé depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s) are found</source>
        <translation>
            <numerusform>%Ln nouvel article est trouvé</numerusform>
            <numerusform>%Ln nouveaux articles sont trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) say something else now</source>
        <translation>
            <numerusform>%Ln article dit maintenant autre chose</numerusform>
            <numerusform>%Ln articles disent maintenant autre chose</numerusform>
        </translation>
    </message>
    <message>
        <source>a newer version came in</source>
        <translation>une version plus récente est arrivée</translation>
    </message>
    <message>
        <source>extracted again</source>
        <translation>extrait de nouveau</translation>
    </message>
    <message>
        <source>completed by another source</source>
        <translation>complété par une autre source</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are no longer found by the query</source>
        <translation>
            <numerusform>%Ln article n’est plus trouvé par la recherche</numerusform>
            <numerusform>%Ln articles ne sont plus trouvés par la recherche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are no longer in the archive</source>
        <translation>
            <numerusform>%Ln article n’est plus dans l’archive</numerusform>
            <numerusform>%Ln articles ne sont plus dans l’archive</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::RecordDialog</name>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <comment>a file and a number</comment>
        <translation>%1, enregistrement %2</translation>
    </message>
    <message>
        <source>The record as it stands in its file</source>
        <translation>L’enregistrement tel qu’il est dans son fichier</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Montrer dans le &amp;dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    </context>
    <context>
        <name>warraq::RecordView</name>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1: this record does not become an article.</source>
        <translation>%1 : cet enregistrement ne devient pas un article.</translation>
    </message>
    <message numerus="yes">
        <source>It names %Ln article(s), whose date, author or section it can complete.</source>
        <translation>
            <numerusform>Il nomme %Ln article, dont il peut compléter la date, l’auteur ou la rubrique.</numerusform>
            <numerusform>Il nomme %Ln articles, dont il peut compléter la date, l’auteur ou la rubrique.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraphe</numerusform>
            <numerusform>%n paragraphes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not in the source</source>
        <translation>absent de la source</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Which column holds which field</source>
        <translation>Quelle colonne contient quel champ</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Colonne pour %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucune)</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (deviné)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraphe</numerusform>
            <numerusform>%Ln paragraphes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ReportPage</name>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Stopped. Everything read until then is in the archive.</source>
        <translation>Arrêté. Tout ce qui a été lu est dans l’archive.</translation>
    </message>
    <message>
        <source>Tried out; nothing was written.</source>
        <translation>Essai fait ; rien n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article ajouté.</numerusform>
            <numerusform>%n articles ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records read = %2 added + %3 updated + %4 duplicates + %5 skipped + %6 failed</source>
        <translation>%1 enregistrements lus = %2 ajoutés + %3 mis à jour + %4 doublons + %5 ignorés + %6 échoués</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Ignorés : %1</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Fichiers (%1)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>The report was saved as “%1”.</source>
        <translation>Le rapport a été enregistré sous « %1 ».</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Parties du rapport</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>Chercher dans le rapport</translation>
    </message>
    <message>
        <source>Show the &amp;record…</source>
        <translation>Montrer l’&amp;enregistrement…</translation>
    </message>
    <message>
        <source>The record as it stands in its file</source>
        <translation>L’enregistrement tel qu’il est dans son fichier</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Skipped (%1)</source>
        <translation>Écartés (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article ajouté.</numerusform>
            <numerusform>%Ln articles ajoutés.</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::ReportTable</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutés</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    </context>
    <context>
        <name>warraq::SavedSearchSection</name>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Rename the saved search</source>
        <translation>Renommer la recherche enregistrée</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Keep the present question here</source>
        <translation>Y garder la question actuelle</translation>
    </message>
    <message>
        <source>Remove saved search</source>
        <translation>Supprimer la recherche enregistrée</translation>
    </message>
    </context>
    <context>
        <name>warraq::SearchField</name>
    <message>
        <source>“%1”</source>
        <comment>a part of the query</comment>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>Searched as plain text: %1</source>
        <translation>Cherché comme simple texte : %1</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>Chercher dans les titres et les textes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Words, “phrases”, AND, OR, NOT, and fields such as place: or date:</source>
        <translation>Mots, « phrases », AND, OR, NOT, et champs comme place: ou date:</translation>
    </message>
    <message>
        <source>Understood as: %1</source>
        <translation>Compris comme : %1</translation>
    </message>
    <message>
        <source>Questions asked before (Alt+Down)</source>
        <translation>Questions déjà posées (Alt+Bas)</translation>
    </message>
    </context>
    <context>
        <name>warraq::SearchPopup</name>
    <message>
        <source>What could be typed next</source>
        <translation>Ce qui pourrait suivre</translation>
    </message>
    <message>
        <source>%1, asked before</source>
        <translation>%1, déjà demandé</translation>
    </message>
    </context>
    <context>
        <name>warraq::Sentence</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>« %1 » est introuvable.</translation>
    </message>
    <message>
        <source>“%1” cannot be read or written.</source>
        <translation>« %1 » ne peut être ni lu ni écrit.</translation>
    </message>
    <message>
        <source>“%1” is not a Warraq archive. Nothing was changed in it.</source>
        <translation>« %1 » n’est pas une archive Warraq. Rien n’y a été changé.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Warraq. Please update the program to open it.</source>
        <translation>« %1 » a été créée par une version plus récente de Warraq. Mettez le programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” can only be read: nothing may be written there.</source>
        <translation>« %1 » ne peut qu’être lue : rien ne peut y être écrit.</translation>
    </message>
    <message>
        <source>“%1” is being written by another program. Please try again when that has finished.</source>
        <translation>« %1 » est en cours d’écriture par un autre programme. Réessayez quand il aura fini.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for “%1”. What was saved before is safe.</source>
        <translation>Il n’y a plus de place sur le disque pour « %1 ». Ce qui était enregistré est sauf.</translation>
    </message>
    <message>
        <source>“%1” exists already and was left as it is.</source>
        <translation>« %1 » existe déjà et est resté tel quel.</translation>
    </message>
    <message>
        <source>“%1” is damaged or not what it seems to be.</source>
        <translation>« %1 » est endommagé ou n’est pas ce qu’il paraît.</translation>
    </message>
    <message>
        <source>“%1” is of a kind that Warraq does not read.</source>
        <translation>« %1 » est d’un genre que Warraq ne lit pas.</translation>
    </message>
    <message>
        <source>“%1” is larger than Warraq accepts.</source>
        <translation>« %1 » dépasse ce que Warraq accepte.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>Arrêté. Ce qui était fait est gardé.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation>« %1 » ne peut être utilisé ici.</translation>
    </message>
    <message>
        <source>Something went wrong inside Warraq with “%1”.</source>
        <translation>Quelque chose a mal tourné dans Warraq avec « %1 ».</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Non reconnu</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Lignes JSON</translation>
    </message>
    <message>
        <source>Web archive (WARC)</source>
        <translation>Archive web (WARC)</translation>
    </message>
    <message>
        <source>Web archive (ARC)</source>
        <translation>Archive web (ARC)</translation>
    </message>
    <message>
        <source>Web archive (WACZ)</source>
        <translation>Archive web (WACZ)</translation>
    </message>
    <message>
        <source>JSON table</source>
        <translation>Tableau JSON</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Classeur (XLSX)</translation>
    </message>
    <message>
        <source>News feed</source>
        <translation>Flux d’actualités</translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation>Flux JSON</translation>
    </message>
    <message>
        <source>WordPress export</source>
        <translation>Export WordPress</translation>
    </message>
    <message>
        <source>WordPress posts (JSON)</source>
        <translation>Articles WordPress (JSON)</translation>
    </message>
    <message>
        <source>Compressed files</source>
        <translation>Fichiers compressés</translation>
    </message>
    <message>
        <source>Saved page (MHTML)</source>
        <translation>Page enregistrée (MHTML)</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>Livre (EPUB)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Document (PDF)</translation>
    </message>
    <message>
        <source>Offline site (ZIM)</source>
        <translation>Site hors ligne (ZIM)</translation>
    </message>
    <message>
        <source>Articles (JSON-LD)</source>
        <translation>Articles (JSON-LD)</translation>
    </message>
    <message>
        <source>Articles of Drupal or Joomla (JSON)</source>
        <translation>Articles de Drupal ou Joomla (JSON)</translation>
    </message>
    <message>
        <source>Ghost export</source>
        <translation>Export Ghost</translation>
    </message>
    <message>
        <source>Movable Type export</source>
        <translation>Export Movable Type</translation>
    </message>
    <message>
        <source>LiveJournal export</source>
        <translation>Export LiveJournal</translation>
    </message>
    <message>
        <source>Substack export</source>
        <translation>Export Substack</translation>
    </message>
    <message>
        <source>Medium export</source>
        <translation>Export Medium</translation>
    </message>
    <message>
        <source>Saved page (Safari)</source>
        <translation>Page enregistrée (Safari)</translation>
    </message>
    <message>
        <source>Listing page</source>
        <translation>Page de liste</translation>
    </message>
    <message>
        <source>Page of a single photo</source>
        <translation>Page d’une seule photo</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Not text</source>
        <translation>Pas du texte</translation>
    </message>
    <message>
        <source>Left out on request</source>
        <translation>Écarté à la demande</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Ends too early</source>
        <translation>Finit trop tôt</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Of a kind that is not read</source>
        <translation>D’un genre qui n’est pas lu</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Characters that cannot be decoded</source>
        <translation>Caractères indécodables</translation>
    </message>
    <message>
        <source>Holds another number of records than it says</source>
        <translation>Contient un autre nombre d’enregistrements qu’annoncé</translation>
    </message>
    <message>
        <source>Does not match its checksum</source>
        <translation>Ne correspond pas à sa somme de contrôle</translation>
    </message>
    <message>
        <source>A fault in Warraq</source>
        <translation>Une faute de Warraq</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agence</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capturé</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Lieu et date</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profil</translation>
    </message>
    <message>
        <source>page title</source>
        <translation>titre de la page</translation>
    </message>
    <message>
        <source>page text</source>
        <translation>texte de la page</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>ligne de date</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>JSON-LD</source>
        <translation>JSON-LD</translation>
    </message>
    <message>
        <source>OpenGraph</source>
        <translation>OpenGraph</translation>
    </message>
    <message>
        <source>page metadata</source>
        <translation>métadonnées de la page</translation>
    </message>
    <message>
        <source>time element</source>
        <translation>élément time</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>record</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>listing page</source>
        <translation>page de liste</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>détecté</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    </context>
    <context>
        <name>warraq::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Next and previous article, first and last</source>
        <translation>Article suivant et précédent, premier et dernier</translation>
    </message>
    <message>
        <source>↓ ↑ Home End</source>
        <translation>↓ ↑ Début Fin</translation>
    </message>
    <message>
        <source>One step back: find in article, search, filters</source>
        <translation>Un pas en arrière : recherche dans l’article, recherche, filtres</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Exclude a value of the sidebar instead of including it</source>
        <translation>Exclure une valeur du volet au lieu de l’inclure</translation>
    </message>
    <message>
        <source>Alt+click, Alt+Space</source>
        <translation>Alt+clic, Alt+Espace</translation>
    </message>
    <message>
        <source>A range of dates: drag over the bars</source>
        <translation>Un intervalle de dates : glisser sur les barres</translation>
    </message>
    <message>
        <source>Shift+arrows, Enter</source>
        <translation>Maj+flèches, Entrée</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Utiliser cette touche</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Sans touche</translation>
    </message>
    <message>
        <source>Us&amp;ual key</source>
        <translation>Touche &amp;habituelle</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Tout rétablir</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Appuyez sur la nouvelle touche</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Usually: %1</source>
        <translation>D’habitude : %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Fixed keys</source>
        <translation>Touches fixes</translation>
    </message>
    <message>
        <source>Choose an action to give it another key.</source>
        <translation>Choisissez une action pour lui donner une autre touche.</translation>
    </message>
    <message>
        <source>“%1” has this key. If you use it here, it is taken from there.</source>
        <translation>« %1 » a cette touche. Si vous l’utilisez ici, elle lui est retirée.</translation>
    </message>
    <message>
        <source>&amp;Take this key</source>
        <translation>&amp;Prendre cette touche</translation>
    </message>
    <message>
        <source>In the list, the next title that begins with what is typed; &apos; before a letter that has an action</source>
        <translation>Dans la liste, le prochain titre qui commence par ce qui est tapé ; &apos; avant une lettre qui a une action</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    </context>
    <context>
        <name>warraq::SidebarRow</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1 : %Ln article</numerusform>
            <numerusform>%1 : %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, shown</source>
        <comment>a question that is asked now</comment>
        <translation>%1, affiché</translation>
    </message>
    </context>
    <context>
        <name>warraq::SourceDelegate</name>
    <message>
        <source>%1, %2</source>
        <comment>a source and what it is</comment>
        <translation>%1, %2</translation>
    </message>
    </context>
    <context>
        <name>warraq::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Ajouter des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>archive.warraq</source>
        <translation>archive.warraq</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archive</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Choose the archive&apos;s file</source>
        <translation>Choisir le fichier de l’archive</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>The archive&apos;s file</source>
        <translation>Le fichier de l’archive</translation>
    </message>
    <message>
        <source>Warraq archives (*.warraq)</source>
        <translation>Archives Warraq (*.warraq)</translation>
    </message>
    <message>
        <source>Drop files or folders here, or add them below.
Plain text, saved web pages, web archives, WordPress exports, feeds, tables, books and PDF are read; folders of any depth.</source>
        <translation>Déposez ici des fichiers ou des dossiers, ou ajoutez-les ci-dessous.
Sont lus le texte brut, les pages web enregistrées, les archives web, les exports WordPress, les flux, les tableaux, les livres et les PDF ; les dossiers à toute profondeur.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examen…</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln record(s)</source>
        <translation>
            <numerusform>environ %Ln enregistrement</numerusform>
            <numerusform>environ %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::SplitBar</name>
    <message>
        <source>A &amp;text file is</source>
        <translation>Un fichier &amp;texte est</translation>
    </message>
    <message>
        <source>Pattern that begins an article</source>
        <translation>Motif par lequel commence un article</translation>
    </message>
    <message>
        <source>A regular expression; every match begins an article</source>
        <translation>Une expression régulière ; chaque correspondance commence un article</translation>
    </message>
    <message>
        <source>many articles, counted (“3 of 40”)</source>
        <translation>plusieurs articles, numérotés (« 3 of 40 »)</translation>
    </message>
    <message>
        <source>many articles, each with a heading (“# …”)</source>
        <translation>plusieurs articles, chacun avec un titre (« # … »)</translation>
    </message>
    <message>
        <source>many articles, each with a line “Title:”</source>
        <translation>plusieurs articles, chacun avec une ligne « Title: »</translation>
    </message>
    <message>
        <source>many articles, parted by lines of “%1”</source>
        <translation>plusieurs articles, séparés par des lignes de « %1 »</translation>
    </message>
    <message>
        <source>one article</source>
        <translation>un seul article</translation>
    </message>
    <message>
        <source>many articles, by a pattern of my own</source>
        <translation>plusieurs articles, selon mon propre motif</translation>
    </message>
    <message>
        <source>This is no pattern: %1</source>
        <translation>Ce n’est pas un motif : %1</translation>
    </message>
    <message numerus="yes">
        <source>This looks like many articles in one text: about %Ln.</source>
        <translation>
            <numerusform>Ce texte semble contenir plusieurs articles : environ %Ln.</numerusform>
            <numerusform>Ce texte semble contenir plusieurs articles : environ %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That makes %Ln article(s).</source>
        <translation>
            <numerusform>Cela donne %Ln article.</numerusform>
            <numerusform>Cela donne %Ln articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>That makes %1 articles and more.</source>
        <translation>Cela donne %1 articles et plus.</translation>
    </message>
    </context>
    <context>
        <name>warraq::StepHeader</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2 : %3</translation>
    </message>
    </context>
    <context>
        <name>warraq::TableHeader</name>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    </context>
<context>
    <name>warraq::TitleCopying</name>
    <message>
        <source>Copying titles</source>
        <translation>Copie des titres</translation>
    </message>
    <message>
        <source>None of the selected articles has a title.</source>
        <translation>Aucun des articles sélectionnés n’a de titre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s) copied.</source>
        <translation>
            <numerusform>%Ln titre copié.</numerusform>
            <numerusform>%Ln titres copiés.</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>warraq::TypeAhead</name>
    <message>
        <source>Type how the title begins</source>
        <translation>Tapez le début du titre</translation>
    </message>
    <message>
        <source>Title begins with: %1</source>
        <translation>Le titre commence par : %1</translation>
    </message>
    <message>
        <source>No title begins with: %1</source>
        <translation>Aucun titre ne commence par : %1</translation>
    </message>
    </context>
    <context>
        <name>warraq::WindowActions</name>
    <message>
        <source>&amp;New archive…</source>
        <translation>&amp;Nouvelle archive…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Open archive…</source>
        <translation>&amp;Ouvrir une archive…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Export PDF…</source>
        <translation>&amp;Exporter en PDF…</translation>
    </message>
    <message>
        <source>&amp;Close archive</source>
        <translation>&amp;Fermer l’archive</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>&amp;Chercher dans l’article</translation>
    </message>
    <message>
        <source>Select &amp;all articles</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy &amp;titles of the selected articles</source>
        <translation>Copier les &amp;titres des articles sélectionnés</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Volet des filtres</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>&amp;Lecteur</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Taille &amp;habituelle</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Article &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>Article &amp;précédent</translation>
    </message>
    <message>
        <source>Copy &amp;citation</source>
        <translation>Copier la &amp;référence</translation>
    </message>
    <message>
        <source>&amp;Export this article as PDF…</source>
        <translation>&amp;Exporter cet article en PDF…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;About Warraq</source>
        <translation>À &amp;propos de Warraq</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <source>Import files, folders and exports into the archive</source>
        <translation>Importer des fichiers, dossiers et exports dans l’archive</translation>
    </message>
    <message>
        <source>One PDF of the selected articles, or of all that were found</source>
        <translation>Un PDF des articles sélectionnés, ou de tous ceux trouvés</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archive</translation>
    </message>
    <message>
        <source>&amp;Recent archives</source>
        <translation>Archives &amp;récentes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>A&amp;rticle</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>É&amp;toile</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <comment>the article has been read</comment>
        <translation>&amp;Lu</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>É&amp;tiquettes…</translation>
    </message>
    <message>
        <source>&amp;Collections…</source>
        <translation>&amp;Collections…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Note…</translation>
    </message>
    <message>
        <source>Re&amp;move from the archive…</source>
        <translation>&amp;Supprimer de l’archive…</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Put the selected articles into collections</source>
        <translation>Mettre les articles choisis dans des collections</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write a note beside the article</source>
        <translation>Écrire une note à côté de l’article</translation>
    </message>
    <message>
        <source>Add to &amp;collection</source>
        <translation>Ajouter à une &amp;collection</translation>
    </message>
    <message>
        <source>Find ne&amp;xt, or next hit</source>
        <translation>Chercher le &amp;suivant, ou l’occurrence suivante</translation>
    </message>
    <message>
        <source>Find pre&amp;vious, or previous hit</source>
        <translation>Chercher le &amp;précédent, ou l’occurrence précédente</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Original page</source>
        <translation>Page d’&amp;origine</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>A page &amp;on, then the next unread article</source>
        <translation>Une page &amp;plus loin, puis l’article non lu suivant</translation>
    </message>
    <message>
        <source>A page &amp;back</source>
        <translation>Une page en &amp;arrière</translation>
    </message>
    <message>
        <source>Copy &amp;bibliography of the selected articles</source>
        <translation>Copier la &amp;bibliographie des articles sélectionnés</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Export in another &amp;form…</source>
        <translation>Exporter dans un autre &amp;format…</translation>
    </message>
    <message>
        <source>Extract a&amp;gain…</source>
        <translation>E&amp;xtraire à nouveau…</translation>
    </message>
    <message>
        <source>Com&amp;pare versions and near copies…</source>
        <translation>Com&amp;parer versions et copies proches…</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>C&amp;orriger…</translation>
    </message>
    <message>
        <source>Read the kept originals again, with today&apos;s extractor</source>
        <translation>Relire les originaux conservés avec l’extracteur d’aujourd’hui</translation>
    </message>
    <message>
        <source>Recei&amp;pts of exports…</source>
        <translation>Re&amp;çus des exports…</translation>
    </message>
    <message>
        <source>&amp;Fold near copies</source>
        <translation>&amp;Replier les copies proches</translation>
    </message>
    <message>
        <source>One row for all near copies of a story; what is folded is exported with it, and not selected</source>
        <translation>Une ligne pour toutes les copies proches d’un article ; ce qui est replié est exporté avec elle, mais pas sélectionné</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>The selected articles, or the one that is read, on paper</source>
        <translation>Les articles sélectionnés, ou celui qui est lu, sur papier</translation>
    </message>
    <message>
        <source>&amp;Go to the title that begins with…</source>
        <translation>Aller au titre &amp;qui commence par…</translation>
    </message>
    </context>
    <context>
        <name>warraq::WindowPanes</name>
    <message>
        <source>A newspaper’s archive, on your own machine</source>
        <translation>L’archive d’un journal, sur votre propre machine</translation>
    </message>
    <message>
        <source>Import a crawl, saved pages or an export, or drop them on this window. Nothing here ever goes to the network.</source>
        <translation>Importez une collecte, des pages enregistrées ou un export, ou déposez-les sur cette fenêtre. Rien ici ne va jamais sur le réseau.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Ouvrir une archive…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>a file and its folder</comment>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Ouvertes récemment</translation>
    </message>
    </context>
    <context>
        <name>warraq::WindowStatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (lecture seule)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <translation>
            <numerusform>%1 sur %Ln article</numerusform>
            <numerusform>%1 sur %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, without %Ln near copies folded under them</source>
        <translation>
            <numerusform>%1, sans la copie proche repliée dessous</numerusform>
            <numerusform>%1, sans les %Ln copies proches repliées dessous</numerusform>
        </translation>
    </message>
    </context>
    <context>
        <name>warraq::WordsLine</name>
    <message>
        <source>No way of writing “%1” is in this archive.</source>
        <comment>a name</comment>
        <translation>Aucune graphie de « %1 » dans ces archives.</translation>
    </message>
    <message>
        <source>“%1” as:</source>
        <comment>a name; the ways it is written follow</comment>
        <translation>« %1 » écrit :</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a way of writing a name, and in how many articles</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %Ln article(s)</source>
        <comment>a way of writing a name</comment>
        <translation>
            <numerusform>%1, dans %Ln article</numerusform>
            <numerusform>%1, dans %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Graphies proposées</translation>
    </message>
    <message>
        <source>Choose the ways of writing this name again that are likely</source>
        <translation>Choisir à nouveau les graphies probables de ce nom</translation>
    </message>
    <message>
        <source>Fewer</source>
        <comment>ways of writing a name</comment>
        <translation>Moins</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>ways of writing a name</comment>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Related forms</source>
        <translation>Formes apparentées</translation>
    </message>
    <message>
        <source>Also find other forms of each word: election, elections, electoral</source>
        <translation>Trouver aussi les autres formes de chaque mot : élection, élections, électoral</translation>
    </message>
    </context>
    <context>
        <name>warraq::WorkDialog</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>“%1” exists already. Replace it?</source>
        <translation>« %1 » existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    </context>
</TS>
