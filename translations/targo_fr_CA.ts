<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>BoardCsv</name>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>changed since published</source>
        <translation>modifié depuis la publication</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no display to show the window on.</source>
        <translation>Il n’y a pas d’écran où montrer la fenêtre.</translation>
    </message>
    <message>
        <source>Targo Ops Desktop: the dispatch board of a fibre company.</source>
        <translation>Targo Ops&#xa0;: le tableau de répartition d’un fournisseur de fibre.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>Show which version this is.</source>
        <translation>Affiche la version.</translation>
    </message>
    <message>
        <source>Start the embedded sandbox company and sign in to it.</source>
        <translation>Démarre l’entreprise de démonstration et s’y connecte.</translation>
    </message>
    <message>
        <source>Size of the sandbox company: small or company.</source>
        <translation>Taille de l’entreprise de démonstration&#xa0;: small (petite) ou company (entière).</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>TAILLE</translation>
    </message>
    <message>
        <source>fr or en; remembered.</source>
        <translation>fr ou en; le choix est retenu.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>LANGUE</translation>
    </message>
    <message>
        <source>targo-ops --help lists what can be asked for.</source>
        <translation>targo-ops --help dit ce qui peut être demandé.</translation>
    </message>
    <message>
        <source>“%1” is nothing this program knows.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: le programme ne connaît pas ce mot.</translation>
    </message>
    <message>
        <source>--size is small or company, not “%1”.</source>
        <translation>--size vaut small ou company, pas «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--language is fr or en, not “%1”.</source>
        <translation>--language vaut fr ou en, pas «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Targo Ops is open already; its window comes forward.</source>
        <translation>Targo Ops est déjà ouvert; sa fenêtre vient au premier plan.</translation>
    </message>
    <message>
        <source>Open on your own servers; their addresses and your key are asked for the first time.</source>
        <translation>Ouvrir sur vos propres serveurs; leurs adresses et votre clé sont demandées la première fois.</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>%1 does not know this API key and secret.</source>
        <translation>%1 ne connaît pas cette clé d’API et ce secret.</translation>
    </message>
    <message>
        <source>%1 does not accept this hub token.</source>
        <translation>%1 n’accepte pas ce jeton du hub.</translation>
    </message>
    <message>
        <source>What answers at %1 is not ERPNext.</source>
        <translation>Ce qui répond à %1 n’est pas ERPNext.</translation>
    </message>
    <message>
        <source>What answers at %1 is not the hub.</source>
        <translation>Ce qui répond à %1 n’est pas le hub.</translation>
    </message>
    <message>
        <source>There is no computer named %1. Check the address, or the network.</source>
        <translation>Aucun ordinateur ne s’appelle %1. Vérifiez l’adresse, ou le réseau.</translation>
    </message>
    <message>
        <source>%1 refuses the connection: no server is listening there.</source>
        <translation>%1 refuse la connexion&#xa0;: aucun serveur n’y écoute.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2).</source>
        <translation>%1 est injoignable (%2).</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>%1 could not prove its identity (%2).</source>
        <translation>%1 n’a pas pu prouver son identité (%2).</translation>
    </message>
    <message>
        <source>%1 has a failure (HTTP %2).</source>
        <translation>%1 est en panne (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 is busy or under maintenance. Try again in a while.</source>
        <translation>%1 est occupé ou en maintenance. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>This is not an address. Write it like %1.</source>
        <translation>Ce n’est pas une adresse. Écrivez-la comme %1.</translation>
    </message>
    <message>
        <source>An address begins with https://, not with %1://.</source>
        <translation>Une adresse commence par https://, et non par %1://.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>aujourd&apos;hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>no hour yet</source>
        <translation>sans heure</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>%1 on the road</source>
        <translation>%1 de route</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Avec %1</translation>
    </message>
    <message>
        <source>does not work that day</source>
        <translation>ne travaille pas ce jour-là</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n travail</numerusform>
            <numerusform>%n travaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 planned, of it %2 on the road</source>
        <translation>%1 prévues, dont %2 de route</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>%1 prévues</translation>
    </message>
    <message>
        <source>absent: %1</source>
        <translation>absent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Rien n’est prévu.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Customer and place</source>
        <translation>Client et lieu</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>À faire</translation>
    </message>
</context>
<context>
    <name>DiagnosticLines</name>
    <message>
        <source>%1 ms, %2</source>
        <comment>how long, and when</comment>
        <translation>%1 ms, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>nothing is kept: this session only</source>
        <translation>rien n’est gardé&#xa0;: cette session seulement</translation>
    </message>
    <message>
        <source>NOT encrypted</source>
        <translation>PAS chiffré</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
    <message>
        <source>ERPNext server</source>
        <translation>Serveur ERPNext</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>none: changes are asked for</source>
        <translation>aucun&#xa0;: les changements sont demandés</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Time zone of the board</source>
        <translation>Fuseau horaire du tableau</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>%1 (by choice)</source>
        <translation>%1 (par choix)</translation>
    </message>
    <message>
        <source>Live stream</source>
        <translation>Flux en direct</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Up to date at</source>
        <translation>À jour au</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Technicians</source>
        <translation>Techniciens</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>Jobs to plan</source>
        <translation>Interventions à planifier</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Changes waiting</source>
        <translation>Changements en attente</translation>
    </message>
    <message>
        <source>Changes that need you</source>
        <translation>Changements à trancher</translation>
    </message>
    <message>
        <source>Past acts</source>
        <translation>Actes passés</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Local storage</source>
        <translation>Stockage local</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Longest standstill</source>
        <translation>Plus long arrêt</translation>
    </message>
    <message>
        <source>Last standstills over 100 ms</source>
        <translation>Derniers arrêts de plus de 100 ms</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>skills</source>
        <comment>records being loaded</comment>
        <translation>compétences</translation>
    </message>
    <message>
        <source>technicians</source>
        <comment>records being loaded</comment>
        <translation>techniciens</translation>
    </message>
    <message>
        <source>customers</source>
        <comment>records being loaded</comment>
        <translation>clients</translation>
    </message>
    <message>
        <source>places</source>
        <comment>records being loaded</comment>
        <translation>lieux</translation>
    </message>
    <message>
        <source>jobs</source>
        <comment>records being loaded</comment>
        <translation>travaux</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>Le serveur a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified.</source>
        <translation>L’identité du serveur n’a pas pu être vérifiée.</translation>
    </message>
    <message>
        <source>The server does not accept these credentials.</source>
        <translation>Le serveur n’accepte pas ces identifiants.</translation>
    </message>
    <message>
        <source>The server does not allow you to do this.</source>
        <translation>Le serveur ne vous permet pas de faire cela.</translation>
    </message>
    <message>
        <source>This no longer exists on the server.</source>
        <translation>Cela n’existe plus sur le serveur.</translation>
    </message>
    <message>
        <source>Someone has changed it in the meantime.</source>
        <translation>Quelqu’un l’a changé entre-temps.</translation>
    </message>
    <message>
        <source>It already exists on the server.</source>
        <translation>Cela existe déjà sur le serveur.</translation>
    </message>
    <message>
        <source>The server refuses this content.</source>
        <translation>Le serveur refuse ce contenu.</translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translation>Le serveur demande de ralentir.</translation>
    </message>
    <message>
        <source>The server is busy; it will be tried again.</source>
        <translation>Le serveur est occupé; un nouvel essai suivra.</translation>
    </message>
    <message>
        <source>Nobody knows whether it took effect: please check.</source>
        <translation>Impossible de savoir si c’est fait&#xa0;: à vérifier.</translation>
    </message>
    <message>
        <source>The server had a failure.</source>
        <translation>Le serveur a eu une panne.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read.</source>
        <translation>La réponse du serveur est illisible.</translation>
    </message>
    <message>
        <source>It could not be kept on this computer.</source>
        <translation>Impossible de le garder sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Cela a été arrêté.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an error, and the server&apos;s own words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <comment>step of a first load</comment>
        <translation>(%1 de %2)</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3</source>
        <translation>Chargement&#xa0;: %1, %2 sur %3</translation>
    </message>
    <message>
        <source>Loading %1: %2</source>
        <translation>Chargement&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>The local file is damaged.</source>
        <translation>Le fichier local est endommagé.</translation>
    </message>
    <message>
        <source>The local files are locked with another key.</source>
        <translation>Les fichiers locaux sont verrouillés avec une autre clé.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the local files.</source>
        <translation>Une version plus récente du programme a écrit les fichiers locaux.</translation>
    </message>
    <message>
        <source>The local files are in use: this program may be open already.</source>
        <translation>Les fichiers locaux sont occupés&#xa0;: le programme est peut-être déjà ouvert.</translation>
    </message>
    <message>
        <source>The local files may not be written.</source>
        <translation>Les fichiers locaux ne peuvent pas être modifiés.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be kept on this computer.</source>
        <translation>Le disque est plein&#xa0;: rien de plus ne peut être gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The local files could not be encrypted.</source>
        <translation>Les fichiers locaux n’ont pas pu être chiffrés.</translation>
    </message>
    <message>
        <source>The local copy was damaged. It was set aside and is fetched again.</source>
        <translation>La copie locale était endommagée. Elle est mise de côté et se recharge.</translation>
    </message>
    <message>
        <source>It was saved from a damaged file, and an earlier change of the same job may be missing: please check it.</source>
        <translation>Récupéré d’un fichier endommagé; un changement antérieur de la même tâche manque peut-être&#xa0;: veuillez vérifier.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known. Check its address, or the network.</source>
        <translation>Le nom du serveur est inconnu. Vérifiez son adresse, ou le réseau.</translation>
    </message>
    <message>
        <source>The server&apos;s computer refuses the connection.</source>
        <translation>L’ordinateur du serveur refuse la connexion.</translation>
    </message>
    <message>
        <source>The server no longer has %1 of the %2 %3 known here.</source>
        <comment>%3: jobs, customers …</comment>
        <translation>Le serveur n’a plus %1 des %2 %3 que l’on connaît ici.</translation>
    </message>
    <message>
        <source>without technician</source>
        <comment>why a job is not published</comment>
        <translation>sans technicien</translation>
    </message>
    <message>
        <source>without day</source>
        <comment>why a job is not published</comment>
        <translation>sans jour</translation>
    </message>
    <message>
        <source>the technician is absent</source>
        <comment>why a job is not published</comment>
        <translation>le technicien est absent</translation>
    </message>
    <message>
        <source>overlaps another job</source>
        <comment>why a job is not published</comment>
        <translation>chevauche un autre travail</translation>
    </message>
    <message>
        <source>published already</source>
        <comment>why a job is not published</comment>
        <translation>déjà publié</translation>
    </message>
    <message>
        <source>its day is over</source>
        <comment>why a job is not published</comment>
        <translation>son jour est passé</translation>
    </message>
    <message>
        <source>You do not have the right to publish.</source>
        <translation>Vous n’avez pas le droit de publier.</translation>
    </message>
    <message>
        <source>There is no hub to publish through.</source>
        <translation>Il n’y a pas de hub par lequel publier.</translation>
    </message>
    <message>
        <source>Not published: %1.</source>
        <comment>%1: without technician …</comment>
        <translation>Non publié&#xa0;: %1.</translation>
    </message>
    <message>
        <source>In ERPNext your account may not read: %1. What hangs on them is missing here. An administrator of ERPNext can give it the right.</source>
        <comment>%1: technicians, jobs …</comment>
        <translation>Dans ERPNext, votre compte n’a pas le droit de lire&#xa0;: %1. Tout ce qui en dépend manque ici. Un administrateur d’ERPNext peut lui donner ce droit.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>no longer working</source>
        <translation>ne travaille plus</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>absent · %1</source>
        <translation>absent · %1</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>outside hours</source>
        <translation>hors horaire</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>chevauchement</translation>
    </message>
    <message>
        <source>This technician no longer takes work.</source>
        <translation>Ce technicien ne prend plus de travail.</translation>
    </message>
    <message>
        <source>Absent that day.</source>
        <translation>Absent ce jour-là.</translation>
    </message>
    <message>
        <source>Absent that day: %1.</source>
        <translation>Absent ce jour-là&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Does not hold %1, level %2 is needed.</source>
        <translation>N’a pas la compétence %1; il faut le niveau %2.</translation>
    </message>
    <message>
        <source>Holds %1 at level %2, level %3 is needed.</source>
        <translation>A %1 au niveau %2; il faut le niveau %3.</translation>
    </message>
    <message>
        <source>Outside working hours.</source>
        <translation>En dehors des heures de travail.</translation>
    </message>
    <message>
        <source>Overlaps %1.</source>
        <translation>Chevauche %1.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Order of the day</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from the first to the last day</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a reason and a period</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Assistants</source>
        <translation>Assistants</translation>
    </message>
    <message>
        <source>Required skills</source>
        <translation>Compétences requises</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>Closing notes</source>
        <translation>Notes de fermeture</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>Motif d’annulation</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste de vérification</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 faits</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intents</name>
    <message>
        <source>Unassigned</source>
        <translation>Désassigné</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its new value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between changed fields</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Assigned to %1, %2</source>
        <translation>Assigné à %1, %2</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Déplacé au %1</translation>
    </message>
    <message>
        <source>Now from %1, for %2</source>
        <translation>Maintenant dès %1, pour %2</translation>
    </message>
    <message>
        <source>Duration changed to %1</source>
        <translation>Durée changée à %1</translation>
    </message>
    <message>
        <source>State changed to “%1”</source>
        <translation>État changé&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a job, and what was done to it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>à trancher</translation>
    </message>
    <message>
        <source>This job no longer exists.</source>
        <translation>Ce travail n’existe plus.</translation>
    </message>
    <message>
        <source>This technician no longer exists.</source>
        <translation>Ce technicien n’existe plus.</translation>
    </message>
    <message>
        <source>This date or hour does not exist.</source>
        <translation>Cette date ou cette heure n’existe pas.</translation>
    </message>
    <message>
        <source>A job lasts at least a minute and at most a week.</source>
        <translation>Un travail dure au moins une minute et au plus une semaine.</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Rien à changer.</translation>
    </message>
    <message>
        <source>Cannot undo: someone has changed it since.</source>
        <translation>Impossible d’annuler&#xa0;: quelqu’un l’a changé depuis.</translation>
    </message>
    <message>
        <source>Cannot undo: %1 has changed it since.</source>
        <translation>Impossible d’annuler&#xa0;: %1 l’a changé depuis.</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Créé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Note added: %1</source>
        <translation>Note ajoutée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Absent: %1</source>
        <translation>Absent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Absence removed</source>
        <translation>Absence retirée</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) at once</source>
        <translation>
            <numerusform>%n changement à la fois</numerusform>
            <numerusform>%n changements à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>A job needs a subject.</source>
        <translation>Une intervention a besoin d’un sujet.</translation>
    </message>
    <message>
        <source>There is nothing in the note yet.</source>
        <translation>La note est encore vide.</translation>
    </message>
    <message>
        <source>This job is published: withdraw it before deleting it.</source>
        <translation>Cette intervention est publiée&#xa0;: la retirer de la publication avant de la supprimer.</translation>
    </message>
    <message>
        <source>An absence ends on its first day or later.</source>
        <translation>Une absence finit le jour où elle commence, ou plus tard.</translation>
    </message>
    <message>
        <source>This text is too long: at most 140 characters.</source>
        <translation>Ce texte est trop long&#xa0;: 140 caractères au plus.</translation>
    </message>
    <message>
        <source>A note that was sent cannot be taken back.</source>
        <translation>Une note envoyée ne peut pas être reprise.</translation>
    </message>
    <message>
        <source>It is being sent at this moment: try again in a few seconds.</source>
        <translation>L’envoi est en cours&#xa0;: réessayer dans quelques secondes.</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a past act</comment>
        <translation>fait</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>a past act</comment>
        <translation>annulé</translation>
    </message>
    <message>
        <source>overtaken</source>
        <comment>a past act</comment>
        <translation>dépassé</translation>
    </message>
    <message>
        <source>overtaken by %1</source>
        <translation>dépassé par %1</translation>
    </message>
    <message>
        <source>Job deleted: %1</source>
        <translation>Travail supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>overtaken by yourself</source>
        <comment>a past act</comment>
        <translation>dépassé par vous-même</translation>
    </message>
    <message>
        <source>Cannot undo: you have changed it since.</source>
        <translation>Impossible d’annuler&#xa0;: vous l’avez changé depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) moved</source>
        <translation>
            <numerusform>%n travail déplacé</numerusform>
            <numerusform>%n travaux déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duration of %n job(s) changed</source>
        <translation>
            <numerusform>Durée de %n travail changée</numerusform>
            <numerusform>Durée de %n travaux changée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) unassigned</source>
        <translation>
            <numerusform>%n travail désassigné</numerusform>
            <numerusform>%n travaux désassignés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) created</source>
        <translation>
            <numerusform>%n travail créé</numerusform>
            <numerusform>%n travaux créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) deleted</source>
        <translation>
            <numerusform>%n travail supprimé</numerusform>
            <numerusform>%n travaux supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>State of %n job(s) changed to “%1”</source>
        <translation>
            <numerusform>État de %n travail changé à «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>État de %n travaux changé à «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Publication withdrawn</source>
        <translation>Publication retirée</translation>
    </message>
    <message>
        <source>Publication withdrawn: %1</source>
        <translation>Publication retirée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) published</source>
        <translation>
            <numerusform>%n travail publié</numerusform>
            <numerusform>%n travaux publiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publication of %n job(s) withdrawn</source>
        <translation>
            <numerusform>Publication de %n travail retirée</numerusform>
            <numerusform>Publication de %n travaux retirée</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a job with a technician and a day can be published.</source>
        <translation>Seul un travail qui a un technicien et un jour peut être publié.</translation>
    </message>
    <message>
        <source>This job is not published.</source>
        <translation>Ce travail n’est pas publié.</translation>
    </message>
    <message>
        <source>These jobs were published before, too. Withdraw them instead.</source>
        <translation>Ces travaux étaient déjà publiés avant. Retirez-les plutôt.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) were changed by someone else as well as by you, and now stand where both changes together put them</source>
        <translation>
            <numerusform>%n travail a été modifié par quelqu’un d’autre en même temps que par vous et se trouve là où les deux changements le mettent ensemble</numerusform>
            <numerusform>%n travaux ont été modifiés par quelqu’un d’autre en même temps que par vous et se trouvent là où les deux changements les mettent ensemble</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 changed it as well. Both changes hold: %3.</source>
        <translation>%1&#xa0;: %2 l’a modifié aussi. Les deux changements valent&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>no hour</source>
        <translation>sans heure</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>open</source>
        <comment>job status</comment>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>assigned</source>
        <comment>job status</comment>
        <translation>assigné</translation>
    </message>
    <message>
        <source>en route</source>
        <comment>job status</comment>
        <translation>en route</translation>
    </message>
    <message>
        <source>in progress</source>
        <comment>job status</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>on hold</source>
        <comment>job status</comment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>job status</comment>
        <translation>terminé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>job status</comment>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>job type</comment>
        <translation>Autre</translation>
    </message>
    <message>
        <source>low</source>
        <comment>priority</comment>
        <translation>basse</translation>
    </message>
    <message>
        <source>medium</source>
        <comment>priority</comment>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>high</source>
        <comment>priority</comment>
        <translation>haute</translation>
    </message>
    <message>
        <source>urgent</source>
        <comment>priority</comment>
        <translation>urgente</translation>
    </message>
    <message>
        <source>available</source>
        <comment>technician</comment>
        <translation>disponible</translation>
    </message>
    <message>
        <source>en route</source>
        <comment>technician</comment>
        <translation>en route</translation>
    </message>
    <message>
        <source>busy</source>
        <comment>technician</comment>
        <translation>occupé</translation>
    </message>
    <message>
        <source>off duty</source>
        <comment>technician</comment>
        <translation>hors service</translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>technician</comment>
        <translation>inactif</translation>
    </message>
    <message>
        <source>%1 · +%2</source>
        <comment>state, and how long past the planned end</comment>
        <translation>%1 · +%2</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>en retard de %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a job without a number yet</comment>
        <translation>nouvelle</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a job, and others of the same day</comment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <comment>since it was published</comment>
        <translation>modifié</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent job(s) to plan came in</source>
        <translation>
            <numerusform>%n travail urgent à planifier est arrivé</numerusform>
            <numerusform>%n travaux urgents à planifier sont arrivés</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent, to plan: %1</source>
        <translation>Urgent, à planifier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>%1%</source>
        <extracomment>Load of a lane in percent. French puts a space before the sign.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Planned and available hours of a lane, &quot;5 h 10 / 7 h 30&quot;.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to publish</source>
        <comment>jobs on a lane</comment>
        <translation>
            <numerusform>%n à publier</numerusform>
            <numerusform>%n à publier</numerusform>
        </translation>
    </message>
    <message>
        <source>published %1</source>
        <comment>when a lane&apos;s work was published</comment>
        <translation>publié %1</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>Save before leaving?</source>
        <translation>Enregistrer avant de partir?</translation>
    </message>
    <message>
        <source>This is not saved yet:</source>
        <translation>Ceci n&apos;est pas encore enregistré&#xa0;:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Partir sans enregistrer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>MapWays</name>
    <message>
        <source>%1: expected at %2</source>
        <translation>%1&#xa0;: attendu à %2</translation>
    </message>
    <message>
        <source>%1: expected at %2, %3 late</source>
        <translation>%1&#xa0;: attendu à %2, en retard de %3</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>%1 km/h · %2</source>
        <comment>speed, age of the place</comment>
        <translation>%1 km/h · %2</translation>
    </message>
    <message>
        <source>No satellite fix: the last good place</source>
        <translation>Aucun signal satellite&#xa0;: dernière bonne position</translation>
    </message>
    <message>
        <source>to plan</source>
        <translation>à planifier</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>technician, hour</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>it is locked with another key</source>
        <comment>why a file was set aside</comment>
        <translation>il est verrouillé avec une autre clé</translation>
    </message>
    <message>
        <source>a newer version of this program wrote it</source>
        <comment>why a file was set aside</comment>
        <translation>une version plus récente du programme l’a écrit</translation>
    </message>
    <message>
        <source>it is not one of this program&apos;s files</source>
        <comment>why a file was set aside</comment>
        <translation>ce n’est pas un fichier de ce programme</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <comment>why a file was set aside</comment>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>The file of changes that were not sent yet could not be used: %1. It was kept as %2.</source>
        <translation>Le fichier des changements pas encore envoyés est inutilisable&#xa0;: %1. Il est gardé sous le nom %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could be read back whole.</source>
        <translation>
            <numerusform>%n changement a été récupéré en entier.</numerusform>
            <numerusform>%n changements ont été récupérés en entier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for your decision, because an earlier change of the same job may be missing.</source>
        <translation>
            <numerusform>%n d’entre eux attend votre décision, car un changement antérieur de la même tâche manque peut-être.</numerusform>
            <numerusform>%n d’entre eux attendent votre décision, car un changement antérieur de la même tâche manque peut-être.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows how many could not be read: please check your last changes on the board.</source>
        <translation>Le nombre de changements illisibles est inconnu&#xa0;: veuillez vérifier vos derniers changements sur le tableau.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be read: please check your last changes on the board.</source>
        <translation>
            <numerusform>%n changement était illisible&#xa0;: veuillez vérifier vos derniers changements sur le tableau.</numerusform>
            <numerusform>%n changements étaient illisibles&#xa0;: veuillez vérifier vos derniers changements sur le tableau.</numerusform>
        </translation>
    </message>
    <message>
        <source>No change was lost.</source>
        <translation>Aucun changement n’est perdu.</translation>
    </message>
    <message>
        <source>The local copy could not be used: %1. It was kept as %2 and is fetched again.</source>
        <translation>La copie locale est inutilisable&#xa0;: %1. Elle est gardée sous le nom %2 et se recharge.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n travail</numerusform>
            <numerusform>%n travaux</numerusform>
        </translation>
    </message>
    <message>
        <source>load %1% → %2%</source>
        <translation>charge %1&#xa0;% → %2&#xa0;%</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>no day</source>
        <translation>sans jour</translation>
    </message>
    <message>
        <source>no hour</source>
        <translation>sans heure</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n déplacé</numerusform>
            <numerusform>%n déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n retiré</numerusform>
            <numerusform>%n retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>new: %1, %2</source>
        <comment>%1: when, %2: how long</comment>
        <translation>nouveau&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>%1 (%2 had it)</source>
        <comment>%2: a technician</comment>
        <translation>%1 (était à %2)</translation>
    </message>
    <message>
        <source>moved: %1 → %2</source>
        <comment>when it was, when it is</comment>
        <translation>déplacé&#xa0;: %1 → %2</translation>
    </message>
    <message>
        <source>changed: %1 → %2, at %3</source>
        <comment>how long it was, how long it is, when</comment>
        <translation>modifié&#xa0;: %1 → %2, à %3</translation>
    </message>
    <message>
        <source>taken away: %1, now %2</source>
        <comment>when it was, whose it is</comment>
        <translation>retiré&#xa0;: %1, maintenant %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n job(s))</source>
        <comment>a technician</comment>
        <translation>
            <numerusform>%1 (%n travail)</numerusform>
            <numerusform>%1 (%n travaux)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[options]</translation>
    </message>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>Affiche l’aide sur les options.</translation>
    </message>
    <message>
        <source>Displays version information.</source>
        <translation>Affiche la version.</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Option inconnue&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Il manque une valeur après «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>«&#xa0;%1&#xa0;» ne prend pas de valeur.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée num.</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bas</translation>
    </message>
</context>
<context>
    <name>Recurrences</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>tous les jours</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>chaque semaine</numerusform>
            <numerusform>toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>chaque mois</numerusform>
            <numerusform>tous les %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>chaque année</numerusform>
            <numerusform>tous les %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowFields</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Act</source>
        <comment>on equipment</comment>
        <translation>Acte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Adresse MAC</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Code d’article</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Minutes (0: all of it)</source>
        <translation>Minutes (0&#xa0;: tout)</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>SpokenBoard</name>
    <message>
        <source>Warning: %1</source>
        <translation>Attention&#xa0;: %1</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <extracomment>The form of a day that is read aloud.</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>%1, no hour yet, %2</source>
        <comment>a day, and how long</comment>
        <translation>%1, sans heure pour l’instant, %2</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>a day and two hours</comment>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>%1 at %2 to %3 at %4</source>
        <comment>days and hours</comment>
        <translation>%1 à %2 jusqu’à %3 à %4</translation>
    </message>
    <message>
        <source>Past its planned end</source>
        <translation>Dépasse la fin prévue</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Draft, not published</source>
        <translation>Ébauche, non publiée</translation>
    </message>
    <message>
        <source>Changed since it was published</source>
        <translation>Changé depuis sa publication</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type and subject of a job</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Technician: %1</source>
        <translation>Technicien&#xa0;: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Demande %1</translation>
    </message>
    <message>
        <source>A change of this job needs your decision</source>
        <translation>Un changement de ce travail attend votre décision</translation>
    </message>
    <message>
        <source>A change of this job waits to be sent</source>
        <translation>Un changement de ce travail attend d’être envoyé</translation>
    </message>
    <message>
        <source>Does not match the search or the filters</source>
        <translation>Ne correspond pas à la recherche ou aux filtres</translation>
    </message>
    <message>
        <source>No job</source>
        <translation>Aucun travail</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n travail</numerusform>
            <numerusform>%n travaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>en_CA</source>
        <extracomment>The locale for dates, as Qt names it. Not shown.</extracomment>
        <translation>fr_CA</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <extracomment>An hour of the day in running text: %1 hours (no leading zero), %2 minutes (two digits). French: &quot;%1 h %2&quot;.</extracomment>
        <translation>%1&#xa0;h&#xa0;%2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <extracomment>A full hour in running text. French: &quot;%1 h&quot;.</extracomment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1:00</source>
        <comment>on the time axis</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a duration</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>a duration</comment>
        <translation>%1&#xa0;h&#xa0;%2</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <extracomment>Date format as of Qt: weekday, day, month, year. French: &quot;ddd d MMM yyyy&quot;.</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <extracomment>Date format as of Qt: weekday, day, month. French: &quot;ddd d MMM&quot;.</extracomment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>period begin, same month</comment>
        <extracomment>Date format as of Qt: day and month, the beginning of a period. French: &quot;d MMM&quot;.</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>period begin</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d, yyyy</source>
        <comment>period end, same month</comment>
        <extracomment>Date format as of Qt: the end of a period. French: &quot;d MMM yyyy&quot;.</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>period end</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a period of days</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a day and an hour</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>il y a %1&#xa0;j</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>serial %1</source>
        <translation>série %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Install</source>
        <comment>equipment</comment>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Replace</source>
        <comment>equipment</comment>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>equipment</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>equipment</comment>
        <translation>Vérifier</translation>
    </message>
</context>
<context>
    <name>VanDrop</name>
    <message>
        <source>%1 at %2</source>
        <comment>technician, hour</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>absent: %1</source>
        <translation>absent&#xa0;: %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>off</source>
        <translation>congé</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
</context>
<context>
    <name>targo::Program</name>
    <message>
        <source>The local files cannot be opened</source>
        <translation>Les fichiers locaux ne s’ouvrent pas</translation>
    </message>
    <message>
        <source>A local file was set aside</source>
        <translation>Un fichier local a été mis de côté</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Quelque chose demande votre attention</translation>
    </message>
    <message>
        <source>They stay as they are. The program goes on without them: what you change is sent while you are connected, and nothing is kept on this computer.</source>
        <translation>Ils restent tels quels. Le programme continue sans eux&#xa0;: vos changements partent tant que vous êtes connecté, et rien n’est gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The program is missing: %1.</source>
        <translation>Le programme est introuvable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The demonstration did not start. %1</source>
        <translation>La démonstration n’a pas démarré. %1</translation>
    </message>
    <message>
        <source>The local files cannot be opened. %1</source>
        <translation>Les fichiers locaux ne peuvent pas être ouverts. %1</translation>
    </message>
    <message>
        <source>The keychain did not answer</source>
        <translation>Le trousseau ne répond pas</translation>
    </message>
    <message>
        <source>Your key may still lie in this computer&apos;s keychain, under “Targo Ops Desktop”. Remove it there.</source>
        <translation>Votre clé est peut-être encore dans le trousseau de cet ordinateur, sous «&#xa0;Targo Ops Desktop&#xa0;». Retirez-l’y.</translation>
    </message>
    <message>
        <source>The demonstration did not start</source>
        <translation>La démonstration n’a pas démarré</translation>
    </message>
    <message>
        <source>Map of the demonstration</source>
        <translation>Carte de la démonstration</translation>
    </message>
    <message>
        <source>The demonstration company is being made up. The whole company takes a minute or two.</source>
        <translation>L’entreprise de démonstration est en préparation. L’entreprise entière prend une minute ou deux.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Starting the demonstration</source>
        <translation>Démarrage de la démonstration</translation>
    </message>
</context>
<context>
    <name>targo::Session</name>
    <message>
        <source>Publication taken back</source>
        <comment>the reason told to colleagues</comment>
        <translation>Publication annulée</translation>
    </message>
</context>
<context>
    <name>targo::desk::AbsenceDialog</name>
    <message>
        <source>Choose a technician</source>
        <translation>Choisissez un technicien</translation>
    </message>
    <message>
        <source>&amp;Until further notice</source>
        <translation>&amp;Jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Vacances</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Personal leave</source>
        <translation>Congé personnel</translation>
    </message>
    <message>
        <source>Parental leave</source>
        <translation>Congé parental</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Accident</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Remove the absence</source>
        <translation>&amp;Retirer l’absence</translation>
    </message>
    <message>
        <source>Set absent</source>
        <translation>Mettre absent</translation>
    </message>
    <message>
        <source>An absence ends on its first day or later.</source>
        <translation>Une absence finit le jour où elle commence, ou plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of these days stay on this lane: plan them anew.</source>
        <translation>
            <numerusform>%n intervention de ces jours reste sur cette ligne&#xa0;: la replanifier.</numerusform>
            <numerusform>%n interventions de ces jours restent sur cette ligne&#xa0;: les replanifier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::AddressSearch</name>
    <message>
        <source>Address…</source>
        <translation>Adresse…</translation>
    </message>
    <message>
        <source>Find an address on the map</source>
        <translation>Trouver une adresse sur la carte</translation>
    </message>
    <message>
        <source>Addresses found</source>
        <translation>Adresses trouvées</translation>
    </message>
    <message numerus="yes">
        <source>Type at least %n letter(s)</source>
        <translation>
            <numerusform>Tapez au moins %n lettre</numerusform>
            <numerusform>Tapez au moins %n lettres</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No such address is known</source>
        <translation>Aucune adresse connue ne correspond</translation>
    </message>
</context>
<context>
    <name>targo::desk::Announcements</name>
    <message>
        <source>Changes given up: %1</source>
        <translation>Modifications abandonnées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>New job given up</source>
        <translation>Nouveau travail abandonné</translation>
    </message>
    <message>
        <source>Note given up: %1</source>
        <translation>Note abandonnée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Ramener</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
</context>
<context>
    <name>targo::desk::AssignDialog</name>
    <message>
        <source>Assign to…</source>
        <translation>Assigner à…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Technicians</source>
        <translation>Techniciens</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assigner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
</context>
<context>
    <name>targo::desk::BestTechnicianDialog</name>
    <message>
        <source>&amp;Place here</source>
        <translation>&amp;Placer ici</translation>
    </message>
    <message>
        <source>Best technician</source>
        <translation>Meilleur technicien</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Skill to spare</source>
        <translation>Niveau en trop</translation>
    </message>
    <message>
        <source>Wishes met</source>
        <translation>Souhaits remplis</translation>
    </message>
    <message>
        <source>Load that day</source>
        <translation>Charge du jour</translation>
    </message>
    <message>
        <source>On the road</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nobody can take it at this hour.</source>
        <translation>Personne ne peut le prendre à cette heure.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Cannot take it (%1)</source>
        <comment>how many technicians</comment>
        <translation>Ne peuvent pas (%1)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a technician, why they cannot</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Other times…</source>
        <translation>&amp;Autres heures…</translation>
    </message>
    <message>
        <source>%1 – %2, %3 on the road</source>
        <comment>when, who, how long</comment>
        <translation>%1 – %2, %3 de route</translation>
    </message>
    <message numerus="yes">
        <source>Nobody can take it in these %n day(s).</source>
        <translation>
            <numerusform>Personne ne peut le prendre ce jour-là.</numerusform>
            <numerusform>Personne ne peut le prendre dans ces %n jours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::BoardActions</name>
    <message>
        <source>Select the &amp;lane’s jobs, then all</source>
        <translation>Sélectionner les travaux de la ligne, puis &amp;tous</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cou&amp;per</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>New job &amp;here…</source>
        <translation>Nouvelle intervention &amp;ici…</translation>
    </message>
    <message>
        <source>&amp;Remove the absence</source>
        <translation>&amp;Retirer l’absence</translation>
    </message>
    <message>
        <source>H&amp;istory of the technician…</source>
        <translation>His&amp;torique du technicien…</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>&amp;Vues enregistrées</translation>
    </message>
    <message>
        <source>&amp;Group lanes by</source>
        <translation>&amp;Grouper les lignes par</translation>
    </message>
    <message>
        <source>Move the lane u&amp;p</source>
        <translation>Monter la ligne</translation>
    </message>
    <message>
        <source>Move the lane do&amp;wn</source>
        <translation>Descendre la ligne</translation>
    </message>
    <message>
        <source>H&amp;ide the lane</source>
        <translation>&amp;Masquer la ligne</translation>
    </message>
    <message>
        <source>Lanes and &amp;filters…</source>
        <translation>Lignes et &amp;filtres…</translation>
    </message>
    <message>
        <source>Fold the &amp;group</source>
        <translation>&amp;Replier le groupe</translation>
    </message>
    <message>
        <source>Fold or unfold &amp;all groups</source>
        <translation>Replier ou déplier tous les &amp;groupes</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>Sans &amp;groupe</translation>
    </message>
    <message>
        <source>Best &amp;skill</source>
        <translation>Meilleure &amp;compétence</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Région</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>É&amp;quipe</translation>
    </message>
    <message>
        <source>None yet: save one under “Lanes and filters”</source>
        <translation>Aucune encore&#xa0;: enregistrez-en une sous «&#xa0;Lignes et filtres&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <translation>L&amp;iste</translation>
    </message>
    <message>
        <source>&amp;Calendar of a technician</source>
        <translation>&amp;Calendrier d’un technicien</translation>
    </message>
    <message>
        <source>« To plan » in its own &amp;window</source>
        <translation>«&#xa0;À planifier&#xa0;» dans sa propre &amp;fenêtre</translation>
    </message>
    <message>
        <source>&amp;Board in its own window</source>
        <translation>&amp;Répartition dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Sho&amp;w everything</source>
        <translation>&amp;Tout montrer</translation>
    </message>
</context>
<context>
    <name>targo::desk::BoardActs</name>
    <message>
        <source>This job is over: it no longer moves.</source>
        <translation>Ce travail est fini&#xa0;: il ne se déplace plus.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your change was dropped.</source>
        <translation>Votre changement a été abandonné.</translation>
    </message>
    <message>
        <source>Their choice stands; yours was dropped.</source>
        <translation>Leur choix reste; le vôtre est abandonné.</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>These values stand there already.</source>
        <translation>Ces valeurs y sont déjà.</translation>
    </message>
    <message>
        <source>%1 despite: %2</source>
        <comment>what was done, and what speaks against it</comment>
        <translation>%1 malgré&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is on the way</source>
        <comment>a technician</comment>
        <translation>%1 est en route</translation>
    </message>
    <message>
        <source>%1 has begun it</source>
        <comment>a technician</comment>
        <translation>%1 l’a commencé</translation>
    </message>
    <message>
        <source>%1: made anew under a new number; the notes do not come back</source>
        <comment>a deleted job</comment>
        <translation>%1&#xa0;: recréé sous un nouveau numéro; ses notes ne reviennent pas</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between jobs</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>These jobs are over: they no longer move.</source>
        <translation>Ces travaux sont finis&#xa0;: ils ne se déplacent plus.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are over and stay</source>
        <translation>
            <numerusform>%n travail est fini et reste en place</numerusform>
            <numerusform>%n travaux sont finis et restent en place</numerusform>
        </translation>
    </message>
    <message>
        <source>These jobs are no longer on the board.</source>
        <translation>Ces travaux ne sont plus sur le tableau.</translation>
    </message>
</context>
<context>
    <name>targo::desk::BoardClipboard</name>
    <message>
        <source>Choose a job on the board first.</source>
        <translation>Sélectionnez d’abord un travail sur le tableau.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) cut: click where they are to go, then paste.</source>
        <translation>
            <numerusform>%n travail coupé&#xa0;: cliquez où il doit aller, puis collez.</numerusform>
            <numerusform>%n travaux coupés&#xa0;: cliquez où ils doivent aller, puis collez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) copied: click where the copies are to go, then paste.</source>
        <translation>
            <numerusform>%n travail copié&#xa0;: cliquez où la copie doit aller, puis collez.</numerusform>
            <numerusform>%n travaux copiés&#xa0;: cliquez où les copies doivent aller, puis collez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click on the board where the jobs are to go.</source>
        <translation>Cliquez sur le tableau où les travaux doivent aller.</translation>
    </message>
    <message>
        <source>Nothing was copied on the board yet.</source>
        <translation>Rien n’a encore été copié sur le tableau.</translation>
    </message>
</context>
<context>
    <name>targo::desk::BoardMenus</name>
    <message>
        <source>&amp;New job here…</source>
        <translation>&amp;Nouvelle intervention ici…</translation>
    </message>
    <message>
        <source>&amp;Paste here</source>
        <translation>&amp;Coller ici</translation>
    </message>
    <message>
        <source>A&amp;bsence…</source>
        <translation>A&amp;bsence…</translation>
    </message>
</context>
<context>
    <name>targo::desk::BoardWindows</name>
    <message>
        <source>To plan – Targo Ops</source>
        <translation>À planifier – Targo Ops</translation>
    </message>
    <message>
        <source>Board – Targo Ops</source>
        <translation>Répartition – Targo Ops</translation>
    </message>
</context>
<context>
    <name>targo::desk::CalendarCanvas</name>
    <message>
        <source>Calendar of one technician</source>
        <translation>Calendrier d’un technicien</translation>
    </message>
</context>
<context>
    <name>targo::desk::ConflictCard</name>
    <message>
        <source>Keep mine</source>
        <translation>Garder mon choix</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre leur choix</translation>
    </message>
    <message>
        <source>%1 has changed this job too</source>
        <translation>%1 a aussi changé ce travail</translation>
    </message>
    <message>
        <source>A change waits to be sent: %1</source>
        <translation>Un changement attend d’être envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Drop my change</source>
        <translation>Abandonner mon changement</translation>
    </message>
    <message>
        <source>My choice</source>
        <translation>Mon choix</translation>
    </message>
    <message>
        <source>Their choice</source>
        <translation>Leur choix</translation>
    </message>
    <message>
        <source>A change could not be made: %1</source>
        <translation>Un changement n’a pas pu se faire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete all the same</source>
        <translation>Supprimer quand même</translation>
    </message>
    <message>
        <source>Keep the job</source>
        <translation>Garder l’intervention</translation>
    </message>
    <message>
        <source>Someone else</source>
        <comment>has changed this job too</comment>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>%1 has changed the job that you are deleting</source>
        <translation>%1 a changé l’intervention que vous supprimez</translation>
    </message>
    <message>
        <source>%1 has changed this absence too</source>
        <translation>%1 a aussi changé cette absence</translation>
    </message>
    <message>
        <source>Publish it as it is now</source>
        <translation>Publier tel quel maintenant</translation>
    </message>
    <message>
        <source>Do not publish</source>
        <translation>Ne pas publier</translation>
    </message>
    <message>
        <source>%1 has changed the job that you are publishing</source>
        <translation>%1 a modifié le travail que vous publiez</translation>
    </message>
    <message>
        <source>What I saw</source>
        <translation>Ce que je voyais</translation>
    </message>
</context>
<context>
    <name>targo::desk::CoverPage</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Fetching the board for the first time</source>
        <translation>Premier chargement de la répartition</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Vous n’êtes plus connecté</translation>
    </message>
    <message>
        <source>Sign in to fetch the board.</source>
        <translation>Connectez-vous pour charger la répartition.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>No technician yet</source>
        <translation>Aucun technicien pour l’instant</translation>
    </message>
    <message>
        <source>The board shows one lane per technician. Add technicians in ERPNext, and they appear here by themselves.</source>
        <translation>La répartition montre une ligne par technicien. Ajoutez des techniciens dans ERPNext&#xa0;: ils apparaîtront ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>The board has not been fetched yet</source>
        <translation>La répartition n’a pas encore été chargée</translation>
    </message>
    <message>
        <source>It comes as soon as the server answers; then it stays readable offline.</source>
        <translation>Elle arrive dès que le serveur répond; elle reste ensuite lisible hors ligne.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Change the server…</source>
        <translation>Changer de serveur…</translation>
    </message>
</context>
<context>
    <name>targo::desk::CustomerFields</name>
    <message>
        <source>Name or phone</source>
        <translation>Nom ou téléphone</translation>
    </message>
    <message>
        <source>No customer of this name has work on the board: write the name into the subject, and the address below.</source>
        <translation>Aucun client de ce nom n’a d’intervention au tableau&#xa0;: écrire le nom dans le sujet, et l’adresse ci-dessous.</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Une autre adresse</translation>
    </message>
    <message>
        <source>May stay empty: the technician then has only the subject to find the place.</source>
        <translation>Peut rester vide&#xa0;: le technicien n’aura alors que le sujet pour trouver l’endroit.</translation>
    </message>
</context>
<context>
    <name>targo::desk::DemonstrationBanner</name>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>The demonstration has ended by itself. You can go on working; what you change is sent when it runs again.</source>
        <translation>La démonstration s’est arrêtée d’elle-même. Vous pouvez continuer; ce que vous changez partira à son redémarrage.</translation>
    </message>
</context>
<context>
    <name>targo::desk::DeskActions</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
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
        <source>Compact</source>
        <translation>Compactes</translation>
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
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
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
        <source>&amp;Job</source>
        <translation>&amp;Travail</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Go from job to job</source>
        <translation>Passer d’un travail à l’autre</translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <translation>Flèches, Début, Fin</translation>
    </message>
    <message>
        <source>Move the job by 15 minutes</source>
        <translation>Déplacer le travail de 15&#xa0;minutes</translation>
    </message>
    <message>
        <source>Move the job to the lane above or below</source>
        <translation>Déplacer le travail à la ligne du dessus ou du dessous</translation>
    </message>
    <message>
        <source>Make the job shorter or longer</source>
        <translation>Raccourcir ou allonger le travail</translation>
    </message>
    <message>
        <source>Drag to the minute</source>
        <translation>Glisser à la minute près</translation>
    </message>
    <message>
        <source>Hold Alt while dragging</source>
        <translation>Tenir Alt en glissant</translation>
    </message>
    <message>
        <source>Give up the drag, clear the selection</source>
        <translation>Abandonner le glissement, vider la sélection</translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation>Agrandir autour du pointeur</translation>
    </message>
    <message>
        <source>Ctrl and the wheel</source>
        <translation>Ctrl et la molette</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>Ajouter une &amp;note…</translation>
    </message>
    <message>
        <source>&amp;Delete the draft</source>
        <translation>&amp;Supprimer l’ébauche</translation>
    </message>
    <message>
        <source>&amp;New job…</source>
        <translation>&amp;Nouvelle intervention…</translation>
    </message>
    <message>
        <source>A&amp;bsence…</source>
        <translation>A&amp;bsence…</translation>
    </message>
    <message>
        <source>This job is published: withdraw it before deleting it.</source>
        <translation>Cette intervention est publiée&#xa0;: la retirer de la publication avant de la supprimer.</translation>
    </message>
    <message>
        <source>Removes a job that was never published.</source>
        <translation>Retire une intervention jamais publiée.</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnostic…</translation>
    </message>
    <message>
        <source>&amp;Synchronise now</source>
        <translation>&amp;Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Work o&amp;ffline</source>
        <translation>Travailler &amp;hors ligne</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>Se c&amp;onnecter…</translation>
    </message>
    <message>
        <source>&amp;Changes waiting to be sent…</source>
        <translation>&amp;Changements en attente d’envoi…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
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
        <source>&amp;Find</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>&amp;Previous period</source>
        <translation>Période &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next period</source>
        <translation>Période &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Go to date…</source>
        <translation>Aller à une &amp;date…</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>Working &amp;hours</source>
        <translation>&amp;Heures de travail</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Assign to…</source>
        <translation>&amp;Assigner à…</translation>
    </message>
    <message>
        <source>&amp;Unassign</source>
        <translation>&amp;Désassigner</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;About Targo Ops</source>
        <translation>À &amp;propos de Targo Ops</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Ouvrir le menu</translation>
    </message>
    <message>
        <source>Add or remove a row of a list in the job</source>
        <translation>Ajouter ou retirer une ligne d’une liste de l’intervention</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>Déplacer la ligne</translation>
    </message>
    <message>
        <source>Tick a box</source>
        <translation>Cocher une case</translation>
    </message>
    <message>
        <source>This job is over: it no longer moves.</source>
        <translation>Ce travail est fini&#xa0;: il ne se déplace plus.</translation>
    </message>
    <message>
        <source>Nobody has this job yet.</source>
        <translation>Personne n’a encore ce travail.</translation>
    </message>
    <message>
        <source>Choose the technician of the lane</source>
        <translation>Choisir le technicien de la ligne</translation>
    </message>
    <message>
        <source>Left from its first job</source>
        <translation>Gauche depuis son premier travail</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 jours</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 semaines</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Without &amp;evenings and nights</source>
        <translation>Sans &amp;soirées ni nuits</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>Save or create from any field of a dialog</source>
        <translation>Enregistrer ou créer, de tout champ d’un dialogue</translation>
    </message>
    <message>
        <source>In the search: jobs of other days</source>
        <translation>Dans la recherche&#xa0;: travaux d’autres jours</translation>
    </message>
    <message>
        <source>Choose more jobs</source>
        <translation>Étendre la sélection</translation>
    </message>
    <message>
        <source>Choose one more, or one less</source>
        <translation>Ajouter un travail à la sélection, ou l’en retirer</translation>
    </message>
    <message>
        <source>Choose what the mouse goes over</source>
        <translation>Sélectionner tout ce que touche un cadre</translation>
    </message>
    <message>
        <source>Drag from empty ground</source>
        <translation>Glisser depuis un endroit libre</translation>
    </message>
    <message>
        <source>Copy instead of moving</source>
        <translation>Copier au lieu de déplacer</translation>
    </message>
    <message>
        <source>Hold Ctrl while dragging</source>
        <translation>Ctrl pendant le glisser</translation>
    </message>
    <message>
        <source>Go to &amp;anything…</source>
        <translation>Aller n’i&amp;mporte où…</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Publier…</translation>
    </message>
    <message>
        <source>&amp;Withdraw the publication…</source>
        <translation>Re&amp;tirer la publication…</translation>
    </message>
    <message>
        <source>Publishing goes through the hub, and there is none.</source>
        <translation>On publie par le hub, et il n’y en a pas.</translation>
    </message>
    <message>
        <source>You do not have the right to publish.</source>
        <translation>Vous n’avez pas le droit de publier.</translation>
    </message>
    <message>
        <source>Only a job with a technician and a day can be published.</source>
        <translation>Seul un travail qui a un technicien et un jour peut être publié.</translation>
    </message>
    <message>
        <source>This job is published as it stands.</source>
        <translation>Ce travail est publié tel quel.</translation>
    </message>
    <message>
        <source>This job is not published.</source>
        <translation>Ce travail n’est pas publié.</translation>
    </message>
    <message>
        <source>Lets the technicians see what is planned</source>
        <translation>Montre aux techniciens ce qui est prévu</translation>
    </message>
    <message>
        <source>This job is over.</source>
        <translation>Ce travail est terminé.</translation>
    </message>
    <message>
        <source>&amp;Find the best technician…</source>
        <translation>Trouver le &amp;meilleur technicien…</translation>
    </message>
    <message>
        <source>Publish t&amp;his job</source>
        <translation>Publier &amp;ce travail</translation>
    </message>
    <message>
        <source>Lane &amp;height</source>
        <translation>&amp;Hauteur des lignes</translation>
    </message>
    <message>
        <source>Suggest a ti&amp;me…</source>
        <translation>Proposer une &amp;heure…</translation>
    </message>
</context>
<context>
    <name>targo::desk::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>As text, without secrets</source>
        <translation>En texte, sans secrets</translation>
    </message>
</context>
<context>
    <name>targo::desk::FilterStrip</name>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Only these stand out: %1.</source>
        <comment>%1: repair, en route …</comment>
        <translation>En évidence&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Only technicians with: %1.</source>
        <comment>%1: skills, regions, teams</comment>
        <translation>Seulement les techniciens qui ont&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n technician(s) hidden.</source>
        <translation>
            <numerusform>%n technicien masqué.</numerusform>
            <numerusform>%n techniciens masqués.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::FirstRunDialog</name>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in to Targo Ops</source>
        <translation>Se connecter à Targo Ops</translation>
    </message>
    <message>
        <source>Where is your company&apos;s server?</source>
        <translation>Où est le serveur de votre entreprise?</translation>
    </message>
    <message>
        <source>The addresses and the key come from whoever looks after ERPNext at your company.</source>
        <translation>Les adresses et la clé viennent de la personne qui s’occupe d’ERPNext dans votre entreprise.</translation>
    </message>
    <message>
        <source>ERPNext address</source>
        <translation>Adresse d’ERPNext</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Secret d’API</translation>
    </message>
    <message>
        <source>Hub address</source>
        <translation>Adresse du hub</translation>
    </message>
    <message>
        <source>Hub token</source>
        <translation>Jeton du hub</translation>
    </message>
    <message>
        <source>Time zone of the field work</source>
        <translation>Fuseau horaire du terrain</translation>
    </message>
    <message>
        <source>This computer has no keychain: the key is kept for this session only, and you will sign in again next time.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: la clé est gardée pour cette session seulement, et il faudra vous reconnecter la prochaine fois.</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Essayer la démonstration</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>ERPNext answers.</source>
        <translation>ERPNext répond.</translation>
    </message>
    <message>
        <source>ERPNext knows you as %1.</source>
        <translation>ERPNext vous connaît&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No address was given.</source>
        <translation>Aucune adresse n’est donnée.</translation>
    </message>
    <message>
        <source>The hub answers.</source>
        <translation>Le hub répond.</translation>
    </message>
    <message>
        <source>Without a hub, changes by colleagues arrive with a delay.</source>
        <translation>Sans hub, les changements des collègues arrivent avec un délai.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Sign in anyway</source>
        <translation>Se connecter quand même</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>targo::desk::FoundPlaceCard</name>
    <message>
        <source>New job here</source>
        <translation>Intervention ici</translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>Copier la position</translation>
    </message>
    <message>
        <source>Take the place off the map</source>
        <translation>Retirer le lieu de la carte</translation>
    </message>
</context>
<context>
    <name>targo::desk::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Who, what, which value…</source>
        <translation>Qui, quoi, quelle valeur…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>Past acts</source>
        <translation>Actes passés</translation>
    </message>
    <message>
        <source>Values before and after</source>
        <translation>Valeurs avant et après</translation>
    </message>
    <message>
        <source>Job or technician</source>
        <translation>Intervention ou technicien</translation>
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
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>&amp;Undo this act</source>
        <translation>&amp;Annuler cet acte</translation>
    </message>
    <message>
        <source>&amp;Do it again</source>
        <translation>Re&amp;faire</translation>
    </message>
    <message>
        <source>&amp;Restore these values</source>
        <translation>&amp;Rétablir ces valeurs</translation>
    </message>
    <message>
        <source>Those &amp;before the act</source>
        <translation>Celles d’&amp;avant l’acte</translation>
    </message>
    <message>
        <source>Those &amp;after the act</source>
        <translation>Celles d’a&amp;près l’acte</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n acte</numerusform>
            <numerusform>%n actes</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has deleted this job: what brings it back makes it anew under a new number, and its notes do not come back.</source>
        <translation>Le serveur a supprimé ce travail&#xa0;: le ramener le recrée sous un nouveau numéro, et ses notes ne reviennent pas.</translation>
    </message>
</context>
<context>
    <name>targo::desk::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Job or technician</source>
        <translation>Intervention ou technicien</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>targo::desk::JobDetailsForm</name>
    <message>
        <source>Closing</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>Changed, not saved yet</source>
        <translation>Changé, pas encore enregistré</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Checklist</source>
        <comment>on a tab</comment>
        <translation>Vérifications</translation>
    </message>
</context>
<context>
    <name>targo::desk::JobDialog</name>
    <message>
        <source>A job needs a subject.</source>
        <translation>Un travail a besoin d’un sujet.</translation>
    </message>
    <message>
        <source>A job lasts at least a minute.</source>
        <translation>Un travail dure au moins une minute.</translation>
    </message>
    <message>
        <source>A job lasts at most a week.</source>
        <translation>Un travail dure au plus une semaine.</translation>
    </message>
    <message>
        <source>A technician needs to know the day.</source>
        <translation>Avec un technicien, il faut un jour.</translation>
    </message>
    <message>
        <source>An hour needs a day.</source>
        <translation>Avec une heure, il faut un jour.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Required skills</source>
        <translation>Compétences requises</translation>
    </message>
    <message>
        <source>This job no longer exists.</source>
        <translation>Ce travail n’existe plus.</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>Avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>business</source>
        <translation>entreprise</translation>
    </message>
    <message>
        <source>On site: %1</source>
        <translation>Sur place&#xa0;: %1</translation>
    </message>
    <message>
        <source>The details could not be read. %1</source>
        <translation>Les détails n’ont pas pu être lus. %1</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>Ajouter une &amp;note…</translation>
    </message>
    <message>
        <source>A colleague has just set: %1. Both are kept until you choose.</source>
        <translation>Un collègue vient de mettre&#xa0;: %1. Les deux sont gardés jusqu’à votre choix.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Progress</source>
        <comment>on a tab: what happened</comment>
        <translation>Suivi</translation>
    </message>
</context>
<context>
    <name>targo::desk::JobForm</name>
    <message>
        <source>Has a date</source>
        <translation>A une date</translation>
    </message>
    <message>
        <source>Has an hour</source>
        <translation>A une heure</translation>
    </message>
    <message>
        <source>Nobody (to plan)</source>
        <translation>Personne (à planifier)</translation>
    </message>
</context>
<context>
    <name>targo::desk::JobListModel</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>no hour yet</source>
        <translation>pas encore d’heure</translation>
    </message>
</context>
<context>
    <name>targo::desk::JobListView</name>
    <message>
        <source>Jobs of the board</source>
        <translation>Travaux du tableau</translation>
    </message>
</context>
<context>
    <name>targo::desk::LanesDialog</name>
    <message>
        <source>Technicians</source>
        <translation>Techniciens</translation>
    </message>
    <message>
        <source>Only who holds</source>
        <translation>Seulement qui possède</translation>
    </message>
    <message>
        <source>Types that stand out</source>
        <translation>Types à faire ressortir</translation>
    </message>
    <message>
        <source>States that stand out</source>
        <translation>États à faire ressortir</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Mon&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Sho&amp;w it</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>S&amp;upprimer</translation>
    </message>
    <message>
        <source>Lanes and filters</source>
        <translation>Lignes et filtres</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupe</translation>
    </message>
    <message>
        <source>Best skill</source>
        <translation>Meilleure compétence</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>&amp;Group lanes by</source>
        <translation>&amp;Grouper les lignes par</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>&amp;Save again</source>
        <translation>&amp;Enregistrer de nouveau</translation>
    </message>
</context>
<context>
    <name>targo::desk::MainWindow</name>
    <message>
        <source>Targo Ops</source>
        <translation>Targo Ops</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Répartir</translation>
    </message>
    <message>
        <source>About Targo Ops</source>
        <translation>À propos de Targo Ops</translation>
    </message>
    <message>
        <source>Targo Ops %1: dispatch for a fibre company&apos;s field service.</source>
        <translation>Targo Ops %1&#xa0;: la répartition du service sur le terrain d’une entreprise de fibre.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
</context>
<context>
    <name>targo::desk::MapActions</name>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <source>Map in its own &amp;window</source>
        <translation>Carte dans sa propre &amp;fenêtre</translation>
    </message>
    <message>
        <source>&amp;Show the chosen on the map</source>
        <translation>&amp;Montrer la sélection sur la carte</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>&amp;Follow the van</source>
        <translation>&amp;Suivre le véhicule</translation>
    </message>
    <message>
        <source>&amp;Copy the coordinates</source>
        <translation>&amp;Copier les coordonnées</translation>
    </message>
    <message>
        <source>&amp;Beside the board</source>
        <translation>À &amp;côté du tableau</translation>
    </message>
    <message>
        <source>Be&amp;low the board</source>
        <translation>S&amp;ous le tableau</translation>
    </message>
    <message>
        <source>&amp;Vans</source>
        <translation>&amp;Véhicules</translation>
    </message>
    <message>
        <source>Work to &amp;plan</source>
        <translation>Travail à &amp;planifier</translation>
    </message>
    <message>
        <source>Planned &amp;jobs</source>
        <translation>Travaux p&amp;lanifiés</translation>
    </message>
    <message>
        <source>&amp;Finished jobs</source>
        <translation>Travaux &amp;terminés</translation>
    </message>
    <message>
        <source>&amp;Accuracy of the places</source>
        <translation>&amp;Précision des positions</translation>
    </message>
    <message>
        <source>Ma&amp;p</source>
        <translation>Ca&amp;rte</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Couches</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>&amp;Their calendar</source>
        <translation>Son &amp;calendrier</translation>
    </message>
    <message>
        <source>&amp;Copy these coordinates</source>
        <translation>&amp;Copier ces coordonnées</translation>
    </message>
    <message>
        <source>&amp;Zoom in here</source>
        <translation>A&amp;grandir ici</translation>
    </message>
    <message>
        <source>Map &amp;servers…</source>
        <translation>&amp;Serveurs de carte…</translation>
    </message>
    <message>
        <source>&amp;Ways of the day</source>
        <translation>&amp;Trajets du jour</translation>
    </message>
    <message>
        <source>&amp;New job here…</source>
        <translation>&amp;Nouvelle intervention ici…</translation>
    </message>
</context>
<context>
    <name>targo::desk::MapBoard</name>
    <message>
        <source>Nobody knows a place for that.</source>
        <translation>Personne n’en connaît le lieu.</translation>
    </message>
</context>
<context>
    <name>targo::desk::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Van of nobody we know: %1</source>
        <translation>Véhicule de personne que l’on connaisse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Doubtful: nobody drives that fast, or its clock is wrong</source>
        <translation>Douteux&#xa0;: personne ne roule aussi vite, ou son horloge est fausse</translation>
    </message>
    <message>
        <source>Accurate to %1 m</source>
        <translation>Précis à %1 m</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>Batterie à %1 %</translation>
    </message>
    <message>
        <source>Alarm in the last quarter of an hour</source>
        <translation>Alarme dans le dernier quart d’heure</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>targo::desk::MapDesk</name>
    <message>
        <source>%1 late</source>
        <comment>a duration</comment>
        <translation>%1 de retard</translation>
    </message>
</context>
<context>
    <name>targo::desk::MapPanel</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>No new positions. %1</source>
        <translation>Aucune nouvelle position. %1</translation>
    </message>
    <message>
        <source>No map server is set: the grid stands in for it.</source>
        <translation>Aucun serveur de carte n’est choisi&#xa0;: la grille le remplace.</translation>
    </message>
    <message>
        <source>Doubtful place</source>
        <translation>Position douteuse</translation>
    </message>
    <message>
        <source>%1 km · %2, straight lines</source>
        <translation>%1 km · %2, en ligne droite</translation>
    </message>
    <message>
        <source>%1 km · %2 to go</source>
        <translation>%1 km · encore %2 de route</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) without a place.</source>
        <translation>
            <numerusform>%n travail sans lieu.</numerusform>
            <numerusform>%n travaux sans lieu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vans of another time: a replay.</source>
        <translation>Les véhicules d’un autre moment&#xa0;: une journée revue.</translation>
    </message>
</context>
<context>
    <name>targo::desk::MapPlace</name>
    <message>
        <source>Map – Targo Ops</source>
        <translation>Carte – Targo Ops</translation>
    </message>
</context>
<context>
    <name>targo::desk::MapServersDialog</name>
    <message>
        <source>Map servers</source>
        <translation>Serveurs de carte</translation>
    </message>
    <message>
        <source>&amp;Tiles</source>
        <translation>&amp;Tuiles</translation>
    </message>
    <message>
        <source>&amp;Whose they are</source>
        <translation>À &amp;qui elles sont</translation>
    </message>
    <message>
        <source>&amp;Roads (OSRM)</source>
        <translation>&amp;Routes (OSRM)</translation>
    </message>
    <message>
        <source>Without tiles the map is a grid, without roads ways are straight lines. Each server sees where you look.</source>
        <translation>Sans tuiles, la carte est une grille; sans routes, les trajets sont des lignes droites. Chaque serveur voit où vous regardez.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The address of the tiles begins with https:// and holds {z}, {x} and {y}.</source>
        <translation>L’adresse des tuiles commence par https:// et contient {z}, {x} et {y}.</translation>
    </message>
    <message>
        <source>Tiles belong to somebody: say whose they are. It is written on the map.</source>
        <translation>Les tuiles sont à quelqu’un&#xa0;: dites à qui. C’est écrit sur la carte.</translation>
    </message>
    <message>
        <source>The address of the roads begins with https://.</source>
        <translation>L’adresse des routes commence par https://.</translation>
    </message>
</context>
<context>
    <name>targo::desk::NearestMenu</name>
    <message>
        <source>Who is &amp;near</source>
        <translation>Qui est &amp;près</translation>
    </message>
    <message>
        <source>%1 · %2 by road</source>
        <translation>%1 · %2 de route</translation>
    </message>
    <message>
        <source>%1 · some %2</source>
        <translation>%1 · environ %2</translation>
    </message>
    <message>
        <source>Nobody who can do it is on the map</source>
        <translation>Personne qui peut le faire n’est sur la carte</translation>
    </message>
</context>
<context>
    <name>targo::desk::NewJobDialog</name>
    <message>
        <source>New job</source>
        <translation>Nouvelle intervention</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>The usual length: change it if you know better.</source>
        <translation>Durée habituelle&#xa0;: changez-la si vous savez mieux.</translation>
    </message>
    <message>
        <source>It goes to %1, %2.</source>
        <translation>Il ira chez %1, %2.</translation>
    </message>
    <message>
        <source>a new job</source>
        <translation>un nouveau travail</translation>
    </message>
    <message>
        <source>a new job: %1</source>
        <translation>un nouveau travail&#xa0;: %1</translation>
    </message>
    <message>
        <source>It goes to “To plan”, wanted for %1; to plan it, a technician is missing.</source>
        <translation>Il ira dans «&#xa0;À planifier&#xa0;», souhaité pour le %1; pour le planifier, il manque un technicien.</translation>
    </message>
    <message>
        <source>It goes to “To plan”; to plan it, a technician and a day are missing.</source>
        <translation>Il ira dans «&#xa0;À planifier&#xa0;»; pour le planifier, il manque un technicien et un jour.</translation>
    </message>
    <message>
        <source>It goes to %1, %2; to plan it, an hour is missing.</source>
        <translation>Il ira chez %1, %2; pour le planifier, il manque une heure.</translation>
    </message>
</context>
<context>
    <name>targo::desk::NoteDialog</name>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Everyone who opens the job reads it. Once sent, it cannot be taken back.</source>
        <translation>Tous ceux qui ouvrent l’intervention la lisent. Envoyée, elle ne peut plus être reprise.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>a note on %1</source>
        <translation>une note sur %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::NotesPane</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Only the notes that were written here are shown.</source>
        <translation>Seules les notes écrites ici sont montrées.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The notes could not be read. %1</source>
        <translation>Les notes n’ont pas pu être lues. %1</translation>
    </message>
    <message>
        <source>These are the notes as they were read last.</source>
        <translation>Voici les notes telles qu’elles ont été lues la dernière fois.</translation>
    </message>
    <message>
        <source>No note yet.</source>
        <translation>Aucune note pour l’instant.</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyée</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>targo::desk::Paper</name>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 de %2</translation>
    </message>
</context>
<context>
    <name>targo::desk::PaperActions</name>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>Day sheets for the technicians, or the grid of the week; also as PDF</source>
        <translation>Feuilles de route des techniciens ou grille de la semaine; aussi en PDF</translation>
    </message>
    <message>
        <source>The jobs shown, for a spreadsheet</source>
        <translation>Les travaux affichés, pour un tableur</translation>
    </message>
    <message>
        <source>Jobs %1</source>
        <translation>Travaux %1</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tableur (*.csv)</translation>
    </message>
</context>
<context>
    <name>targo::desk::PendingChangesDialog</name>
    <message>
        <source>Changes waiting to be sent</source>
        <translation>Changements en attente d’envoi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Tout est envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not on the server yet.</source>
        <translation>
            <numerusform>%n changement n’est pas encore sur le serveur.</numerusform>
            <numerusform>%n changements ne sont pas encore sur le serveur.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Drop my change</source>
        <translation>&amp;Abandonner mon changement</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>&amp;Copier la liste</translation>
    </message>
    <message>
        <source>There is nothing to open: this job no longer stands on the board.</source>
        <translation>Il n’y a rien à ouvrir&#xa0;: ce travail n’est plus au tableau.</translation>
    </message>
</context>
<context>
    <name>targo::desk::PendingChangesModel</name>
    <message>
        <source>%1 has changed it in the meantime.</source>
        <translation>%1 l’a changé entre-temps.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and its reason</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Job or technician</source>
        <translation>Intervention ou technicien</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>%1 · new try %2</source>
        <comment>a state and its reason, when</comment>
        <translation>%1 · nouvel essai %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>an hour</comment>
        <translation>à %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::PeriodEdit</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Other period</source>
        <translation>Autre période</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
</context>
<context>
    <name>targo::desk::PhotoViewer</name>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be shown.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une image qui peut être affichée.</translation>
    </message>
</context>
<context>
    <name>targo::desk::PhotosPane</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>No photo yet: technicians take them on their phone.</source>
        <translation>Pas encore de photo&#xa0;: les techniciens les prennent avec leur téléphone.</translation>
    </message>
    <message>
        <source>The photos are on the server, which this session cannot ask.</source>
        <translation>Les photos sont sur le serveur, que cette séance ne peut pas interroger.</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be shown.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une image qui peut être affichée.</translation>
    </message>
    <message>
        <source>The photos could not be read. %1</source>
        <translation>Les photos n’ont pas pu être lues. %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::PrintDialog</name>
    <message>
        <source>With what is not &amp;published yet</source>
        <translation>Avec ce qui n’est pas encore p&amp;ublié</translation>
    </message>
    <message>
        <source>With e&amp;quipment, materials and checklist</source>
        <translation>Avec é&amp;quipement, matériel et liste de contrôle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Enregi&amp;strer en PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Sheets made</source>
        <translation>Feuilles prêtes</translation>
    </message>
    <message>
        <source>Day sheets</source>
        <translation>Feuilles de route</translation>
    </message>
    <message>
        <source>Grid of the week</source>
        <translation>Grille de la semaine</translation>
    </message>
    <message numerus="yes">
        <source>All on the board (%n technician(s))</source>
        <translation>
            <numerusform>Tout le tableau (%n technicien)</numerusform>
            <numerusform>Tout le tableau (%n techniciens)</numerusform>
        </translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>P&amp;apier</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>P&amp;our</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stopped. Choose fewer days or technicians, or close this window.</source>
        <translation>Arrêté. Choisissez moins de jours ou de techniciens, ou fermez cette fenêtre.</translation>
    </message>
    <message>
        <source>Nothing is planned in this period.</source>
        <translation>Rien n’est prévu dans cette période.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>The printer “%1” did not take the pages. Look at it, or save them as PDF.</source>
        <translation>L’imprimante «&#xa0;%1&#xa0;» n’a pas pris les pages. Vérifiez-la, ou enregistrez-les en PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>targo::desk::PrintPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Aussi large que la fenêtre</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>La page entière</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 de %2</translation>
    </message>
</context>
<context>
    <name>targo::desk::ProgressPane</name>
    <message>
        <source>%1, by %2</source>
        <comment>when, who</comment>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>A duré</translation>
    </message>
    <message>
        <source>%1; %2 were planned</source>
        <translation>%1; %2 prévues</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Rien ne s’est encore passé.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Revient</translation>
    </message>
    <message>
        <source>Only after</source>
        <translation>Seulement après</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Reading the signature…</source>
        <translation>Lecture de la signature…</translation>
    </message>
    <message>
        <source>The signature could not be read. %1</source>
        <translation>La signature n’a pas pu être lue. %1</translation>
    </message>
    <message>
        <source>There is no signature.</source>
        <translation>Il n’y a pas de signature.</translation>
    </message>
    <message>
        <source>The signature is no picture that can be shown.</source>
        <translation>La signature n’est pas une image qui peut être affichée.</translation>
    </message>
    <message>
        <source>Signature of %1</source>
        <translation>Signature de %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::PublishButton</name>
    <message numerus="yes">
        <source>Publish %n change(s)</source>
        <translation>
            <numerusform>Publier %n changement</numerusform>
            <numerusform>Publier %n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publier…</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <comment>a number, where there is little room</comment>
        <translation>Publier %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::PublishDialog</name>
    <message>
        <source>Tell the technicians by &amp;SMS</source>
        <translation>Prévenir les techniciens par &amp;texto</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Cancel what is not sent</source>
        <translation>Annuler ce qui n’est pas parti</translation>
    </message>
    <message>
        <source>Show what needs you</source>
        <translation>Voir ce qui vous attend</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to publish: the technicians see what stands on the board (%n job(s)).</source>
        <translation>
            <numerusform>Rien à publier&#xa0;: les techniciens voient ce qui est au tableau (%n travail).</numerusform>
            <numerusform>Rien à publier&#xa0;: les techniciens voient ce qui est au tableau (%n travaux).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned in this period.</source>
        <translation>Rien n’est prévu dans cette période.</translation>
    </message>
    <message>
        <source>Offline: this is what this computer knows. It is published as soon as the connection is back.</source>
        <translation>Hors ligne&#xa0;: voici ce que sait cet ordinateur. La publication partira dès que la connexion reviendra.</translation>
    </message>
    <message numerus="yes">
        <source>As this computer sees it: changes of %n of these jobs are not sent yet. They go first.</source>
        <translation>
            <numerusform>Selon cet ordinateur&#xa0;: les modifications de %n de ces travaux ne sont pas encore parties. Elles partiront d’abord.</numerusform>
            <numerusform>Selon cet ordinateur&#xa0;: les modifications de %n de ces travaux ne sont pas encore parties. Elles partiront d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Question posée au hub…</translation>
    </message>
    <message>
        <source>As this computer sees it; the hub does not say: %1</source>
        <translation>Selon cet ordinateur; le hub ne répond pas&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Checked with the hub: it would leave out %n of these.</source>
        <translation>
            <numerusform>Vérifié auprès du hub&#xa0;: il en laisserait %n de côté.</numerusform>
            <numerusform>Vérifié auprès du hub&#xa0;: il en laisserait %n de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>These get a message: %1</source>
        <translation>Recevront un message&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nobody gets a message; their list of the day shows it.</source>
        <translation>Personne ne reçoit de message; leur liste du jour le montre.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Publish %n job(s)</source>
        <translation>
            <numerusform>&amp;Publier %n travail</numerusform>
            <numerusform>&amp;Publier %n travaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) published.</source>
        <translation>
            <numerusform>%n travail publié.</numerusform>
            <numerusform>%n travaux publiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait(s) for the connection; you can close this window.</source>
        <translation>
            <numerusform>%n travail attend la connexion; vous pouvez fermer cette fenêtre.</numerusform>
            <numerusform>%n travaux attendent la connexion; vous pouvez fermer cette fenêtre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) under way…</source>
        <translation>
            <numerusform>%n travail en route…</numerusform>
            <numerusform>%n travaux en route…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) not published: each needs your decision.</source>
        <translation>
            <numerusform>%n travail non publié&#xa0;: il attend votre décision.</numerusform>
            <numerusform>%n travaux non publiés&#xa0;: chacun attend votre décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked with the hub: what is ticked can be published.</source>
        <translation>Vérifié auprès du hub&#xa0;: ce qui est coché peut être publié.</translation>
    </message>
    <message>
        <source>These lose work and get none; their list of the day shows it: %1</source>
        <translation>Ceux-ci perdent du travail et n&apos;en reçoivent pas; leur liste du jour le montre&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::PublishTree</name>
    <message>
        <source>What publishing changes</source>
        <translation>Ce que la publication change</translation>
    </message>
    <message>
        <source>Technician, job</source>
        <translation>Technicien, travail</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>%1 – left out: %2</source>
        <comment>what changes, why it is not published</comment>
        <translation>%1 – laissé de côté&#xa0;: %2</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n travail</numerusform>
            <numerusform>%n travaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>targo::desk::QuickOpen</name>
    <message>
        <source>Nothing is called so.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Aller n’importe où</translation>
    </message>
    <message>
        <source>What is called so</source>
        <translation>Ce qui porte ce nom</translation>
    </message>
    <message>
        <source>This is not possible now: choose a job first.</source>
        <translation>Impossible pour l’instant&#xa0;: choisissez d’abord un travail.</translation>
    </message>
    <message>
        <source>An act, a job, a technician, a customer, a day…</source>
        <translation>Une action, un travail, un technicien, un client, un jour…</translation>
    </message>
</context>
<context>
    <name>targo::desk::QuickOpenModel</name>
    <message>
        <source>technician</source>
        <translation>technicien</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>to plan</source>
        <translation>à planifier</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
</context>
<context>
    <name>targo::desk::ReplayBar</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replay of a day</source>
        <translation>Revoir une journée</translation>
    </message>
    <message>
        <source>Day to replay</source>
        <translation>Journée à revoir</translation>
    </message>
    <message>
        <source>Whose ways</source>
        <translation>Trajets de qui</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times as fast</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>Heure de la journée</translation>
    </message>
    <message>
        <source>A minute back (←)</source>
        <translation>Une minute en arrière (←)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lecture (Espace)</translation>
    </message>
    <message>
        <source>A minute on (→)</source>
        <translation>Une minute en avant (→)</translation>
    </message>
    <message>
        <source>Save the ways as GPX…</source>
        <translation>Enregistrer les trajets en GPX…</translation>
    </message>
    <message>
        <source>Back to now (Esc)</source>
        <translation>Revenir à maintenant (Échap)</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Asking for the ways: %1 of %2</source>
        <translation>Demande des trajets&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Choose a day: the vans drive it again.</source>
        <translation>Choisissez une journée&#xa0;: les véhicules la refont.</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s)</source>
        <translation>
            <numerusform>%n trajet</numerusform>
            <numerusform>%n trajets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing known of %n technician(s)</source>
        <translation>
            <numerusform>rien de connu pour %n technicien</numerusform>
            <numerusform>rien de connu pour %n techniciens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>technician, what went wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more without an answer</source>
        <translation>
            <numerusform>et %n autre sans réponse</numerusform>
            <numerusform>et %n autres sans réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
</context>
<context>
    <name>targo::desk::ReplayDesk</name>
    <message>
        <source>&amp;Replay a day…</source>
        <translation>&amp;Revoir une journée…</translation>
    </message>
    <message>
        <source>Ways %1</source>
        <comment>name of a file, day</comment>
        <translation>Trajets %1</translation>
    </message>
    <message>
        <source>Save the ways</source>
        <translation>Enregistrer les trajets</translation>
    </message>
    <message>
        <source>GPS tracks (*.gpx)</source>
        <translation>Traces GPS (*.gpx)</translation>
    </message>
</context>
<context>
    <name>targo::desk::RowEditor</name>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Monter la ligne</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Descendre la ligne</translation>
    </message>
</context>
<context>
    <name>targo::desk::SaveFile</name>
    <message>
        <source>“%1” could not be written: %2. Choose another place; nothing is lost.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être écrit&#xa0;: %2. Choisissez un autre endroit; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré : %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::SearchField</name>
    <message>
        <source>Customer, phone, place, DJ-…</source>
        <translation>Client, téléphone, lieu, DJ-…</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>Chercher dans la répartition</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n travail</numerusform>
            <numerusform>%n travaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more day(s)</source>
        <translation>
            <numerusform>… et %n autre jour</numerusform>
            <numerusform>… et %n autres jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other day(s)</source>
        <translation>
            <numerusform>%n autre jour</numerusform>
            <numerusform>%n autres jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs of other days are found, too. Choose one of them here, or with the Down key.</source>
        <translation>D’autres jours ont aussi des travaux qui répondent. Choisissez-en un ici, ou avec la touche Bas.</translation>
    </message>
</context>
<context>
    <name>targo::desk::SheetMaker</name>
    <message>
        <source>Targo Ops · as planned on %1</source>
        <translation>Targo Ops · tel que prévu le %1</translation>
    </message>
    <message>
        <source>Targo Ops · as planned on %1, offline</source>
        <translation>Targo Ops · tel que prévu le %1, hors ligne</translation>
    </message>
</context>
<context>
    <name>targo::desk::ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>targo::desk::SignedOutBanner</name>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message numerus="yes">
        <source>You are signed out. You can go on working: %n change(s) wait until you sign in.</source>
        <translation>
            <numerusform>Vous n’êtes plus connecté. Vous pouvez continuer&#xa0;: %n changement attend votre connexion.</numerusform>
            <numerusform>Vous n’êtes plus connecté. Vous pouvez continuer&#xa0;: %n changements attendent votre connexion.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out. You can go on working; what you change is sent when you sign in.</source>
        <translation>Vous n’êtes plus connecté. Vous pouvez continuer; vos changements partiront à la connexion.</translation>
    </message>
</context>
<context>
    <name>targo::desk::SpokenBox</name>
    <message>
        <source>Nothing was typed: %1 stays.</source>
        <translation>Rien n’a été tapé&#xa0;: %1 reste.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2 stays. Type it like this: %3.</source>
        <translation>«&#xa0;%1&#xa0;» ne se lit pas&#xa0;: %2 reste. Tapez par exemple&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>targo::desk::StatusLine</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing is kept: this session only</source>
        <translation>Rien n’est gardé&#xa0;: cette session seulement</translation>
    </message>
    <message>
        <source>This computer has no keychain, so the board is not stored on its disk.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: la répartition n’est pas gardée sur son disque.</translation>
    </message>
    <message>
        <source>nothing received yet</source>
        <translation>rien de reçu pour l’instant</translation>
    </message>
    <message>
        <source>up to date at %1</source>
        <translation>à jour à %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>tel qu’au %1</translation>
    </message>
    <message>
        <source>as of %1 (%2)</source>
        <translation>tel qu’à %1 (%2)</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Travail hors ligne</translation>
    </message>
    <message>
        <source>Changes by colleagues arrive with a delay.</source>
        <translation>Les changements des collègues arrivent avec un délai.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n changement en attente</numerusform>
            <numerusform>%n changements en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need you</source>
        <translation>
            <numerusform>%n changement à trancher</numerusform>
            <numerusform>%n changements à trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>You are online, and the oldest change has not been sent. See what holds it up.</source>
        <translation>Vous êtes en ligne et le plus ancien changement n’est pas parti. Voir ce qui le retient.</translation>
    </message>
    <message>
        <source>everything is sent</source>
        <translation>tout est envoyé</translation>
    </message>
    <message>
        <source>Changes by colleagues arrive at once.</source>
        <translation>Les changements des collègues arrivent tout de suite.</translation>
    </message>
    <message>
        <source>Everything you did is on the server.</source>
        <translation>Tout ce que vous avez fait est sur le serveur.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not on the server yet.</source>
        <translation>
            <numerusform>%n modification pas encore sur le serveur.</numerusform>
            <numerusform>%n modifications pas encore sur le serveur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last exchange with the server: %1</source>
        <translation>Dernier échange avec le serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>The board is kept on this computer, encrypted.</source>
        <translation>La répartition est gardée sur cet ordinateur, chiffrée.</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer.</source>
        <translation>Rien n’est gardé sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>targo::desk::TechnicianCalendar</name>
    <message>
        <source>Calendar &amp;of</source>
        <translation>Calendrier &amp;de</translation>
    </message>
</context>
<context>
    <name>targo::desk::TimelineModel</name>
    <message>
        <source>Not in the list</source>
        <translation>Hors de la liste</translation>
    </message>
</context>
<context>
    <name>targo::desk::TimelineView</name>
    <message numerus="yes">
        <source>%n technician(s)</source>
        <translation>
            <numerusform>%n technicien</numerusform>
            <numerusform>%n techniciens</numerusform>
        </translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>%1, no hour yet</source>
        <translation>%1, sans heure</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Demande %1</translation>
    </message>
    <message>
        <source>A change of this job needs your decision.</source>
        <translation>Un changement de ce travail attend votre décision.</translation>
    </message>
    <message>
        <source>A change of this job waits to be sent.</source>
        <translation>Un changement de ce travail attend d’être envoyé.</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <comment>a skill</comment>
        <translation>%1, niveau %2</translation>
    </message>
    <message>
        <source>Planned: %1 of %2</source>
        <translation>Planifié&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>A draft: not published yet, so the technician does not see it.</source>
        <translation>Une ébauche&#xa0;: pas encore publiée, alors le technicien ne la voit pas.</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>non sélectionné</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <comment>how many jobs and hours</comment>
        <translation>sélection&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n travail</numerusform>
            <numerusform>%n travaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Works %1</source>
        <translation>Travaille %1</translation>
    </message>
    <message>
        <source>Of it on the road: %1</source>
        <translation>Dont sur la route&#xa0;: %1</translation>
    </message>
    <message>
        <source>More is planned than there are hours.</source>
        <translation>Plus de travail prévu que d’heures.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) should not lie where they do.</source>
        <translation>
            <numerusform>%n travail n’est pas à sa place.</numerusform>
            <numerusform>%n travaux ne sont pas à leur place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others</source>
        <comment>technicians who belong to no group</comment>
        <translation>Autres</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>technicians</comment>
        <translation>
            <numerusform>%n masqué</numerusform>
            <numerusform>%n masqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since it was published: publish it again, so that the technician is told.</source>
        <translation>Modifié depuis sa publication&#xa0;: publiez-le de nouveau pour que le technicien le sache.</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Job %1</source>
        <comment>a column: the lane&apos;s first, second…</comment>
        <translation>Travail %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>targo::desk::UnassignedModel</name>
    <message>
        <source>Job</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Wanted for</source>
        <translation>Voulu pour</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>en retard de %n&#xa0;jour</numerusform>
            <numerusform>en retard de %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>à envoyer</translation>
    </message>
</context>
<context>
    <name>targo::desk::UnassignedPanel</name>
    <message>
        <source>To plan</source>
        <translation>À planifier</translation>
    </message>
    <message>
        <source>Jobs to plan</source>
        <translation>Travaux à planifier</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Le plus urgent d’abord</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) to plan</source>
        <translation>
            <numerusform>%n travail à planifier</numerusform>
            <numerusform>%n travaux à planifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgents</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is planned.</source>
        <translation>Tout est planifié.</translation>
    </message>
    <message>
        <source>Back under the board</source>
        <translation>Ramener sous la répartition</translation>
    </message>
    <message>
        <source>In its own window</source>
        <translation>Dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>jobs that match the search and the filter, of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No job to plan matches the search and the filter.</source>
        <translation>Aucun travail à planifier ne répond à la recherche et au filtre.</translation>
    </message>
</context>
<context>
    <name>targo::desk::UnsentDialog</name>
    <message>
        <source>Changes not sent yet</source>
        <translation>Modifications pas encore envoyées</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Quitter quand même</translation>
    </message>
    <message>
        <source>Change anyway</source>
        <translation>Changer quand même</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Voir les modifications</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Send and quit</source>
        <translation>Envoyer et quitter</translation>
    </message>
    <message>
        <source>Send and change</source>
        <translation>Envoyer et changer</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending… %n change(s) left</source>
        <translation>
            <numerusform>Envoi… encore %n modification</numerusform>
            <numerusform>Envoi… encore %n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would be lost</source>
        <translation>
            <numerusform>%n modification serait perdue</numerusform>
            <numerusform>%n modifications seraient perdues</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Un instant, s’il vous plaît.</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept on its disk: what is not on the server ends with this session.</source>
        <translation>Cet ordinateur n’a pas de trousseau, alors rien n’est gardé sur son disque&#xa0;: ce qui n’est pas sur le serveur disparaît avec cette session.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign out anyway</source>
        <translation>Se déconnecter quand même</translation>
    </message>
    <message>
        <source>Send and sign out</source>
        <translation>Envoyer et se déconnecter</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n modification pas encore envoyée</numerusform>
            <numerusform>%n modifications pas encore envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait in the encrypted file on this computer, and are sent when you sign in here again. Nobody else who signs in sees them.</source>
        <translation>Ce qui n’est pas envoyé attend dans le fichier chiffré de cet ordinateur et partira quand vous vous reconnecterez ici. Personne d’autre qui se connecte ne le voit.</translation>
    </message>
</context>
<context>
    <name>targo::desk::VanishedBanner</name>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Remove them here</source>
        <translation>Les retirer d’ici</translation>
    </message>
    <message>
        <source>Nothing was removed yet: were they deleted there?</source>
        <translation>Rien n’a encore été retiré d’ici&#xa0;: est-ce que ce sont de vraies suppressions?</translation>
    </message>
</context>
<context>
    <name>targo::desk::ViewSwitch</name>
    <message>
        <source>View: %1</source>
        <translation>Vue&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>targo::desk::VisitCard</name>
    <message>
        <source>&amp;Yes to what a van&apos;s coming or going says</source>
        <translation>&amp;Oui à ce que dit l’arrivée ou le départ d’un véhicule</translation>
    </message>
    <message>
        <source>&amp;No to what a van&apos;s coming or going says</source>
        <translation>&amp;Non à ce que dit l’arrivée ou le départ d’un véhicule</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>status that is proposed, key</comment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>%1: set it to “%2”</source>
        <comment>what happened, status</comment>
        <translation>%1&#xa0;: passer à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Sets %1 to “%2”</source>
        <comment>job, status</comment>
        <translation>Passe %1 à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1: leave the job as it is</source>
        <comment>what happened</comment>
        <translation>%1&#xa0;: ne rien changer</translation>
    </message>
    <message>
        <source>Leave it as it is (%1)</source>
        <comment>key</comment>
        <translation>Ne rien changer (%1)</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ne rien changer</translation>
    </message>
</context>
<context>
    <name>targo::desk::VisitProposals</name>
    <message>
        <source>%1 has arrived: %2, %3, at %4</source>
        <comment>technician, customer, number, hour</comment>
        <translation>%1 est arrivé&#xa0;: %2, %3, à %4</translation>
    </message>
    <message>
        <source>%1 has left: %2, %3, at %4</source>
        <comment>technician, customer, number, hour</comment>
        <translation>%1 est parti&#xa0;: %2, %3, à %4</translation>
    </message>
</context>
<context>
    <name>targo::desk::WithdrawDialog</name>
    <message>
        <source>Withdraw the publication</source>
        <translation>Retirer la publication</translation>
    </message>
    <message>
        <source>The technician no longer sees this job. It becomes a draft again.</source>
        <translation>Le technicien ne verra plus ce travail. Il redevient une ébauche.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>targo::desk::WithheldBanner</name>
    <message>
        <source>Another account…</source>
        <translation>Un autre compte…</translation>
    </message>
</context>
</TS>
