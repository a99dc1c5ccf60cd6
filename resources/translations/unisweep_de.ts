<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>BackgroundJob</name>
    <message>
        <source>out of memory</source>
        <translation>Arbeitsspeicher erschöpft</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>unbekannter Fehler</translation>
    </message>
</context>
<context>
    <name>Boots</name>
    <message>
        <source>%1 × %2</source>
        <comment>count, failure</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: no response with %2 MiB (%3)</source>
        <translation>%1: keine Antwort mit %2 MiB (%3)</translation>
    </message>
    <message>
        <source>%1: least memory that answered: %2</source>
        <translation>%1: kleinster Speicher, mit dem der Gast antwortete: %2</translation>
    </message>
    <message>
        <source>%1: least memory that answered: %2; not with %3 MiB: %4</source>
        <translation>%1: kleinster Speicher, mit dem der Gast antwortete: %2; nicht mit %3 MiB: %4</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>TCP, one connection per request</source>
        <translation>TCP, eine Verbindung je Anfrage</translation>
    </message>
    <message>
        <source>TCP, persistent connections</source>
        <translation>TCP, dauerhafte Verbindungen</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>no rate sustained</source>
        <translation>keine Rate durchgehalten</translation>
    </message>
    <message>
        <source>%1 over %2; self-latency p50 %3, p99 %4</source>
        <translation>%1 über %2; Eigenlatenz p50 %3, p99 %4</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>%1: load-from is not supported in a campaign, since tasks that run at the same time would share these machines</source>
        <translation>%1: load-from wird in einer Kampagne nicht unterstützt, weil gleichzeitig laufende Aufgaben sich diese Maschinen teilen würden</translation>
    </message>
    <message>
        <source>%1: series &quot;%2&quot; boots its guest on another machine, which is not supported in a campaign. Set hypervisor: auto</source>
        <translation>%1: Die Serie „%2“ startet ihren Gast auf einer anderen Maschine; das wird in einer Kampagne nicht unterstützt. Setzen Sie hypervisor: auto</translation>
    </message>
    <message>
        <source>two experiments have the name &quot;%1&quot;; rename one of them</source>
        <translation>zwei Experimente haben den Namen „%1“; benennen Sie eines um</translation>
    </message>
    <message>
        <source>%1 contains no experiments (*.yaml)</source>
        <translation>%1 enthält keine Experimente (*.yaml)</translation>
    </message>
    <message>
        <source>repetition %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>kann %1 nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another folder: --out</source>
        <translation>%1 ist nicht leer. Wählen Sie einen anderen Ordner: --out</translation>
    </message>
    <message>
        <source>cannot create the folder %1</source>
        <translation>kann den Ordner %1 nicht anlegen</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>kann %1 nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is not a campaign of this version of Unisweep</source>
        <translation>%1 ist keine Kampagne dieser Version von Unisweep</translation>
    </message>
    <message>
        <source>%1 does not match its experiments</source>
        <translation>%1 passt nicht zu seinen Experimenten</translation>
    </message>
    <message>
        <source>there is no task %1; the campaign has %2</source>
        <translation>es gibt keine Aufgabe %1; die Kampagne hat %2</translation>
    </message>
    <message>
        <source>cannot move the results %1 to %2</source>
        <translation>kann die Ergebnisse %1 nicht nach %2 verschieben</translation>
    </message>
    <message>
        <source>image %1 is damaged: its files differ from their SHA-256. Remove and rebuild it</source>
        <translation>Image %1 ist beschädigt: Seine Dateien weichen von ihrem SHA-256 ab. Entfernen Sie es und bauen Sie es neu</translation>
    </message>
    <message>
        <source>%1: this machine has no image of it. Make it first: unisweep images build %1, or see: unisweep images list</source>
        <translation>%1: Diese Maschine hat kein Image davon. Erstellen Sie es zuerst: unisweep images build %1, oder siehe: unisweep images list</translation>
    </message>
    <message>
        <source>the campaign&apos;s image of %1 is missing in %2. Store the campaign again</source>
        <translation>das Image der Kampagne von %1 fehlt in %2. Speichern Sie die Kampagne erneut</translation>
    </message>
    <message>
        <source>image %1 on this machine differs from the campaign&apos;s. Remove it: unisweep images remove %1</source>
        <translation>Image %1 auf dieser Maschine weicht von dem der Kampagne ab. Entfernen Sie es: unisweep images remove %1</translation>
    </message>
    <message>
        <source>the campaign has no image of %1. Store it again</source>
        <translation>die Kampagne hat kein Image von %1. Speichern Sie sie erneut</translation>
    </message>
    <message>
        <source>this machine would boot image %1 of %2, but the campaign has %3. Remove it: unisweep images remove %1</source>
        <translation>diese Maschine würde Image %1 von %2 starten, die Kampagne hat aber %3. Entfernen Sie es: unisweep images remove %1</translation>
    </message>
    <message>
        <source>no task of %1 has finished yet</source>
        <translation>noch keine Aufgabe von %1 ist fertig</translation>
    </message>
    <message>
        <source>tasks %1 of the campaign have no results</source>
        <translation>die Aufgaben %1 der Kampagne haben keine Ergebnisse</translation>
    </message>
    <message>
        <source>%1 is not a run of this task</source>
        <translation>%1 ist kein Messlauf dieser Aufgabe</translation>
    </message>
    <message>
        <source>the clock of %1 is more than a day slow; task %2 cannot be placed in time</source>
        <translation>die Uhr von %1 geht mehr als einen Tag nach; Aufgabe %2 lässt sich zeitlich nicht einordnen</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>outcome of requests</comment>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>outcome of requests</comment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>outcome of requests</comment>
        <translation>falsch</translation>
    </message>
    <message>
        <source>late</source>
        <comment>outcome of requests</comment>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>outcome of requests</comment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>outcome of requests</comment>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>unmatched</source>
        <comment>outcome of requests</comment>
        <translation>nicht zuzuordnen</translation>
    </message>
    <message>
        <source>unsent</source>
        <comment>outcome of requests</comment>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of requests, outcome</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>n = %1 reports.</source>
        <translation>n = %1 Berichte.</translation>
    </message>
    <message>
        <source>n = %1 latencies of %2 requests; none lost.</source>
        <translation>n = %1 Latenzen von %2 Anfragen; keine verloren.</translation>
    </message>
    <message>
        <source>n = %1 latencies of %2 requests; %3 (%4 failed).</source>
        <translation>n = %1 Latenzen von %2 Anfragen; %3 (%4 fehlgeschlagen).</translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s), %1 failed (%2).</source>
        <translation>
            <numerusform>%n Start, %1 fehlgeschlagen (%2).</numerusform>
            <numerusform>%n Starts, %1 fehlgeschlagen (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s), none failed.</source>
        <translation>
            <numerusform>%n Start, keiner fehlgeschlagen.</numerusform>
            <numerusform>%n Starts, keiner fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 MiB, %3 vCPU.</source>
        <comment>curves; memory sizes, number of virtual CPUs</comment>
        <translation>%1; %2 MiB, %3 vCPU.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 %2 and %3</source>
        <comment>curve, rate, rate</comment>
        <translation>%1 %2 und %3</translation>
    </message>
    <message>
        <source>Highest rates without loss (NDR) and with at most 0.5 % loss (PDR): %1.</source>
        <translation>Höchste Raten ohne Verlust (NDR) und mit höchstens 0,5 % Verlust (PDR): %1.</translation>
    </message>
    <message>
        <source>Verdict: %1.</source>
        <translation>Bewertung: %1.</translation>
    </message>
    <message>
        <source>Guest: %1.</source>
        <translation>Gast: %1.</translation>
    </message>
    <message>
        <source>Load client: %1.</source>
        <translation>Lastclient: %1.</translation>
    </message>
    <message>
        <source>State of the run: %1.</source>
        <translation>Zustand des Messlaufs: %1.</translation>
    </message>
    <message>
        <source>Service: %1.</source>
        <translation>Dienst: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n series; %1 MiB, %2 vCPU.</source>
        <comment>memory sizes, number of virtual CPUs</comment>
        <translation>
            <numerusform>%n Serie; %1 MiB, %2 vCPU.</numerusform>
            <numerusform>%n Serien; %1 MiB, %2 vCPU.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>lowest and highest rate</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Highest rates of the curves without loss (NDR): %1; with at most 0.5 % loss (PDR): %2.</source>
        <translation>Höchste Raten der Kurven ohne Verlust (NDR): %1; mit höchstens 0,5 % Verlust (PDR): %2.</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1: expected a whole number such as 4096 or 256Ki, found &quot;%2&quot;</source>
        <translation>%1: erwartet eine ganze Zahl wie 4096 oder 256Ki, gefunden „%2“</translation>
    </message>
    <message>
        <source>%1: expected a whole number (unit: %2) such as 4096 or 256Ki, found &quot;%3&quot;</source>
        <translation>%1: erwartet eine ganze Zahl (Einheit: %2) wie 4096 oder 256Ki, gefunden „%3“</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1: erwartet %2, gefunden %3</translation>
    </message>
    <message>
        <source>%1: expected %2 %3, found %4</source>
        <translation>%1: erwartet %2 %3, gefunden %4</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected one of: %2</source>
        <translation>unbekannter Wert „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>unbekannter Wert „%1“; gemeint vielleicht „%2“?</translation>
    </message>
    <message>
        <source>%1: expected an IP address such as 192.0.2.1, found &quot;%2&quot;</source>
        <translation>%1: erwartet eine IP-Adresse wie 192.0.2.1, gefunden „%2“</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>Einheit: %1.</translation>
    </message>
    <message>
        <source>Range: %1.</source>
        <translation>Bereich: %1.</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>Eines von: %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Vorgabe: %1.</translation>
    </message>
    <message>
        <source>%1 has no arguments, so not &quot;%2&quot;</source>
        <translation>%1 hat keine Argumente, also auch nicht „%2“</translation>
    </message>
    <message>
        <source>%1 has no argument &quot;%2&quot;; expected one of: %3</source>
        <translation>%1 hat kein Argument „%2“; erwartet: %3</translation>
    </message>
    <message>
        <source>%1 has no argument &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>%1 hat kein Argument „%2“; gemeint vielleicht „%3“?</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>expected a range of two whole numbers, such as [4Ki, 1Mi]</source>
        <translation>erwartet einen Bereich aus zwei ganzen Zahlen, etwa [4Ki, 1Mi]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid name; use lower-case letters, digits and &apos;-&apos;</source>
        <translation>„%1“ ist kein gültiger Name; erlaubt sind Kleinbuchstaben, Ziffern und „-“</translation>
    </message>
    <message>
        <source>the template does not contain {value}</source>
        <translation>die Vorlage enthält {value} nicht</translation>
    </message>
    <message>
        <source>duplicate argument &quot;%1&quot;</source>
        <translation>Argument „%1“ doppelt</translation>
    </message>
    <message>
        <source>the disk is not bootable</source>
        <translation>der Datenträger ist nicht startfähig</translation>
    </message>
    <message>
        <source>the disk contains no operating system</source>
        <translation>der Datenträger enthält kein Betriebssystem</translation>
    </message>
    <message>
        <source>no such catalog directory</source>
        <translation>dieses Katalogverzeichnis gibt es nicht</translation>
    </message>
    <message>
        <source>none available</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>available: %1</source>
        <translation>verfügbar: %1</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>gemeint vielleicht „%1“?</translation>
    </message>
    <message>
        <source>the catalog has no platform &quot;%1&quot;</source>
        <translation>der Katalog hat keine Plattform „%1“</translation>
    </message>
    <message>
        <source>%1 on %2 does not serve %3</source>
        <translation>%1 auf %2 bietet %3 nicht an</translation>
    </message>
    <message>
        <source>%1 does not run on %2</source>
        <translation>%1 läuft nicht auf %2</translation>
    </message>
    <message>
        <source>%1 has no server &quot;%2&quot;</source>
        <translation>%1 hat keinen Server „%2“</translation>
    </message>
    <message>
        <source>it serves %1</source>
        <translation>er bietet %1 an</translation>
    </message>
    <message>
        <source>servers of %1 that do: %2</source>
        <translation>folgende Server von %1 bieten es an: %2</translation>
    </message>
    <message>
        <source>it runs on: %1</source>
        <translation>läuft auf: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an absolute path in the image, such as /usr/sbin/named</source>
        <translation>„%1“ muss ein absoluter Pfad im Image sein, etwa /usr/sbin/named</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>specify exactly one of &quot;text&quot;, &quot;from&quot; (a file beside this one) and &quot;generate&quot; (zone or page)</source>
        <translation>genau eines von „text“, „from“ (eine Datei neben dieser) und „generate“ (zone oder page) angeben</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected zone or page</source>
        <translation>unbekannter Wert „%1“; erwartet: zone oder page</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file mode; write octal digits, such as 755</source>
        <translation>„%1“ sind keine Dateirechte; oktale Ziffern angeben, etwa 755</translation>
    </message>
    <message>
        <source>unknown error &quot;%1&quot;; expected one of: %2</source>
        <translation>unbekannter Fehler „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>&quot;functions&quot; is missing: the functions of the library</source>
        <translation>„functions“ fehlt: die Funktionen der Bibliothek</translation>
    </message>
    <message>
        <source>the owner &quot;%1&quot; is not in &quot;users&quot;</source>
        <translation>der Eigentümer „%1“ steht nicht in „users“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port; write number/udp or number/tcp, such as 53/udp</source>
        <translation>„%1“ ist kein Port; Nummer/udp oder Nummer/tcp angeben, etwa 53/udp</translation>
    </message>
    <message>
        <source>&quot;start&quot; is missing: the program and its arguments</source>
        <translation>„start“ fehlt: das Programm und seine Argumente</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no effect here: packages are configured by their own scripts</source>
        <translation>„%1“ hat hier keine Wirkung: Pakete werden von ihren eigenen Skripten eingerichtet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no effect here: it belongs to the image as a whole</source>
        <translation>„%1“ hat hier keine Wirkung: Es gehört zum Image als Ganzem</translation>
    </message>
    <message>
        <source>the template does not contain {address}; it may contain {address}, {prefix}, {netmask} and {gateway}</source>
        <translation>die Vorlage enthält {address} nicht; möglich sind {address}, {prefix}, {netmask} und {gateway}</translation>
    </message>
    <message>
        <source>duplicate server &quot;%1&quot;</source>
        <translation>Server „%1“ doppelt</translation>
    </message>
    <message>
        <source>unknown group &quot;%1&quot;; expected time, length, kind, or after1 to after9</source>
        <translation>unbekannte Gruppe „%1“; erwartet: time, length, kind oder after1 bis after9</translation>
    </message>
    <message>
        <source>the pattern has no group %1. Mark its place with (?&lt;%1&gt;[0-9.]+)</source>
        <translation>das Muster hat keine Gruppe %1. Die Stelle mit (?&lt;%1&gt;[0-9.]+) kennzeichnen</translation>
    </message>
    <message>
        <source>unknown unit &quot;%1&quot;; expected s, ms, us or ns</source>
        <translation>unbekannte Einheit „%1“; erwartet: s, ms, us oder ns</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected start or end</source>
        <translation>unbekannter Wert „%1“; erwartet: start oder end</translation>
    </message>
    <message>
        <source>&quot;kind&quot; is missing: a name for the event, or a group called kind</source>
        <translation>„kind“ fehlt: ein Name für das Ereignis oder eine Gruppe namens kind</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a single ASCII letter</source>
        <translation>„%1“ ist kein einzelner ASCII-Buchstabe</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an event port; write number/udp, such as 9099/udp</source>
        <translation>„%1“ ist kein Ereignisport; Nummer/udp angeben, etwa 9099/udp</translation>
    </message>
    <message>
        <source>specify either &quot;lines&quot; (of the console) or &quot;port&quot;</source>
        <translation>entweder „lines“ (der Konsole) oder „port“ angeben</translation>
    </message>
    <message>
        <source>specify &quot;lines&quot; or &quot;marks&quot; (of the console), or &quot;port&quot;</source>
        <translation>„lines“ oder „marks“ (der Konsole) oder „port“ angeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a SHA-256 hash, which has 64 hexadecimal digits</source>
        <translation>„%1“ ist kein SHA-256-Hash aus 64 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web URL, such as https://…</source>
        <translation>„%1“ ist keine Web-URL wie https://…</translation>
    </message>
    <message>
        <source>QEMU (emulated)</source>
        <translation>QEMU (emuliert)</translation>
    </message>
    <message>
        <source>&quot;as-in&quot; names the platform &quot;%1&quot;, which does not exist or has no description of its own</source>
        <translation>„as-in“ nennt die Plattform „%1“, die es nicht gibt oder die keine eigene Beschreibung hat</translation>
    </message>
    <message>
        <source>&quot;kernel-package&quot; is missing, and &quot;%1&quot; does not set it for images of this source</source>
        <translation>„kernel-package“ fehlt, und „%1“ setzt es für Images dieser Quelle nicht</translation>
    </message>
    <message>
        <source>&quot;as-in&quot; names the server &quot;%1&quot; of platform &quot;%2&quot;, which does not exist or has no description of its own</source>
        <translation>„as-in“ nennt den Server „%1“ der Plattform „%2“, den es nicht gibt oder der keine eigene Beschreibung hat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; serves %2 but has no port for it. Add one to &quot;ports&quot;, or remove the service</source>
        <translation>„%1“ bietet %2 an, hat dafür aber keinen Port. Einen unter „ports“ ergänzen oder den Dienst entfernen</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected %2</source>
        <translation>unbekannter Wert „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>%1; it runs on: %2</source>
        <comment>reason, hypervisors</comment>
        <translation>%1; läuft auf: %2</translation>
    </message>
    <message>
        <source>%1 on %2 does not serve %3 on %4</source>
        <comment>server, platform, service, hypervisor</comment>
        <translation>%1 auf %2 bietet %3 auf %4 nicht an</translation>
    </message>
    <message>
        <source>%1 on %2 does not run on %3</source>
        <comment>server, platform, hypervisor</comment>
        <translation>%1 auf %2 läuft nicht auf %3</translation>
    </message>
    <message>
        <source>&quot;service&quot; needs &quot;server&quot;</source>
        <translation>„service“ braucht „server“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is also listed in &quot;hypervisors&quot;. Remove it there</source>
        <translation>„%1“ steht auch in „hypervisors“. Dort entfernen</translation>
    </message>
</context>
<context>
    <name>CauseText</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <comment>cause, share, interval of the share</comment>
        <translation>%1 %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>%1: likely causes of %2 outliers, inferred from the load client alone: %3</source>
        <translation>%1: wahrscheinliche Ursachen von %2 Ausreißern, allein aus Sicht des Lastclients: %3</translation>
    </message>
    <message>
        <source>%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by chance. Noise of this host masks the guest&apos;s own behavior: stop other programs, or dedicate CPUs to the guest</source>
        <translation>%1: Ursachen von %2 Ausreißern: %3. Durch Zufall würde das Warten auf eine CPU %4 erklären. Störungen durch diesen Host verdecken das Verhalten des Gasts: andere Programme beenden oder dem Gast eigene CPUs zuweisen</translation>
    </message>
    <message>
        <source>%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by chance</source>
        <translation>%1: Ursachen von %2 Ausreißern: %3. Durch Zufall würde das Warten auf eine CPU %4 erklären</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 at %3 s</source>
        <comment>kind of collection, its length, its start</comment>
        <translation>%1 von %2 bei %3 s</translation>
    </message>
    <message>
        <source>%1 (to within %2)</source>
        <translation>%1 (auf %2 genau)</translation>
    </message>
    <message>
        <source>%1; this request waited in it for %2 of %3 beyond the median</source>
        <translation>%1; diese Anfrage wartete darin %2 (von %3 über dem Median)</translation>
    </message>
    <message>
        <source>%1, and %2 more; this request waited in them for %3 of %4 beyond the median</source>
        <translation>%1 und %2 weitere; diese Anfrage wartete darin %3 (von %4 über dem Median)</translation>
    </message>
    <message>
        <source>%1: collections were reported, but cannot be placed in time: the guest&apos;s clock could not be related to this host&apos;s. Longer steps, with more collections, would help</source>
        <translation>%1: Speicherbereinigungen wurden gemeldet, lassen sich aber zeitlich nicht einordnen: Die Uhr des Gasts ließ sich nicht auf die dieses Hosts beziehen. Längere Stufen mit mehr Speicherbereinigungen würden helfen</translation>
    </message>
    <message>
        <source>%1: no collections</source>
        <translation>%1: keine Speicherbereinigungen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n collection(s)</source>
        <translation>
            <numerusform>%1: %n Speicherbereinigung</numerusform>
            <numerusform>%1: %n Speicherbereinigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and no outliers</source>
        <comment>collections of a curve</comment>
        <translation>%1 und keine Ausreißer</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>share and its interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1. They explain none of the %2 outliers (at most %3)</source>
        <translation>%1. Sie erklären keinen der %2 Ausreißer (höchstens %3)</translation>
    </message>
    <message>
        <source>%1. They could explain %3 of the %2 outliers, but possibly by chance: %4 would be expected</source>
        <translation>%1. Sie könnten %3 der %2 Ausreißer erklären, möglicherweise aber durch Zufall: %4 wären zu erwarten</translation>
    </message>
    <message>
        <source>%1. They explain %3 of the %2 outliers; %4 would be expected by chance</source>
        <translation>%1. Sie erklären %3 der %2 Ausreißer; durch Zufall wären %4 zu erwarten</translation>
    </message>
    <message>
        <source>%1. They explain %3 of the %2 outliers; %4 would be expected by chance, too many to identify them</source>
        <translation>%1. Sie erklären %3 der %2 Ausreißer; durch Zufall wären %4 zu erwarten, zu viele, um sie zu bestimmen</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>There was nothing to compare.</source>
        <translation>Es gab nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>A change was found at %1 of %2 rates.</source>
        <translation>Bei %1 von %2 Raten wurde eine Änderung gefunden.</translation>
    </message>
    <message>
        <source>There is no relevant change.</source>
        <translation>Es gibt keine relevante Änderung.</translation>
    </message>
    <message>
        <source>No change was found.</source>
        <translation>Es wurde keine Änderung gefunden.</translation>
    </message>
    <message>
        <source>At %1 of %2 rates the data do not show whether there is one.</source>
        <translation>Bei %1 von %2 Raten zeigen die Daten nicht, ob es eine gibt.</translation>
    </message>
    <message>
        <source>With one boot on each side, a change cannot be distinguished from variation between boots: repeat the runs (repetitions: 3 or more, with a reboot between them).</source>
        <translation>Mit je einem Start lässt sich eine Änderung nicht von der Streuung zwischen Starts unterscheiden: Messläufe wiederholen (repetitions: 3 oder mehr, mit Neustart dazwischen).</translation>
    </message>
    <message>
        <source>With one boot on each side, a change could not have been distinguished from variation between boots.</source>
        <translation>Mit je einem Start hätte sich eine Änderung nicht von der Streuung zwischen Starts unterscheiden lassen.</translation>
    </message>
    <message>
        <source>series %1</source>
        <translation>Serie %1</translation>
    </message>
    <message>
        <source>too few</source>
        <comment>responses</comment>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>boots differ</source>
        <translation>Starts unterscheiden sich</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 (change %4 to %5)</source>
        <comment>figure, before, after, interval of the change</comment>
        <translation>%1 von %2 auf %3 (Änderung %4 bis %5)</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>boots vary too much: detecting a relevant change would need more than 50 boots on each side</source>
        <translation>die Starts streuen zu stark: Eine relevante Änderung zu erkennen, erforderte mehr als 50 Starts auf jeder Seite</translation>
    </message>
    <message>
        <source>about %1 boots on each side would detect a relevant change</source>
        <translation>etwa %1 Starts auf jeder Seite würden eine relevante Änderung erkennen lassen</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>nur in B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>nur in A</translation>
    </message>
    <message>
        <source>fewer than %1 responses</source>
        <translation>weniger als %1 Antworten</translation>
    </message>
    <message>
        <source>The boots differ at %1 of %2 rates.</source>
        <translation>Die Starts unterscheiden sich bei %1 von %2 Raten.</translation>
    </message>
</context>
<context>
    <name>CurveLimits</name>
    <message>
        <source>none</source>
        <comment>no offered rate</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>highest rate without loss (NDR): %1; with at most %2 % loss (PDR): %3</source>
        <translation>höchste Rate ohne Verlust (NDR): %1; mit höchstens %2 % Verlust (PDR): %3</translation>
    </message>
    <message>
        <source>%1; knee at %2: %3</source>
        <translation>%1; Knick bei %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <comment>rates</comment>
        <translation>%1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>median latency %1 times that of the lowest rate</source>
        <translation>mediane Latenz das %1-Fache derjenigen bei der niedrigsten Rate</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>DoorBars</name>
    <message>
        <source>way in</source>
        <translation>Hinweg</translation>
    </message>
    <message>
        <source>in the guest</source>
        <translation>im Gast</translation>
    </message>
    <message>
        <source>way out</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>When zoomed in, each request is a bar from sending to response: the way in, in the guest, the way out.</source>
        <translation>Im vergrößerten Bild ist jede Anfrage ein Balken vom Senden bis zur Antwort: Hinweg, im Gast, Rückweg.</translation>
    </message>
</context>
<context>
    <name>DoorPlot</name>
    <message>
        <source>Where the time went</source>
        <translation>Zeitaufteilung</translation>
    </message>
    <message>
        <source>Of each answered request: from sending until it enters the guest&apos;s network interface, in the guest, and from there back to the client. Solid: the median; dashed: the 99th percentile of each part separately. The door&apos;s clock agrees with the client&apos;s to within %1.</source>
        <translation>Für jede beantwortete Anfrage: vom Senden bis zum Eintritt in die Netzwerkschnittstelle des Gasts, im Gast, und von dort zurück zum Client. Durchgezogen: Median; gestrichelt: 99. Perzentil jedes Teils für sich. Die Uhren der Netzwerkschnittstelle und des Clients stimmen auf %1 genau überein.</translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation>Zeit (ms)</translation>
    </message>
    <message>
        <source>%1, 99th percentile %2</source>
        <translation>%1, 99. Perzentil %2</translation>
    </message>
    <message>
        <source>%1 · %2 · way in %3 · in the guest %4 · way out %5</source>
        <translation>%1 · %2 · Hinweg %3 · im Gast %4 · Rückweg %5</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
</context>
<context>
    <name>EpisodeCause</name>
    <message>
        <source>unknown</source>
        <comment>cause</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>host noise</source>
        <translation>Störung durch den Host</translation>
    </message>
    <message>
        <source>guest silent</source>
        <translation>Gast stumm</translation>
    </message>
    <message>
        <source>queueing</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>packet loss</source>
        <translation>Paketverlust</translation>
    </message>
    <message>
        <source>guest busy</source>
        <translation>Gast beschäftigt</translation>
    </message>
    <message>
        <source>guest asleep</source>
        <translation>Gast schläft</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>Speicherbereinigung</translation>
    </message>
    <message>
        <source>network path</source>
        <translation>Netzwerkpfad</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>the load client itself sent up to %1 late, which is %2 of the wait</source>
        <translation>der Lastclient selbst sendete bis zu %1 zu spät, das sind %2 der Wartezeit</translation>
    </message>
    <message>
        <source>a sentinel thread of the load client could not run for %1 at that time</source>
        <translation>ein Wächter-Thread des Lastclients konnte zu dieser Zeit %1 lang nicht laufen</translation>
    </message>
    <message>
        <source>%1 of CPU time was stolen at that time</source>
        <translation>zu dieser Zeit wurden %1 CPU-Zeit entzogen (Steal)</translation>
    </message>
    <message>
        <source>the load client sent on time, and none of its sentinel threads stalled as long</source>
        <translation>der Lastclient sendete pünktlich, und keiner seiner Wächter-Threads stockte so lange</translation>
    </message>
    <message>
        <source>the load client sent on time; the host was not monitored</source>
        <translation>der Lastclient sendete pünktlich; der Host wurde nicht überwacht</translation>
    </message>
    <message>
        <source>the guest sent no response for %1 while %2 requests waited, then %3 responses in the same time (%4, with %5 due); %6; whether it was computing or waiting for a CPU was not recorded</source>
        <translation>der Gast sendete %1 lang keine Antwort, während %2 Anfragen warteten, dann in gleicher Zeit %3 Antworten (%4, fällig waren %5); %6; ob er rechnete oder auf eine CPU wartete, wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>responses continued; the queue drained at %1 with %2 due, a utilization of %3</source>
        <translation>es kamen weiter Antworten; die Warteschlange wurde mit %1 abgebaut, während %2 fällig waren (Auslastung %3)</translation>
    </message>
    <message>
        <source>%1 were due, more than the %2 that the guest answered at any offered rate; the median latency is %3 times that of the lowest rate</source>
        <translation>%1 waren fällig, mehr als die %2, die der Gast bei irgendeiner angebotenen Rate beantwortete; die mediane Latenz ist das %3-Fache derjenigen bei der niedrigsten Rate</translation>
    </message>
    <message>
        <source>answered after %1, a TCP retransmission timeout (%2), while %3 other requests were answered as usual</source>
        <translation>nach %1 beantwortet, was einer TCP-Neuübertragungsfrist (%2) entspricht, während %3 andere Anfragen wie gewöhnlich beantwortet wurden</translation>
    </message>
    <message>
        <source>%1 lost, while %2 other requests were answered as usual</source>
        <translation>%1 verloren, während %2 andere Anfragen wie gewöhnlich beantwortet wurden</translation>
    </message>
    <message>
        <source>%1 lost, while %2 other requests were answered as usual: %3 never reached the guest, %4 were not answered by it, the responses to %5 were lost</source>
        <translation>%1 verloren, während %2 andere Anfragen wie gewöhnlich beantwortet wurden: %3 erreichten den Gast nie, %4 beantwortete er nicht, bei %5 ging die Antwort verloren</translation>
    </message>
    <message>
        <source>no responses for %1 of %2</source>
        <translation>während %1 von %2 keine Antworten</translation>
    </message>
    <message>
        <source>no responses for %1</source>
        <translation>%1 lang keine Antworten</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>a sentinel thread stalled, but only for %1</source>
        <translation>ein Wächter-Thread stockte, aber nur %1 lang</translation>
    </message>
    <message>
        <source>a sentinel thread stalled for %1, as they often did</source>
        <translation>ein Wächter-Thread stockte %1 lang, was häufig vorkam</translation>
    </message>
    <message>
        <source>the host was not monitored</source>
        <translation>der Host wurde nicht überwacht</translation>
    </message>
    <message>
        <source>nothing else was observed at that time</source>
        <translation>zu dieser Zeit wurde sonst nichts beobachtet</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>perf_event_open() failed: %1</source>
        <translation>perf_event_open() ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>the client&apos;s timestamps are not taken by the kernel</source>
        <translation>die Zeitstempel des Clients stammen nicht vom Kernel</translation>
    </message>
    <message>
        <source>no request was captured at the door</source>
        <translation>an der Netzwerkschnittstelle wurde keine Anfrage erfasst</translation>
    </message>
    <message>
        <source>the door&apos;s clock drifts from the samples&apos; clock</source>
        <translation>die Uhr der Netzwerkschnittstelle driftet gegenüber der Uhr der Messwerte</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>%1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>no permission to capture packets on an interface. Run Unisweep as root, or grant it the capability: sudo setcap cap_net_raw+ep &quot;$(command -v unisweep)&quot;</source>
        <translation>keine Berechtigung, Pakete an einer Schnittstelle zu erfassen. Unisweep als root starten oder die Capability erteilen: sudo setcap cap_net_raw+ep &quot;$(command -v unisweep)&quot;</translation>
    </message>
    <message>
        <source>cannot open a packet socket: %1</source>
        <translation>ein Paket-Socket kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>the guest&apos;s network interface %1 does not exist: %2</source>
        <translation>die Netzwerkschnittstelle %1 des Gasts gibt es nicht: %2</translation>
    </message>
    <message>
        <source>cannot record thread switches: %1</source>
        <translation>Thread-Wechsel können nicht aufgezeichnet werden: %1</translation>
    </message>
    <message>
        <source>the kernel does not allow it (perf_event_paranoid is %1). Allow it with: sudo sysctl kernel.perf_event_paranoid=2</source>
        <translation>der Kernel erlaubt es nicht (perf_event_paranoid ist %1). Erlauben mit: sudo sysctl kernel.perf_event_paranoid=2</translation>
    </message>
    <message>
        <source>the guest&apos;s threads on all processors need more open files than the limit allows. Raise it with: ulimit -n</source>
        <translation>die Threads des Gasts auf allen Prozessoren benötigen mehr offene Dateien, als die Grenze erlaubt. Erhöhen mit: ulimit -n</translation>
    </message>
    <message>
        <source>the kernel denies it although perf_event_paranoid is %1: the guest&apos;s threads belong to another user, or a container does not allow perf_event_open(). Run Unisweep as root, outside of a container</source>
        <translation>der Kernel verweigert es, obwohl perf_event_paranoid %1 ist: Die Threads des Gasts gehören einem anderen Benutzer, oder ein Container erlaubt perf_event_open() nicht. Unisweep als root außerhalb eines Containers starten</translation>
    </message>
</context>
<context>
    <name>Experiment</name>
    <message>
        <source>emulated (TCG)</source>
        <translation>emuliert (TCG)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid argument name. Write it as in the catalog, such as minor-heap-size</source>
        <translation>„%1“ ist kein gültiger Argumentname. Wie im Katalog angeben, etwa minor-heap-size</translation>
    </message>
    <message>
        <source>the value &quot;%1&quot; must be a single word of 1 to 256 characters, without spaces or quotation marks</source>
        <translation>der Wert „%1“ muss ein einzelnes Wort aus 1 bis 256 Zeichen sein, ohne Leer- und Anführungszeichen</translation>
    </message>
    <message>
        <source>expected 1 to %2 values, found %1</source>
        <translation>erwartet 1 bis %2 Werte, gefunden %1</translation>
    </message>
    <message>
        <source>duplicate value: %1</source>
        <translation>Wert doppelt: %1</translation>
    </message>
    <message>
        <source>series &quot;%1&quot; not found</source>
        <translation>es gibt keine Serie „%1“</translation>
    </message>
    <message>
        <source>%1 sets a fixed value for %2, which cannot also be varied. Remove one of the two, or name the series to vary</source>
        <translation>%1 setzt einen festen Wert für %2, das nicht zugleich variiert werden kann. Eines von beiden entfernen oder die zu variierende Serie nennen</translation>
    </message>
    <message>
        <source>%1: expected %3 to %4, found %2</source>
        <translation>%1: erwartet %3 bis %4, gefunden %2</translation>
    </message>
    <message>
        <source>number of boots</source>
        <translation>Zahl der Starts</translation>
    </message>
    <message>
        <source>start of the memory search (MiB)</source>
        <translation>Anfang der Speichersuche (MiB)</translation>
    </message>
    <message>
        <source>end of the memory search (MiB)</source>
        <translation>Ende der Speichersuche (MiB)</translation>
    </message>
    <message>
        <source>precision of the memory search (MiB)</source>
        <translation>Genauigkeit der Speichersuche (MiB)</translation>
    </message>
    <message>
        <source>the memory search must end above its start at %2 MiB, not at %1 MiB</source>
        <translation>die Speichersuche muss über ihrem Anfang bei %2 MiB enden, nicht bei %1 MiB</translation>
    </message>
    <message>
        <source>another client (none is known here)</source>
        <translation>einen anderen Client (hier ist keiner bekannt)</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 supports only %2 arrivals. Set arrivals: %2</source>
        <translation>%1 unterstützt nur %2-Ankünfte. arrivals: %2 setzen</translation>
    </message>
    <message>
        <source>%1 does not check the content of a body. Remove body-sha256, or use the native client</source>
        <translation>%1 prüft den Inhalt nicht. body-sha256 entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>the status codes that %1 accepts are set in %2. Remove status, or use the native client</source>
        <translation>welche Statuscodes %1 annimmt, steht in %2. status entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>%1 always requests the same path. Remove {n} from the path, or use the native client</source>
        <translation>%1 fordert immer denselben Pfad an. {n} aus dem Pfad entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>%1 runs for whole seconds only; %2 is not a whole number of seconds</source>
        <translation>%1 läuft nur ganze Sekunden; %2 ist keine ganze Zahl von Sekunden</translation>
    </message>
    <message>
        <source>%1 does not support services of kind other. Use %2</source>
        <translation>%1 unterstützt keine Dienste der Art other. %2 verwenden</translation>
    </message>
    <message>
        <source>%1 does not support %2. Use %3</source>
        <translation>%1 unterstützt %2 nicht. %3 verwenden</translation>
    </message>
    <message>
        <source>only the native client can match packets at the guest&apos;s door to requests</source>
        <translation>nur der Client native kann Pakete an der Netzwerkschnittstelle des Gasts den Anfragen zuordnen</translation>
    </message>
    <message>
        <source>%1 supports only constant arrivals. Poisson arrivals need the native client</source>
        <translation>%1 unterstützt nur konstante Ankünfte. Poisson-Ankünfte benötigen den Client native</translation>
    </message>
    <message>
        <source>only the native client can request a different name each time</source>
        <translation>nur der Client native kann jedes Mal einen anderen Namen abfragen</translation>
    </message>
    <message>
        <source>httperf reports the length of a body, not its content. Remove body-sha256, or use the native client</source>
        <translation>httperf meldet die Länge eines Inhalts, nicht den Inhalt. body-sha256 entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>httperf reports only classes of status codes. Remove status, or use the native client</source>
        <translation>httperf meldet nur Klassen von Statuscodes. status entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>httperf always requests the same path. Remove {n} from the path, or use the native client</source>
        <translation>httperf fordert immer denselben Pfad an. {n} aus dem Pfad entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>httperf times whole connections, not single requests. Set keep-alive to false, or use the native client</source>
        <translation>httperf misst ganze Verbindungen, nicht einzelne Anfragen. keep-alive auf false setzen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>an iperf 2 server that receives one UDP transfer after another cannot send any. Use iperf3, or set the direction to to-guest</source>
        <translation>ein iperf-2-Server, der eine UDP-Übertragung nach der anderen empfängt, kann keine senden. iperf3 verwenden oder die Richtung auf to-guest setzen</translation>
    </message>
    <message>
        <source>load client &quot;%1&quot; not found; expected one of: %2</source>
        <translation>es gibt keinen Lastclient „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>load client &quot;%1&quot; not found; did you mean &quot;%2&quot;?</source>
        <translation>es gibt keinen Lastclient „%1“; gemeint vielleicht „%2“?</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected one of: %2</source>
        <translation>unbekannter Wert „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>unknown group &quot;%1&quot;; expected one of: %2</source>
        <translation>unbekannte Gruppe „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>the unit of &quot;%1&quot; is missing. Add it to &quot;units&quot;, or give the line a group &quot;%1Unit&quot;</source>
        <translation>die Einheit von „%1“ fehlt. Unter „units“ ergänzen oder der Zeile eine Gruppe „%1Unit“ geben</translation>
    </message>
    <message>
        <source>invalid regular expression: %1 at character %2</source>
        <translation>ungültiger regulärer Ausdruck: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>no line has a group &quot;latency&quot; or &quot;response&quot;</source>
        <translation>keine Zeile hat eine Gruppe „latency“ oder „response“</translation>
    </message>
    <message>
        <source>&quot;clock&quot; is missing; it says what start and end are relative to</source>
        <translation>„clock“ fehlt; es sagt, worauf sich start und end beziehen</translation>
    </message>
    <message>
        <source>&quot;clock&quot; has no effect: no line has a group start or end</source>
        <translation>„clock“ hat keine Wirkung: Keine Zeile hat eine Gruppe start oder end</translation>
    </message>
    <message>
        <source>unknown name &quot;%1&quot;; expected one of: %2</source>
        <translation>unbekannter Name „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>unknown service &quot;%1&quot;</source>
        <translation>unbekannter Dienst „%1“</translation>
    </message>
    <message>
        <source>unsupported format version; this program reads version %1. Update Unisweep</source>
        <translation>nicht unterstützte Formatversion; dieses Programm liest Version %1. Unisweep aktualisieren</translation>
    </message>
    <message>
        <source>the client %1 is built in. Choose another id</source>
        <translation>der Client %1 ist eingebaut. Einen anderen Bezeichner wählen</translation>
    </message>
    <message>
        <source>expected 1 to 10000</source>
        <translation>erwartet 1 bis 10000</translation>
    </message>
    <message>
        <source>specify exactly one of &quot;rows&quot;, &quot;intervals&quot; and &quot;summary&quot;</source>
        <translation>genau eines von „rows“, „intervals“ und „summary“ angeben</translation>
    </message>
    <message>
        <source>&quot;ready&quot; is missing: a command that exits with 0 once the server responds</source>
        <translation>„ready“ fehlt: ein Befehl, der mit 0 endet, sobald der Server antwortet</translation>
    </message>
    <message>
        <source>{log} has no effect without &quot;from: log&quot;</source>
        <translation>{log} hat ohne „from: log“ keine Wirkung</translation>
    </message>
    <message>
        <source>{log} is missing from the command; it stands for the file to log to</source>
        <translation>{log} fehlt im Befehl; es steht für die Protokolldatei</translation>
    </message>
    <message>
        <source>it sends no request on a connection that is waiting for a response</source>
        <translation>er sendet keine Anfrage auf einer Verbindung, die auf eine Antwort wartet</translation>
    </message>
    <message>
        <source>it does not report when a request was due, so waiting before the send is not measured</source>
        <translation>er meldet nicht, wann eine Anfrage fällig war; Warten vor dem Senden wird daher nicht gemessen</translation>
    </message>
    <message>
        <source>it does not report when a request was sent</source>
        <translation>er meldet nicht, wann eine Anfrage gesendet wurde</translation>
    </message>
    <message>
        <source>it does not report when a response arrived, so the time at which its line was read is used</source>
        <translation>er meldet nicht, wann eine Antwort ankam; verwendet wird daher die Zeit, zu der seine Zeile gelesen wurde</translation>
    </message>
    <message>
        <source>its times are relative to its own start, which is known only to a few milliseconds</source>
        <translation>seine Zeiten zählen ab seinem eigenen Start, der nur auf einige Millisekunden genau bekannt ist</translation>
    </message>
    <message>
        <source>httperf is a single process with at most about 1,000 open connections, times each connection from open to close in steps of 0.1 ms, and busy-polls for responses, using a full CPU</source>
        <translation>httperf ist ein einzelner Prozess mit höchstens etwa 1.000 offenen Verbindungen, misst jede Verbindung vom Öffnen bis zum Schließen in Schritten von 0,1 ms und fragt Antworten aktiv ab, wofür es eine ganze CPU belegt</translation>
    </message>
    <message>
        <source>%1 reports UDP to the guest once per transfer, so a step is a sequence of one-second transfers</source>
        <translation>%1 meldet UDP zum Gast einmal je Übertragung; eine Stufe ist daher eine Folge einsekündiger Übertragungen</translation>
    </message>
    <message>
        <source>%1: expected 1 to 64 letters, digits, &apos;.&apos;, &apos;_&apos; or &apos;-&apos;, beginning with a letter or digit; found &quot;%2&quot;</source>
        <translation>%1: erwartet 1 bis 64 Buchstaben, Ziffern, „.“, „_“ oder „-“, beginnend mit Buchstabe oder Ziffer; gefunden „%2“</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>no datagram size; iperf uses 1470 by default</source>
        <translation>keine Datagrammgröße; iperf verwendet als Vorgabe 1470</translation>
    </message>
    <message>
        <source>datagram payload (bytes)</source>
        <translation>Nutzdaten eines Datagramms (Byte)</translation>
    </message>
    <message>
        <source>duplicate datagram size: %1</source>
        <translation>Datagrammgröße doppelt: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a load client&apos;s host; expected ssh://HOST or ssh://USER@HOST:PORT</source>
        <translation>„%1“ nennt keinen Host eines Lastclients; erwartet ssh://HOST oder ssh://USER@HOST:PORT</translation>
    </message>
    <message>
        <source>duplicate host: %1</source>
        <translation>Host doppelt: %1</translation>
    </message>
    <message>
        <source>the guest&apos;s door can be recorded only with load from this machine</source>
        <translation>die Netzwerkschnittstelle des Gasts lässt sich nur mit Last von dieser Maschine aufzeichnen</translation>
    </message>
    <message>
        <source>only the native client can send load from other machines. Set the client to native</source>
        <translation>nur der Client native kann Last von anderen Maschinen senden. Den Client auf native setzen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a domain name; expected labels of 1 to 63 characters separated by dots, such as www.example.test</source>
        <translation>„%1“ ist kein Domainname; erwartet werden durch Punkte getrennte Teile aus 1 bis 63 Zeichen, etwa www.example.test</translation>
    </message>
    <message>
        <source>unknown record type &quot;%1&quot;; expected one of %2, or TYPE1 to TYPE65535</source>
        <translation>unbekannter Eintragstyp „%1“; erwartet einer von %2 oder TYPE1 bis TYPE65535</translation>
    </message>
    <message>
        <source>only a resolver has a cache. Set recursion: true</source>
        <translation>nur ein Resolver hat einen Cache. recursion: true setzen</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>the path &quot;%1&quot; must begin with / and have at most 4,096 characters without spaces (write a space as %20)</source>
        <translation>der Pfad „%1“ muss mit / beginnen und höchstens 4.096 Zeichen ohne Leerzeichen haben (ein Leerzeichen als %20 schreiben)</translation>
    </message>
    <message>
        <source>status code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>a response with status %1 has no body. Set body-bytes to 0</source>
        <translation>eine Antwort mit Status %1 hat keinen Inhalt. body-bytes auf 0 setzen</translation>
    </message>
    <message>
        <source>body length (bytes)</source>
        <translation>Länge des Inhalts (Byte)</translation>
    </message>
    <message>
        <source>a SHA-256 hash has 64 hexadecimal digits. Print one with: sha256sum FILE</source>
        <translation>ein SHA-256-Hash hat 64 Hexadezimalziffern. Ausgeben mit: sha256sum DATEI</translation>
    </message>
    <message>
        <source>there is no series. Add at least one platform with its server</source>
        <translation>es gibt keine Serie. Mindestens eine Plattform mit ihrem Server hinzufügen</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>the series has no name for the legend</source>
        <translation>die Serie hat keinen Namen für die Legende</translation>
    </message>
    <message>
        <source>two series are called &quot;%1&quot;. Give each a name of its own</source>
        <translation>zwei Serien heißen „%1“. Jeder einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>no memory size; the paper starts at 1024 MiB</source>
        <translation>keine Speichergröße; die Veröffentlichung beginnt bei 1024 MiB</translation>
    </message>
    <message>
        <source>memory (MiB)</source>
        <translation>Speicher (MiB)</translation>
    </message>
    <message>
        <source>the memory ladder must descend, but %1 MiB is not less than the previous %2 MiB</source>
        <translation>die Speicherleiter muss absteigen, aber %1 MiB ist nicht weniger als die vorherigen %2 MiB</translation>
    </message>
    <message>
        <source>virtual CPUs</source>
        <translation>virtuelle CPUs</translation>
    </message>
    <message>
        <source>rate (Mbit/s)</source>
        <translation>Rate (Mbit/s)</translation>
    </message>
    <message>
        <source>rate (requests/s)</source>
        <translation>Rate (Anfragen/s)</translation>
    </message>
    <message>
        <source>there is no rate to offer</source>
        <translation>es gibt keine anzubietende Rate</translation>
    </message>
    <message>
        <source>more than %1 rates</source>
        <translation>mehr als %1 Raten</translation>
    </message>
    <message>
        <source>the sweep ends at %1, below its start at %2. Swap them</source>
        <translation>der Sweep endet bei %1, unter seinem Anfang bei %2. Beide vertauschen</translation>
    </message>
    <message>
        <source>number of rates</source>
        <translation>Zahl der Raten</translation>
    </message>
    <message>
        <source>from %3 to %4, a step of %1 does not give 1 to %2 rates</source>
        <translation>eine Schrittweite von %1 zwischen %3 und %4 ergibt nicht 1 bis %2 Raten</translation>
    </message>
    <message>
        <source>step duration</source>
        <translation>Dauer der Stufe</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmzeit</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>boot timeout</source>
        <translation>Zeitlimit für den Start</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>%1 requests per second exceed %2. If that is intended, set heavy-load: true; otherwise, lower the rates</source>
        <translation>%1 Anfragen pro Sekunde überschreiten %2. Falls gewollt, heavy-load: true setzen; sonst die Raten senken</translation>
    </message>
    <message>
        <source>the run makes %1 requests, more than %2. If that is intended, set heavy-load: true; otherwise, lower rates or durations</source>
        <translation>der Messlauf stellt %1 Anfragen, mehr als %2. Falls gewollt, heavy-load: true setzen; sonst Raten oder Dauern senken</translation>
    </message>
    <message>
        <source>k of the outlier rule</source>
        <translation>k der Ausreißerregel</translation>
    </message>
    <message>
        <source>half width of the band (standard deviations)</source>
        <translation>halbe Breite des Bandes (Standardabweichungen)</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>unbekannter Wert „%1“; gemeint vielleicht „%2“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid client name; use lower-case letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;</source>
        <translation>„%1“ ist kein gültiger Clientname; erlaubt sind Kleinbuchstaben, Ziffern, „.“, „_“ und „-“</translation>
    </message>
    <message>
        <source>a range with a count uses the scale log. For equal distances, use a step instead</source>
        <translation>ein Bereich mit Anzahl verwendet die Skala log. Für gleiche Abstände stattdessen eine Schrittweite verwenden</translation>
    </message>
    <message>
        <source>expected a whole number from 0</source>
        <translation>erwartet eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>unknown outlier rule &quot;%1&quot;; expected one such as mean+3sigma, tukey 1.5 or mad 3</source>
        <translation>unbekannte Ausreißerregel „%1“; erwartet etwa mean+3sigma, tukey 1.5 oder mad 3</translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation>die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv4 address with a prefix length, such as 192.0.2.2/24</source>
        <translation>„%1“ ist keine IPv4-Adresse mit Präfixlänge wie 192.0.2.2/24</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a network; expected user, isolated, bridge NAME, bridge NAME ADDRESS/BITS, or bridge NAME ADDRESS/BITS via GATEWAY</source>
        <translation>„%1“ ist kein Netzwerk; erwartet user, isolated, bridge NAME, bridge NAME ADRESSE/BITS oder bridge NAME ADRESSE/BITS via GATEWAY</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid name of a network interface; use 1 to 15 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;</source>
        <translation>„%1“ ist kein gültiger Name einer Netzwerkschnittstelle; erlaubt sind 1 bis 15 Buchstaben, Ziffern, „.“, „_“ und „-“</translation>
    </message>
    <message>
        <source>the gateway &quot;%1&quot; is not an IPv4 address</source>
        <translation>das Gateway „%1“ ist keine IPv4-Adresse</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>expected text, found %1</source>
        <translation>erwartet Text, gefunden %1</translation>
    </message>
    <message>
        <source>expected a whole number such as 1000, found %1</source>
        <translation>erwartet eine ganze Zahl wie 1000, gefunden %1</translation>
    </message>
    <message>
        <source>expected a number such as 1.5, found %1</source>
        <translation>erwartet eine Zahl wie 1.5, gefunden %1</translation>
    </message>
    <message>
        <source>expected true or false, found %1</source>
        <translation>erwartet true oder false, gefunden %1</translation>
    </message>
    <message>
        <source>expected a duration with its unit such as 10s or 500ms, found %1</source>
        <translation>erwartet eine Dauer mit Einheit wie 10s oder 500ms, gefunden %1</translation>
    </message>
    <message>
        <source>expected a list, found %1</source>
        <translation>erwartet eine Liste, gefunden %1</translation>
    </message>
    <message>
        <source>expected a mapping (key: value), found %1</source>
        <translation>erwartet eine Zuordnung (Schlüssel: Wert), gefunden %1</translation>
    </message>
    <message>
        <source>duplicate key &quot;%1&quot;</source>
        <translation>Schlüssel „%1“ doppelt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; expected one of: %2</source>
        <translation>unbekannter Schlüssel „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>unbekannter Schlüssel „%1“; gemeint vielleicht „%2“?</translation>
    </message>
    <message>
        <source>cannot read the file: %1</source>
        <translation>die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB. Check that it is the right file</source>
        <translation>die Datei ist größer als 1 MiB. Prüfen, ob es die richtige Datei ist</translation>
    </message>
    <message>
        <source>a second document begins here, but a file may hold only one. Move it to another file</source>
        <translation>hier beginnt ein zweites Dokument, aber eine Datei darf nur eines enthalten. In eine andere Datei verschieben</translation>
    </message>
    <message>
        <source>invalid YAML: %1</source>
        <translation>ungültiges YAML: %1</translation>
    </message>
    <message>
        <source>the load client would compete with the guest for CPU %1</source>
        <translation>der Lastclient würde mit dem Gast um CPU %1 konkurrieren</translation>
    </message>
    <message>
        <source>the load comes from other machines</source>
        <translation>die Last kommt von anderen Maschinen</translation>
    </message>
    <message>
        <source>%1 runs on another host, whose processors are not known. Name them, such as guest 2-3, emulator 1</source>
        <translation>%1 läuft auf einem anderen Host, dessen Prozessoren nicht bekannt sind. Diese angeben, etwa guest 2-3, emulator 1</translation>
    </message>
    <message>
        <source>%1 runs on Xen, where Unisweep does not assign processors. Set processors to none</source>
        <translation>%1 läuft auf Xen, wo Unisweep keine Prozessoren zuweist. processors auf none setzen</translation>
    </message>
    <message>
        <source>expected CPUs such as 2 or &quot;0-3,6&quot;</source>
        <translation>erwartet werden CPUs wie 2 oder &quot;0-3,6&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid; expected none, auto, or CPUs such as guest 2-3, emulator 1, load 0</source>
        <translation>„%1“ ist ungültig; erwartet werden none, auto oder CPUs wie guest 2-3, emulator 1, load 0</translation>
    </message>
    <message>
        <source>no CPUs for the guest; expected CPUs such as guest 2-3, load 0</source>
        <translation>keine CPUs für den Gast; erwartet werden CPUs wie guest 2-3, load 0</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>queryperf sends queries over UDP only. Set transport: udp, or use the native client or dnsperf</source>
        <translation>queryperf sendet Abfragen nur über UDP. transport: udp setzen oder den Client native oder dnsperf verwenden</translation>
    </message>
    <message>
        <source>dnsperf keeps its connections. Set keep-alive: true, or use the native client</source>
        <translation>dnsperf behält seine Verbindungen. keep-alive: true setzen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>%1 always offers %2 bytes. Set edns: %2, or use the native client</source>
        <translation>%1 bietet immer %2 Bytes an. edns: %2 setzen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>%1 has no option for %2. Remove %2, or use the native client</source>
        <translation>%1 hat keine Option für %2. %2 entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>the host that %1 sends is set in %2. Remove host, or use the native client</source>
        <translation>welchen Host %1 sendet, steht in %2. host entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>the queries that %1 sends are set in %2. Remove %3, or use the native client</source>
        <translation>welche Abfragen %1 sendet, steht in %2. %3 entfernen oder den Client native verwenden</translation>
    </message>
    <message>
        <source>dnsperf waits while %1 queries are outstanding, measures latency from when a query was sent rather than due, and takes timestamps itself when it gets the CPU, whereas the native client uses kernel timestamps</source>
        <translation>dnsperf wartet, solange %1 Anfragen ausstehen, misst die Latenz ab dem Senden statt ab der Fälligkeit und nimmt Zeitstempel selbst, sobald es die CPU erhält, während der Client native Zeitstempel des Kernels verwendet</translation>
    </message>
    <message>
        <source>queryperf sends its %1 outstanding queries in one burst and then waits, and gives up on queries after 1 ms when it falls behind</source>
        <translation>queryperf sendet seine %1 ausstehenden Anfragen in einem Schub, wartet dann und gibt Anfragen nach 1 ms auf, wenn es in Rückstand gerät</translation>
    </message>
    <message>
        <source>the file contains no query. Write a name and a type on each line, such as www.example.test A</source>
        <translation>die Datei enthält keine Abfrage. Auf jede Zeile einen Namen und einen Typ schreiben, etwa www.example.test A</translation>
    </message>
    <message>
        <source>the file has %1 queries, but an experiment holds at most %2. Take a part of it, such as: head -n %2 FILE</source>
        <translation>die Datei hat %1 Abfragen, aber ein Experiment enthält höchstens %2. Einen Teil davon nehmen, etwa: head -n %2 DATEI</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a query; expected a name and a type, such as www.example.test A</source>
        <translation>„%1“ ist keine Abfrage; erwartet wird ein Name und ein Typ, etwa www.example.test A</translation>
    </message>
    <message>
        <source>there is no query. Add one, such as www.example.test A, or use name and type</source>
        <translation>es gibt keine Abfrage. Eine hinzufügen, etwa www.example.test A, oder name und type verwenden</translation>
    </message>
    <message>
        <source>the names are in queries. Remove name, or queries</source>
        <translation>die Namen stehen in queries. name oder queries entfernen</translation>
    </message>
    <message>
        <source>unknown response code &quot;%1&quot;; expected one of %2, or a number from 0 to 15</source>
        <translation>unbekannter Antwortcode „%1“; erwartet wird %2 oder eine Zahl von 0 bis 15</translation>
    </message>
    <message>
        <source>%1 queries are more than the %2 that an experiment holds</source>
        <translation>%1 Abfragen sind mehr als die %2, die ein Experiment enthalten kann</translation>
    </message>
    <message>
        <source>a cold cache needs a different name for every request. Replace queries by a single name</source>
        <translation>ein kalter Cache braucht für jede Anfrage einen anderen Namen. queries durch einen einzelnen Namen ersetzen</translation>
    </message>
    <message>
        <source>EDNS size (bytes)</source>
        <translation>EDNS-Größe (Bytes)</translation>
    </message>
    <message>
        <source>signatures are requested in the EDNS record. Set edns: %1</source>
        <translation>Signaturen werden im EDNS-Eintrag angefordert. edns: %1 setzen</translation>
    </message>
    <message>
        <source>UDP has no connections. Set transport: tcp, or remove keep-alive</source>
        <translation>UDP hat keine Verbindungen. transport: tcp setzen oder keep-alive entfernen</translation>
    </message>
    <message>
        <source>other machines can send only one query. Replace queries by a single name, or remove load-from</source>
        <translation>andere Rechner können nur eine Abfrage senden. queries durch einen einzelnen Namen ersetzen oder load-from entfernen</translation>
    </message>
    <message>
        <source>the host &quot;%1&quot; must have at most 255 characters without spaces, such as www.example.test</source>
        <translation>der Host „%1“ darf höchstens 255 Zeichen ohne Leerzeichen haben, etwa www.example.test</translation>
    </message>
    <message>
        <source>only the clients of DNS and HTTP have these options. Remove load</source>
        <translation>nur die Clients von DNS und HTTP haben diese Optionen. load entfernen</translation>
    </message>
    <message>
        <source>outstanding requests</source>
        <translation>ausstehende Anfragen</translation>
    </message>
    <message>
        <source>late window</source>
        <translation>Fenster für Verspätetes</translation>
    </message>
    <message>
        <source>greatest lateness</source>
        <translation>größter Rückstand</translation>
    </message>
    <message>
        <source>sending threads</source>
        <translation>sendende Threads</translation>
    </message>
    <message>
        <source>sockets of a thread</source>
        <translation>Sockets eines Threads</translation>
    </message>
    <message>
        <source>source addresses</source>
        <translation>Quelladressen</translation>
    </message>
    <message>
        <source>busy waiting</source>
        <translation>aktives Warten</translation>
    </message>
    <message>
        <source>%1 is for UDP, but these requests go over TCP. Remove it</source>
        <translation>%1 gilt für UDP, aber diese Anfragen gehen über TCP. Diese Angabe entfernen</translation>
    </message>
    <message>
        <source>connections that are kept alive are not closed after a response. Remove close-by, or set keep-alive: false</source>
        <translation>offen gehaltene Verbindungen werden nach einer Antwort nicht geschlossen. close-by entfernen oder keep-alive: false setzen</translation>
    </message>
    <message>
        <source>%1 is for TCP, but these requests go over UDP. Remove it</source>
        <translation>%1 gilt für TCP, aber diese Anfragen gehen über UDP. Diese Angabe entfernen</translation>
    </message>
    <message>
        <source>the source addresses are of this host&apos;s loopback interface, but the load comes from other machines. Remove load-from, or source-addresses</source>
        <translation>die Quelladressen gehören zur Loopback-Schnittstelle dieses Rechners, aber die Last kommt von anderen Rechnern. load-from oder source-addresses entfernen</translation>
    </message>
    <message>
        <source>the source addresses are of this host&apos;s loopback interface, but %1 is not reached through it. Set its network to user, or remove source-addresses</source>
        <translation>die Quelladressen gehören zur Loopback-Schnittstelle dieses Rechners, aber %1 wird nicht darüber erreicht. Das Netzwerk auf user setzen oder source-addresses entfernen</translation>
    </message>
    <message>
        <source>DNS over TCP, connections kept alive</source>
        <translation>DNS über TCP, Verbindungen offen gehalten</translation>
    </message>
    <message>
        <source>DNS over TCP, a new connection for each query</source>
        <translation>DNS über TCP, eine neue Verbindung für jede Abfrage</translation>
    </message>
    <message>
        <source>EDNS with %1 bytes, DNSSEC</source>
        <translation>EDNS mit %1 Bytes, DNSSEC</translation>
    </message>
    <message>
        <source>EDNS with %1 bytes</source>
        <translation>EDNS mit %1 Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%n queries in turn</source>
        <translation>
            <numerusform>%n Abfrage reihum</numerusform>
            <numerusform>%n Abfragen reihum</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the correct response</source>
        <translation>%1 ist die richtige Antwort</translation>
    </message>
    <message>
        <source>expected a whole number or the word %1</source>
        <translation>erwartet wird eine ganze Zahl oder das Wort %1</translation>
    </message>
    <message>
        <source>a network interface has at least one queue</source>
        <translation>eine Netzwerkschnittstelle hat mindestens eine Warteschlange</translation>
    </message>
    <message>
        <source>%1 queues, but vcpus is %2, and a guest uses one queue for each virtual CPU. Lower network-queues, or raise vcpus</source>
        <translation>%1 Warteschlangen, aber vcpus ist %2, und ein Gast nutzt eine Warteschlange je virtueller CPU. network-queues verringern oder vcpus erhöhen</translation>
    </message>
    <message>
        <source>QEMU&apos;s user network has one queue. Set the network to isolated or to a bridge, or remove network-queues</source>
        <translation>QEMUs User-Netzwerk hat eine Warteschlange. Das Netzwerk auf isolated oder eine Bridge setzen oder network-queues entfernen</translation>
    </message>
    <message>
        <source>vhost does not carry QEMU&apos;s user network. Set the network to isolated or to a bridge, or vhost to auto</source>
        <translation>vhost trägt QEMUs User-Netzwerk nicht. Das Netzwerk auf isolated oder eine Bridge setzen oder vhost auf auto</translation>
    </message>
    <message>
        <source>%1 MiB are not whole huge pages of %2 MiB</source>
        <translation>%1 MiB sind keine ganzen Huge Pages von %2 MiB</translation>
    </message>
    <message>
        <source>threads and sockets give %1 sockets; expected at most %2. Lower one of them</source>
        <translation>threads und sockets ergeben %1 Sockets; erwartet werden höchstens %2. Verringern Sie eines von beiden</translation>
    </message>
    <message>
        <source>load-from names this host more than once: load clients with real-time priority would leave other programs no processor. Remove realtime, or name this host once</source>
        <translation>load-from nennt diesen Host mehrmals: Lastclients mit Echtzeitpriorität ließen anderen Programmen keinen Prozessor. Entfernen Sie realtime, oder nennen Sie diesen Host nur einmal</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid identifier; use up to 64 lower-case letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, such as &quot;bind&quot;</source>
        <translation>„%1“ ist kein gültiger Bezeichner; erlaubt sind bis zu 64 Kleinbuchstaben, Ziffern, „.“, „_“ und „-“, etwa „bind“</translation>
    </message>
</context>
<context>
    <name>ExperimentForm</name>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Messun&amp;g</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>Ans&amp;wers</source>
        <translation>Ant&amp;worten</translation>
    </message>
    <message>
        <source>Re&amp;cursion</source>
        <translation>Re&amp;kursion</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> Byte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Offen halten</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Datagrams (bytes)</source>
        <translation>Datagramme (Byte)</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Add a copy of the selected series</source>
        <translation>Eine Kopie der ausgewählten Serie hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected series</source>
        <translation>Die ausgewählte Serie entfernen</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Move the selected series up</source>
        <translation>Die ausgewählte Serie nach oben verschieben</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Move the selected series down</source>
        <translation>Die ausgewählte Serie nach unten verschieben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>&amp;Plattform</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>Hypervisor</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Load client</source>
        <translation>Lastclient</translation>
    </message>
    <message>
        <source>All guests</source>
        <translation>Alle Gäste</translation>
    </message>
    <message>
        <source>&amp;Memory (MiB)</source>
        <translation>Spei&amp;cher (MiB)</translation>
    </message>
    <message>
        <source>vCP&amp;Us</source>
        <translation>vCP&amp;Us</translation>
    </message>
    <message>
        <source>Virtual CPUs of the guest</source>
        <translation>Virtuelle CPUs des Gasts</translation>
    </message>
    <message>
        <source>Boots</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>&amp;Boots</source>
        <translation>&amp;Starts</translation>
    </message>
    <message>
        <source>Least memory (MiB)</source>
        <translation>Kleinster Speicher (MiB)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>R&amp;ates</source>
        <translation>&amp;Raten</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>Dau&amp;er</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmzeit</translation>
    </message>
    <message>
        <source>Load before each step that is recorded but not counted, such as 1s</source>
        <translation>Last vor jeder Stufe, die aufgezeichnet, aber nicht gezählt wird, etwa 1s</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Reboot between repetitions</source>
        <translation>Neustart zwischen Wiederholungen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Heavy load</source>
        <translation>Hohe Last</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>C&amp;lient</source>
        <translation>C&amp;lient</translation>
    </message>
    <message>
        <source>Arr&amp;ivals</source>
        <translation>Ankün&amp;fte</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Boot timeout</source>
        <translation>Zeitlimit für Start</translation>
    </message>
    <message>
        <source>Title shown in figures and reports</source>
        <translation>Titel in Abbildungen und Berichten</translation>
    </message>
    <message>
        <source>Name used for files: letters, digits, dots, dashes and underscores</source>
        <translation>Name für Dateien: Buchstaben, Ziffern, Punkte, Binde- und Unterstriche</translation>
    </message>
    <message>
        <source>What to measure: latency over a sweep of rates, or boot times</source>
        <translation>Was gemessen wird: entweder die Latenz über einen Sweep von Raten oder die Startzeiten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the setup comes from, such as a figure of a paper; optional</source>
        <translation>Herkunft des Aufbaus, etwa eine Abbildung einer Veröffentlichung; optional</translation>
    </message>
    <message>
        <source>The service that the guest provides</source>
        <translation>Der Dienst, den der Gast anbietet</translation>
    </message>
    <message>
        <source>Domain name to query</source>
        <translation>Abzufragender Domainname</translation>
    </message>
    <message>
        <source>Request recursion: the server resolves the name through other servers</source>
        <translation>Rekursion anfordern: Der Server löst den Namen über andere Server auf</translation>
    </message>
    <message>
        <source>Path to request</source>
        <translation>Anzufordernder Pfad</translation>
    </message>
    <message>
        <source>If clear: a new connection for each request, as in the paper</source>
        <translation>Ohne Häkchen: eine neue Verbindung je Anfrage wie in der Veröffentlichung</translation>
    </message>
    <message>
        <source>Hexadecimal hash of a correct body; leave empty to check only the length</source>
        <translation>Hexadezimaler Hash eines korrekten Inhalts; leer: nur die Länge prüfen</translation>
    </message>
    <message>
        <source>Direction of the data: to-guest (this host sends) or from-guest (the guest sends)</source>
        <translation>Richtung der Daten: to-guest (dieser Host sendet) oder from-guest (der Gast sendet)</translation>
    </message>
    <message>
        <source>UDP payload in bytes, 32 to 65507; several sizes (64, 512, 1470) run one sweep each</source>
        <translation>UDP-Nutzdaten in Byte, 32 bis 65507; mehrere Größen (64, 512, 1470) ergeben je einen Sweep</translation>
    </message>
    <message>
        <source>The curves of the figure. The fields below edit the selected series; clear a check box to leave a series out of the run</source>
        <translation>Die Kurven der Abbildung. Die Felder darunter bearbeiten die ausgewählte Serie; ohne Häkchen wird eine Serie im Messlauf ausgelassen</translation>
    </message>
    <message>
        <source>Add a series</source>
        <translation>Eine Serie hinzufügen</translation>
    </message>
    <message>
        <source>Name in legends; follows the platform and server until you enter one</source>
        <translation>Name in Legenden; folgt Plattform und Server, bis ein eigener eingegeben wird</translation>
    </message>
    <message>
        <source>Operating system or environment of the guest</source>
        <translation>Betriebssystem oder Umgebung des Gasts</translation>
    </message>
    <message>
        <source>auto: QEMU without any setup, with KVM if available. Or a libvirt connection URI</source>
        <translation>auto: QEMU ohne jede Einrichtung, mit KVM, falls verfügbar. Oder eine Verbindungs-URI von libvirt</translation>
    </message>
    <message>
        <source>user: QEMU&apos;s user network on loopback, without privileges. isolated: a bridge with DHCP, created for the run by libvirt&apos;s system daemon. bridge NAME: an existing bridge; with an address such as 192.0.2.2/24 the guest does not use DHCP</source>
        <translation>user: QEMUs User-Netzwerk auf Loopback, ohne besondere Rechte. isolated: eine Bridge mit DHCP, für den Messlauf vom Systemdienst von libvirt angelegt. bridge NAME: eine vorhandene Bridge; mit einer Adresse wie 192.0.2.2/24 verwendet der Gast kein DHCP</translation>
    </message>
    <message>
        <source>Load client of this series, if it differs from the experiment&apos;s, to compare two clients side by side</source>
        <translation>Lastclient dieser Serie, falls er von dem des Experiments abweicht, um zwei Clients nebeneinander zu vergleichen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>libvirt machine type, such as q35 or xenpv; leave empty for the default of the platform</source>
        <translation>Maschinentyp von libvirt, etwa q35 oder xenpv; leer: Vorgabe der Plattform</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Guest memory in MiB: one size, or a ladder such as 1024, 512, 256 or 1024..64 (halved at each step)</source>
        <translation>Speicher des Gasts in MiB: eine Größe oder eine Leiter wie 1024, 512, 256 oder 1024..64 (jeweils halbiert)</translation>
    </message>
    <message>
        <source>Number of boots of each series at each memory size</source>
        <translation>Zahl der Starts je Serie und Speichergröße</translation>
    </message>
    <message>
        <source>Range in MiB in which to search for the least memory that works (32..512 within 8); leave empty to skip the search</source>
        <translation>Bereich in MiB, in dem der kleinste ausreichende Speicher gesucht wird (32..512 within 8); leer: keine Suche</translation>
    </message>
    <message>
        <source>Offered rates: a list (250, 500, 1k) or a range (5k..80k step 5k, 100..100k log 10)</source>
        <translation>Angebotene Raten: eine Liste (250, 500, 1k) oder ein Bereich (5k..80k step 5k, 100..100k log 10)</translation>
    </message>
    <message>
        <source>Length of each step, such as 10s (as in the paper)</source>
        <translation>Länge jeder Stufe, etwa 10s (wie in der Veröffentlichung)</translation>
    </message>
    <message>
        <source>Number of times to run the whole sweep</source>
        <translation>Wie oft der ganze Sweep gemessen wird</translation>
    </message>
    <message>
        <source>Boot a new guest for each repetition; results vary more between boots than within one</source>
        <translation>Für jede Wiederholung einen neuen Gast starten; Ergebnisse streuen zwischen Starts stärker als innerhalb eines Starts</translation>
    </message>
    <message>
        <source>Order of the rates; shuffling uses the seed</source>
        <translation>Reihenfolge der Raten; das Mischen verwendet den Startwert</translation>
    </message>
    <message>
        <source>Allow more than 2,000,000 requests per second, or more than 1,000,000,000 per run</source>
        <translation>Mehr als 2.000.000 Anfragen pro Sekunde oder 1.000.000.000 pro Messlauf erlauben</translation>
    </message>
    <message>
        <source>Program that sends the requests; native is unisweep-load, an open-loop generator</source>
        <translation>Programm, das die Anfragen sendet; native ist unisweep-load, ein Open-Loop-Generator</translation>
    </message>
    <message>
        <source>Intervals between requests: constant, or exponential as from independent users</source>
        <translation>Abstände zwischen Anfragen: konstant oder exponentiell wie von unabhängigen Benutzern</translation>
    </message>
    <message>
        <source>Seed of Poisson arrivals and the shuffled order; the same seed gives the same schedule</source>
        <translation>Startwert der Poisson-Ankünfte und der gemischten Reihenfolge; gleicher Startwert ergibt gleichen Zeitplan</translation>
    </message>
    <message>
        <source>Record guest scheduling</source>
        <translation>Scheduling des Gasts aufzeichnen</translation>
    </message>
    <message>
        <source>Record when the guest&apos;s threads run, wait for a CPU and sleep, to find the causes of outliers</source>
        <translation>Aufzeichnen, wann die Threads des Gasts laufen, auf eine CPU warten und schlafen, um Ursachen von Ausreißern zu finden</translation>
    </message>
    <message>
        <source>Record the guest&apos;s door</source>
        <translation>Netzwerkschnittstelle des Gasts aufzeichnen</translation>
    </message>
    <message>
        <source>Load from</source>
        <translation>Last von</translation>
    </message>
    <message>
        <source>Machines that generate the load, as SSH addresses separated by commas (ssh://user@host); leave empty for this host</source>
        <translation>Maschinen, die die Last erzeugen, als SSH-Adressen, durch Kommas getrennt (ssh://user@host); leer: dieser Host</translation>
    </message>
    <message>
        <source>this host</source>
        <translation>dieser Host</translation>
    </message>
    <message>
        <source>Assign CPUs</source>
        <translation>CPUs zuweisen</translation>
    </message>
    <message>
        <source>CPUs of the host for the guest and the load client: none, auto (planned for this host), or a list such as guest 2-3, emulator 1, load 0</source>
        <translation>CPUs des Hosts für den Gast und den Lastclient: none, auto (für diesen Host geplant) oder eine Liste wie guest 2-3, emulator 1, load 0</translation>
    </message>
    <message>
        <source>Record type to query: one of the list, or TYPE65 and the like</source>
        <translation>Abzufragender Eintragstyp: einer der Liste oder etwa TYPE65</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>What carries the queries. Over TCP, a new connection for each query or connections that stay</source>
        <translation>Worüber die Abfragen gesendet werden. Über TCP: eine neue Verbindung für jede Abfrage oder Verbindungen, die bleiben</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show or hide response code, EDNS and further queries</source>
        <translation>Antwortcode, EDNS und weitere Abfragen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Code of a correct response, such as NXDOMAIN for a name that does not exist; any other counts as wrong</source>
        <translation>Code einer richtigen Antwort, etwa NXDOMAIN für einen Namen, den es nicht gibt; jeder andere gilt als falsch</translation>
    </message>
    <message>
        <source>EDNS</source>
        <translation>EDNS</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Send EDNS, with this size as the largest response over UDP: 512 to 65,535 bytes; 1,232 is usual</source>
        <translation>EDNS senden, mit dieser Größe als größter Antwort über UDP: 512 bis 65.535 Bytes; üblich sind 1.232</translation>
    </message>
    <message>
        <source>DNSSEC</source>
        <translation>DNSSEC</translation>
    </message>
    <message>
        <source>Request signatures (the DO flag of EDNS)</source>
        <translation>Signaturen anfordern (das Flag DO von EDNS)</translation>
    </message>
    <message>
        <source>Then query</source>
        <translation>Danach abfragen</translation>
    </message>
    <message>
        <source>no further query</source>
        <translation>keine weitere Abfrage</translation>
    </message>
    <message>
        <source>Further queries, sent in turn after the first: a name and a type on each line. A query that is listed twice is sent twice as often</source>
        <translation>Weitere Abfragen, reihum nach der ersten gesendet: ein Name und ein Typ auf jeder Zeile. Eine zweimal aufgeführte Abfrage wird doppelt so oft gesendet</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Replace all queries by those of a file for dnsperf; they become part of the experiment</source>
        <translation>Alle Abfragen durch die einer Datei für dnsperf ersetzen; sie werden Teil des Experiments</translation>
    </message>
    <message>
        <source>Length of a correct body in bytes; any other length counts as wrong. Any: not checked</source>
        <translation>Länge eines richtigen Inhalts in Bytes; jede andere Länge gilt als falsch. Beliebig: nicht geprüft</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host header of the requests, for servers with several sites</source>
        <translation>Host-Kopfzeile der Anfragen, für Server mit mehreren Websites</translation>
    </message>
    <message>
        <source>the guest&apos;s address</source>
        <translation>die Adresse des Gasts</translation>
    </message>
    <message>
        <source>Show or hide options of the load client</source>
        <translation>Optionen des Last-Clients ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source> requests</source>
        <translation> Anfragen</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Requests beyond this many without a response are not sent, and count as unsent</source>
        <translation>Anfragen über diese Zahl unbeantworteter hinaus werden nicht gesendet und gelten als ungesendet</translation>
    </message>
    <message>
        <source>Late window</source>
        <translation>Fenster für Verspätetes</translation>
    </message>
    <message>
        <source>Time after the timeout in which a response counts as late; after it, the request counts as lost, such as 1s</source>
        <translation>Zeit nach dem Zeitlimit, in der eine Antwort als verspätet gilt; danach gilt die Anfrage als verloren; etwa 1s</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Requests that the client would send later than this are not sent, and count as unsent, such as 1s</source>
        <translation>Anfragen, die der Client um mehr als diese Zeit verspätet senden würde, werden nicht gesendet und gelten als ungesendet; etwa 1s</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that send, and share the schedule</source>
        <translation>Threads, die senden und sich den Zeitplan teilen</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source> per thread</source>
        <translation> pro Thread</translation>
    </message>
    <message>
        <source>UDP sockets of each thread</source>
        <translation>UDP-Sockets jedes Threads</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>UDP: the times taken by the kernel. kernel: of sending and receiving; receive: of receiving; user: none</source>
        <translation>UDP: die vom Kernel genommenen Zeiten. kernel: von Senden und Empfang; receive: vom Empfang; user: keine</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Geschlossen von</translation>
    </message>
    <message>
        <source>TCP: who closes the connection of a request. Its port then waits for a minute on that side; after a reset, none does</source>
        <translation>TCP: wer die Verbindung einer Anfrage schließt. Auf dieser Seite ist ihr Port dann eine Minute lang belegt; nach einem Reset auf keiner</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source> addresses</source>
        <translation> Adressen</translation>
    </message>
    <message>
        <source>TCP: addresses of the loopback interface from which connections come in turn; each has its own ports. For guests on the user network</source>
        <translation>TCP: Adressen der Loopback-Schnittstelle, von denen die Verbindungen reihum kommen; jede hat eigene Ports. Für Gäste im Netzwerk user</translation>
    </message>
    <message>
        <source>Busy waiting</source>
        <translation>Aktives Warten</translation>
    </message>
    <message>
        <source>Time before each request in which the client waits busily, such as 50us; leave empty for as long as this host needs</source>
        <translation>Zeit vor jeder Anfrage, in der der Client aktiv wartet, etwa 50us; leer lassen für so lange, wie dieser Rechner braucht</translation>
    </message>
    <message>
        <source>Late requests together</source>
        <translation>Verspätete Anfragen zusammen</translation>
    </message>
    <message>
        <source>UDP: requests that are late together may leave as one packet, which saves CPU time</source>
        <translation>UDP: gemeinsam verspätete Anfragen dürfen als ein Paket gesendet werden, was CPU-Zeit spart</translation>
    </message>
    <message>
        <source>Real-time priority</source>
        <translation>Echtzeitpriorität</translation>
    </message>
    <message>
        <source>Run the sending threads under SCHED_FIFO, which needs permission</source>
        <translation>Die sendenden Threads unter SCHED_FIFO ausführen, was eine Berechtigung erfordert</translation>
    </message>
    <message>
        <source>Show or hide the virtual hardware of the guest</source>
        <translation>Virtuelle Hardware des Gasts ein- oder ausblenden</translation>
    </message>
    <message>
        <source>vhost</source>
        <translation>vhost</translation>
    </message>
    <message>
        <source>Who carries the packets of the guest&apos;s network interface: on: the kernel (vhost-net). off: QEMU. auto: the kernel, where KVM runs the guest and vhost-net can be opened</source>
        <translation>Wer die Pakete der Netzwerkschnittstelle des Gasts überträgt: on: der Kernel (vhost-net). off: QEMU. auto: der Kernel, wenn der Gast unter KVM läuft und vhost-net geöffnet werden kann</translation>
    </message>
    <message>
        <source>Network queues</source>
        <translation>Netzwerk-Warteschlangen</translation>
    </message>
    <message>
        <source>Pairs of queues of the guest&apos;s network interface, at most one for each virtual CPU</source>
        <translation>Paare von Warteschlangen der Netzwerkschnittstelle des Gasts, höchstens eines je virtueller CPU</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>Disk-I/O</translation>
    </message>
    <message>
        <source>How QEMU reads the guest&apos;s disk: threads: blocking threads. native: Linux AIO, past the host&apos;s page cache. io_uring: through io_uring</source>
        <translation>Wie QEMU die Disk des Gasts liest: threads: blockierende Threads. native: Linux-AIO, am Seitencache des Hosts vorbei. io_uring: über io_uring</translation>
    </message>
    <message>
        <source>Huge pages</source>
        <translation>Huge Pages</translation>
    </message>
    <message>
        <source>The guest&apos;s memory is huge pages of 2 MiB, which must be reserved on the host</source>
        <translation>Der Speicher des Gasts besteht aus Huge Pages von 2 MiB, die auf dem Host reserviert sein müssen</translation>
    </message>
    <message>
        <source>Number of answer records in a correct response; with any other number, a response counts as wrong. Any: at least one</source>
        <translation>Zahl der Antworteinträge in einer korrekten Antwort; eine Antwort mit jeder anderen Zahl gilt als falsch. Beliebig: mindestens einer</translation>
    </message>
    <message>
        <source>Warm: the response is in the cache. Cold: every request asks for a new name</source>
        <translation>Warm: Die Antwort ist im Cache. Kalt: Jede Anfrage fragt nach einem neuen Namen</translation>
    </message>
    <message>
        <source>Status code of a correct response; with any other, a response counts as wrong</source>
        <translation>Statuscode einer korrekten Antwort; eine Antwort mit jedem anderen gilt als falsch</translation>
    </message>
    <message>
        <source>Program that responds to the requests</source>
        <translation>Programm, das die Anfragen beantwortet</translation>
    </message>
    <message>
        <source>A request without a response after this time counts as lost, such as 2s</source>
        <translation>Eine Anfrage ohne Antwort nach dieser Zeit gilt als verloren, etwa 2s</translation>
    </message>
    <message>
        <source>Longest time from creating the guest to its first correct response, such as 2min</source>
        <translation>Längste Zeit vom Erzeugen des Gasts bis zu seiner ersten korrekten Antwort, etwa 2min</translation>
    </message>
    <message>
        <source>Record when each request enters the guest&apos;s network interface and its response leaves, to separate the network from the guest</source>
        <translation>Aufzeichnen, wann jede Anfrage in die Netzwerkschnittstelle des Gasts eintritt und ihre Antwort sie verlässt, um Netzwerk und Gast zu trennen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>Font s&amp;ize</source>
        <translation>Schriftg&amp;röße</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Light for paper, dark for slides</source>
        <translation>Hell für Papier, dunkel für Folien</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Ca&amp;ption under the figure</source>
        <translation>Bild&amp;unterschrift</translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation>Schrif&amp;tart</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>&amp;Messwerte</translation>
    </message>
    <message>
        <source>O&amp;utliers</source>
        <translation>Ausreiß&amp;er</translation>
    </message>
    <message>
        <source>&amp;Knees</source>
        <translation>&amp;Knicke</translation>
    </message>
    <message>
        <source>&amp;Verdicts</source>
        <translation>Be&amp;wertungen</translation>
    </message>
    <message>
        <source>&amp;Failed requests</source>
        <translation>Fehlge&amp;schlagene Anfragen</translation>
    </message>
    <message>
        <source>File format: PDF and SVG are vector graphics, PNG is an image, CSV and JSON contain the data</source>
        <translation>Dateiformat: PDF und SVG sind Vektorgrafiken, PNG ist ein Bild, CSV und JSON enthalten die Daten</translation>
    </message>
    <message>
        <source>Where the figure will appear; sets its size, font size, resolution and caption</source>
        <translation>Wo die Abbildung erscheinen wird; legt Größe, Schriftgröße, Auflösung und Bildunterschrift fest</translation>
    </message>
    <message>
        <source>Width of the figure in mm</source>
        <translation>Breite der Abbildung in mm</translation>
    </message>
    <message>
        <source>Height of the figure in mm</source>
        <translation>Höhe der Abbildung in mm</translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation>Schriftgröße in Punkt</translation>
    </message>
    <message>
        <source>Resolution of PNG files, and of the sample cloud in PDF and SVG files</source>
        <translation>Auflösung von PNG-Dateien und der Punktwolke in PDF- und SVG-Dateien</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Experiment, outlier rule, sample count, losses and verdict; always included in the file&apos;s metadata</source>
        <translation>Experiment, Ausreißerregel, Zahl der Messwerte, Verluste und Bewertung; stets in den Metadaten der Datei</translation>
    </message>
    <message>
        <source>Font of all text</source>
        <translation>Schriftart aller Texte</translation>
    </message>
    <message>
        <source>The page at its actual size on this screen</source>
        <translation>Die Seite in wirklicher Größe auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>Comm&amp;and line equivalent:</source>
        <translation>Gle&amp;ichwertiger Befehl:</translation>
    </message>
    <message>
        <source>The command that creates this figure</source>
        <translation>Der Befehl, der diese Abbildung erzeugt</translation>
    </message>
    <message>
        <source>Increase the hei&amp;ght if needed</source>
        <translation>Höhe bei Be&amp;darf vergrößern</translation>
    </message>
    <message>
        <source>With many curves or a long caption, the figure becomes higher, so that the axes keep more than half of it</source>
        <translation>Bei vielen Kurven oder langer Bildunterschrift wird die Abbildung höher, damit den Achsen mehr als die Hälfte bleibt</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>the kernel does not fit</source>
        <translation>der Kernel passt nicht in den Speicher</translation>
    </message>
    <message>
        <source>did not boot</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>kernel panic</source>
        <translation>Kernel-Panic</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>Arbeitsspeicher erschöpft</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netzwerk</translation>
    </message>
    <message>
        <source>server crashed</source>
        <translation>Server abgestürzt</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>ended without a message</source>
        <translation>ohne Meldung beendet</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>no figure &quot;%1&quot;; expected one of %2</source>
        <translation>keine Abbildung „%1“; erwartet: eine von %2</translation>
    </message>
    <message>
        <source>the size of a figure is %1 × %2 mm; expected 40 × 30 to 2000 × 2000</source>
        <translation>die Abbildung ist %1 × %2 mm groß; erwartet: 40 × 30 bis 2000 × 2000</translation>
    </message>
    <message>
        <source>the resolution is %1 dpi; expected 50 to 2400</source>
        <translation>die Auflösung ist %1 dpi; erwartet: 50 bis 2400</translation>
    </message>
    <message>
        <source>no font is installed, so the figure would have no text; install one: apt-get install fonts-dejavu-core</source>
        <translation>es ist keine Schriftart installiert, die Abbildung hätte keinen Text; Abhilfe: apt-get install fonts-dejavu-core</translation>
    </message>
    <message>
        <source>%1: the file name must end in .png, .pdf or .svg for a figure, or .csv or .json for its data</source>
        <translation>%1: Der Dateiname muss für eine Abbildung auf .png, .pdf oder .svg enden, für ihre Daten auf .csv oder .json</translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation>die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>not enough memory for an image of this size; reduce the dpi</source>
        <translation>nicht genug Speicher für ein Bild dieser Größe; die Auflösung (dpi) verringern</translation>
    </message>
    <message>
        <source>cannot start the PDF: %1</source>
        <translation>das PDF kann nicht begonnen werden: %1</translation>
    </message>
    <message>
        <source>cannot convert the figure in this temporary folder: %1; free space there, or set TMPDIR to another folder</source>
        <translation>die Abbildung kann in diesem temporären Ordner nicht umgewandelt werden: %1; dort Platz schaffen oder TMPDIR auf einen anderen Ordner setzen</translation>
    </message>
    <message>
        <source>the picture is incomplete</source>
        <translation>das Bild ist unvollständig</translation>
    </message>
    <message>
        <source>%1: cannot create a temporary folder here: %2. Set TMPDIR to an existing, writable folder</source>
        <translation>%1: Hier kann kein temporärer Ordner angelegt werden: %2. TMPDIR auf einen vorhandenen, beschreibbaren Ordner setzen</translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>--%1: &quot;%2&quot; is not valid; expected %3</source>
        <translation>--%1: „%2“ ist ungültig; erwartet: %3</translation>
    </message>
    <message>
        <source>Figure to draw (default: latency-by-rate, or bandwidth): %1</source>
        <translation>Zu zeichnende Abbildung (Vorgabe: latency-by-rate oder bandwidth): %1</translation>
    </message>
    <message>
        <source>Dots per inch of a PNG, and of the cloud in PDF and SVG</source>
        <translation>Punkte pro Zoll einer PNG-Datei und der Punktwolke in PDF und SVG</translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation>Schriftgröße in Punkt</translation>
    </message>
    <message>
        <source>Font family</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>Leave out the caption; the file&apos;s metadata contain it</source>
        <translation>Bildunterschrift weglassen; die Metadaten der Datei enthalten sie</translation>
    </message>
    <message>
        <source>Include the caption in presets that leave it out (single-column, double-column, slide)</source>
        <translation>Bildunterschrift auch in Vorgaben, die sie weglassen (single-column, double-column, slide)</translation>
    </message>
    <message>
        <source>Print the caption as text or latex instead of drawing it; --out is then optional</source>
        <translation>Bildunterschrift als text oder latex ausgeben, statt sie zu zeichnen; --out ist dann optional</translation>
    </message>
    <message>
        <source>Leave out a part (%1); repeatable</source>
        <translation>Einen Bestandteil weglassen (%1); wiederholbar</translation>
    </message>
    <message>
        <source>Logarithmic y axis (default: if the p99 of a step below the knee is more than 20 times its median)</source>
        <translation>Logarithmische y-Achse (Vorgabe: wenn das p99 einer Stufe unterhalb des Knicks mehr als das 20-Fache ihres Medians ist)</translation>
    </message>
    <message>
        <source>Linear y axis</source>
        <translation>Lineare y-Achse</translation>
    </message>
    <message>
        <source>Show all rates (default: latencies up to one step past the knee)</source>
        <translation>Alle Raten zeigen (Vorgabe: Latenzen bis eine Stufe hinter dem Knick)</translation>
    </message>
    <message>
        <source>Spacing of offered rates: automatic, linear, logarithmic</source>
        <translation>Abstände der angebotenen Raten: automatic, linear, logarithmic</translation>
    </message>
    <message>
        <source>response (default) or service time</source>
        <translation>response (Vorgabe) oder service: Antwort- oder Bedienzeit</translation>
    </message>
    <message>
        <source>Outlier rule: mean+3sigma, &quot;tukey 1.5&quot;, &quot;mad 3&quot;</source>
        <translation>Ausreißerregel: mean+3sigma, &quot;tukey 1.5&quot;, &quot;mad 3&quot;</translation>
    </message>
    <message>
        <source>Half-width of the band, in standard deviations</source>
        <translation>Halbe Breite des Bandes in Standardabweichungen</translation>
    </message>
    <message>
        <source>Mark each outlier by its likely cause, and count the causes</source>
        <translation>Jeden Ausreißer nach seiner wahrscheinlichen Ursache kennzeichnen und die Ursachen zählen</translation>
    </message>
    <message>
        <source>Show the rates reported in the paper of 2014, in figures by offered rate</source>
        <translation>In Abbildungen nach angebotener Rate die Raten aus der Veröffentlichung von 2014 zeigen</translation>
    </message>
    <message>
        <source>Leave out a curve: SERIES:MIB, counting series from 1; repeatable</source>
        <translation>Eine Kurve weglassen: SERIE:MIB, Serien ab 1 gezählt; wiederholbar</translation>
    </message>
    <message>
        <source>Step to show, counting from 1, in figures of single steps; repeatable</source>
        <translation>In Abbildungen einzelner Stufen zu zeigende Stufe, ab 1 gezählt; wiederholbar</translation>
    </message>
    <message>
        <source>Part of the x axis to show: FROM..TO in its unit</source>
        <translation>Zu zeigender Teil der x-Achse: VON..BIS in ihrer Einheit</translation>
    </message>
    <message>
        <source>Part of the y axis to show: FROM..TO in its unit</source>
        <translation>Zu zeigender Teil der y-Achse: VON..BIS in ihrer Einheit</translation>
    </message>
    <message>
        <source>FROM..TO, such as 0..2.5</source>
        <translation>VON..BIS, etwa 0..2.5</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in mm, such as 84x60, or one of %1</source>
        <translation>BREITExHÖHE in mm, etwa 84x60, oder eine von %1</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>eine Zahl ab %1</translation>
    </message>
    <message>
        <source>SERIES:MIB, such as 2:1024</source>
        <translation>SERIE:MIB, etwa 2:1024</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>automatic, linear or logarithmic</source>
        <translation>automatic, linear oder logarithmic</translation>
    </message>
    <message>
        <source>response or service</source>
        <translation>response oder service</translation>
    </message>
    <message>
        <source>mean+3sigma, tukey 1.5 or mad 3</source>
        <translation>mean+3sigma, tukey 1.5 oder mad 3</translation>
    </message>
    <message>
        <source>the number of a step, 1 to %1</source>
        <translation>die Nummer einer Stufe, 1 bis %1</translation>
    </message>
    <message>
        <source>Preset of size, font size, dpi and caption (%1), WIDTHxHEIGHT in mm, or WIDTHxHEIGHT+ for a figure that is higher if its legend and caption need it</source>
        <translation>Vorgabe für Größe, Schriftgröße, dpi und Bildunterschrift (%1), BREITExHÖHE in mm, oder BREITExHÖHE+ für eine Abbildung, die höher ist, wenn Legende und Bildunterschrift es erfordern</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>CPU: of the guest&apos;s virtual CPUs, and of guest and emulator together, in percent of one CPU; as reported by the guest, where it reports it; of the host, in percent of all its CPUs. Stolen: time that the hypervisor below the host gave to others.</source>
        <translation>CPU: der virtuellen CPUs des Gasts sowie von Gast und Emulator zusammen, in Prozent einer CPU; nach Angabe des Gasts, soweit er sie meldet; des Hosts, in Prozent aller seiner CPUs. Entzogen: Zeit, die der Hypervisor unter dem Host anderen gab.</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>guest + emulator</source>
        <translation>Gast + Emulator</translation>
    </message>
    <message>
        <source>as reported by the guest</source>
        <translation>nach Angabe des Gasts</translation>
    </message>
    <message>
        <source>waiting for CPU</source>
        <translation>Warten auf CPU</translation>
    </message>
    <message>
        <source>host busy, all CPUs</source>
        <translation>Host ausgelastet, alle CPUs</translation>
    </message>
    <message>
        <source>stolen from the host</source>
        <translation>dem Host entzogen</translation>
    </message>
    <message>
        <source>used in the guest</source>
        <translation>im Gast belegt</translation>
    </message>
    <message>
        <source>resident on the host</source>
        <translation>auf dem Host resident</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>received</source>
        <comment>bytes</comment>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>bytes</comment>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>packets dropped</source>
        <translation>Pakete verworfen</translation>
    </message>
    <message>
        <source>Marks: %1 outliers above %2 of their step, by likely cause; all statistics include them.</source>
        <translation>Zeichen: %1 Ausreißer über %2 ihrer Stufe, nach wahrscheinlicher Ursache; alle Kennzahlen beziehen sie ein.</translation>
    </message>
    <message>
        <source>Gray ×: %1 outliers above %2 of their step; all statistics include them.</source>
        <translation>Graue ×: %1 Ausreißer über %2 ihrer Stufe; alle Kennzahlen beziehen sie ein.</translation>
    </message>
    <message>
        <source>Each sample at its scheduled time. Solid: mean of a step; dotted: its fence, %1, with %2 outliers above it, marked by likely cause. Above the axes: offered rates, and when requests failed.</source>
        <translation>Jeder Messwert zu seinem geplanten Zeitpunkt. Durchgezogen: Mittelwert einer Stufe; gepunktet: ihre Ausreißergrenze, %1, mit %2 Ausreißern darüber, nach wahrscheinlicher Ursache gekennzeichnet. Über den Achsen: angebotene Raten und wann Anfragen fehlschlugen.</translation>
    </message>
    <message>
        <source>Each sample at its scheduled time. Solid: mean of a step; dotted: its fence, %1, with %2 outliers above it (gray ×). Above the axes: offered rates, and when requests failed.</source>
        <translation>Jeder Messwert zu seinem geplanten Zeitpunkt. Durchgezogen: Mittelwert einer Stufe; gepunktet: ihre Ausreißergrenze, %1, mit %2 Ausreißern darüber (graue ×). Über den Achsen: angebotene Raten und wann Anfragen fehlschlugen.</translation>
    </message>
    <message>
        <source>%1: mean</source>
        <translation>%1: Mittelwert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>rate</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 of the rate with the most memory</source>
        <translation>%1 der Rate mit dem meisten Speicher</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>what, rate, place in the paper</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1 of the response rate with the most memory, below which a guest has failed (%2)</source>
        <translation>%1 der Antwortrate mit dem meisten Speicher; darunter hat ein Gast versagt (%2)</translation>
    </message>
    <message>
        <source>Dotted, where in view, from %1: %2.</source>
        <translation>Gepunktet, soweit im Bild, aus %1: %2.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 of the responses within %4</source>
        <translation>%1 · %2 · %3 der Antworten innerhalb von %4</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>Speicherbereinigungen</translation>
    </message>
    <message>
        <source>thread ran</source>
        <translation>Thread lief</translation>
    </message>
    <message>
        <source>thread waited for a CPU</source>
        <translation>Thread wartete auf eine CPU</translation>
    </message>
    <message>
        <source>Below the axes: when the guest&apos;s threads ran, and when they were ready but had to wait for a CPU.</source>
        <translation>Unter den Achsen: wann die Threads des Gasts liefen und wann sie bereit waren, aber auf eine CPU warten mussten.</translation>
    </message>
    <message>
        <source>KVM&apos;s polling before an idle virtual CPU sleeps counts as running: %1 % of the virtual CPUs&apos; running time.</source>
        <translation>Die Abfragephase von KVM, bevor eine untätige virtuelle CPU schläft, zählt als Laufzeit: %1 % der Laufzeit der virtuellen CPUs.</translation>
    </message>
    <message>
        <source>Ticks: collections of the guest&apos;s runtime, as it reported them.</source>
        <translation>Striche: Speicherbereinigungen der Laufzeitumgebung des Gasts, wie von ihr gemeldet.</translation>
    </message>
    <message>
        <source>%1: mean and σ only, no individual requests</source>
        <translation>%1: nur Mittelwert und σ, keine einzelnen Anfragen</translation>
    </message>
    <message>
        <source>Load by %1.</source>
        <translation>Last von %1.</translation>
    </message>
    <message>
        <source>%1 reports mean and standard deviation of a step and no individual requests, so its curve has a band, but no cloud, outliers or percentiles.</source>
        <translation>%1 meldet Mittelwert und Standardabweichung einer Stufe und keine einzelnen Anfragen; seine Kurve hat daher ein Band, aber weder Punktwolke noch Ausreißer oder Perzentile.</translation>
    </message>
    <message>
        <source>series %1</source>
        <translation>Serie %1</translation>
    </message>
    <message>
        <source>knee %1</source>
        <translation>Knick %1</translation>
    </message>
    <message>
        <source>Offered rate (requests/s)</source>
        <translation>Angebotene Rate (Anfragen/s)</translation>
    </message>
    <message>
        <source>%1: this file contains no experiment; only figures exported by Unisweep do</source>
        <translation>%1: Diese Datei enthält kein Experiment; nur von Unisweep exportierte Abbildungen enthalten eines</translation>
    </message>
    <message>
        <source>%1 not found: apt-get install poppler-utils</source>
        <translation>%1 nicht gefunden: apt-get install poppler-utils</translation>
    </message>
    <message>
        <source>%1 did not finish</source>
        <translation>%1 wurde nicht fertig</translation>
    </message>
    <message>
        <source>Time since the start of the run (s)</source>
        <translation>Zeit seit Beginn des Messlaufs (s)</translation>
    </message>
    <message>
        <source>samples, few to many</source>
        <translation>Messwerte, wenige bis viele</translation>
    </message>
    <message>
        <source>above %1 (%2)</source>
        <comment>outlier rule, number of outliers</comment>
        <translation>über %1 (%2)</translation>
    </message>
    <message>
        <source>likely causes of outliers %1</source>
        <translation>wahrscheinliche Ursachen der Ausreißer %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause, number of outliers</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 selected; Esc clears</source>
        <translation>%1 ausgewählt; Esc hebt auf</translation>
    </message>
    <message>
        <source>Latency by rate</source>
        <translation>Latenz nach Rate</translation>
    </message>
    <message>
        <source>Latency by time</source>
        <translation>Latenz nach Zeit</translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation>Antwortrate</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Send lateness</source>
        <translation>Sendeverspätung</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Zeitaufteilung</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>By argument</source>
        <translation>Nach Argument</translation>
    </message>
    <message>
        <source>Response by memory</source>
        <translation>Antwortrate nach Speicher</translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation>Startzeiten</translation>
    </message>
    <message>
        <source>The paper reports no rates of this service</source>
        <translation>Die Veröffentlichung nennt keine Raten dieses Dienstes</translation>
    </message>
    <message>
        <source>The rates of the paper are outside this view: %1</source>
        <translation>Die Raten der Veröffentlichung liegen außerhalb dieser Ansicht: %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Single column</source>
        <translation>Einspaltig</translation>
    </message>
    <message>
        <source>Double column</source>
        <translation>Zweispaltig</translation>
    </message>
    <message>
        <source>Slide (16:9)</source>
        <translation>Folie (16:9)</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Poster</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>cannot lock %1: %2</source>
        <translation>%1 kann nicht gesperrt werden: %2</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>QEMU&apos;s bridge helper does not allow bridge %1. Add this line to %2: allow %1 (or set the hypervisor to qemu:///system)</source>
        <translation>QEMUs Bridge-Hilfsprogramm erlaubt die Bridge %1 nicht. Diese Zeile in %2 ergänzen: allow %1 (oder den Hypervisor auf qemu:///system setzen)</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>opening libvirt&apos;s embedded driver</source>
        <translation>eingebetteten Treiber von libvirt öffnen</translation>
    </message>
    <message>
        <source>cannot open libvirt&apos;s embedded driver</source>
        <translation>der eingebettete Treiber von libvirt kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>cannot start unisweep-guard: %1</source>
        <translation>unisweep-guard kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Is there a DHCP server on its network?</source>
        <translation>Gibt es in seinem Netzwerk einen DHCP-Server?</translation>
    </message>
    <message>
        <source>its interface is not on this host</source>
        <translation>seine Schnittstelle ist nicht auf diesem Host</translation>
    </message>
    <message>
        <source>removed network %1, left behind by a crashed run</source>
        <translation>Netzwerk %1 entfernt, zurückgelassen von einem abgestürzten Messlauf</translation>
    </message>
    <message>
        <source>ended guest %1, left behind by a crashed run</source>
        <translation>Gast %1 beendet, zurückgelassen von einem abgestürzten Messlauf</translation>
    </message>
    <message>
        <source>its interface is on another host</source>
        <translation>seine Schnittstelle ist auf einem anderen Host</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>Verbindung mit %1 herstellen</translation>
    </message>
    <message>
        <source>cannot connect to %1</source>
        <translation>keine Verbindung mit %1</translation>
    </message>
    <message>
        <source>%1 does not offer KVM</source>
        <translation>%1 bietet kein KVM an</translation>
    </message>
    <message>
        <source>libvirt&apos;s system daemon is not running. Start it with: sudo systemctl start libvirtd (or: sudo libvirtd -d)</source>
        <translation>der Systemdienst von libvirt läuft nicht. Starten mit: sudo systemctl start libvirtd (oder: sudo libvirtd -d)</translation>
    </message>
    <message>
        <source>this host does not run Xen. Boot it under Xen, name a host that does (xen+ssh://HOST/system), or set the hypervisor to auto</source>
        <translation>dieser Host läuft nicht unter Xen. Ihn unter Xen starten, einen solchen Host nennen (xen+ssh://HOST/system) oder den Hypervisor auf auto setzen</translation>
    </message>
    <message>
        <source>QEMU is not installed. Install it with: sudo apt-get install qemu-system-x86</source>
        <translation>QEMU ist nicht installiert. Installieren mit: sudo apt-get install qemu-system-x86</translation>
    </message>
    <message>
        <source>%1 is for Solo5 unikernels only</source>
        <translation>%1 ist nur für Solo5-Unikernel</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n Netzwerk</numerusform>
            <numerusform>%n Netzwerke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s)</source>
        <translation>
            <numerusform>%n Sperre</numerusform>
            <numerusform>%n Sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>ending the guest after libvirt&apos;s restart</source>
        <translation>Gast nach Neustart von libvirt beenden</translation>
    </message>
    <message>
        <source>cannot end the guest</source>
        <translation>der Gast kann nicht beendet werden</translation>
    </message>
    <message>
        <source>listing the networks</source>
        <translation>Netzwerke auflisten</translation>
    </message>
    <message>
        <source>cannot list the networks</source>
        <translation>die Netzwerke können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>%1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>%1. %2
On a slow host, increase boot-timeout.</source>
        <translation>%1. %2
Auf einem langsamen Host boot-timeout erhöhen.</translation>
    </message>
    <message>
        <source>the guest did not start: %1. %2</source>
        <translation>der Gast startete nicht: %1. %2</translation>
    </message>
    <message>
        <source>The guest&apos;s console printed nothing.</source>
        <translation>Die Konsole des Gasts gab nichts aus.</translation>
    </message>
    <message>
        <source>Only the firmware printed something; the disk may contain no bootable system. The guest&apos;s console ended with:
%1</source>
        <translation>Nur die Firmware gab etwas aus; der Datenträger enthält möglicherweise kein startfähiges System. Die Konsole des Gasts endete mit:
%1</translation>
    </message>
    <message>
        <source>The guest&apos;s console ended with:
%1</source>
        <translation>Die Konsole des Gasts endete mit:
%1</translation>
    </message>
    <message>
        <source>the guest did not obtain an address within %1. %2
%3 On a slow host, increase boot-timeout.</source>
        <translation>der Gast erhielt innerhalb von %1 keine Adresse. %2
%3 Auf einem langsamen Host boot-timeout erhöhen.</translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load; its CPU is idle</source>
        <translation>der Gast antwortete nicht mehr, auch nicht innerhalb von %1 nach der Last; seine CPU ist untätig</translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load; its CPU is fully busy</source>
        <translation>der Gast antwortete nicht mehr, auch nicht innerhalb von %1 nach der Last; seine CPU ist voll ausgelastet</translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load</source>
        <translation>der Gast antwortete nicht mehr, auch nicht innerhalb von %1 nach der Last</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>the guest prints faster than its console can be read, so the guest, and requests to it, may have waited</source>
        <translation>der Gast gibt schneller aus, als seine Konsole gelesen werden kann; er und Anfragen an ihn haben daher möglicherweise gewartet</translation>
    </message>
    <message>
        <source>Recording the guest&apos;s threads on its host, whose clock is known to within %1.</source>
        <translation>Die Threads des Gasts werden auf seinem Host aufgezeichnet, dessen Uhr auf %1 genau bekannt ist.</translation>
    </message>
    <message>
        <source>Not recording when the guest&apos;s threads run: %1</source>
        <translation>Es wird nicht aufgezeichnet, wann die Threads des Gasts laufen: %1</translation>
    </message>
    <message>
        <source>The guest&apos;s CPU time is only sampled about a thousand times a second: %1</source>
        <translation>Die CPU-Zeit des Gasts wird nur etwa tausendmal pro Sekunde abgefragt: %1</translation>
    </message>
    <message>
        <source>Not recording the guest&apos;s door: %1</source>
        <translation>Die Netzwerkschnittstelle des Gasts wird nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>%1: no guest sent a correct response; the last one: %2</source>
        <translation>%1: Kein Gast sendete eine korrekte Antwort; der letzte: %2</translation>
    </message>
    <message>
        <source>no correct response at any rate</source>
        <translation>keine korrekte Antwort bei irgendeiner Rate</translation>
    </message>
    <message>
        <source>at most %1 %3, less than a quarter of the baseline of %2 %3</source>
        <translation>höchstens %1 %3, weniger als ein Viertel der Basis von %2 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the address of a guest</source>
        <translation>„%1“ kann keine Adresse eines Gasts sein</translation>
    </message>
    <message>
        <source>the guest reports the address %1, to which this host has a route through another interface</source>
        <translation>der Gast meldet die Adresse %1, zu der der Weg über eine andere Schnittstelle führt</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is not in its network</source>
        <translation>der Gast meldet die Adresse %1, die nicht in seinem Netzwerk liegt</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is an address of this host</source>
        <translation>der Gast meldet die Adresse %1, die Adresse dieses Hosts</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which belongs to this host</source>
        <translation>der Gast meldet die Adresse %1, die diesem Host gehört</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is not in a network of bridge %2</source>
        <translation>der Gast meldet die Adresse %1, die in keinem Netzwerk der Bridge %2 liegt</translation>
    </message>
    <message>
        <source>%1 is a public address. To send load to it, allow it by name: unisweep run --allow-public %1</source>
        <translation>%1 ist eine öffentliche Adresse. Um Last dorthin zu senden, sie ausdrücklich erlauben: unisweep run --allow-public %1</translation>
    </message>
    <message>
        <source>%1: an emulated guest is slow and loses requests until it has answered about %2, but the warm-up of the first step has only %3. Set warm-up to %4, or begin with a higher rate</source>
        <translation>%1: Ein emulierter Gast ist langsam und verliert Anfragen, bis er etwa %2 beantwortet hat; die Aufwärmzeit der ersten Stufe hat aber nur %3. warm-up auf %4 setzen oder mit einer höheren Rate beginnen</translation>
    </message>
    <message>
        <source>%1: the guest&apos;s door will not be recorded: %2</source>
        <translation>%1: Die Netzwerkschnittstelle des Gasts wird nicht aufgezeichnet: %2</translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <comment>series, memory: message</comment>
        <translation>%1 mit %2: %3</translation>
    </message>
    <message>
        <source>%1: the image will be built first</source>
        <translation>%1: Das Image wird zuerst gebaut</translation>
    </message>
    <message>
        <source>%1: will be emulated, without KVM: %2</source>
        <translation>%1: wird emuliert, ohne KVM: %2</translation>
    </message>
    <message>
        <source>%1: with one connection per request over QEMU&apos;s user network, some requests wait a second for its queue on this host. Set network: isolated, or keep-alive: true</source>
        <translation>%1: Mit einer Verbindung je Anfrage über QEMUs User-Netzwerk warten manche Anfragen auf diesem Host eine Sekunde in dessen Warteschlange. network: isolated oder keep-alive: true setzen</translation>
    </message>
    <message>
        <source>this host has %1 MiB of memory, but the guest needs %2</source>
        <translation>dieser Host hat %1 MiB Speicher, der Gast benötigt aber %2</translation>
    </message>
    <message>
        <source>%1: this host has %2 MiB of free memory, but the guest needs %3</source>
        <translation>%1: Dieser Host hat %2 MiB freien Speicher, der Gast benötigt aber %3</translation>
    </message>
    <message>
        <source>%1 uses the protocol %2, which the catalog does not list for %3 on %4; no other server of that platform uses it</source>
        <translation>%1 verwendet das Protokoll %2, das der Katalog für %3 auf %4 nicht aufführt; kein anderer Server dieser Plattform verwendet es</translation>
    </message>
    <message>
        <source>%1 uses the protocol %2, which the catalog does not list for %3 on %4; servers of that platform that use it: %5</source>
        <translation>%1 verwendet das Protokoll %2, das der Katalog für %3 auf %4 nicht aufführt; Server dieser Plattform, die es verwenden: %5</translation>
    </message>
    <message>
        <source>load client %1: %2</source>
        <translation>Lastclient %1: %2</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
    <message>
        <source>load from %1 cannot reach the guest on %2, which is reachable only there; choose a platform that supports bridges, and set network to bridge NAME, a bridge that both can reach</source>
        <translation>Last von %1 kann den Gast auf %2 nicht erreichen, der nur dort erreichbar ist; eine Plattform wählen, die Bridges unterstützt, und network auf bridge NAME setzen, eine für beide erreichbare Bridge</translation>
    </message>
    <message>
        <source>load from %1 cannot reach the guest on %2, which is reachable only there; set network to bridge NAME, a bridge that both can reach</source>
        <translation>Last von %1 kann den Gast auf %2 nicht erreichen, der nur dort erreichbar ist; network auf bridge NAME setzen, eine für beide erreichbare Bridge</translation>
    </message>
    <message>
        <source>the recorder on that host exited</source>
        <translation>das Aufzeichnungsprogramm auf jenem Host hat sich beendet</translation>
    </message>
    <message>
        <source>waiting for another run on this host to end</source>
        <translation>auf das Ende eines anderen Messlaufs auf diesem Host warten</translation>
    </message>
    <message>
        <source>removed leftovers of crashed runs: %1</source>
        <translation>Überreste abgestürzter Messläufe entfernt: %1</translation>
    </message>
    <message>
        <source>image of %1: %2</source>
        <comment>series: what is being done</comment>
        <translation>Image von %1: %2</translation>
    </message>
    <message>
        <source>calibrating the load client</source>
        <translation>Lastclient wird kalibriert</translation>
    </message>
    <message>
        <source>calibrating the load client: %1</source>
        <translation>Lastclient wird kalibriert: %1</translation>
    </message>
    <message>
        <source>boot %1 of %2: %3 with %4</source>
        <translation>Start %1 von %2: %3 mit %4</translation>
    </message>
    <message>
        <source>booting %1 with %2</source>
        <comment>series, memory</comment>
        <translation>%1 startet mit %2</translation>
    </message>
    <message>
        <source>the guest crashed: %1</source>
        <translation>der Gast ist abgestürzt: %1</translation>
    </message>
    <message>
        <source>the load client failed: %1</source>
        <translation>der Lastclient ist fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n connection request(s) had to be retransmitted and waited a second or more</source>
        <translation>
            <numerusform>%n Verbindungsanfrage musste erneut gesendet werden und wartete eine Sekunde oder länger</numerusform>
            <numerusform>%n Verbindungsanfragen mussten erneut gesendet werden und warteten eine Sekunde oder länger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a queue of this host was full. QEMU&apos;s user network accepts one connection at a time; network: isolated, or a bridge, has no such limit</source>
        <translation>%1: Eine Warteschlange dieses Hosts war voll. QEMUs User-Netzwerk nimmt eine Verbindung nach der anderen an; network: isolated oder eine Bridge haben diese Grenze nicht</translation>
    </message>
    <message>
        <source>%1: the load client failed: %2</source>
        <translation>%1: Der Lastclient ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>the guest crashed at %1 %2: %3</source>
        <translation>der Gast ist bei %1 %2 abgestürzt: %3</translation>
    </message>
    <message>
        <source>the load client failed at every rate; see the log</source>
        <translation>der Lastclient ist bei jeder Rate fehlgeschlagen; siehe Protokoll</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 %3, %n-byte datagrams</source>
        <comment>series, rate, unit</comment>
        <translation>
            <numerusform>%1, %2 %3, Datagramme von %n Byte</numerusform>
            <numerusform>%1, %2 %3, Datagramme von %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>series, rate, unit</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>building the image of %1</source>
        <translation>das Image von %1 wird gebaut</translation>
    </message>
    <message>
        <source>the image of %1 is ready</source>
        <translation>das Image von %1 ist bereit</translation>
    </message>
    <message>
        <source>without root, QEMU needs its set-uid bridge helper. Run: sudo chmod u+s %1, or set the hypervisor to qemu:///system</source>
        <translation>ohne root benötigt QEMU sein Set-UID-Hilfsprogramm für Bridges. Ausführen: sudo chmod u+s %1, oder den Hypervisor auf qemu:///system setzen</translation>
    </message>
    <message>
        <source>looking up the guest&apos;s address</source>
        <translation>Adresse des Gasts ermitteln</translation>
    </message>
    <message>
        <source>Check for a DHCP server on %1: no packet at the guest&apos;s interface (%2) carried its address, and its console printed none. Otherwise, set its address: network: bridge %1 ADDRESS/BITS.</source>
        <translation>Prüfen, ob es auf %1 einen DHCP-Server gibt: Kein Paket an der Schnittstelle des Gasts (%2) enthielt seine Adresse, und seine Konsole gab keine aus. Andernfalls seine Adresse setzen: network: bridge %1 ADRESSE/BITS.</translation>
    </message>
    <message>
        <source>Check for a DHCP server on %1. If there is one, the guest (interface %2) may have an address that is unknown here: its console printed none, and this host has not exchanged a packet with it. Set its address (network: bridge %1 ADDRESS/BITS), or add the console line with its address to its platform in the catalog (means: network-up). Root can also find it in the guest&apos;s packets.</source>
        <translation>Prüfen, ob es auf %1 einen DHCP-Server gibt. Wenn ja, hat der Gast (Schnittstelle %2) möglicherweise eine hier unbekannte Adresse: Seine Konsole gab keine aus, und dieser Host hat kein Paket mit ihm ausgetauscht. Seine Adresse setzen (network: bridge %1 ADRESSE/BITS) oder die Konsolenzeile mit seiner Adresse bei seiner Plattform im Katalog ergänzen (means: network-up). Root kann sie auch in den Paketen des Gasts finden.</translation>
    </message>
    <message>
        <source>cannot create a pipe; too many files may be open</source>
        <translation>eine Pipe kann nicht angelegt werden; möglicherweise sind zu viele Dateien offen</translation>
    </message>
    <message>
        <source>cannot create the pipe %1: %2</source>
        <translation>die Pipe %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>opening the guest&apos;s console</source>
        <translation>Konsole des Gasts öffnen</translation>
    </message>
    <message>
        <source>cannot open the guest&apos;s console</source>
        <translation>die Konsole des Gasts kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>cannot read the guest&apos;s console</source>
        <translation>die Konsole des Gasts kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>querying QEMU</source>
        <translation>QEMU abfragen</translation>
    </message>
    <message>
        <source>cannot query QEMU</source>
        <translation>QEMU kann nicht abgefragt werden</translation>
    </message>
    <message>
        <source>QEMU cannot dump the guest&apos;s packets: %1</source>
        <translation>QEMU kann die Pakete des Gasts nicht aufzeichnen: %1</translation>
    </message>
    <message>
        <source>cannot create %1</source>
        <translation>%1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1. libvirt&apos;s package creates the required user: sudo apt-get install libvirt-daemon-system</source>
        <translation>%1. Das Paket von libvirt legt den benötigten Benutzer an: sudo apt-get install libvirt-daemon-system</translation>
    </message>
    <message>
        <source>cannot query the guest&apos;s event port %1, port %2: %3</source>
        <translation>der Ereignisport %1, Port %2, des Gasts kann nicht abgefragt werden: %3</translation>
    </message>
    <message>
        <source>no free port on 127.0.0.1</source>
        <translation>kein freier Port auf 127.0.0.1</translation>
    </message>
    <message>
        <source>cannot start %1, which ends guests if Unisweep crashes: %2. It is part of Unisweep; reinstall Unisweep</source>
        <translation>%1, das Gäste beendet, falls Unisweep abstürzt, kann nicht gestartet werden: %2. Es gehört zu Unisweep; Unisweep neu installieren</translation>
    </message>
    <message numerus="yes">
        <source>a process of the host: %n CPU(s), no memory limit</source>
        <translation>
            <numerusform>ein Prozess des Hosts: %n CPU, keine Speichergrenze</numerusform>
            <numerusform>ein Prozess des Hosts: %n CPUs, keine Speichergrenze</numerusform>
        </translation>
    </message>
    <message>
        <source>emulated (TCG): %1</source>
        <translation>emuliert (TCG): %1</translation>
    </message>
    <message>
        <source>containers do not support user networking. Set the network to isolated</source>
        <translation>Container unterstützen kein User-Netzwerk. Das Netzwerk auf isolated setzen</translation>
    </message>
    <message>
        <source>Xen does not support user networking. Set the network to isolated, or to a bridge of its host</source>
        <translation>Xen unterstützt kein User-Netzwerk. Das Netzwerk auf isolated oder auf eine Bridge seines Hosts setzen</translation>
    </message>
    <message>
        <source>isolated networks need libvirt&apos;s system daemon. Set the hypervisor to auto or qemu:///system</source>
        <translation>isolierte Netzwerke benötigen den Systemdienst von libvirt. Den Hypervisor auf auto oder qemu:///system setzen</translation>
    </message>
    <message>
        <source>%1: the platform supports neither DHCP nor a static address</source>
        <translation>%1: Die Plattform unterstützt weder DHCP noch eine feste Adresse</translation>
    </message>
    <message>
        <source>%1 needs a gateway together with its address. Specify one: bridge %2 %3/%4 via GATEWAY</source>
        <translation>%1 benötigt zur Adresse ein Gateway. Eines angeben: bridge %2 %3/%4 via GATEWAY</translation>
    </message>
    <message>
        <source>%1 does not support DHCP. Set its address: bridge %2 ADDRESS/BITS</source>
        <translation>%1 unterstützt kein DHCP. Die Adresse setzen: bridge %2 ADRESSE/BITS</translation>
    </message>
    <message>
        <source>%1 does not support a static address. Remove it, so that DHCP is used</source>
        <translation>%1 unterstützt keine feste Adresse. Diese entfernen, damit DHCP verwendet wird</translation>
    </message>
    <message>
        <source>this host has no bridge &quot;%1&quot;. Create it with: sudo ip link add %1 type bridge, or name another one</source>
        <translation>dieser Host hat keine Bridge „%1“. Anlegen mit: sudo ip link add %1 type bridge, oder eine andere nennen</translation>
    </message>
    <message>
        <source>a process of the host has no hypervisor. Set the hypervisor to auto</source>
        <translation>ein Prozess des Hosts hat keinen Hypervisor. Den Hypervisor auf auto setzen</translation>
    </message>
    <message>
        <source>a process of the host uses the loopback interface. Set the network to user</source>
        <translation>ein Prozess des Hosts verwendet die Loopback-Schnittstelle. Das Netzwerk auf user setzen</translation>
    </message>
    <message>
        <source>%1 runs on Solo5 tenders only. Set the hypervisor to auto, spt:/// or hvt:///</source>
        <translation>%1 läuft nur auf Solo5-Tendern. Den Hypervisor auf auto, spt:/// oder hvt:/// setzen</translation>
    </message>
    <message>
        <source>a Solo5 guest has one virtual CPU. Set vcpus to 1</source>
        <translation>ein Solo5-Gast hat eine virtuelle CPU. vcpus auf 1 setzen</translation>
    </message>
    <message>
        <source>a Solo5 guest always uses a private tap network. Remove the key &quot;network&quot;</source>
        <translation>ein Solo5-Gast verwendet immer ein privates Tap-Netzwerk. Den Schlüssel „network“ entfernen</translation>
    </message>
    <message>
        <source>the tender solo5-%1 is neither on the PATH nor in an opam switch. Install it with: opam install solo5, or set UNISWEEP_TENDERS to its directory</source>
        <translation>der Tender solo5-%1 ist weder im PATH noch in einem opam-Switch. Installieren mit: opam install solo5, oder UNISWEEP_TENDERS auf sein Verzeichnis setzen</translation>
    </message>
    <message>
        <source>solo5-hvt needs KVM: %1</source>
        <translation>solo5-hvt benötigt KVM: %1</translation>
    </message>
    <message>
        <source>the image of %1 was imported as a whole and contains its arguments and address. Remove them from the series, or compose the image</source>
        <translation>das Image von %1 wurde als Ganzes importiert und enthält seine Argumente und Adresse. Diese aus der Serie entfernen oder das Image zusammensetzen</translation>
    </message>
    <message>
        <source>libvirt %1 is older than %2. Install a newer version on the machine that runs the guests</source>
        <translation>libvirt %1 ist älter als %2. Auf der Maschine, die die Gäste ausführt, eine neuere Version installieren</translation>
    </message>
    <message>
        <source>querying the version of %1</source>
        <translation>Version von %1 abfragen</translation>
    </message>
    <message>
        <source>no permission to use libvirt&apos;s system daemon. Join its group and log in again: sudo adduser $USER libvirt</source>
        <translation>keine Berechtigung für den Systemdienst von libvirt. Seiner Gruppe beitreten und neu anmelden: sudo adduser $USER libvirt</translation>
    </message>
    <message>
        <source>all networks of 198.18.0.0/15 are in use on this host. Remove leftovers with: unisweep clean</source>
        <translation>alle Netzwerke aus 198.18.0.0/15 sind auf diesem Host belegt. Überreste entfernen mit: unisweep clean</translation>
    </message>
    <message>
        <source>cannot create an isolated network on %1</source>
        <translation>auf %1 kann kein isoliertes Netzwerk angelegt werden</translation>
    </message>
    <message>
        <source>removing the isolated network</source>
        <translation>isoliertes Netzwerk entfernen</translation>
    </message>
    <message>
        <source>looking up the guest&apos;s DHCP lease</source>
        <translation>DHCP-Lease des Gasts ermitteln</translation>
    </message>
    <message>
        <source>cannot read the network&apos;s DHCP leases</source>
        <translation>die DHCP-Leases des Netzwerks können nicht gelesen werden</translation>
    </message>
    <message>
        <source>cannot set up a user namespace: %1</source>
        <translation>ein User-Namespace kann nicht eingerichtet werden: %1</translation>
    </message>
    <message>
        <source>cannot mount /dev in %1: %2</source>
        <translation>/dev kann in %1 nicht eingehängt werden: %2</translation>
    </message>
    <message>
        <source>cannot make %1 the root directory: %2</source>
        <translation>%1 kann nicht zum Wurzelverzeichnis gemacht werden: %2</translation>
    </message>
    <message>
        <source>cannot start %1: %2. If %3 is on a file system mounted with noexec, set XDG_RUNTIME_DIR to a directory on another one</source>
        <translation>%1 kann nicht gestartet werden: %2. Falls %3 auf einem mit noexec eingehängten Dateisystem liegt, XDG_RUNTIME_DIR auf ein Verzeichnis eines anderen setzen</translation>
    </message>
    <message>
        <source>allow them with: sudo sysctl kernel.unprivileged_userns_clone=1 (Debian), sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), or the options of the container that Unisweep runs in</source>
        <translation>erlauben mit: sudo sysctl kernel.unprivileged_userns_clone=1 (Debian), sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu) oder den Optionen des Containers, in dem Unisweep läuft</translation>
    </message>
    <message>
        <source>this host does not allow user namespaces (%1); %2</source>
        <translation>dieser Host erlaubt keine User-Namespaces (%1); %2</translation>
    </message>
    <message>
        <source>it exited with status %1</source>
        <translation>er endete mit Status %1</translation>
    </message>
    <message>
        <source>it was killed by signal %1</source>
        <translation>er wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>it was ended</source>
        <translation>er wurde beendet</translation>
    </message>
    <message>
        <source>running a server as a process of the host needs unprivileged user namespaces, which this host does not allow (%1); %2</source>
        <translation>ein Server als Prozess des Hosts benötigt unprivilegierte User-Namespaces, die dieser Host nicht erlaubt (%1); %2</translation>
    </message>
    <message>
        <source>KVM cannot create a virtual machine</source>
        <translation>KVM kann keine virtuelle Maschine anlegen</translation>
    </message>
    <message>
        <source>KVM cannot allocate memory for a virtual machine</source>
        <translation>KVM kann keinen Speicher für eine virtuelle Maschine zuteilen</translation>
    </message>
    <message>
        <source>KVM cannot create a virtual CPU</source>
        <translation>KVM kann keine virtuelle CPU anlegen</translation>
    </message>
    <message>
        <source>KVM cannot enter 64-bit mode</source>
        <translation>KVM kann nicht in den 64-Bit-Modus wechseln</translation>
    </message>
    <message>
        <source>KVM cannot run 64-bit code</source>
        <translation>KVM kann keinen 64-Bit-Code ausführen</translation>
    </message>
    <message>
        <source>the KVM test guest exited unexpectedly</source>
        <translation>der KVM-Testgast endete unerwartet</translation>
    </message>
    <message>
        <source>the KVM probe exited with status %1</source>
        <translation>die KVM-Prüfung endete mit Status %1</translation>
    </message>
    <message>
        <source>/dev/kvm does not exist: virtualization is disabled in the firmware settings, or this is a virtual machine without nested virtualization</source>
        <translation>/dev/kvm gibt es nicht: Die Virtualisierung ist in der Firmware abgeschaltet, oder dies ist eine virtuelle Maschine ohne verschachtelte Virtualisierung</translation>
    </message>
    <message>
        <source>no permission for /dev/kvm. Join the group kvm (sudo adduser $USER kvm) and log in again</source>
        <translation>keine Berechtigung für /dev/kvm. Der Gruppe kvm beitreten (sudo adduser $USER kvm) und neu anmelden</translation>
    </message>
    <message>
        <source>cannot open /dev/kvm: %1</source>
        <translation>/dev/kvm kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>cannot start the KVM probe: %1</source>
        <translation>die KVM-Prüfung kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>/dev/kvm exists, but 64-bit code hangs under KVM, so this host cannot run unmodified guests</source>
        <translation>/dev/kvm ist vorhanden, aber 64-Bit-Code hängt unter KVM; dieser Host kann daher keine unveränderten Gäste ausführen</translation>
    </message>
    <message>
        <source>this host does not have %1 MiB of free memory for the guest. Close other programs, or lower the guest&apos;s memory. %2</source>
        <translation>dieser Host hat keine %1 MiB freien Speicher für den Gast. Andere Programme schließen oder den Speicher des Gasts verringern. %2</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>unbekannter Fehler</translation>
    </message>
    <message>
        <source>%1: libvirt did not respond within %2. Its daemon may be stuck, or the host overloaded</source>
        <translation>%1: libvirt antwortete nicht innerhalb von %2. Sein Dienst hängt möglicherweise, oder der Host ist überlastet</translation>
    </message>
    <message>
        <source>no event descriptor is available for libvirt&apos;s events</source>
        <translation>für Ereignisse von libvirt ist kein Ereignisdeskriptor verfügbar</translation>
    </message>
    <message>
        <source>starting the guest</source>
        <translation>Gast starten</translation>
    </message>
    <message>
        <source>cannot start the guest</source>
        <translation>der Gast kann nicht gestartet werden</translation>
    </message>
    <message>
        <source>cannot create the guest on %1</source>
        <translation>der Gast kann auf %1 nicht angelegt werden</translation>
    </message>
    <message>
        <source>the guest&apos;s emulator exited right after its start; see the log</source>
        <translation>der Emulator des Gasts endete gleich nach seinem Start; siehe Protokoll</translation>
    </message>
    <message>
        <source>reading the guest&apos;s description</source>
        <translation>Beschreibung des Gasts lesen</translation>
    </message>
    <message>
        <source>cannot read the guest&apos;s description</source>
        <translation>die Beschreibung des Gasts kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>reading the guest&apos;s counters</source>
        <translation>Zähler des Gasts lesen</translation>
    </message>
    <message>
        <source>it was never started</source>
        <translation>er wurde nie gestartet</translation>
    </message>
    <message>
        <source>querying the guest&apos;s state</source>
        <translation>Zustand des Gasts abfragen</translation>
    </message>
    <message>
        <source>it powered off, or its emulator exited</source>
        <translation>er schaltete sich ab, oder sein Emulator endete</translation>
    </message>
    <message>
        <source>it is shut off</source>
        <translation>er ist ausgeschaltet</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>er ist abgestürzt</translation>
    </message>
    <message>
        <source>it is shutting down</source>
        <translation>er fährt herunter</translation>
    </message>
    <message>
        <source>ending the guest</source>
        <translation>Gast beenden</translation>
    </message>
    <message>
        <source>removing the network after libvirt&apos;s restart</source>
        <translation>Netzwerk nach Neustart von libvirt entfernen</translation>
    </message>
    <message>
        <source>cannot remove the network</source>
        <translation>das Netzwerk kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>looking for leftover guests</source>
        <translation>nach übrig gebliebenen Gästen suchen</translation>
    </message>
    <message>
        <source>looking for leftover networks</source>
        <translation>nach übrig gebliebenen Netzwerken suchen</translation>
    </message>
    <message>
        <source>cannot create a pipe: %1</source>
        <translation>eine Pipe kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>cannot start a process: %1</source>
        <translation>ein Prozess kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>cannot create a network namespace: %1. Run as root, or allow unprivileged ones: sudo sysctl kernel.unprivileged_userns_clone=1 (and user.max_user_namespaces above 0)</source>
        <translation>ein Netzwerk-Namespace kann nicht angelegt werden: %1. Als root ausführen oder unprivilegierte erlauben: sudo sysctl kernel.unprivileged_userns_clone=1 (und user.max_user_namespaces über 0)</translation>
    </message>
    <message>
        <source>cannot open /dev/net/tun: %1. Allow every user to open it, as udev does: sudo chmod 666 /dev/net/tun</source>
        <translation>/dev/net/tun kann nicht geöffnet werden: %1. Allen Benutzern das Öffnen erlauben, wie es udev tut: sudo chmod 666 /dev/net/tun</translation>
    </message>
    <message>
        <source>cannot open /dev/net/tun: %1. Load its module with: sudo modprobe tun</source>
        <translation>/dev/net/tun kann nicht geöffnet werden: %1. Das Modul laden mit: sudo modprobe tun</translation>
    </message>
    <message>
        <source>cannot set up a tap device in a private network: %1</source>
        <translation>ein Tap-Gerät in einem privaten Netzwerk kann nicht eingerichtet werden: %1</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>%1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>the catalog does not list port %1 of the server</source>
        <translation>der Katalog führt Port %1 des Servers nicht auf</translation>
    </message>
    <message>
        <source>cannot copy %1 to %2; the disk may be full</source>
        <translation>%1 kann nicht nach %2 kopiert werden; möglicherweise ist der Datenträger voll</translation>
    </message>
    <message>
        <source>cannot create the storage pool for images (%1) on the hypervisor&apos;s host</source>
        <translation>der Speicherpool für Images (%1) kann auf dem Host des Hypervisors nicht angelegt werden</translation>
    </message>
    <message>
        <source>cannot send %1</source>
        <translation>%1 kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>sending %1 was interrupted</source>
        <translation>das Senden von %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>cannot finish sending %1</source>
        <translation>das Senden von %1 kann nicht abgeschlossen werden</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>cannot create %1 on the hypervisor&apos;s host</source>
        <translation>%1 kann auf dem Host des Hypervisors nicht angelegt werden</translation>
    </message>
    <message>
        <source>looking up the storage pool for images on the hypervisor&apos;s host</source>
        <translation>Speicherpool für Images auf dem Host des Hypervisors ermitteln</translation>
    </message>
    <message>
        <source>sending %1</source>
        <translation>%1 senden</translation>
    </message>
    <message>
        <source>copied %1 to the hypervisor&apos;s host as %2</source>
        <translation>%1 als %2 auf den Host des Hypervisors kopiert</translation>
    </message>
    <message>
        <source>cannot create %1, the directory for sockets and locks. The disk may be full; or set XDG_RUNTIME_DIR to a private directory</source>
        <translation>%1, das Verzeichnis für Sockets und Sperren, kann nicht angelegt werden. Möglicherweise ist der Datenträger voll; oder XDG_RUNTIME_DIR auf ein privates Verzeichnis setzen</translation>
    </message>
    <message>
        <source>the unikernel is built for %1, but the series uses %2. Build it with: mirage configure -t %2</source>
        <translation>der Unikernel ist für %1 gebaut, aber die Serie verwendet %2. Bauen mit: mirage configure -t %2</translation>
    </message>
    <message>
        <source>the unikernel needs a disk (&quot;%1&quot;), which is not supported. Build it without one</source>
        <translation>der Unikernel benötigt einen Datenträger („%1“), was nicht unterstützt wird. Ohne einen bauen</translation>
    </message>
    <message>
        <source>the unikernel declares %1 network devices; expected exactly one</source>
        <translation>der Unikernel deklariert %1 Netzwerkgeräte; erwartet wird genau eines</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>the guest was never started</source>
        <translation>der Gast wurde nie gestartet</translation>
    </message>
    <message>
        <source>it made a system call that its tender forbids (seccomp)</source>
        <translation>er machte einen Systemaufruf, den sein Tender verbietet (seccomp)</translation>
    </message>
    <message>
        <source>its tender was killed by signal %1</source>
        <translation>sein Tender wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>it aborted</source>
        <translation>er brach ab</translation>
    </message>
    <message>
        <source>its tender could not start it, or it exited with status 1</source>
        <translation>sein Tender konnte ihn nicht starten, oder er endete mit Status 1</translation>
    </message>
    <message>
        <source>forwarding a port</source>
        <translation>Port weiterleiten</translation>
    </message>
    <message>
        <source>cannot forward a port to the guest</source>
        <translation>ein Port kann nicht an den Gast weitergeleitet werden</translation>
    </message>
    <message>
        <source>cannot forward a port to the guest. QEMU reports: %1</source>
        <translation>ein Port kann nicht an den Gast weitergeleitet werden. QEMU meldet: %1</translation>
    </message>
    <message>
        <source>port %1 of the guest is not forwarded</source>
        <translation>Port %1 des Gasts ist nicht weitergeleitet</translation>
    </message>
    <message>
        <source>cannot pin the program to CPU %1: %2</source>
        <translation>das Programm lässt sich nicht auf CPU %1 festlegen: %2</translation>
    </message>
    <message>
        <source>this host&apos;s clock was changed by %1 during this step; the record of the guest&apos;s network interface is left out</source>
        <translation>die Uhr dieses Hosts wurde während dieser Stufe um %1 verstellt; die Aufzeichnung der Netzwerkschnittstelle des Gasts entfällt</translation>
    </message>
    <message>
        <source>this host&apos;s clock was changed by %1 during this step</source>
        <translation>die Uhr dieses Hosts wurde während dieser Stufe um %1 verstellt</translation>
    </message>
    <message>
        <source>closing the guest&apos;s console</source>
        <translation>Konsole des Gasts schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s)</source>
        <translation>
            <numerusform>%n temporäre Datei</numerusform>
            <numerusform>%n temporäre Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>The guest&apos;s runtime reports no collections: whether there were any is unknown</source>
        <translation>Die Laufzeitumgebung des Gasts meldet keine Speicherbereinigungen: Ob es welche gab, ist unbekannt</translation>
    </message>
    <message>
        <source>%1 on %2 does not serve DNS over TCP</source>
        <translation>%1 auf %2 bietet kein DNS über TCP</translation>
    </message>
    <message>
        <source>the catalog lists UDP ports only. Set transport: udp</source>
        <translation>der Katalog nennt nur UDP-Ports. transport: udp setzen</translation>
    </message>
    <message>
        <source>another hypervisor of this host, such as VirtualBox, uses the processor&apos;s virtualization. End its virtual machines</source>
        <translation>Ein anderer Hypervisor dieses Rechners, etwa VirtualBox, verwendet die Virtualisierung des Prozessors. Beenden Sie dessen virtuelle Maschinen</translation>
    </message>
    <message>
        <source>the KVM probe did not finish within %1 s, because this host is busy. Try again when it is idle</source>
        <translation>Die KVM-Prüfung wurde nicht innerhalb von %1 s fertig, weil dieser Rechner ausgelastet ist. Versuchen Sie es erneut, wenn er nicht ausgelastet ist</translation>
    </message>
    <message>
        <source>the KVM probe was ended by signal %1</source>
        <translation>Die KVM-Prüfung wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>libvirt&apos;s session daemon was started before you joined the group kvm. End it, so that it starts again: kill %1</source>
        <translation>Der Sitzungsdienst von libvirt wurde gestartet, bevor Sie der Gruppe kvm beigetreten sind. Beenden Sie ihn, damit er neu startet: kill %1</translation>
    </message>
    <message>
        <source>KVM works, but %1 does not offer it</source>
        <translation>KVM funktioniert, aber %1 bietet es nicht an</translation>
    </message>
    <message>
        <source>asking %1 for KVM</source>
        <translation>KVM bei %1 abfragen</translation>
    </message>
    <message>
        <source>vhost, network-queues, hugepages and disk-io are for guests of QEMU only. Remove them from the series</source>
        <translation>vhost, network-queues, hugepages und disk-io gelten nur für Gäste von QEMU. Aus der Serie entfernen</translation>
    </message>
    <message>
        <source>the network interface of %1 is no virtio device, and has neither vhost nor several queues</source>
        <translation>die Netzwerkschnittstelle von %1 ist kein virtio-Gerät und hat weder vhost noch mehrere Warteschlangen</translation>
    </message>
    <message>
        <source>the guest has no disk. Remove disk-io from the series</source>
        <translation>der Gast hat keine Disk. disk-io aus der Serie entfernen</translation>
    </message>
    <message>
        <source>this host&apos;s kernel has no huge pages of %1 MiB. Set hugepages: off</source>
        <translation>der Kernel dieses Hosts hat keine Huge Pages von %1 MiB. hugepages: off setzen</translation>
    </message>
    <message>
        <source>this host has %1 free huge pages of %2 MiB, but the guest needs %3. Reserve them with: echo %4 | sudo tee %5/nr_hugepages</source>
        <translation>dieser Host hat %1 freie Huge Pages von %2 MiB, der Gast braucht aber %3. Reservieren mit: echo %4 | sudo tee %5/nr_hugepages</translation>
    </message>
    <message>
        <source>no permission for %1. Join the group kvm (sudo adduser $USER kvm) and log in again, or set vhost to auto</source>
        <translation>keine Berechtigung für %1. Der Gruppe kvm beitreten (sudo adduser $USER kvm) und neu anmelden oder vhost auf auto setzen</translation>
    </message>
    <message>
        <source>cannot open %1: %2. Load the module with: sudo modprobe vhost_net, or set vhost to auto</source>
        <translation>%1 kann nicht geöffnet werden: %2. Das Modul laden mit: sudo modprobe vhost_net, oder vhost auf auto setzen</translation>
    </message>
    <message>
        <source>this QEMU was built without io_uring. Set disk-io to threads</source>
        <translation>dieses QEMU wurde ohne io_uring gebaut. disk-io auf threads setzen</translation>
    </message>
    <message>
        <source>QEMU cannot use io_uring on this host: %1. See the setting kernel.io_uring_disabled, or set disk-io to threads</source>
        <translation>QEMU kann io_uring auf diesem Host nicht nutzen: %1. Die Einstellung kernel.io_uring_disabled prüfen oder disk-io auf threads setzen</translation>
    </message>
    <message>
        <source>the file system of %1 does not support direct I/O, which disk-io: native needs. Set disk-io to threads or io_uring</source>
        <translation>das Dateisystem von %1 unterstützt kein direktes I/O, das disk-io: native braucht. disk-io auf threads oder io_uring setzen</translation>
    </message>
    <message>
        <source>vhost needs KVM, but the guest would be emulated: %1. Set vhost to auto</source>
        <translation>vhost braucht KVM, der Gast würde aber emuliert: %1. vhost auf auto setzen</translation>
    </message>
    <message>
        <source>QEMU&apos;s bridge helper gives an ordinary user one queue only. Set the hypervisor to qemu:///system, or remove network-queues</source>
        <translation>QEMUs Bridge-Helfer gibt einem gewöhnlichen Benutzer nur eine Warteschlange. Den Hypervisor auf qemu:///system setzen oder network-queues entfernen</translation>
    </message>
    <message>
        <source>QEMU&apos;s bridge helper does not allow bridge %1. Remove the line in %2 that denies it (or set the hypervisor to qemu:///system)</source>
        <translation>QEMUs Bridge-Helfer erlaubt die Bridge %1 nicht. Entfernen Sie die Zeile in %2, die sie verbietet (oder setzen Sie den Hypervisor auf qemu:///system)</translation>
    </message>
    <message>
        <source>listing the guests</source>
        <translation>Auflisten der Gäste</translation>
    </message>
    <message>
        <source>cannot list the guests</source>
        <translation>Die Gäste können nicht aufgelistet werden</translation>
    </message>
    <message numerus="yes">
        <source>load.realtime: the %n sending thread(s) would leave other programs no processor: this host has %1. Set load.threads to less than that, or remove realtime</source>
        <translation>
            <numerusform>load.realtime: %n sendender Thread ließe anderen Programmen keinen Prozessor: Dieser Host hat %1. Setzen Sie load.threads auf weniger, oder entfernen Sie realtime</numerusform>
            <numerusform>load.realtime: %n sendende Threads ließen anderen Programmen keinen Prozessor: Dieser Host hat %1. Setzen Sie load.threads auf weniger, oder entfernen Sie realtime</numerusform>
        </translation>
    </message>
    <message>
        <source>load.realtime: you may not run threads with real-time priority. Remove it, run as root, or allow it (limits.conf: rtprio %1)</source>
        <translation>load.realtime: Sie dürfen keine Threads mit Echtzeitpriorität ausführen. Entfernen Sie es, starten Sie als root, oder erlauben Sie es (limits.conf: rtprio %1)</translation>
    </message>
    <message>
        <source>no correct response within %1</source>
        <translation>keine korrekte Antwort innerhalb von %1</translation>
    </message>
    <message>
        <source>no correct response within %1 (last client error: %2)</source>
        <translation>keine korrekte Antwort innerhalb von %1 (letzter Fehler des Clients: %2)</translation>
    </message>
</context>
<context>
    <name>GuestEvidence</name>
    <message>
        <source>%1; %3 of its %2 were spent in the guest</source>
        <translation>%1; von %2 entfielen %3 auf den Gast</translation>
    </message>
    <message>
        <source>the request took %1 to reach the guest, and its response %2 to return</source>
        <translation>die Anfrage brauchte %1 zum Gast und die Antwort %2 zurück</translation>
    </message>
    <message>
        <source>the guest was ready to run and waited %1 for a CPU, of %2 beyond the median</source>
        <translation>der Gast war laufbereit und wartete %1 auf eine CPU (von %2 über dem Median)</translation>
    </message>
    <message>
        <source>the guest ran for %1 without sending a response, of %2 beyond the median</source>
        <translation>der Gast lief %1 lang, ohne eine Antwort zu senden (von %2 über dem Median)</translation>
    </message>
    <message>
        <source>the guest slept for %1 with the request inside, of %2 beyond the median</source>
        <translation>der Gast schlief %1 lang mit der Anfrage im Gast (von %2 über dem Median)</translation>
    </message>
    <message>
        <source>the guest slept for %1, of %2 beyond the median; whether the request had reached it was not recorded</source>
        <translation>der Gast schlief %1 lang (von %2 über dem Median); ob die Anfrage ihn erreicht hatte, wurde nicht aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>HostReport</name>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3, itself a virtual machine</source>
        <translation>
            <numerusform>%n CPU (%1), %2 MiB, %3, selbst eine virtuelle Maschine</numerusform>
            <numerusform>%n CPUs (%1), %2 MiB, %3, selbst eine virtuelle Maschine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3</source>
        <translation>
            <numerusform>%n CPU (%1), %2 MiB, %3</numerusform>
            <numerusform>%n CPUs (%1), %2 MiB, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>installed; emulation (TCG) works anywhere</source>
        <translation>installiert; Emulation (TCG) funktioniert überall</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>runs 64-bit guests</source>
        <translation>führt 64-Bit-Gäste aus</translation>
    </message>
    <message>
        <source>not working: guests will be emulated, and figures will say so</source>
        <translation>funktioniert nicht: Gäste werden emuliert, und Abbildungen weisen darauf hin</translation>
    </message>
    <message>
        <source>this host runs under Xen</source>
        <translation>dieser Host läuft unter Xen</translation>
    </message>
    <message>
        <source>this host does not run under Xen</source>
        <translation>dieser Host läuft nicht unter Xen</translation>
    </message>
    <message>
        <source>boot this host under Xen (sudo apt-get install xen-system-amd64), or name one that does: xen+ssh://HOST/system</source>
        <translation>diesen Host unter Xen starten (sudo apt-get install xen-system-amd64) oder einen nennen, der es tut: xen+ssh://HOST/system</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>user networking, and private bridges</source>
        <translation>User-Netzwerk und private Bridges</translation>
    </message>
    <message>
        <source>user networking works; bridges do not</source>
        <translation>User-Netzwerk funktioniert, Bridges nicht</translation>
    </message>
    <message>
        <source>tender %1</source>
        <translation>Tender %1</translation>
    </message>
    <message>
        <source>needs KVM: %1</source>
        <translation>benötigt KVM: %1</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>unisweep-load is installed</source>
        <translation>unisweep-load ist installiert</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>scheduler&apos;s record</source>
        <translation>Scheduler-Aufzeichnung</translation>
    </message>
    <message>
        <source>every context switch of a guest&apos;s threads, to the nanosecond</source>
        <translation>jeder Kontextwechsel der Threads eines Gasts, auf die Nanosekunde</translation>
    </message>
    <message>
        <source>samples of a guest&apos;s threads, about a thousand a second</source>
        <translation>Stichproben der Threads eines Gasts, etwa tausend pro Sekunde</translation>
    </message>
    <message>
        <source>guest&apos;s door</source>
        <translation>Netzwerkschnittstelle des Gasts</translation>
    </message>
    <message>
        <source>on every network of this host</source>
        <translation>in jedem Netzwerk dieses Hosts</translation>
    </message>
    <message>
        <source>for tenders and QEMU&apos;s user network; not for containers or bridges</source>
        <translation>für Tender und QEMUs User-Netzwerk; nicht für Container oder Bridges</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>not available yet; created on first run</source>
        <translation>noch nicht vorhanden; entsteht beim ersten Messlauf</translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation>Überreste</translation>
    </message>
    <message>
        <source>none left behind by crashed runs</source>
        <translation>keine von abgestürzten Messläufen</translation>
    </message>
    <message>
        <source>%1 left behind by crashed runs</source>
        <translation>%1 von abgestürzten Messläufen</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>nicht geprüft: %1</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>host report</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>MISSING</source>
        <comment>host report</comment>
        <translation>FEHLT</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>host report</comment>
        <translation>optional</translation>
    </message>
    <message>
        <source>%1 of %2 images available</source>
        <translation>%1 von %2 Images vorhanden</translation>
    </message>
    <message>
        <source>%1; a run builds those that it needs</source>
        <translation>%1; ein Messlauf baut die benötigten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Load clients</source>
        <translation>Lastclients</translation>
    </message>
    <message>
        <source>Evidence beside the samples</source>
        <translation>Belege neben den Messwerten</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Crashed runs</source>
        <translation>Abgestürzte Messläufe</translation>
    </message>
    <message>
        <source>To get the rest:</source>
        <translation>Für den Rest:</translation>
    </message>
    <message>
        <source>frequency governor: %1</source>
        <translation>Frequenzregler: %1</translation>
    </message>
    <message>
        <source>two CPUs share a core (SMT)</source>
        <translation>zwei CPUs teilen sich einen Kern (SMT)</translation>
    </message>
    <message>
        <source>module %1, nested in another virtual machine</source>
        <translation>Modul %1, verschachtelt in einer anderen virtuellen Maschine</translation>
    </message>
    <message>
        <source>module %1</source>
        <translation>Modul %1</translation>
    </message>
    <message>
        <source>an idle guest is polled for up to %1 before it sleeps (halt_poll_ns)</source>
        <translation>ein untätiger Gast wird bis zu %1 lang abgefragt, bevor er schläft (halt_poll_ns)</translation>
    </message>
    <message>
        <source>for guests of libvirt&apos;s system daemon only: others will be emulated</source>
        <translation>nur für Gäste des Systemdienstes von libvirt: andere werden emuliert</translation>
    </message>
    <message>
        <source>neither on the PATH nor in an opam switch; elsewhere, set UNISWEEP_TENDERS to its directory</source>
        <translation>weder im PATH noch in einem opam-Switch; liegt er anderswo, UNISWEEP_TENDERS auf sein Verzeichnis setzen</translation>
    </message>
    <message>
        <source>install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>%1: the mirage tool, which builds them, is neither on the PATH nor in an opam switch</source>
        <translation>%1: das Werkzeug mirage, das sie baut, ist weder im PATH noch in einem opam-Switch</translation>
    </message>
</context>
<context>
    <name>HypervisorUri</name>
    <message>
        <source>the path is missing; expected /system, /session or /embed</source>
        <translation>der Pfad fehlt; erwartet: /system, /session oder /embed</translation>
    </message>
    <message>
        <source>this transport needs a host</source>
        <translation>dieser Transport benötigt einen Host</translation>
    </message>
    <message>
        <source>invalid hypervisor &quot;%1&quot;: %2</source>
        <translation>ungültiger Hypervisor „%1“: %2</translation>
    </message>
    <message>
        <source>expected auto, or a libvirt connection URI such as qemu:///session or xen+ssh://HOST/system</source>
        <translation>erwartet auto oder eine Verbindungs-URI von libvirt wie qemu:///session oder xen+ssh://HOST/system</translation>
    </message>
    <message>
        <source>unknown driver; expected qemu, xen, lxc, spt or hvt</source>
        <translation>unbekannter Treiber; erwartet: qemu, xen, lxc, spt oder hvt</translation>
    </message>
    <message>
        <source>this transport is not allowed; expected unix, ssh, libssh2, tls, or tcp to loopback</source>
        <translation>dieser Transport ist nicht erlaubt; erwartet: unix, ssh, libssh2, tls oder tcp zu Loopback</translation>
    </message>
    <message>
        <source>unknown path; expected /system, /session or /embed</source>
        <translation>unbekannter Pfad; erwartet: /system, /session oder /embed</translation>
    </message>
    <message>
        <source>the parameter &quot;%1=%2&quot; is not allowed; an experiment may use socket=/PATH, and over ssh keyfile=/PATH and no_tty=1</source>
        <translation>der Parameter „%1=%2“ ist nicht erlaubt; ein Experiment darf socket=/PFAD verwenden und über ssh keyfile=/PFAD und no_tty=1</translation>
    </message>
    <message>
        <source>Solo5 tenders run only on this host: spt:/// or hvt:///</source>
        <translation>Solo5-Tender laufen nur auf diesem Host: spt:/// oder hvt:///</translation>
    </message>
    <message>
        <source>the embedded driver runs only in this process: qemu:///embed</source>
        <translation>der eingebettete Treiber läuft nur in diesem Prozess: qemu:///embed</translation>
    </message>
    <message>
        <source>this driver supports only the path /system</source>
        <translation>dieser Treiber unterstützt nur den Pfad /system</translation>
    </message>
    <message>
        <source>a UNIX socket is always on this host. Remove the host, or use +ssh</source>
        <translation>ein UNIX-Socket ist immer auf diesem Host. Den Host entfernen oder +ssh verwenden</translation>
    </message>
    <message>
        <source>libvirt&apos;s plain TCP transport is unencrypted and allowed only to loopback. Use +ssh or +tls instead</source>
        <translation>der reine TCP-Transport von libvirt ist unverschlüsselt und nur zu Loopback erlaubt. Stattdessen +ssh oder +tls verwenden</translation>
    </message>
    <message>
        <source>a user or a port (1 to 65535) requires a host</source>
        <translation>ein Benutzer oder ein Port (1 bis 65535) erfordert einen Host</translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>get %1: unisweep images get %2/%3</source>
        <translation>%1 herunterladen: unisweep images get %2/%3</translation>
    </message>
    <message>
        <source>import a newer one: unisweep images import %1 --kernel FILE</source>
        <translation>eine neuere Version importieren: unisweep images import %1 --kernel DATEI</translation>
    </message>
    <message>
        <source>%1 does not run on %2 %3: %4; it needs %5 or later</source>
        <translation>%1 läuft nicht auf %2 %3: %4; benötigt wird %5 oder neuer</translation>
    </message>
    <message>
        <source>%1 does not boot unikernels built for %2</source>
        <translation>%1 startet keine für %2 gebauten Unikernel</translation>
    </message>
    <message>
        <source>There are no sources to build %1 with %2 from</source>
        <translation>Es gibt keine Quellen, aus denen sich %1 mit %2 bauen lässt</translation>
    </message>
    <message>
        <source>%1, and the mirage tool, which builds it, is neither on the PATH nor in an opam switch</source>
        <translation>%1, und das Werkzeug mirage, das es baut, ist weder im PATH noch in einem opam-Switch</translation>
    </message>
    <message>
        <source>run once: %1, then: unisweep images build %2/%3; or %4</source>
        <translation>einmalig eingeben: %1, danach: unisweep images build %2/%3; oder %4</translation>
    </message>
    <message>
        <source>unikernels are built by the mirage tool, which is neither on the PATH nor in an opam switch</source>
        <translation>Unikernel werden mit dem Werkzeug mirage gebaut, das weder im PATH noch in einem opam-Switch ist</translation>
    </message>
    <message>
        <source>run once: %1</source>
        <translation>einmalig eingeben: %1</translation>
    </message>
    <message>
        <source>%1 contains OSv&apos;s kernel and no file system, so it has no program that could serve. Images are composed with a kernel: unisweep images get osv, or unisweep images import osv --kernel FILE</source>
        <translation>%1 enthält den Kernel von OSv und kein Dateisystem, also kein Programm, das als Server dienen könnte. Images werden mit einem Kernel zusammengesetzt: unisweep images get osv oder unisweep images import osv --kernel DATEI</translation>
    </message>
    <message>
        <source>%1 is damaged: its compressed content cannot be unpacked. Download it again</source>
        <translation>%1 ist beschädigt: Der gepackte Inhalt lässt sich nicht entpacken. Erneut herunterladen</translation>
    </message>
    <message>
        <source>%1 is larger than a kernel can be once unpacked</source>
        <translation>%1 ist entpackt größer, als ein Kernel sein kann</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 contains no unikernel: config.ml is missing</source>
        <translation>%1 enthält keinen Unikernel: config.ml fehlt darin</translation>
    </message>
    <message>
        <source>%1 is too large to be a unikernel&apos;s sources</source>
        <translation>%1 ist zu groß für die Quellen eines Unikernels</translation>
    </message>
    <message>
        <source>it could not be started</source>
        <translation>Start nicht möglich</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed (%2) without a message; its output is in %3</source>
        <translation>„%1“ ist fehlgeschlagen (%2), ohne etwas zu melden; die gesamte Ausgabe steht in %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed (%2): %3. Its output is in %4</source>
        <translation>„%1“ ist fehlgeschlagen (%2): %3. Die gesamte Ausgabe steht in %4</translation>
    </message>
    <message>
        <source>mirage: %1</source>
        <translation>mirage: %1</translation>
    </message>
    <message numerus="yes">
        <source>The mirage tool succeeded but left %n file(s) dist/*.%1 instead of one; its output is in %2</source>
        <translation>
            <numerusform>Das Werkzeug mirage endete erfolgreich, hinterließ aber %n Datei dist/*.%1 statt genau einer; die gesamte Ausgabe steht in %2</numerusform>
            <numerusform>Das Werkzeug mirage endete erfolgreich, hinterließ aber %n Dateien dist/*.%1 statt genau einer; die gesamte Ausgabe steht in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot create the directory %1/%2. Check its permissions and the free space</source>
        <translation>Das Verzeichnis %1/%2 kann nicht angelegt werden. Rechte und freien Platz prüfen</translation>
    </message>
    <message>
        <source>Building this image needs apt-get and apt-cache (Debian package apt), which are not installed. On another distribution, build the image on a Debian machine and import it</source>
        <translation>Dieses Image zu bauen, erfordert apt-get und apt-cache (Debian-Paket apt), die nicht installiert sind. Bei einer anderen Distribution das Image auf einer Debian-Maschine bauen und importieren</translation>
    </message>
    <message>
        <source>The distribution has no package &quot;%1&quot;. Check its name in the catalog, and that /etc/apt lists a Debian mirror</source>
        <translation>Die Distribution hat kein Paket „%1“. Seinen Namen im Katalog prüfen und ob /etc/apt einen Debian-Spiegel aufführt</translation>
    </message>
    <message>
        <source>apt-get could not read the package lists: %1. Check the network and /etc/apt, then try again</source>
        <translation>apt-get konnte die Paketlisten nicht lesen: %1. Netzwerk und /etc/apt prüfen, dann erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n package(s)</source>
        <translation>
            <numerusform>%n Paket wird heruntergeladen</numerusform>
            <numerusform>%n Pakete werden heruntergeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>apt-get could not download %1 %2: %3. Check the network and the free space in %4</source>
        <translation>apt-get konnte %1 %2 nicht herunterladen: %3. Netzwerk und freien Platz in %4 prüfen</translation>
    </message>
    <message>
        <source>Cannot pack the initial file system: %1</source>
        <translation>Das initiale Dateisystem kann nicht gepackt werden: %1</translation>
    </message>
    <message>
        <source>%1 is not a directory; its content would be copied to the root of every image</source>
        <translation>%1 ist kein Verzeichnis; sein Inhalt würde in die Wurzel jedes Images kopiert</translation>
    </message>
    <message>
        <source>%1 is not a file, link or directory. Remove it</source>
        <translation>%1 ist weder Datei noch Verknüpfung noch Verzeichnis. Entfernen</translation>
    </message>
    <message>
        <source>installing the distribution needs %1, which is not installed</source>
        <translation>die Distribution zu installieren, erfordert %1, das nicht installiert ist</translation>
    </message>
    <message>
        <source>install it with: sudo apt-get install %1</source>
        <translation>installieren mit: sudo apt-get install %1</translation>
    </message>
    <message>
        <source>/etc/os-release does not name this host&apos;s Debian release; the distribution can be installed only on Debian</source>
        <translation>/etc/os-release nennt kein Debian-Release dieses Hosts; die Distribution lässt sich nur unter Debian installieren</translation>
    </message>
    <message>
        <source>Installing the distribution</source>
        <translation>Distribution wird installiert</translation>
    </message>
    <message>
        <source>The installed distribution has no kernel with an initial RAM disk in /boot. Check &quot;kernel-package&quot; in the catalog</source>
        <translation>Die installierte Distribution hat in /boot keinen Kernel mit initialer RAM-Disk. „kernel-package“ im Katalog prüfen</translation>
    </message>
    <message>
        <source>Cannot install the distribution: %1. Check &quot;packages&quot; in the catalog, the network, and the free space in /tmp</source>
        <translation>Die Distribution kann nicht installiert werden: %1. „packages“ im Katalog, das Netzwerk und den freien Platz in /tmp prüfen</translation>
    </message>
    <message>
        <source>Building this image needs genext2fs. Install it with: sudo apt-get install genext2fs</source>
        <translation>Dieses Image zu bauen, erfordert genext2fs. Installieren mit: sudo apt-get install genext2fs</translation>
    </message>
    <message>
        <source>genext2fs could not create the disk %1: %2. Check the free space there</source>
        <translation>genext2fs konnte den Datenträger %1 nicht anlegen: %2. Den freien Platz dort prüfen</translation>
    </message>
    <message>
        <source>there is no kernel of %1 yet, from which its images are composed</source>
        <translation>es gibt noch keinen Kernel von %1, aus dem seine Images zusammengesetzt werden</translation>
    </message>
    <message>
        <source>the image of %1 is a disk, which is created with genext2fs</source>
        <translation>das Image von %1 ist ein Datenträger, der mit genext2fs angelegt wird</translation>
    </message>
    <message>
        <source>install it with: sudo apt-get install genext2fs</source>
        <translation>installieren mit: sudo apt-get install genext2fs</translation>
    </message>
    <message>
        <source>building the image of %1 needs Debian&apos;s %2, which is not installed</source>
        <translation>das Image von %1 zu bauen, erfordert Debians %2, das nicht installiert ist</translation>
    </message>
    <message>
        <source>build it on a Debian 12 machine and copy %1 from there</source>
        <translation>auf einer Maschine mit Debian 12 bauen und %1 von dort kopieren</translation>
    </message>
    <message>
        <source>Unpacking packages</source>
        <translation>Pakete werden entpackt</translation>
    </message>
    <message>
        <source>Building this image needs dpkg-deb (package dpkg), which is not installed</source>
        <translation>Dieses Image zu bauen, erfordert dpkg-deb (Paket dpkg), das nicht installiert ist</translation>
    </message>
    <message>
        <source>dpkg-deb could not unpack %1: %2. Check the free space in %3, or delete that file to download it again</source>
        <translation>dpkg-deb konnte %1 nicht entpacken: %2. Den freien Platz in %3 prüfen oder die Datei löschen, um sie erneut herunterzuladen</translation>
    </message>
    <message>
        <source>Looking up packages</source>
        <translation>Pakete werden ermittelt</translation>
    </message>
    <message>
        <source>Downloading package lists</source>
        <translation>Paketlisten werden heruntergeladen</translation>
    </message>
    <message>
        <source>%1. Updating the package lists failed, too: %2</source>
        <translation>%1. Auch das Aktualisieren der Paketlisten ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 has no image that can be built</source>
        <translation>%1 hat kein Image, das gebaut werden kann</translation>
    </message>
    <message>
        <source>Composing the image</source>
        <translation>Image wird zusammengesetzt</translation>
    </message>
    <message>
        <source>Image ready</source>
        <translation>Image fertig</translation>
    </message>
    <message>
        <source>Cannot write to %1: %2</source>
        <translation>In %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Cannot write to %1: %2. It belongs to %3, perhaps after a command with sudo -E. Change its owner with: sudo chown -R &quot;$USER&quot; &apos;%1&apos;</source>
        <translation>In %1 kann nicht geschrieben werden: %2. Es gehört %3, vielleicht nach einem Befehl mit sudo -E. Den Eigentümer ändern mit: sudo chown -R &quot;$USER&quot; &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Free some space there, or set XDG_DATA_HOME to a directory with free space</source>
        <translation>%1 kann nicht geschrieben werden: %2. Dort Platz schaffen oder XDG_DATA_HOME auf ein Verzeichnis mit freiem Platz setzen</translation>
    </message>
    <message>
        <source>%1 needs %2 GB, but %3 has only %4 GB left. Free some space there, or set XDG_DATA_HOME to a directory with free space</source>
        <translation>%1 benötigt %2 GB, aber %3 hat nur noch %4 GB. Dort Platz schaffen oder XDG_DATA_HOME auf ein Verzeichnis mit freiem Platz setzen</translation>
    </message>
    <message>
        <source>The image %1 was created but is incomplete in %2. Check that file system</source>
        <translation>Das Image %1 wurde angelegt, ist in %2 aber unvollständig. Das Dateisystem prüfen</translation>
    </message>
    <message>
        <source>the server responded with status %1</source>
        <translation>der Server antwortete mit Status %1</translation>
    </message>
    <message>
        <source>%1 is larger than the expected %2 bytes, so it is not the expected file</source>
        <translation>%1 ist größer als die erwarteten %2 Byte und daher nicht die erwartete Datei</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Free some space there</source>
        <translation>%1 kann nicht geschrieben werden: %2. Dort Platz schaffen</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
    <message>
        <source>the file on the server is smaller than expected</source>
        <translation>die Datei auf dem Server ist kleiner als erwartet</translation>
    </message>
    <message>
        <source>the server sent a different part of the file than requested</source>
        <translation>der Server sendete einen anderen als den angeforderten Teil der Datei</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>der Server schloss die Verbindung</translation>
    </message>
    <message>
        <source>The download of %1 was interrupted after %2 of %3 bytes. Check the network and try again; it continues where it stopped</source>
        <translation>Das Herunterladen von %1 wurde nach %2 von %3 Byte unterbrochen. Netzwerk prüfen und erneut versuchen; es wird fortgesetzt</translation>
    </message>
    <message>
        <source>The download of %1 was interrupted after %2 of %3 bytes (%4). Check the network and try again; it continues where it stopped</source>
        <translation>Das Herunterladen von %1 wurde nach %2 von %3 Byte unterbrochen (%4). Netzwerk prüfen und erneut versuchen; es wird fortgesetzt</translation>
    </message>
    <message>
        <source>Cannot create the directory %1. Check its permissions and the free space</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden. Rechte und freien Platz prüfen</translation>
    </message>
    <message>
        <source>%1 is not the expected file: its SHA-256 is %2, not %3. It was deleted. The URL or the hash in the catalog is out of date, or the file was changed</source>
        <translation>%1 ist nicht die erwartete Datei: Der SHA-256-Hash ist %2, nicht %3. Sie wurde gelöscht. Die URL oder der Hash im Katalog ist veraltet, oder die Datei wurde verändert</translation>
    </message>
    <message>
        <source>Cannot rename %1: %2</source>
        <translation>%1 kann nicht umbenannt werden: %2</translation>
    </message>
    <message>
        <source>%1 boots a unikernel. Name its file with --kernel</source>
        <translation>%1 startet einen Unikernel. Seine Datei mit --kernel nennen</translation>
    </message>
    <message>
        <source>Cannot import %1: %2</source>
        <translation>%1 kann nicht importiert werden: %2</translation>
    </message>
    <message>
        <source>%1 is built for %2, but %3 needs %4. Build it with: mirage configure -t %5</source>
        <translation>%1 ist für %2 gebaut, aber %3 benötigt %4. Bauen mit: mirage configure -t %5</translation>
    </message>
    <message>
        <source>Specify a kernel or a disk image to import</source>
        <translation>Einen zu importierenden Kernel oder Datenträger angeben</translation>
    </message>
    <message>
        <source>An initrd needs a kernel. Name its file with --kernel, too</source>
        <translation>Eine initrd benötigt einen Kernel. Seine Datei ebenfalls mit --kernel nennen</translation>
    </message>
    <message>
        <source>A kernel alone is not an image of %1. Name the server, too, as in PLATFORM/SERVER</source>
        <translation>Ein Kernel allein ist kein Image von %1. Auch den Server nennen: PLATTFORM/SERVER</translation>
    </message>
    <message>
        <source>%1 is not a kernel of %2, which is an ELF file</source>
        <translation>%1 ist kein Kernel von %2, der eine ELF-Datei ist</translation>
    </message>
    <message>
        <source>%1 boots from a disk that starts with its boot.img. Name that file with --boot</source>
        <translation>%1 startet von einem Datenträger, der mit seinem boot.img beginnt. Diese Datei mit --boot nennen</translation>
    </message>
    <message>
        <source>%1 does not use a boot file. Remove --boot</source>
        <translation>%1 verwendet keine Boot-Datei. --boot entfernen</translation>
    </message>
    <message>
        <source>No package of this image contains %1, which %2 needs. Check &quot;copies&quot; and &quot;packages&quot; in the catalog</source>
        <translation>Kein Paket dieses Images enthält %1, das %2 benötigt. „copies“ und „packages“ im Katalog prüfen</translation>
    </message>
    <message>
        <source>Cannot create the image directory %1. Check its permissions and the free space, or set XDG_DATA_HOME</source>
        <translation>Das Image-Verzeichnis %1 kann nicht angelegt werden. Rechte und freien Platz prüfen oder XDG_DATA_HOME setzen</translation>
    </message>
    <message>
        <source>cannot read %1. Delete the image and build it again</source>
        <translation>%1 kann nicht gelesen werden. Das Image löschen und neu bauen</translation>
    </message>
    <message>
        <source>%1 has changed since it was built (SHA-256 %2, not %3). Delete the image and build it again</source>
        <translation>%1 wurde seit dem Bauen verändert (SHA-256 %2, nicht %3). Das Image löschen und neu bauen</translation>
    </message>
    <message>
        <source>There is no image &quot;%1&quot; in %2</source>
        <translation>In %2 gibt es kein Image „%1“</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>Cannot compress the image: %1</source>
        <translation>Das Image kann nicht komprimiert werden: %1</translation>
    </message>
    <message>
        <source>No package of this image contains a Java runtime, which &quot;java&quot; in the catalog needs. Add openjdk-17-jre-headless to &quot;packages&quot;</source>
        <translation>Kein Paket dieses Images enthält eine Java-Laufzeitumgebung, die „java“ im Katalog benötigt. openjdk-17-jre-headless unter „packages“ ergänzen</translation>
    </message>
    <message>
        <source>Cannot compile %1: %2</source>
        <translation>%1 kann nicht übersetzt werden: %2</translation>
    </message>
    <message>
        <source>its kernel needs %1 MiB before it can print anything</source>
        <translation>sein Kernel benötigt %1 MiB, bevor er etwas ausgeben kann</translation>
    </message>
    <message>
        <source>The package %1 contains %2 kernels instead of one. Set &quot;kernel-package&quot; in the catalog to another package</source>
        <translation>Das Paket %1 enthält %2 Kernel statt eines. „kernel-package“ im Katalog auf ein anderes Paket setzen</translation>
    </message>
    <message>
        <source>The catalog replaces %1 with a stub, but no package contains it. Remove it from &quot;stubs&quot;</source>
        <translation>Der Katalog ersetzt %1 durch einen Platzhalter, aber kein Paket enthält es. Aus „stubs“ entfernen</translation>
    </message>
    <message>
        <source>No package of this image contains %1, which %2 needs. Add the package that contains it to &quot;packages&quot; in the catalog</source>
        <translation>Kein Paket dieses Images enthält %1, das %2 benötigt. Das Paket, das es enthält, unter „packages“ im Katalog ergänzen</translation>
    </message>
    <message>
        <source>No package of this image contains the library %1, which %2 needs. Add the package that contains it to &quot;packages&quot; in the catalog</source>
        <translation>Kein Paket dieses Images enthält die Bibliothek %1, die %2 benötigt. Das Paket, das sie enthält, unter „packages“ im Katalog ergänzen</translation>
    </message>
    <message>
        <source>The kernel %1 has no module &quot;%2&quot;. Check &quot;kernel-modules&quot; in the catalog</source>
        <translation>Der Kernel %1 hat kein Modul „%2“. „kernel-modules“ im Katalog prüfen</translation>
    </message>
    <message>
        <source>%1 is not a kernel module; the package is damaged</source>
        <translation>%1 ist kein Kernelmodul; das Paket ist beschädigt</translation>
    </message>
    <message>
        <source>&quot;%1…&quot; is too long for OSv&apos;s file system, which limits names to 65,535 bytes</source>
        <translation>„%1…“ ist zu lang für das Dateisystem von OSv, das Namen auf 65.535 Byte begrenzt</translation>
    </message>
    <message>
        <source>%1 is a device, which OSv&apos;s file system does not support</source>
        <translation>%1 ist ein Gerät, was das Dateisystem von OSv nicht unterstützt</translation>
    </message>
    <message>
        <source>The image contains the unsafe path &quot;%1&quot;. Build it again, or import it from a trusted source</source>
        <translation>Das Image enthält den unsicheren Pfad „%1“. Neu bauen oder aus vertrauenswürdiger Quelle importieren</translation>
    </message>
    <message>
        <source>Cannot read the image %1. Build it again</source>
        <translation>Das Image %1 kann nicht gelesen werden. Neu bauen</translation>
    </message>
    <message>
        <source>Cannot create %1; the disk may be full</source>
        <translation>%1 kann nicht angelegt werden; möglicherweise ist der Datenträger voll</translation>
    </message>
    <message>
        <source>cannot unpack %1 into %2</source>
        <translation>%1 kann nicht nach %2 entpackt werden</translation>
    </message>
    <message>
        <source>The image %1 is damaged. Build it again</source>
        <translation>Das Image %1 ist beschädigt. Neu bauen</translation>
    </message>
    <message>
        <source>its note with the target is damaged</source>
        <translation>seine Notiz mit dem Ziel ist beschädigt</translation>
    </message>
    <message>
        <source>its target number %1 is unknown</source>
        <translation>seine Zielnummer %1 ist unbekannt</translation>
    </message>
    <message>
        <source>its manifest is damaged</source>
        <translation>sein Manifest ist beschädigt</translation>
    </message>
    <message>
        <source>its manifest has version %1; this program reads version %2</source>
        <translation>sein Manifest hat Version %1; dieses Programm liest Version %2</translation>
    </message>
    <message>
        <source>its manifest is damaged: it is too short for its %1 devices</source>
        <translation>sein Manifest ist beschädigt: Es ist zu kurz für seine %1 Geräte</translation>
    </message>
    <message>
        <source>it is not a 64-bit ELF file</source>
        <translation>es ist keine 64-Bit-ELF-Datei</translation>
    </message>
    <message>
        <source>one of its two Solo5 notes is missing</source>
        <translation>eine seiner beiden Solo5-Notizen fehlt</translation>
    </message>
    <message>
        <source>it is not a Solo5 unikernel: it has no Solo5 notes (Solo5 0.6 and later write them)</source>
        <translation>es ist kein Solo5-Unikernel: Es hat keine Solo5-Notizen (Solo5 0.6 und neuer schreiben sie)</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 is compressed (%2). Unpack it first: %3 %4</source>
        <translation>%1 ist komprimiert (%2). Zuerst entpacken: %3 %4</translation>
    </message>
    <message>
        <source>%1 is truncated: it ends within its header</source>
        <translation>%1 ist abgeschnitten: Die Datei endet in ihrem Kopf</translation>
    </message>
    <message>
        <source>%1 has version %2 of QEMU&apos;s format. Convert it first: %3</source>
        <translation>%1 hat Version %2 des QEMU-Formats. Zuerst umwandeln: %3</translation>
    </message>
    <message>
        <source>%1 is an overlay: it contains only the differences from another file, which may change or disappear. Merge both files first: %2</source>
        <translation>%1 ist ein Overlay: Es enthält nur die Unterschiede zu einer anderen Datei, die sich ändern oder verschwinden kann. Zuerst beide Dateien vereinen: %2</translation>
    </message>
    <message>
        <source>%1 stores its data in another file. Merge both files first: %2</source>
        <translation>%1 speichert seine Daten in einer anderen Datei. Zuerst beide Dateien vereinen: %2</translation>
    </message>
    <message>
        <source>%1 is encrypted. Decrypt it first (qemu-img convert with --object secret)</source>
        <translation>%1 ist verschlüsselt. Zuerst entschlüsseln (qemu-img convert mit --object secret)</translation>
    </message>
    <message>
        <source>%1 is a disk in the format %2. Convert it first: %3</source>
        <translation>%1 ist ein Datenträger im Format %2. Zuerst umwandeln: %3</translation>
    </message>
    <message>
        <source>%1 has no boot record, so no firmware can boot it; it is neither a raw disk nor in QEMU&apos;s format. Find out what it is with: file %2; if QEMU recognizes it: %3</source>
        <translation>%1 hat keinen Bootsektor und lässt sich von keiner Firmware starten; es ist weder ein roher Datenträger (raw) noch im QEMU-Format. Feststellen, was es ist: file %2; falls QEMU es erkennt: %3</translation>
    </message>
    <message>
        <source>%1 has partitions but no boot loader: its boot record contains no program. Install one (BIOS, not UEFI), or boot its kernel directly: --kernel FILE and --initrd FILE</source>
        <translation>%1 hat Partitionen, aber keinen Bootloader: Der Bootsektor enthält kein Programm. Einen installieren (BIOS, nicht UEFI) oder den Kernel direkt starten: --kernel DATEI und --initrd DATEI</translation>
    </message>
    <message>
        <source>%1 is not a kernel: it is not ELF, a Linux kernel (bzImage) or multiboot. Import a whole disk with --disk</source>
        <translation>%1 ist kein Kernel: weder ELF noch Linux-Kernel (bzImage) noch Multiboot. Einen ganzen Datenträger mit --disk importieren</translation>
    </message>
    <message>
        <source>%1 is a Linux kernel, not an initrd. Import it with --kernel</source>
        <translation>%1 ist ein Linux-Kernel, keine initrd. Mit --kernel importieren</translation>
    </message>
    <message>
        <source>%1 is not an initrd: it is neither a cpio archive, compressed or not, nor a file system that Linux can boot from. Find out what it is with: file %2</source>
        <translation>%1 ist keine initrd: weder ein cpio-Archiv, komprimiert oder nicht, noch ein Dateisystem, von dem Linux starten kann. Feststellen, was es ist: file %2</translation>
    </message>
    <message>
        <source>the disk has a file system that Unisweep did not write. Build the image again</source>
        <translation>der Datenträger hat ein Dateisystem, das Unisweep nicht geschrieben hat. Das Image neu bauen</translation>
    </message>
    <message>
        <source>the image has more files than Nanos&apos; file system supports</source>
        <translation>das Image hat mehr Dateien, als das Dateisystem von Nanos unterstützt</translation>
    </message>
    <message>
        <source>%1 is a device, which Nanos&apos; file system does not support</source>
        <translation>%1 ist ein Gerät, was das Dateisystem von Nanos nicht unterstützt</translation>
    </message>
    <message>
        <source>the disk has no Nanos file system written by Unisweep. Build the image again</source>
        <translation>der Datenträger hat kein von Unisweep geschriebenes Nanos-Dateisystem. Das Image neu bauen</translation>
    </message>
    <message>
        <source>the boot file is not the boot.img of Nanos: %1</source>
        <translation>die Boot-Datei ist nicht das boot.img von Nanos: %1</translation>
    </message>
    <message>
        <source>it does not start with a boot record</source>
        <translation>sie beginnt nicht mit einem Bootsektor</translation>
    </message>
    <message>
        <source>it does not contain the offset of the file system</source>
        <translation>sie enthält nicht den Versatz des Dateisystems</translation>
    </message>
    <message>
        <source>the Nanos kernel is larger than its partition of 12 MiB</source>
        <translation>der Nanos-Kernel ist größer als seine Partition von 12 MiB</translation>
    </message>
    <message>
        <source>the disk has no partition for Nanos&apos; files. Build the image again</source>
        <translation>der Datenträger hat keine Partition für die Dateien von Nanos. Das Image neu bauen</translation>
    </message>
    <message>
        <source>Cannot create the folder %1; check its permissions and the free space</source>
        <translation>Der Ordner %1 kann nicht angelegt werden; Rechte und freien Platz prüfen</translation>
    </message>
    <message>
        <source>there is no image of %1 with %2 yet</source>
        <translation>es gibt noch kein Image von %1 mit %2</translation>
    </message>
    <message>
        <source>%1 has changed: its SHA-256 is %2, not %3. If you know why, confirm the new file: unisweep images get %4/%5 --sha256 %2</source>
        <translation>%1 hat sich geändert: Der SHA-256-Hash ist %2, nicht %3. Ist der Grund bekannt, die neue Datei bestätigen: unisweep images get %4/%5 --sha256 %2</translation>
    </message>
    <message>
        <source>%1 is marked as damaged, and QEMU will not write to it. Repair it first: qemu-img check -r all %2</source>
        <translation>%1 ist als beschädigt markiert, und QEMU schreibt nicht darauf. Reparieren Sie die Datei zuerst: qemu-img check -r all %2</translation>
    </message>
    <message>
        <source>%1 needs features of QEMU&apos;s format that are not known here. Convert it first: %2</source>
        <translation>%1 benötigt Eigenschaften von QEMUs Format, die hier nicht bekannt sind. Konvertieren Sie die Datei zuerst: %2</translation>
    </message>
    <message>
        <source>%1 is damaged: its header is invalid</source>
        <translation>%1 ist beschädigt: Der Kopf der Datei ist ungültig</translation>
    </message>
    <message>
        <source>%1 is truncated: parts of the disk are missing at its end. Copy or download it again</source>
        <translation>%1 ist abgeschnitten: Teile des Datenträgers fehlen am Ende. Kopieren Sie die Datei erneut, oder laden Sie sie erneut herunter</translation>
    </message>
    <message>
        <source>%1 has no boot record, so no firmware can boot it: its first sector is empty or contains data only</source>
        <translation>%1 hat keinen Bootsektor, daher kann keine Firmware davon booten: Der erste Sektor ist leer oder enthält nur Daten</translation>
    </message>
</context>
<context>
    <name>ImageWork</name>
    <message>
        <source>built</source>
        <translation>gebaut</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <source>%1: no such directory</source>
        <translation>%1: Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Wird entpackt</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message>
        <source>no such file</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine reguläre Datei</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>%1 exited after %2 instead of %3. Its output: %4</source>
        <translation>%1 endete nach %2 statt %3. Ausgabe: %4</translation>
    </message>
    <message>
        <source>%1 exited with status %2. Its output: %3</source>
        <translation>%1 endete mit Status %2. Ausgabe: %3</translation>
    </message>
    <message>
        <source>%1 reported no request. Its output: %2</source>
        <translation>%1 meldete keine Anfrage. Ausgabe: %2</translation>
    </message>
    <message>
        <source>%1: a line of its log does not match %2: %3</source>
        <translation>%1: Eine Zeile des Protokolls passt nicht zu %2: %3</translation>
    </message>
    <message>
        <source>The output of %1 does not match %2: %3</source>
        <translation>Die Ausgabe von %1 passt nicht zu %2: %3</translation>
    </message>
    <message>
        <source>no file describes the load client &quot;%1&quot;. Add one to ~/.local/share/unisweep/catalog/clients</source>
        <translation>keine Datei beschreibt den Lastclient „%1“. Eine in ~/.local/share/unisweep/catalog/clients ergänzen</translation>
    </message>
    <message>
        <source>%1 is not on the PATH; the load client %2 needs it</source>
        <translation>%1 ist nicht im PATH; der Lastclient %2 benötigt es</translation>
    </message>
    <message>
        <source>%1 is not on the PATH. On Debian, install it with: sudo apt-get install %2</source>
        <translation>%1 ist nicht im PATH. Unter Debian installieren mit: sudo apt-get install %2</translation>
    </message>
    <message>
        <source>its %1, &quot;%2&quot;, is not a time</source>
        <translation>sein %1, „%2“, ist keine Zeit</translation>
    </message>
    <message>
        <source>%1: line %2 of its output does not match %3: %4</source>
        <translation>%1: Zeile %2 der Ausgabe passt nicht zu %3: %4</translation>
    </message>
    <message>
        <source>%1: line %2 of its log does not match %3: %4</source>
        <translation>%1: Zeile %2 des Protokolls passt nicht zu %3: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>a cold cache needs a different name for every request, and names cannot be divided among machines. Use one load client</source>
        <translation>ein kalter Cache benötigt für jede Anfrage einen anderen Namen, und Namen lassen sich nicht auf Maschinen verteilen. Einen Lastclient verwenden</translation>
    </message>
    <message>
        <source>%1 requests/s cannot be divided among %2 load clients. Raise the rate, or name fewer hosts</source>
        <translation>%1 Anfragen/s lassen sich nicht auf %2 Lastclients verteilen. Die Rate erhöhen oder weniger Hosts nennen</translation>
    </message>
    <message>
        <source>this dnsperf does not print latencies with -v. Install version 2.3 or newer</source>
        <translation>dieses dnsperf gibt mit -v keine Latenzen aus. Version 2.3 oder neuer installieren</translation>
    </message>
    <message>
        <source>%1 exited with status %2 before the step ended. Its output: %3</source>
        <translation>%1 endete vor dem Ende der Stufe mit Status %2. Ausgabe: %3</translation>
    </message>
    <message>
        <source>queryperf is not on the PATH, and Debian has no package of it. Build it from contrib/queryperf of BIND 9.4 to 9.11, or use the client dnsperf or native</source>
        <translation>queryperf ist nicht im PATH, und Debian hat kein Paket davon. Aus contrib/queryperf von BIND 9.4 bis 9.11 bauen oder den Client dnsperf oder native verwenden</translation>
    </message>
    <message>
        <source>%1 is not on the PATH. On Debian, install it with: sudo apt-get install %1</source>
        <translation>%1 ist nicht im PATH. Unter Debian installieren mit: sudo apt-get install %1</translation>
    </message>
    <message>
        <source>cannot read the output of %1; httperf 0.9 is required. Its output: %2</source>
        <translation>die Ausgabe von %1 kann nicht gelesen werden; httperf 0.9 ist erforderlich. Ausgabe: %2</translation>
    </message>
    <message>
        <source>%1 reported an impossible jitter in %2 reports, which were ignored. iperf3 before 3.8 does this at the start of a transfer.</source>
        <translation>%1 meldete in %2 Berichten einen unmöglichen Jitter; sie wurden nicht gewertet. iperf3 vor 3.8 tut dies zu Beginn einer Übertragung.</translation>
    </message>
    <message>
        <source>%1 transferred no data to %2, port %3. Its output: %4</source>
        <translation>%1 übertrug keine Daten an %2, Port %3. Ausgabe: %4</translation>
    </message>
    <message>
        <source>unisweep-load is neither beside this program nor on the PATH. Reinstall Unisweep, or build the target unisweep-load</source>
        <translation>unisweep-load ist weder neben diesem Programm noch im PATH. Unisweep neu installieren oder das Ziel unisweep-load bauen</translation>
    </message>
    <message>
        <source>the server iperf3 responds only to the client iperf3. Set the client to iperf3</source>
        <translation>der Server iperf3 antwortet nur dem Client iperf3. Den Client auf iperf3 setzen</translation>
    </message>
    <message>
        <source>the server iperf responds only to the client iperf. Set the client to iperf</source>
        <translation>der Server iperf antwortet nur dem Client iperf. Den Client auf iperf setzen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a load client&apos;s host; expected ssh://HOST</source>
        <translation>„%1“ nennt keinen Host eines Lastclients; erwartet: ssh://HOST</translation>
    </message>
    <message>
        <source>ssh is not installed. Install it with: sudo apt-get install openssh-client</source>
        <translation>ssh ist nicht installiert. Installieren mit: sudo apt-get install openssh-client</translation>
    </message>
    <message>
        <source>%1: ssh did not exit within 2 min</source>
        <translation>%1: ssh endete nicht innerhalb von 2 min</translation>
    </message>
    <message>
        <source>%1: ssh failed: %2. It must work without a prompt; check with: ssh -o BatchMode=yes -p %3 %4 true</source>
        <translation>%1: ssh ist fehlgeschlagen: %2. Es muss ohne Rückfrage funktionieren; prüfen mit: ssh -o BatchMode=yes -p %3 %4 true</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: the remote copy of unisweep-load differs from the local one. Check for free disk space there</source>
        <translation>%1: Die entfernte Kopie von unisweep-load weicht von der lokalen ab. Den freien Platz dort prüfen</translation>
    </message>
    <message>
        <source>%1: unisweep-load cannot read the remote clocks: %2</source>
        <translation>%1: unisweep-load kann die entfernten Uhren nicht lesen: %2</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>%1 did not exit within %2 and was killed. The host may be overloaded</source>
        <translation>%1 endete nicht innerhalb von %2 und wurde abgebrochen. Möglicherweise ist der Host überlastet</translation>
    </message>
    <message>
        <source>%1 crashed (signal %2). Its output: %3</source>
        <translation>%1 ist abgestürzt (Signal %2). Ausgabe: %3</translation>
    </message>
    <message>
        <source>%1 does not support the service %2. Choose another client</source>
        <translation>%1 unterstützt den Dienst %2 nicht. Einen anderen Client wählen</translation>
    </message>
    <message>
        <source>cannot create a temporary file in %1: %2. Free some space there, or set TMPDIR to another folder</source>
        <translation>in %1 kann keine temporäre Datei angelegt werden: %2. Dort Platz schaffen oder TMPDIR auf einen anderen Ordner setzen</translation>
    </message>
    <message>
        <source>cannot read the output of %1; queryperf of BIND 9.4 to 9.11 is required. Its output: %2</source>
        <translation>die Ausgabe von %1 kann nicht gelesen werden; queryperf von BIND 9.4 bis 9.11 ist erforderlich. Ausgabe: %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <comment>output</comment>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>%1: the ssh connection was lost, or the load client was killed, before the step ended. Check that machine and its network. Output of ssh: %2</source>
        <translation>%1: Die ssh-Verbindung ging verloren, oder der Lastclient wurde beendet, bevor die Stufe endete. Prüfen Sie diesen Rechner und sein Netzwerk. Ausgabe von ssh: %2</translation>
    </message>
    <message>
        <source>%1: the load client exited with status %2 before the step ended. Its output: %3</source>
        <translation>%1: Der Lastclient endete vor dem Ende der Stufe mit Status %2. Ausgabe: %3</translation>
    </message>
    <message>
        <source>%1: the load client started %2 after the common start, so the load is less even than planned</source>
        <translation>%1: Der Lastclient startete %2 nach dem gemeinsamen Start, daher ist die Last weniger gleichmäßig als geplant</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Unisweep[*]</source>
        <translation>Unisweep[*]</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Built-in experiments</source>
        <translation>&amp;Mitgelieferte Experimente</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>&amp;Zuletzt verwendet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Messlauf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>&amp;Abbildungen</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>La&amp;youts</translation>
    </message>
    <message>
        <source>Secon&amp;d figure</source>
        <translation>Zweite Abbil&amp;dung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Log and console</source>
        <translation>Protokoll und Konsole</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Guest console</source>
        <translation>Konsole des Gasts</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open an experiment (.yaml) or the results of a run (.unisweep)</source>
        <translation>Ein Experiment (.yaml) oder die Ergebnisse eines Messlaufs (.unisweep) öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Das Experiment speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the experiment under another name</source>
        <translation>Das Experiment unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Run the experiment</source>
        <translation>Das Experiment ausführen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Stop the run; results so far are saved</source>
        <translation>Den Messlauf stoppen; bisherige Ergebnisse werden gespeichert</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>&amp;Bericht…</translation>
    </message>
    <message>
        <source>Re&amp;produce</source>
        <translation>Re&amp;produzieren</translation>
    </message>
    <message>
        <source>O&amp;verloaded steps</source>
        <translation>&amp;Überlastete Stufen</translation>
    </message>
    <message>
        <source>&amp;Log scale</source>
        <translation>&amp;Logarithmische Skala</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>Zoom &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Show the whole figure</source>
        <translation>Die ganze Abbildung zeigen</translation>
    </message>
    <message>
        <source>&amp;Select samples</source>
        <translation>Messwerte aus&amp;wählen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>&amp;Vorherige Ansicht</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Nächste Ansicht</translation>
    </message>
    <message>
        <source>&amp;Calibrate the load client…</source>
        <translation>Lastclient &amp;kalibrieren…</translation>
    </message>
    <message>
        <source>System &amp;check…</source>
        <translation>System &amp;prüfen…</translation>
    </message>
    <message>
        <source>&amp;About Unisweep</source>
        <translation>Ü&amp;ber Unisweep</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation>Befehl aus&amp;führen…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Näch&amp;ster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>Vorheriger Bere&amp;ich</translation>
    </message>
    <message>
        <source>&amp;Keep the last run as a layer</source>
        <translation>Letzten Messlauf als &amp;Ebene behalten</translation>
    </message>
    <message>
        <source>Messages of the run</source>
        <translation>Meldungen des Messlaufs</translation>
    </message>
    <message>
        <source>Output of the guest console</source>
        <translation>Ausgabe der Konsole des Gasts</translation>
    </message>
    <message>
        <source>Quit Unisweep</source>
        <translation>Unisweep beenden</translation>
    </message>
    <message>
        <source>Save outlier rule and &amp;band in experiment</source>
        <translation>Ausreißerregel und &amp;Band im Experiment speichern</translation>
    </message>
    <message>
        <source>Save the current outlier rule and band in the experiment</source>
        <translation>Die aktuelle Ausreißerregel und das Band im Experiment speichern</translation>
    </message>
    <message>
        <source>Save a report of the run and its layers as HTML and PDF</source>
        <translation>Einen Bericht des Messlaufs und seiner Ebenen als HTML und PDF speichern</translation>
    </message>
    <message>
        <source>Run this experiment again on this host and check whether the result is the same</source>
        <translation>Dieses Experiment auf diesem Host erneut ausführen und prüfen, ob das Ergebnis gleich ist</translation>
    </message>
    <message>
        <source>Show all rates, or only those up to one step past the knee</source>
        <translation>Alle Raten zeigen oder nur die bis eine Stufe hinter dem Knick</translation>
    </message>
    <message>
        <source>Switch the latency axis between logarithmic and linear</source>
        <translation>Die Latenzachse zwischen logarithmisch und linear umschalten</translation>
    </message>
    <message>
        <source>Select samples by dragging, in all figures at once (C, or Ctrl+drag)</source>
        <translation>Messwerte durch Ziehen auswählen, in allen Abbildungen zugleich (C oder Strg+Ziehen)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Return to the previous view (Backspace)</source>
        <translation>Zur vorherigen Ansicht zurückkehren (Rücktaste)</translation>
    </message>
    <message>
        <source>Go to the next view (Shift+Backspace)</source>
        <translation>Zur nächsten Ansicht gehen (Umschalt+Rücktaste)</translation>
    </message>
    <message>
        <source>Show or re-measure the capacity of the load client on this host</source>
        <translation>Die Kapazität des Lastclients auf diesem Host zeigen oder neu messen</translation>
    </message>
    <message>
        <source>Show what works on this host and what is missing</source>
        <translation>Zeigen, was auf diesem Host funktioniert und was fehlt</translation>
    </message>
    <message>
        <source>Version and license</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Create an experiment</source>
        <translation>Ein Experiment anlegen</translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation>Das Fenster bildschirmfüllend zeigen</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Find a command by name and run it</source>
        <translation>Einen Befehl nach Namen suchen und ausführen</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the next panel</source>
        <translation>Den Tastaturfokus in den nächsten Bereich setzen</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the previous panel</source>
        <translation>Den Tastaturfokus in den vorherigen Bereich setzen</translation>
    </message>
    <message>
        <source>&amp;Hide the experiment during runs</source>
        <translation>Experiment während Messläufen &amp;ausblenden</translation>
    </message>
    <message>
        <source>Hide the experiment panel when a run starts or is opened</source>
        <translation>Den Bereich des Experiments ausblenden, wenn ein Messlauf beginnt oder geöffnet wird</translation>
    </message>
    <message>
        <source>When a run starts, keep the previous run in the figures as a layer</source>
        <translation>Beim Start eines Messlaufs den vorherigen als Ebene in den Abbildungen behalten</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Read about the figure or panel in use</source>
        <translation>Die Handbuchseite zur verwendeten Abbildung oder zum aktiven Bereich lesen</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy versions, the system check, the experiment and the log for a bug report, without secrets</source>
        <translation>Versionen, Systemprüfung, Experiment und Protokoll für einen Fehlerbericht kopieren, ohne vertrauliche Daten</translation>
    </message>
    <message>
        <source>Pan&amp;els</source>
        <translation>Bereich&amp;e</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>starts the experiment</comment>
        <translation>&amp;Starten</translation>
    </message>
</context>
<context>
    <name>Mechanism</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>estimate and interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, memory</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>individually slow requests, in the tail of an ordinary distribution</source>
        <translation>einzelne langsame Anfragen, im Ausläufer einer gewöhnlichen Verteilung</translation>
    </message>
    <message>
        <source>individually slow requests, on a slower path</source>
        <translation>einzelne langsame Anfragen, auf einem langsameren Pfad</translation>
    </message>
    <message>
        <source>pauses at random instants</source>
        <translation>Pausen zu zufälligen Zeitpunkten</translation>
    </message>
    <message>
        <source>pauses at regular intervals of time</source>
        <translation>Pausen in regelmäßigen Zeitabständen</translation>
    </message>
    <message>
        <source>pauses driven by time, each some time after the previous one</source>
        <translation>zeitgesteuerte Pausen, jede eine Weile nach der vorherigen</translation>
    </message>
    <message>
        <source>pauses driven by requests</source>
        <translation>durch Anfragen ausgelöste Pausen</translation>
    </message>
    <message>
        <source>more than a million to 1</source>
        <translation>über eine Million zu 1</translation>
    </message>
    <message>
        <source>about even</source>
        <translation>etwa gleich</translation>
    </message>
    <message>
        <source>about %1 to 1</source>
        <translation>etwa %1 zu 1</translation>
    </message>
    <message>
        <source>There is no sign of pauses: about one request in %1 is slow, independently of the requests before it, as in the tail of an ordinary distribution.</source>
        <translation>Es gibt keine Anzeichen für Pausen: Etwa eine von %1 Anfragen ist langsam, unabhängig von den Anfragen davor, wie im Ausläufer einer gewöhnlichen Verteilung.</translation>
    </message>
    <message>
        <source>There is no sign of pauses: about one request in %1 takes %2 longer, independently of the requests before it, as on a slower path through the server.</source>
        <translation>Es gibt keine Anzeichen für Pausen: Etwa eine von %1 Anfragen dauert %2 länger, unabhängig von den Anfragen davor, wie auf einem langsameren Pfad durch den Server.</translation>
    </message>
    <message>
        <source>More rates, some of them far apart, would show the mechanism.</source>
        <translation>Mehr Raten, darunter weit auseinanderliegende, würden den Mechanismus zeigen.</translation>
    </message>
    <message>
        <source>Longer steps may show the mechanism.</source>
        <translation>Längere Stufen zeigen den Mechanismus möglicherweise.</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays recur with requests, but after a different number of requests at each rate.</source>
        <translation>Der Mechanismus lässt sich nicht bestimmen: Die Verzögerungen kehren mit den Anfragen wieder, aber bei jeder Rate nach einer anderen Zahl von Anfragen.</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays recur with requests, but the number of requests between them varies widely.</source>
        <translation>Der Mechanismus lässt sich nicht bestimmen: Die Verzögerungen kehren mit den Anfragen wieder, aber die Zahl der Anfragen dazwischen schwankt stark.</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: most delays hardly exceed the ordinary variation of requests.</source>
        <translation>Der Mechanismus lässt sich nicht bestimmen: Die meisten Verzögerungen übersteigen kaum die gewöhnliche Streuung der Anfragen.</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the best explanation is %1, the next best %2, and the odds between the two are only %3. %4</source>
        <translation>Der Mechanismus lässt sich nicht bestimmen: Die beste Erklärung sind %1, die nächstbeste %2, und das Chancenverhältnis zwischen beiden ist nur %3. %4</translation>
    </message>
    <message>
        <source>%1: what delays requests cannot be determined, because no step is below the knee.</source>
        <translation>%1: Was Anfragen verzögert, lässt sich nicht bestimmen, weil keine Stufe unterhalb des Knicks liegt.</translation>
    </message>
    <message>
        <source>%1: %2 delays of more than %3 beyond the median are too few to identify a mechanism; longer steps would show more.</source>
        <translation>%1: %2 Verzögerungen von mehr als %3 über dem Median sind zu wenige, um einen Mechanismus zu erkennen; längere Stufen würden mehr zeigen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 The next best explanation is %3; the odds against it are %4.</source>
        <translation>%1 %2 Die nächstbeste Erklärung sind %3; das Chancenverhältnis gegen sie ist %4.</translation>
    </message>
    <message>
        <source>%1: one delay of more than %2 beyond the median is too few to identify a mechanism; longer steps would show more.</source>
        <translation>%1: Eine Verzögerung von mehr als %2 über dem Median ist zu wenig, um einen Mechanismus zu erkennen; längere Stufen würden mehr zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 delays of more than %3 beyond the median, at %n rate(s).</source>
        <translation>
            <numerusform>%1: %2 Verzögerungen von mehr als %3 über dem Median, bei %n Rate.</numerusform>
            <numerusform>%1: %2 Verzögerungen von mehr als %3 über dem Median, bei %n Raten.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, not by requests: one every %2 on average. Whether at regular intervals cannot be determined.</source>
        <translation>Es sind Pausen von etwa %1, gesteuert durch die Zeit, nicht durch Anfragen: im Mittel eine alle %2. Ob in regelmäßigen Abständen, lässt sich nicht bestimmen.</translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, not by requests: one every %2, at regular intervals.</source>
        <translation>Es sind Pausen von etwa %1, gesteuert durch die Zeit, nicht durch Anfragen: eine alle %2, in regelmäßigen Abständen.</translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, not by requests: one every %2 on average, at random instants.</source>
        <translation>Es sind Pausen von etwa %1, gesteuert durch die Zeit, nicht durch Anfragen: im Mittel eine alle %2, zu zufälligen Zeitpunkten.</translation>
    </message>
    <message>
        <source>About %1 % of them are pauses of about %2 driven by requests, not by time: one after every %3 requests, as when garbage is collected after a fixed amount of allocation. The others are ordinary slow requests.</source>
        <translation>Etwa %1 % davon sind Pausen von etwa %2, ausgelöst durch Anfragen, nicht durch die Zeit: eine nach je %3 Anfragen, wie bei einer Speicherbereinigung nach einer festen Menge belegten Speichers. Die übrigen sind gewöhnliche langsame Anfragen.</translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by requests, not by time: one after every %2 requests, as when garbage is collected after a fixed amount of allocation.</source>
        <translation>Es sind Pausen von etwa %1, ausgelöst durch Anfragen, nicht durch die Zeit: eine nach je %2 Anfragen, wie bei einer Speicherbereinigung nach einer festen Menge belegten Speichers.</translation>
    </message>
    <message>
        <source>Rates up to %1 would show the mechanism if the guest keeps up with them, because a pause of %2 would delay several requests at once; longer steps may show it, too.</source>
        <translation>Raten bis %1 würden den Mechanismus zeigen, wenn der Gast sie bewältigt, weil eine Pause von %2 dann mehrere Anfragen zugleich verzögerte; längere Stufen zeigen ihn möglicherweise auch.</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined from one rate. More rates, some of them far apart, may show it.</source>
        <translation>Der Mechanismus lässt sich aus einer einzigen Rate nicht bestimmen. Weitere Raten, einige davon weit auseinander, zeigen ihn möglicherweise.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Not counted: %n delay(s) caused by the host or the network.</source>
        <translation>
            <numerusform>Nicht mitgezählt: %n Verzögerung durch den Host oder das Netzwerk.</numerusform>
            <numerusform>Nicht mitgezählt: %n Verzögerungen durch den Host oder das Netzwerk.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays look like pauses driven by time, but their lengths vary widely, as when slow requests queue behind one another.</source>
        <translation>Der Mechanismus lässt sich nicht bestimmen: Die Verzögerungen sehen aus wie durch die Zeit gesteuerte Pausen, aber ihre Längen schwanken stark, wie wenn langsame Anfragen hintereinander warten.</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays come in bursts, which no explanation that was compared predicts.</source>
        <translation>Der Mechanismus lässt sich nicht bestimmen: Die Verzögerungen treten gehäuft auf, was keine der verglichenen Erklärungen vorhersagt.</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: most delays begin where several requests were due at almost the same time. Evenly spaced requests may show it.</source>
        <translation>Der Mechanismus lässt sich nicht bestimmen: Die meisten Verzögerungen beginnen dort, wo mehrere Anfragen fast gleichzeitig fällig waren. Gleichmäßig verteilte Anfragen zeigen ihn möglicherweise.</translation>
    </message>
    <message>
        <source>%1: no request was delayed by more than %2 beyond the median. Rates compared, all below the knee: %3.</source>
        <translation>%1: Keine Anfrage wurde um mehr als %2 über den Median hinaus verzögert. Verglichene Raten, alle unterhalb des Knicks: %3.</translation>
    </message>
    <message>
        <source>%1: no request was delayed by more than %2 beyond the median, apart from delays caused by the host or the network (not counted: %4). Rates compared, all below the knee: %3.</source>
        <translation>%1: Keine Anfrage wurde um mehr als %2 über den Median hinaus verzögert, abgesehen von Verzögerungen durch den Host oder das Netz (nicht mitgezählt: %4). Verglichene Raten, alle unterhalb des Knicks: %3.</translation>
    </message>
    <message>
        <source>%1: the latencies vary too widely to tell delays from ordinary requests. Lower rates or a quieter host may show delays. Rates compared, all below the knee: %2.</source>
        <translation>%1: Die Latenzen schwanken zu stark, um Verzögerungen von gewöhnlichen Anfragen zu unterscheiden. Niedrigere Raten oder ein ruhigerer Rechner könnten Verzögerungen zeigen. Verglichene Raten, alle unterhalb des Knicks: %2.</translation>
    </message>
</context>
<context>
    <name>Outliers</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cause: number of episodes</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 lost request(s)</source>
        <translation>
            <numerusform>%1 verlorene Anfrage</numerusform>
            <numerusform>%1 verlorene Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outlier(s) above %2 (%3 %)</source>
        <translation>
            <numerusform>%1 Ausreißer über %2 (%3 %)</numerusform>
            <numerusform>%1 Ausreißer über %2 (%3 %)</numerusform>
        </translation>
    </message>
    <message>
        <source>no outliers above %1</source>
        <translation>keine Ausreißer über %1</translation>
    </message>
    <message>
        <source>no responses</source>
        <translation>keine Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s), %3</source>
        <comment>lost requests, episodes, no outliers</comment>
        <translation>
            <numerusform>%1 in %2 Episode, %3</numerusform>
            <numerusform>%1 in %2 Episoden, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s)</source>
        <comment>outliers, episodes</comment>
        <translation>
            <numerusform>%1 in %2 Episode</numerusform>
            <numerusform>%1 in %2 Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 in %3 episode(s)</source>
        <comment>outliers, lost requests, episodes</comment>
        <translation>
            <numerusform>%1 und %2 in %3 Episode</numerusform>
            <numerusform>%1 und %2 in %3 Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>offered rate: outliers</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 long</source>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>typically %1 long</source>
        <translation>typischerweise %1 lang</translation>
    </message>
    <message>
        <source>peaking at %1 times the median</source>
        <translation>in der Spitze das %1-Fache des Medians</translation>
    </message>
    <message>
        <source>typically %1 apart</source>
        <translation>typischer Abstand %1</translation>
    </message>
    <message>
        <source>at regular intervals (p = %1)</source>
        <translation>in regelmäßigen Abständen (p = %1)</translation>
    </message>
    <message>
        <source>no more regular than expected by chance (p = %1)</source>
        <translation>nicht regelmäßiger als durch Zufall zu erwarten (p = %1)</translation>
    </message>
    <message>
        <source>spacing not reported, because this rate is beyond the knee</source>
        <translation>Abstände nicht angegeben, weil diese Rate hinter dem Knick liegt</translation>
    </message>
    <message>
        <source>likely cause: %1</source>
        <translation>wahrscheinliche Ursache: %1</translation>
    </message>
    <message>
        <source>likely causes: %1</source>
        <translation>wahrscheinliche Ursachen: %1</translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 lost request(s), due within %3: %4: %5</source>
        <translation>
            <numerusform>bei %1 s: %2 verlorene Anfrage, fällig innerhalb von %3: %4: %5</numerusform>
            <numerusform>bei %1 s: %2 verlorene Anfragen, fällig innerhalb von %3: %4: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s): %5: %6</source>
        <translation>
            <numerusform>bei %1 s: %2 lang, bis zu %3, %4 Ausreißer: %5: %6</numerusform>
            <numerusform>bei %1 s: %2 lang, bis zu %3, %4 Ausreißer: %5: %6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s) and %5: %6: %7</source>
        <translation>
            <numerusform>bei %1 s: %2 lang, bis zu %3, %4 Ausreißer und %5: %6: %7</numerusform>
            <numerusform>bei %1 s: %2 lang, bis zu %3, %4 Ausreißer und %5: %6: %7</numerusform>
        </translation>
    </message>
    <message>
        <source>Outliers above %1 of their step, by response time</source>
        <translation>Ausreißer über %1 ihrer Stufe, nach Antwortzeit</translation>
    </message>
    <message>
        <source>Outliers above %1 of their step, by service time</source>
        <translation>Ausreißer über %1 ihrer Stufe, nach Bedienzeit</translation>
    </message>
    <message>
        <source>at %1 s: one lost request: %2: %3</source>
        <translation>bei %1 s: eine verlorene Anfrage: %2: %3</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>the file is a results file or another database, which is not overwritten. Choose another name</source>
        <translation>die Datei ist eine Ergebnisdatei oder eine andere Datenbank und wird nicht überschrieben. Einen anderen Namen wählen</translation>
    </message>
</context>
<context>
    <name>ProcessorText</name>
    <message>
        <source>CPU %1 cannot be used on this host; it has CPU %2</source>
        <translation>CPU %1 lässt sich auf diesem Host nicht verwenden; er hat CPU %2</translation>
    </message>
    <message>
        <source>a guest with %1 and the load client need %2 cores, and there are %3. Nothing is assigned to CPUs</source>
        <translation>ein Gast mit %1 und der Lastclient benötigen %2 Kerne, vorhanden sind %3. Es werden keine CPUs zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%n vCPU(s)</source>
        <translation>
            <numerusform>%n vCPU</numerusform>
            <numerusform>%n vCPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>emulator</source>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>load client</source>
        <translation>Lastclient</translation>
    </message>
    <message>
        <source>CPU %1: %2</source>
        <comment>number: what runs there</comment>
        <translation>CPU %1: %2</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>%1 of %2 series ready</source>
        <translation>%1 von %2 Serien bereit</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>not an outlier</source>
        <translation>kein Ausreißer</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>outlier: %1</source>
        <translation>Ausreißer: %1</translation>
    </message>
    <message>
        <source>%1, episode %2 of %3</source>
        <translation>%1, Episode %2 von %3</translation>
    </message>
    <message>
        <source>%1 × median</source>
        <translation>%1 × Median</translation>
    </message>
    <message>
        <source>due at %1 s</source>
        <translation>fällig bei %1 s</translation>
    </message>
    <message>
        <source>way in %1, in the guest %2, way out %3</source>
        <translation>Hinweg %1, im Gast %2, Rückweg %3</translation>
    </message>
    <message>
        <source>sent %1 late</source>
        <translation>%1 zu spät gesendet</translation>
    </message>
    <message>
        <source>%1 (detail %2)</source>
        <comment>outcome, code</comment>
        <translation>%1 (Detail %2)</translation>
    </message>
    <message>
        <source>mean %1, σ %2</source>
        <translation>Mittelwert %1, σ %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>p99 %1, p99.9 %2</source>
        <translation>p99 %1, p99,9 %2</translation>
    </message>
    <message>
        <source>maximum %1</source>
        <translation>Maximum %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>answered: %1</source>
        <translation>beantwortet: %1</translation>
    </message>
    <message>
        <source>failed: %1 (%2)</source>
        <translation>fehlgeschlagen: %1 (%2)</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>RecordedRunWords</name>
    <message>
        <source>expected 1</source>
        <translation>erwartet: 1</translation>
    </message>
    <message>
        <source>expected a date such as 2026-11-30</source>
        <translation>erwartet ein Datum wie 2026-11-30</translation>
    </message>
    <message>
        <source>expected the name of a verdict</source>
        <translation>erwartet das Wort einer Bewertung</translation>
    </message>
    <message>
        <source>cannot copy the recorded run here; check that the disk has room and the folder is writable</source>
        <translation>der aufgezeichnete Messlauf kann hier nicht kopiert werden; prüfen, ob Speicherplatz frei und der Ordner beschreibbar ist</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Run %1: %2</source>
        <translation>Messlauf %1: %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Outliers by cause</source>
        <translation>Ausreißer nach Ursache</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>How to repeat the run</source>
        <translation>Messlauf wiederholen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Written by Unisweep %1</source>
        <translation>Erstellt von Unisweep %1</translation>
    </message>
    <message>
        <source>the name of a report must end in .html or .pdf</source>
        <translation>der Dateiname eines Berichts muss auf .html oder .pdf enden</translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation>die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>State of the run: &lt;b&gt;%1&lt;/b&gt;. Verdict: &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>Zustand des Messlaufs: &lt;b&gt;%1&lt;/b&gt;. Bewertung: &lt;b&gt;%2&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reason (first step)</source>
        <translation>Grund (erste Stufe)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none up to the highest rate</source>
        <translation>keiner bis zur höchsten Rate</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knick</translation>
    </message>
    <message>
        <source>Highest rate without loss</source>
        <translation>Höchste Rate ohne Verlust</translation>
    </message>
    <message>
        <source>Highest rate with at most 0.5 % loss</source>
        <translation>Höchste Rate mit höchstens 0,5 % Verlust</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Offered rates (requests/s)</source>
        <translation>Angebotene Raten (Anfragen/s)</translation>
    </message>
    <message>
        <source>Duration of a step</source>
        <translation>Dauer einer Stufe</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Speicher (MiB)</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPUs</translation>
    </message>
    <message>
        <source>Outlier rule</source>
        <translation>Ausreißerregel</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>No guests were booted.</source>
        <translation>Es wurden keine Gäste gestartet.</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Kernel command line of the first guest: %1</source>
        <translation>Kernel-Kommandozeile des ersten Gasts: %1</translation>
    </message>
    <message>
        <source>No steps were run.</source>
        <translation>Es wurden keine Stufen gemessen.</translation>
    </message>
    <message>
        <source>Offered (requests/s)</source>
        <translation>Angeboten (Anfragen/s)</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Mean (ms)</source>
        <translation>Mittelwert (ms)</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Median (ms)</translation>
    </message>
    <message>
        <source>p99 (ms)</source>
        <translation>p99 (ms)</translation>
    </message>
    <message>
        <source>p99.9 (ms)</source>
        <translation>p99,9 (ms)</translation>
    </message>
    <message>
        <source>Maximum (ms)</source>
        <translation>Maximum (ms)</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Outliers are responses above %1 of their step; all figures and statistics include them.</source>
        <translation>Ausreißer sind Antworten über %1 ihrer Stufe; alle Abbildungen und Statistiken enthalten sie.</translation>
    </message>
    <message>
        <source>There are no outliers.</source>
        <translation>Es gibt keine Ausreißer.</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>Share (95 %)</source>
        <translation>Anteil (95 %)</translation>
    </message>
    <message>
        <source>With the results file:</source>
        <translation>Mit der Ergebnisdatei:</translation>
    </message>
    <message>
        <source>Without it: save the experiment below as %1.yaml</source>
        <translation>Ohne sie: das folgende Experiment als %1.yaml speichern</translation>
    </message>
    <message>
        <source>%1 (A) and %2 (B)</source>
        <translation>%1 (A) und %2 (B)</translation>
    </message>
    <message>
        <source>The two runs have no curve in common.</source>
        <translation>Die beiden Messläufe haben keine gemeinsame Kurve.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>Reproduction</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Speicher (MiB)</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Host is a virtual machine</source>
        <translation>Host ist eine virtuelle Maschine</translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation>Frequenzregler (Governor)</translation>
    </message>
    <message>
        <source>Turbo disabled</source>
        <translation>Turbo abgeschaltet</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>Boost</translation>
    </message>
    <message>
        <source>Simultaneous multithreading</source>
        <translation>Simultanes Multithreading</translation>
    </message>
    <message>
        <source>Clock source</source>
        <translation>Zeitquelle</translation>
    </message>
    <message>
        <source>Load average</source>
        <translation>Durchschnittslast</translation>
    </message>
    <message>
        <source>reproduced</source>
        <translation>reproduziert</translation>
    </message>
    <message>
        <source>not reproduced: %1</source>
        <translation>nicht reproduziert: %1</translation>
    </message>
    <message>
        <source>cannot tell: %1</source>
        <translation>unentschieden: %1</translation>
    </message>
    <message>
        <source>the new run has steps that do not count (%1)</source>
        <translation>der neue Messlauf hat Stufen, die nicht zählen (%1)</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%1; und %n weitere</numerusform>
            <numerusform>%1; und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the new run did not finish (%1)</source>
        <translation>der neue Messlauf wurde nicht abgeschlossen (%1)</translation>
    </message>
    <message>
        <source>only %1 of %2 curves were rerun</source>
        <translation>nur %1 von %2 Kurven wurden erneut gemessen</translation>
    </message>
    <message>
        <source>at %1 of %2 rates there are too few responses, or none on one side</source>
        <translation>bei %1 von %2 Raten gibt es zu wenige Antworten oder auf einer Seite keine</translation>
    </message>
    <message>
        <source>at %1 of %2 rates the intervals are consistent with a change and with none</source>
        <translation>bei %1 von %2 Raten sind die Intervalle sowohl mit einer Änderung als auch mit keiner vereinbar</translation>
    </message>
    <message>
        <source>at %1 of %2 rates the two boots differ, which may be variation between boots, because each side has only one</source>
        <translation>bei %1 von %2 Raten unterscheiden sich die beiden Starts, was Streuung zwischen Starts sein kann, weil jede Seite nur einen hat</translation>
    </message>
    <message>
        <source>with one boot on each side, the variation between boots is unknown; repeat with repetitions: 3</source>
        <translation>mit je einem Start ist die Streuung zwischen Starts unbekannt; mit repetitions: 3 wiederholen</translation>
    </message>
    <message>
        <source>the comparison was canceled</source>
        <translation>der Vergleich wurde abgebrochen</translation>
    </message>
    <message>
        <source>the runs have no step in common (same series, memory and rate)</source>
        <translation>die Messläufe haben keine gemeinsame Stufe (gleiche Serie, gleicher Speicher, gleiche Rate)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Guests ran under</source>
        <translation>Gäste liefen unter</translation>
    </message>
    <message>
        <source>Load client</source>
        <translation>Lastclient</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>KVM module</source>
        <translation>KVM-Modul</translation>
    </message>
    <message>
        <source>KVM polls when idle (ns)</source>
        <translation>KVM fragt im Leerlauf ab (ns)</translation>
    </message>
    <message>
        <source>%1 with vhost</source>
        <translation>%1 mit vhost</translation>
    </message>
    <message>
        <source>Hypervisors</source>
        <translation>Hypervisoren</translation>
    </message>
    <message>
        <source>vhost requested</source>
        <translation>vhost angefordert</translation>
    </message>
    <message>
        <source>Network queues</source>
        <translation>Netzwerk-Warteschlangen</translation>
    </message>
    <message>
        <source>Guest memory in huge pages</source>
        <translation>Gastspeicher in Huge Pages</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>Disk-I/O</translation>
    </message>
</context>
<context>
    <name>ResultsFile</name>
    <message>
        <source>Cannot save the notes in %1: %2. Check that the file is writable.</source>
        <translation>Die Notizen können nicht in %1 gespeichert werden: %2. Prüfen, ob die Datei beschreibbar ist.</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>it names series %1, but the experiment has %2</source>
        <translation>es ist Serie %1 angegeben, aber das Experiment hat %2</translation>
    </message>
    <message>
        <source>guest %1, which it names, is missing</source>
        <translation>der angegebene Gast %1 fehlt</translation>
    </message>
    <message>
        <source>this guest is missing</source>
        <translation>dieser Gast fehlt</translation>
    </message>
    <message>
        <source>the time of a sample is more than 48 h away from the step</source>
        <translation>die Zeit eines Messwerts liegt mehr als 48 h von der Stufe entfernt</translation>
    </message>
    <message>
        <source>a sample is &quot;%1&quot;, but has no response time</source>
        <translation>ein Messwert ist „%1“, hat aber keine Antwortzeit</translation>
    </message>
    <message>
        <source>a sample is &quot;%1&quot;, but has a response time</source>
        <translation>ein Messwert ist „%1“, hat aber eine Antwortzeit</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3 to %4</source>
        <translation>%1 ist %2; erwartet: %3 bis %4</translation>
    </message>
    <message>
        <source>%1 samples would take %2 GB of memory, more than half of this host&apos;s memory</source>
        <translation>%1 Messwerte würden %2 GB Speicher benötigen, mehr als die Hälfte des Speichers dieses Hosts</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ordinary table</source>
        <translation>„%1“ ist keine gewöhnliche Tabelle</translation>
    </message>
    <message>
        <source>not a results file of Unisweep</source>
        <translation>keine Ergebnisdatei von Unisweep</translation>
    </message>
    <message>
        <source>the file has layout %1, but this version of Unisweep reads layouts up to %2; use a newer version</source>
        <translation>die Datei hat Format %1, aber diese Version von Unisweep liest Formate bis %2; eine neuere Version verwenden</translation>
    </message>
    <message>
        <source>the journal next to it (%1) was not written by Unisweep; remove it</source>
        <translation>das Journal daneben (%1) stammt nicht von Unisweep; es entfernen</translation>
    </message>
    <message>
        <source>Unisweep crashed while saving, and the temporary copy needed to undo that save cannot be created in %1; free space there, or set TMPDIR to another folder</source>
        <translation>Unisweep ist beim Speichern abgestürzt, und die zum Zurücknehmen nötige temporäre Kopie kann in %1 nicht angelegt werden; dort Platz schaffen oder TMPDIR auf einen anderen Ordner setzen</translation>
    </message>
    <message>
        <source>the file ends after %1 of %2 bytes</source>
        <translation>die Datei endet nach %1 von %2 Byte</translation>
    </message>
    <message>
        <source>the rows of table %1 are out of order</source>
        <translation>die Zeilen der Tabelle %1 sind nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>table %1 has too many rows</source>
        <translation>Tabelle %1 hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>the run&apos;s record is missing</source>
        <translation>der Eintrag des Messlaufs fehlt</translation>
    </message>
    <message>
        <source>the run ended during this step</source>
        <translation>der Messlauf endete während dieser Stufe</translation>
    </message>
    <message>
        <source>another program is writing to the file; try again when it has finished (%1)</source>
        <translation>ein anderes Programm schreibt in die Datei; nach dessen Ende erneut versuchen (%1)</translation>
    </message>
    <message>
        <source>the file is damaged or is not a results file: %1</source>
        <translation>die Datei ist beschädigt oder keine Ergebnisdatei: %1</translation>
    </message>
    <message>
        <source>%1: not enough memory to read the file</source>
        <translation>%1: nicht genug Speicher, um die Datei zu lesen</translation>
    </message>
    <message>
        <source>the run has no recorded end: Unisweep crashed or is still running</source>
        <translation>der Messlauf hat kein aufgezeichnetes Ende: Unisweep ist abgestürzt oder läuft noch</translation>
    </message>
    <message>
        <source>Cannot create the folder %1. Choose another place for the results.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Einen anderen Ort für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>Cannot save the results in %1: %2. Check that the disk has room and the folder is writable.</source>
        <translation>Die Ergebnisse können nicht in %1 gespeichert werden: %2. Prüfen, ob Speicherplatz frei und der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>another program has locked it; close it there</source>
        <translation>ein anderes Programm hat sie gesperrt; dort schließen</translation>
    </message>
    <message>
        <source>%1. Check that the disk has room and the folder is writable</source>
        <translation>%1. Prüfen, ob Speicherplatz frei und der Ordner beschreibbar ist</translation>
    </message>
    <message>
        <source>Cannot save the results in %1: %2</source>
        <translation>Die Ergebnisse können nicht in %1 gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Cannot save the results in %1 now: %2. The run continues; samples are buffered in memory and saved as soon as possible.</source>
        <translation>Die Ergebnisse können zurzeit nicht in %1 gespeichert werden: %2. Der Messlauf geht weiter; Messwerte werden im Speicher gehalten und baldmöglichst gespeichert.</translation>
    </message>
    <message>
        <source>The results file was deleted or renamed during the run; all results so far were saved again as %1.</source>
        <translation>Die Ergebnisdatei wurde während des Messlaufs gelöscht oder umbenannt; alle bisherigen Ergebnisse wurden als %1 neu gespeichert.</translation>
    </message>
    <message>
        <source>The results are being saved in %1 again, after %2.</source>
        <translation>Die Ergebnisse werden nach %2 wieder in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Could not save the results in %1 for %2, and %3 of them are lost: %4</source>
        <translation>Die Ergebnisse konnten %2 lang nicht in %1 gespeichert werden, und %3 davon sind verloren: %4</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>no such file or built-in experiment; see: unisweep experiments</source>
        <translation>keine solche Datei und kein mitgeliefertes Experiment; siehe: unisweep experiments</translation>
    </message>
    <message>
        <source>several built-in experiments begin with this name: %1</source>
        <translation>mehrere mitgelieferte Experimente beginnen mit diesem Namen: %1</translation>
    </message>
    <message>
        <source>Not all results are saved yet, so the load clients are not compared here; unisweep export --table compares them later.</source>
        <translation>Noch sind nicht alle Ergebnisse gespeichert, daher werden die Lastclients hier nicht verglichen; unisweep export --table vergleicht sie später.</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Replace?</source>
        <translation>Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>%1, kernel</source>
        <translation>%1, Kernel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not built yet</source>
        <translation>noch nicht gebaut</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>noch nicht heruntergeladen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>there is no kernel of %1 yet</source>
        <translation>es gibt noch keinen Kernel von %1</translation>
    </message>
    <message>
        <source>Images: %1, %2, in %3</source>
        <translation>Images: %1, %2, in %3</translation>
    </message>
    <message>
        <source>Images: %1, %2; %3 free in %4</source>
        <translation>Images: %1, %2; %3 frei in %4</translation>
    </message>
    <message>
        <source>Created: %1 UTC</source>
        <translation>Erstellt: %1 UTC</translation>
    </message>
    <message>
        <source>%1: %2, SHA-256 %3</source>
        <translation>%1: %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Erstellt aus: %1</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>one boot</source>
        <translation>ein Start</translation>
    </message>
    <message>
        <source>%1 boots</source>
        <translation>%1 Starts</translation>
    </message>
    <message>
        <source>%1 s of load</source>
        <translation>%1 s Last</translation>
    </message>
    <message>
        <source>%1 min of load</source>
        <translation>%1 min Last</translation>
    </message>
    <message>
        <source>%1, one boot</source>
        <translation>%1, ein Start</translation>
    </message>
    <message>
        <source>%1, %2 boots</source>
        <translation>%1, %2 Starts</translation>
    </message>
    <message>
        <source>cannot run on this host</source>
        <translation>nicht auf diesem Host</translation>
    </message>
    <message>
        <source>ready · %1 of %2 images available</source>
        <translation>bereit · %1 von %2 Images vorhanden</translation>
    </message>
    <message>
        <source>ready · images are built when needed</source>
        <translation>bereit · Images werden bei Bedarf gebaut</translation>
    </message>
    <message>
        <source>its kernel is missing</source>
        <translation>der Kernel fehlt</translation>
    </message>
    <message>
        <source>no image yet</source>
        <translation>noch kein Image</translation>
    </message>
    <message>
        <source>%1 · %2 · emulated · recorded on %3</source>
        <translation>%1 · %2 · emuliert · aufgezeichnet auf %3</translation>
    </message>
    <message>
        <source>%1 · %2 · recorded on %3</source>
        <translation>%1 · %2 · aufgezeichnet auf %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Rate (/s)</source>
        <translation>Rate (/s)</translation>
    </message>
    <message>
        <source>Offered rate, requests per second</source>
        <translation>Angebotene Rate, Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Whether B differs from A by an amount that matters: 5 % of a latency, or half a percent of the requests</source>
        <translation>Ob B von A in relevantem Maß abweicht: 5 % einer Latenz oder ein halbes Prozent der Anfragen</translation>
    </message>
    <message>
        <source>B − A (ms)</source>
        <translation>B − A (ms)</translation>
    </message>
    <message>
        <source>Difference of the medians and its confidence interval (block bootstrap; 95 % for all intervals together)</source>
        <translation>Differenz der Mediane und ihr Konfidenzintervall (Block-Bootstrap; 95 % für alle Intervalle zusammen)</translation>
    </message>
    <message>
        <source>Median A (ms)</source>
        <translation>Median A (ms)</translation>
    </message>
    <message>
        <source>Median latency of A, ms</source>
        <translation>Mediane Latenz von A, ms</translation>
    </message>
    <message>
        <source>Median B (ms)</source>
        <translation>Median B (ms)</translation>
    </message>
    <message>
        <source>Median latency of B, ms</source>
        <translation>Mediane Latenz von B, ms</translation>
    </message>
    <message>
        <source>p99 A (ms)</source>
        <translation>p99 A (ms)</translation>
    </message>
    <message>
        <source>99th percentile of A, ms</source>
        <translation>99. Perzentil von A, ms</translation>
    </message>
    <message>
        <source>p99 B (ms)</source>
        <translation>p99 B (ms)</translation>
    </message>
    <message>
        <source>99th percentile of B, ms</source>
        <translation>99. Perzentil von B, ms</translation>
    </message>
    <message>
        <source>Failed A (%)</source>
        <translation>Fehlgeschl. A (%)</translation>
    </message>
    <message>
        <source>Failed B (%)</source>
        <translation>Fehlgeschl. B (%)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Basis of the verdict</source>
        <translation>Grundlage der Bewertung</translation>
    </message>
    <message>
        <source>t (s)</source>
        <translation>t (s)</translation>
    </message>
    <message>
        <source>When its first request started to wait, in seconds from the start of the step</source>
        <translation>Wann ihre erste Anfrage zu warten begann, in Sekunden ab Beginn der Stufe</translation>
    </message>
    <message>
        <source>Length (ms)</source>
        <translation>Länge (ms)</translation>
    </message>
    <message>
        <source>Time until its last request was answered, ms</source>
        <translation>Zeit, bis ihre letzte Anfrage beantwortet war, ms</translation>
    </message>
    <message>
        <source>Longest (ms)</source>
        <translation>Längste (ms)</translation>
    </message>
    <message>
        <source>The longest wait, ms</source>
        <translation>Die längste Wartezeit, ms</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Outliers and lost requests in the episode</source>
        <translation>Ausreißer und verlorene Anfragen der Episode</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>Stated only with evidence; otherwise unknown</source>
        <translation>Nur genannt, wenn belegt; sonst unbekannt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Evidence for the cause</source>
        <translation>Belege für die Ursache</translation>
    </message>
    <message>
        <source>Offered rate of the step, requests per second</source>
        <translation>Angebotene Rate der Stufe, Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latenz (ms)</translation>
    </message>
    <message>
        <source>Response or service time (see the toolbar), ms</source>
        <translation>Antwort- oder Bedienzeit (siehe Werkzeugleiste), ms</translation>
    </message>
    <message>
        <source>× median</source>
        <translation>× Median</translation>
    </message>
    <message>
        <source>Latency divided by the step&apos;s median</source>
        <translation>Latenz geteilt durch den Median der Stufe</translation>
    </message>
    <message>
        <source>Scheduled send time, in seconds from the start of the step</source>
        <translation>Geplanter Sendezeitpunkt, in Sekunden ab Beginn der Stufe</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>The step&apos;s curve</source>
        <translation>Die Kurve der Stufe</translation>
    </message>
    <message>
        <source>Why it was slow, if known</source>
        <translation>Warum sie langsam war, falls bekannt</translation>
    </message>
    <message>
        <source>Payload (B)</source>
        <translation>Nutzdaten (B)</translation>
    </message>
    <message>
        <source>Payload of a datagram, bytes</source>
        <translation>Nutzdaten eines Datagramms, Byte</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Speicher (MiB)</translation>
    </message>
    <message>
        <source>Guest memory, MiB</source>
        <translation>Speicher des Gasts, MiB</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>Received bandwidth, Mbit/s</source>
        <translation>Empfangene Bandbreite, Mbit/s</translation>
    </message>
    <message>
        <source>p99 (ms)</source>
        <translation>p99 (ms)</translation>
    </message>
    <message>
        <source>99th percentile of the %1, ms</source>
        <translation>99. Perzentil der %1, ms</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Samples above the outlier rule&apos;s fence</source>
        <translation>Messwerte über der Grenze der Ausreißerregel</translation>
    </message>
    <message>
        <source>Whether the step is trustworthy; see the Reason column</source>
        <translation>Ob die Stufe verlässlich ist; siehe Spalte „Grund“</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Median (ms)</translation>
    </message>
    <message>
        <source>Median %1, ms</source>
        <translation>Median der %1, ms</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Answers (/s)</source>
        <translation>Antworten (/s)</translation>
    </message>
    <message>
        <source>Mean (ms)</source>
        <translation>Mittelwert (ms)</translation>
    </message>
    <message>
        <source>Mean %1, ms</source>
        <translation>Mittelwert der %1, ms</translation>
    </message>
    <message>
        <source>σ (ms)</source>
        <translation>σ (ms)</translation>
    </message>
    <message>
        <source>Standard deviation of the %1, ms</source>
        <translation>Standardabweichung der %1, ms</translation>
    </message>
    <message>
        <source>p99.9 (ms)</source>
        <translation>p99,9 (ms)</translation>
    </message>
    <message>
        <source>99.9th percentile of the %1, ms</source>
        <translation>99,9. Perzentil der %1, ms</translation>
    </message>
    <message>
        <source>Max (ms)</source>
        <translation>Max. (ms)</translation>
    </message>
    <message>
        <source>Longest %1, ms</source>
        <translation>Längste %1, ms</translation>
    </message>
    <message>
        <source>Requests sent, excluding the warm-up</source>
        <translation>Gesendete Anfragen ohne Aufwärmzeit</translation>
    </message>
    <message>
        <source>σ (Mbit/s)</source>
        <translation>σ (Mbit/s)</translation>
    </message>
    <message>
        <source>Standard deviation of the bandwidth between the client&apos;s reports, Mbit/s</source>
        <translation>Standardabweichung der Bandbreite zwischen den Berichten des Clients, Mbit/s</translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation>Jitter (ms)</translation>
    </message>
    <message>
        <source>Mean of the receiver&apos;s jitter, ms</source>
        <translation>Mittlerer Jitter des Empfängers, ms</translation>
    </message>
    <message>
        <source>Lost (%)</source>
        <translation>Verlust (%)</translation>
    </message>
    <message>
        <source>Datagrams lost, percent</source>
        <translation>Verlorene Datagramme, Prozent</translation>
    </message>
    <message>
        <source>CPU (µs)</source>
        <translation>CPU (µs)</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>NDR: the highest rate without loss; PDR: with at most 0.5 % loss; knee: the first rate that the guest could not sustain</source>
        <translation>NDR: die höchste Rate ohne Verlust; PDR: mit höchstens 0,5 % Verlust; Knick: die erste Rate, die der Gast nicht durchhielt</translation>
    </message>
    <message>
        <source>The reason for the verdict</source>
        <translation>Der Grund der Bewertung</translation>
    </message>
    <message>
        <source>Offered (Mbit/s)</source>
        <translation>Angeboten (Mbit/s)</translation>
    </message>
    <message>
        <source>Offered bandwidth, Mbit/s</source>
        <translation>Angebotene Bandbreite, Mbit/s</translation>
    </message>
    <message>
        <source>Client (%)</source>
        <translation>Client (%)</translation>
    </message>
    <message>
        <source>The client&apos;s own lateness: its share of the median response time, of the 99th percentile, and the share of the outliers that it explains</source>
        <translation>Die eigene Verspätung des Clients: ihr Anteil an der medianen Antwortzeit, am 99. Perzentil und der Anteil der Ausreißer, die sie erklärt</translation>
    </message>
    <message>
        <source>Requests of A without a correct response before the timeout, percent</source>
        <translation>Anfragen von A ohne korrekte Antwort vor dem Zeitlimit, Prozent</translation>
    </message>
    <message>
        <source>Requests of B without a correct response before the timeout, percent</source>
        <translation>Anfragen von B ohne korrekte Antwort vor dem Zeitlimit, Prozent</translation>
    </message>
    <message>
        <source>Requests without a correct response before the timeout</source>
        <translation>Anfragen ohne korrekte Antwort vor dem Zeitlimit</translation>
    </message>
    <message>
        <source>Response rate, correct responses per second</source>
        <translation>Antwortrate, korrekte Antworten pro Sekunde</translation>
    </message>
    <message>
        <source>CPU time of guest and emulator per correct response, µs; – if not reported</source>
        <translation>CPU-Zeit von Gast und Emulator je korrekter Antwort, µs; –, falls nicht gemeldet</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>emulated</source>
        <translation>emuliert</translation>
    </message>
    <message>
        <source>host-noisy</source>
        <translation>durch Host gestört</translation>
    </message>
    <message>
        <source>client-limited</source>
        <translation>clientbegrenzt</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: reason</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>There is no command or file &quot;%1&quot;.</source>
        <translation>Es gibt weder Befehl noch Datei „%1“.</translation>
    </message>
    <message>
        <source>There is no command or file &quot;%1&quot;. Did you mean &quot;unisweep %2&quot;?</source>
        <translation>Es gibt weder Befehl noch Datei „%1“. Gemeint vielleicht „unisweep %2“?</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>Print errors only</source>
        <translation>Nur Fehler ausgeben</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped by the user; results so far are saved</source>
        <translation>vom Benutzer gestoppt; bisherige Ergebnisse sind gespeichert</translation>
    </message>
    <message>
        <source>the runs differ</source>
        <translation>die Messläufe unterscheiden sich</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>stopping; results so far will be saved</source>
        <translation>wird gestoppt; bisherige Ergebnisse werden gespeichert</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>nicht geprüft: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message numerus="yes">
        <source>removed: %n unfinished image(s)</source>
        <translation>
            <numerusform>entfernt: %n unfertiges Image</numerusform>
            <numerusform>entfernt: %n unfertige Images</numerusform>
        </translation>
    </message>
    <message>
        <source>runs (.unisweep)</source>
        <translation>Messläufe (.unisweep)</translation>
    </message>
    <message>
        <source>report  %1</source>
        <translation>Bericht  %1</translation>
    </message>
    <message>
        <source>a figure (.pdf, .png, .svg) or a run (.unisweep)</source>
        <translation>eine Abbildung (.pdf, .png, .svg) oder ein Messlauf (.unisweep)</translation>
    </message>
    <message>
        <source>Print the guest&apos;s console</source>
        <translation>Die Konsole des Gasts ausgeben</translation>
    </message>
    <message>
        <source>results  %1</source>
        <translation>Ergebnisse  %1</translation>
    </message>
    <message>
        <source>No translation &quot;%1&quot;; available: %2</source>
        <translation>Es gibt keine Übersetzung „%1“; vorhanden: %2</translation>
    </message>
    <message>
        <source>There is no display for the window; unisweep run FILE does the same without one.</source>
        <translation>Es gibt keine Anzeige für das Fenster; unisweep run DATEI misst auch ohne Anzeige.</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>verwendet von %1</translation>
    </message>
    <message>
        <source>List the runs that come with the program</source>
        <translation>Die mitgelieferten Messläufe auflisten</translation>
    </message>
    <message>
        <source>--sources and --target are for unikernels that the mirage tool builds; %1 has none</source>
        <translation>--sources und --target gelten für Unikernel, die das Werkzeug mirage baut, und %1 hat keine</translation>
    </message>
    <message>
        <source>--target: %1 boots unikernels built for %2</source>
        <translation>--target: %1 startet Unikernel, die für %2 gebaut sind</translation>
    </message>
    <message>
        <source>%2 has no kernel &quot;%1&quot;; available: %3</source>
        <translation>Es gibt keinen Kernel „%1“ von %2; vorhanden: %3</translation>
    </message>
    <message>
        <source>%1 was not confirmed: its SHA-256 is %2. Confirm it once: unisweep images get %3 --sha256 %2</source>
        <translation>%1 wurde nicht bestätigt: Der SHA-256-Hash ist %2. Einmalig bestätigen: unisweep images get %3 --sha256 %2</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Recorded on %1, on %2.</source>
        <translation>Aufgezeichnet am %1, auf %2.</translation>
    </message>
    <message>
        <source>Its worst step: %1.</source>
        <translation>Schlechteste Stufe: %1.</translation>
    </message>
    <message>
        <source>No recorded run &quot;%1&quot;; unisweep recorded lists those available</source>
        <translation>Es gibt keinen aufgezeichneten Messlauf „%1“; unisweep recorded listet die vorhandenen auf</translation>
    </message>
    <message>
        <source>Lists the runs that come with the program. Each was recorded on a real guest, so that outliers can be examined without a guest. Every command that reads a run also accepts their names.</source>
        <translation>Listet die mitgelieferten Messläufe auf, jeder auf einem echten Gast aufgezeichnet, sodass sich Ausreißer auch ohne Gast untersuchen lassen. Jeder Befehl, der einen Messlauf liest, nimmt auch ihre Namen an.</translation>
    </message>
    <message>
        <source>one of them, to describe it</source>
        <translation>einer davon, um seinen Inhalt zu beschreiben</translation>
    </message>
    <message>
        <source>Copy the named run into this folder</source>
        <translation>Den genannten Messlauf in diesen Ordner kopieren</translation>
    </message>
    <message>
        <source>Write what is known of each as JSON</source>
        <translation>Was über jeden bekannt ist, als JSON schreiben</translation>
    </message>
    <message>
        <source>--out copies one run: name it, as in unisweep recorded NAME --out DIR</source>
        <translation>--out kopiert einen einzelnen Messlauf: seinen Namen angeben, etwa unisweep recorded NAME --out VERZ</translation>
    </message>
    <message>
        <source>Explains the outliers of each step: how many there are, their episodes, spacing and regularity, and their likely causes with the evidence; and, for each curve, which mechanisms may delay its requests, with the odds.</source>
        <translation>Erklärt die Ausreißer jeder Stufe: Zahl, Episoden, Abstände und Regelmäßigkeit sowie ihre wahrscheinlichen Ursachen mit Belegen; und für jede Kurve, welche Mechanismen ihre Anfragen verzögern können, mit dem Chancenverhältnis.</translation>
    </message>
    <message>
        <source>a run (.unisweep)</source>
        <translation>ein Messlauf (.unisweep)</translation>
    </message>
    <message>
        <source>Outlier rule: mean+3sigma, &quot;tukey 1.5&quot; or &quot;mad 3&quot; (default: the run&apos;s rule)</source>
        <translation>Ausreißerregel: mean+3sigma, &quot;tukey 1.5&quot; oder &quot;mad 3&quot; (Vorgabe: die des Messlaufs)</translation>
    </message>
    <message>
        <source>Use service time instead of response time</source>
        <translation>Bedienzeit statt Antwortzeit verwenden</translation>
    </message>
    <message>
        <source>Number of longest episodes to list per step</source>
        <translation>Zahl der aufzuführenden längsten Episoden je Stufe</translation>
    </message>
    <message>
        <source>Write everything as JSON</source>
        <translation>Alles als JSON schreiben</translation>
    </message>
    <message>
        <source>--longest: expected a number from 0, found &quot;%1&quot;</source>
        <translation>--longest: erwartet eine Zahl ab 0, gefunden „%1“</translation>
    </message>
    <message>
        <source>--rule: unknown outlier rule &quot;%1&quot;; expected one such as mean+3sigma, tukey 1.5 or mad 3</source>
        <translation>--rule: unbekannte Ausreißerregel „%1“; erwartet etwa mean+3sigma, tukey 1.5 oder mad 3</translation>
    </message>
    <message>
        <source>Compares run B with run A. Curves are matched by series and memory size and compared rate by rate: median, 99th percentile and failures. One boot on each side is not enough to show a change.</source>
        <translation>Vergleicht Messlauf B mit Messlauf A. Kurven werden nach Serie und Speichergröße zugeordnet und Rate für Rate verglichen: Median, 99. Perzentil und Fehler. Ein Start auf jeder Seite reicht nicht, um eine Änderung zu zeigen.</translation>
    </message>
    <message>
        <source>Smallest relevant change of a latency, in percent of A</source>
        <translation>Kleinste relevante Änderung einer Latenz in Prozent von A</translation>
    </message>
    <message>
        <source>Compare service time instead of response time</source>
        <translation>Bedienzeit statt Antwortzeit vergleichen</translation>
    </message>
    <message>
        <source>Write the comparison as JSON</source>
        <translation>Den Vergleich als JSON schreiben</translation>
    </message>
    <message>
        <source>--matters: expected a percentage from 0, found &quot;%1&quot;</source>
        <translation>--matters: erwartet einen Prozentsatz ab 0, gefunden „%1“</translation>
    </message>
    <message>
        <source>The runs have no step in common (same series, memory and rate)</source>
        <translation>Die Messläufe haben keine gemeinsame Stufe (gleiche Serie, gleicher Speicher, gleiche Rate)</translation>
    </message>
    <message>
        <source>Measures the rates that the load client can sustain on this host against an echo server on the same host,
and saves the result until the next reboot. A run calibrates automatically when necessary; use this command
to recalibrate while the host is idle. Steps above half of the highest rate are marked client-limited.</source>
        <translation>Misst gegen einen Echo-Server auf demselben Host, welche Raten der Lastclient auf diesem Host durchhält,
und speichert das Ergebnis bis zum nächsten Neustart. Ein Messlauf kalibriert bei Bedarf automatisch; dieser
Befehl kalibriert neu, während der Host unbelastet ist. Stufen über der Hälfte der höchsten Rate werden als clientbegrenzt gekennzeichnet.</translation>
    </message>
    <message>
        <source>udp, tcp (a connection per request) or tcp-keep-alive; default: all</source>
        <translation>udp, tcp (eine Verbindung je Anfrage) oder tcp-keep-alive; Vorgabe: alle</translation>
    </message>
    <message>
        <source>Show the saved calibration without measuring</source>
        <translation>Die gespeicherte Kalibrierung zeigen, ohne zu messen</translation>
    </message>
    <message>
        <source>Write the calibration as JSON</source>
        <translation>Die Kalibrierung als JSON schreiben</translation>
    </message>
    <message>
        <source>unknown transport &quot;%1&quot;; expected one of: %2</source>
        <translation>unbekannter Transport „%1“; erwartet: %2</translation>
    </message>
    <message>
        <source>no calibration is saved for this boot. The first run calibrates automatically, or run: unisweep calibrate</source>
        <translation>seit dem Systemstart ist keine Kalibrierung gespeichert. Der erste Messlauf kalibriert automatisch; oder ausführen: unisweep calibrate</translation>
    </message>
    <message>
        <source>Run an experiment without the window</source>
        <translation>Ein Experiment ohne Fenster ausführen</translation>
    </message>
    <message>
        <source>List the built-in experiments</source>
        <translation>Die mitgelieferten Experimente auflisten</translation>
    </message>
    <message>
        <source>Draw a run as PNG, PDF or SVG</source>
        <translation>Einen Messlauf als PNG, PDF oder SVG zeichnen</translation>
    </message>
    <message>
        <source>Export a run&apos;s samples as CSV and its steps as JSON</source>
        <translation>Messwerte eines Messlaufs als CSV und Stufen als JSON exportieren</translation>
    </message>
    <message>
        <source>Explain a run&apos;s outliers: episodes, regularity, likely causes</source>
        <translation>Ausreißer eines Messlaufs erklären: Episoden, Regelmäßigkeit, wahrscheinliche Ursachen</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Zwei Messläufe vergleichen</translation>
    </message>
    <message>
        <source>Write a report on one or more runs as HTML and PDF</source>
        <translation>Einen Bericht über Messläufe als HTML und PDF schreiben</translation>
    </message>
    <message>
        <source>Repeat the experiment of a figure or a run and compare the results</source>
        <translation>Das Experiment einer Abbildung oder eines Messlaufs wiederholen und die Ergebnisse vergleichen</translation>
    </message>
    <message>
        <source>Check what this host supports and what to install</source>
        <translation>Prüfen, was dieser Host unterstützt und was zu installieren ist</translation>
    </message>
    <message>
        <source>Measure the rates that the load client can sustain on this host</source>
        <translation>Messen, welche Raten der Lastclient auf diesem Host durchhält</translation>
    </message>
    <message>
        <source>List, build, get, import, verify and remove guest images</source>
        <translation>Gast-Images auflisten, bauen, herunterladen, importieren, prüfen und entfernen</translation>
    </message>
    <message>
        <source>Remove guests and files left behind by crashed runs</source>
        <translation>Von abgestürzten Messläufen zurückgelassene Gäste und Dateien entfernen</translation>
    </message>
    <message>
        <source>Measures how a guest behaves as load rises.

Without a command, the window opens. Commands (each has its own --help):
%1</source>
        <translation>Misst, wie sich ein Gast bei steigender Last verhält.

Ohne Befehl öffnet sich das Fenster. Befehle (jeder mit eigenem --help):
%1</translation>
    </message>
    <message>
        <source>an experiment (.yaml) or a run (.unisweep)</source>
        <translation>ein Experiment (.yaml) oder ein Messlauf (.unisweep)</translation>
    </message>
    <message>
        <source>Start the experiment immediately</source>
        <translation>Das Experiment sofort starten</translation>
    </message>
    <message>
        <source>Language of the window, such as de or zh_CN; for commands, set LANGUAGE</source>
        <translation>Sprache des Fensters, etwa de oder zh_CN; für Befehle LANGUAGE setzen</translation>
    </message>
    <message>
        <source>An argument is missing</source>
        <translation>Ein Argument fehlt</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;</source>
        <translation>Unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>Cannot connect to the display (%1). Check that it is running and that you may use it, or measure without the window: unisweep run FILE</source>
        <translation>Keine Verbindung zur Anzeige (%1). Prüfen, ob sie läuft und zugänglich ist, oder ohne Fenster messen: unisweep run DATEI</translation>
    </message>
    <message>
        <source>The display (%1) did not respond within %2 s. Check that it is running, or measure without the window: unisweep run FILE</source>
        <translation>Die Anzeige (%1) antwortete nicht innerhalb von %2 s. Prüfen, ob sie läuft, oder ohne Fenster messen: unisweep run DATEI</translation>
    </message>
    <message>
        <source>failed; see the message</source>
        <translation>fehlgeschlagen; siehe Meldung</translation>
    </message>
    <message>
        <source>invalid command line or input file</source>
        <translation>ungültige Kommandozeile oder Eingabedatei</translation>
    </message>
    <message>
        <source>this host lacks a requirement; the message says how to meet it</source>
        <translation>diesem Host fehlt eine Voraussetzung; die Meldung nennt die Abhilfe</translation>
    </message>
    <message>
        <source>the runs cannot be shown to differ or to be the same</source>
        <translation>weder Unterschied noch Gleichheit der Messläufe ist nachweisbar</translation>
    </message>
    <message>
        <source>Do not wait for other runs on this host to finish</source>
        <translation>Nicht auf das Ende anderer Messläufe auf diesem Host warten</translation>
    </message>
    <message>
        <source>Allow load to a guest at this public address</source>
        <translation>Last zu einem Gast mit dieser öffentlichen Adresse erlauben</translation>
    </message>
    <message>
        <source>Allow experiments to connect to this machine from now on (load-from, hypervisor)</source>
        <translation>Experimenten ab jetzt Verbindungen zu dieser Maschine erlauben (load-from, hypervisor)</translation>
    </message>
    <message>
        <source>the experiment connects to %1. If that is intended, allow it once: --allow-host %2</source>
        <translation>das Experiment verbindet sich mit %1. Falls gewollt, einmal erlauben: --allow-host %2</translation>
    </message>
    <message>
        <source>cannot run: %1</source>
        <translation>nicht ausführbar: %1</translation>
    </message>
    <message>
        <source>Checks what this host supports and says what to install for the rest. With an experiment, checks whether each of its series can run here.</source>
        <translation>Prüft, was dieser Host unterstützt, und nennt, was für den Rest zu installieren ist. Mit einem Experiment wird geprüft, ob jede seiner Serien hier ausführbar ist.</translation>
    </message>
    <message>
        <source>an experiment (YAML), or the name of a built-in one</source>
        <translation>ein Experiment (YAML) oder der Name eines mitgelieferten</translation>
    </message>
    <message>
        <source>Write each finding as JSON: kind (works, missing, optional), group, topic, detail, remedy; with an experiment, each series: ready, why</source>
        <translation>Jeden Befund als JSON schreiben: kind (works, missing, optional), group, topic, detail, remedy; mit einem Experiment jede Serie: ready, why</translation>
    </message>
    <message>
        <source>Removes guests, networks and files left behind by crashed runs. Those of a running Unisweep are not touched.</source>
        <translation>Entfernt Gäste, Netzwerke und Dateien, die abgestürzte Messläufe zurückgelassen haben. Die eines laufenden Unisweep bleiben unberührt.</translation>
    </message>
    <message>
        <source>Write what was removed and what could not be checked as JSON</source>
        <translation>Als JSON schreiben, was entfernt wurde und was nicht geprüft werden konnte</translation>
    </message>
    <message>
        <source>no images in %1</source>
        <translation>keine Images in %1</translation>
    </message>
    <message>
        <source>There is no image or server &quot;%1&quot;; see: unisweep images list --all</source>
        <translation>Es gibt kein Image und keinen Server „%1“; siehe: unisweep images list --all</translation>
    </message>
    <message>
        <source>A downloaded file is verified. Add --sha256 with the expected hash of %1</source>
        <translation>Eine heruntergeladene Datei wird geprüft. --sha256 mit dem erwarteten Hash von %1 ergänzen</translation>
    </message>
    <message>
        <source>--add and --boot apply to the kernel of composed images: unisweep images import PLATFORM --kernel FILE --add DIR</source>
        <translation>--add und --boot gelten für den Kernel zusammengesetzter Images: unisweep images import PLATTFORM --kernel DATEI --add VERZ</translation>
    </message>
    <message>
        <source>Specify what to import: --kernel FILE or --disk FILE</source>
        <translation>Angeben, was zu importieren ist: --kernel DATEI oder --disk DATEI</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a platform with a kernel to download</source>
        <translation>„%1“ ist keine Plattform, deren Kernel sich herunterladen lässt</translation>
    </message>
    <message>
        <source>There is no image &quot;%1&quot; in %2</source>
        <translation>In %2 gibt es kein Image „%1“</translation>
    </message>
    <message>
        <source>Unknown action or wrong arguments; see unisweep images --help</source>
        <translation>Unbekannte Aktion oder falsche Argumente; siehe unisweep images --help</translation>
    </message>
    <message>
        <source>Lists, builds, downloads, imports, verifies and removes guest images.

  unisweep images list [--all | EXPERIMENT.yaml]
  unisweep images show ID | PLATFORM/SERVER | PLATFORM
  unisweep images build EXPERIMENT.yaml | PLATFORM/SERVER
  unisweep images build PLATFORM/SERVER [--sources DIR] [--target WORD]
      (a unikernel, built by the mirage tool)
  unisweep images get PLATFORM[/KERNEL] [--sha256 HEX | --accept]
      (downloads the kernel that its images are composed with; if nobody publishes its
      hash, you confirm it once)
  unisweep images import PLATFORM/SERVER [--kernel FILE [--initrd FILE]] [--disk FILE]
  unisweep images import PLATFORM --kernel FILE [--boot FILE] [--add DIR]
      (the kernel that images are composed with, and files for the root of each image)
  unisweep images verify [ID]
  unisweep images remove ID

FILE may be a web URL; then --sha256 gives its expected hash.</source>
        <translation>Listet, baut, lädt herunter, importiert, prüft und entfernt Gast-Images.

  unisweep images list [--all | EXPERIMENT.yaml]
  unisweep images show ID | PLATTFORM/SERVER | PLATTFORM
  unisweep images build EXPERIMENT.yaml | PLATTFORM/SERVER
  unisweep images build PLATTFORM/SERVER [--sources VERZ] [--target WORT]
      (ein Unikernel, gebaut mit dem Werkzeug mirage)
  unisweep images get PLATTFORM[/KERNEL] [--sha256 HEX | --accept]
      (lädt den Kernel herunter, mit dem ihre Images zusammengesetzt werden; veröffentlicht
      niemand seinen Hash, ist er einmalig zu bestätigen)
  unisweep images import PLATTFORM/SERVER [--kernel DATEI [--initrd DATEI]] [--disk DATEI]
  unisweep images import PLATTFORM --kernel DATEI [--boot DATEI] [--add VERZ]
      (der Kernel, mit dem Images zusammengesetzt werden, und Dateien für die Wurzel jedes Images)
  unisweep images verify [ID]
  unisweep images remove ID

DATEI darf eine Web-URL sein; dann nennt --sha256 den erwarteten Hash.</translation>
    </message>
    <message>
        <source>list, show, build, get, import, verify or remove</source>
        <translation>list, show, build, get, import, verify oder remove</translation>
    </message>
    <message>
        <source>an experiment file, PLATFORM/SERVER or an image ID</source>
        <translation>eine Experimentdatei, PLATTFORM/SERVER oder eine Image-ID</translation>
    </message>
    <message>
        <source>list: include missing images, with the reason</source>
        <translation>list: auch fehlende Images aufführen, mit dem Grund</translation>
    </message>
    <message>
        <source>build: use the distribution&apos;s current packages, even if an image exists</source>
        <translation>build: die aktuellen Pakete der Distribution verwenden, auch wenn ein Image vorhanden ist</translation>
    </message>
    <message>
        <source>import: the kernel or unikernel</source>
        <translation>import: der Kernel oder Unikernel</translation>
    </message>
    <message>
        <source>import: the disk</source>
        <translation>import: der Datenträger</translation>
    </message>
    <message>
        <source>import: the kernel&apos;s initial RAM disk</source>
        <translation>import: die initiale RAM-Disk des Kernels</translation>
    </message>
    <message>
        <source>import of a kernel: copy this directory into every image</source>
        <translation>Import eines Kernels: dieses Verzeichnis in jedes Image kopieren</translation>
    </message>
    <message>
        <source>import of a kernel: start of its disks (boot.img of Nanos)</source>
        <translation>Import eines Kernels: Anfang seiner Datenträger (boot.img von Nanos)</translation>
    </message>
    <message>
        <source>get: accept the first download without asking</source>
        <translation>get: den ersten Download ohne Rückfrage annehmen</translation>
    </message>
    <message>
        <source>build: the unikernel in this folder, built by the mirage tool, instead of Unisweep&apos;s own</source>
        <translation>build: der Unikernel in diesem Ordner, gebaut mit dem Werkzeug mirage, statt des zu Unisweep gehörenden</translation>
    </message>
    <message>
        <source>build: the unikernel&apos;s target: spt, hvt, …</source>
        <translation>build: das Ziel des Unikernels: spt, hvt, …</translation>
    </message>
    <message>
        <source>get, import: expected hash of a downloaded file</source>
        <translation>get, import: erwarteter Hash einer heruntergeladenen Datei</translation>
    </message>
    <message>
        <source>Write the images listed, built or verified as JSON</source>
        <translation>Die aufgelisteten, gebauten oder geprüften Images als JSON schreiben</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>TMPDIR is set to %1, which is not a folder; using /tmp for temporary files</source>
        <translation>TMPDIR ist auf %1 gesetzt, was kein Ordner ist; für temporäre Dateien wird /tmp verwendet</translation>
    </message>
    <message>
        <source>Writes a report on one or more runs: a self-contained HTML file and a PDF. It has the experiment, host and guests, verdicts, all figures, the steps, outliers by cause, a comparison of the runs, and how to reproduce them.</source>
        <translation>Schreibt einen Bericht über einen oder mehrere Messläufe: eine eigenständige HTML-Datei und ein PDF. Er enthält Experiment, Host und Gäste, Bewertungen, alle Abbildungen, die Stufen, Ausreißer nach Ursache, einen Vergleich der Messläufe und wie sie zu reproduzieren sind.</translation>
    </message>
    <message>
        <source>Name of both files without an extension, or of one with .html or .pdf</source>
        <translation>Name beider Dateien ohne Endung oder einer Datei mit .html oder .pdf</translation>
    </message>
    <message>
        <source>Print progress as percentages</source>
        <translation>Fortschritt in Prozent ausgeben</translation>
    </message>
    <message>
        <source>Repeats the experiment of a figure or a results file on this host, and reports whether the result is the same by the rules of unisweep compare: &quot;reproduced&quot;, &quot;not reproduced: …&quot; or &quot;cannot tell: …&quot;. It also prints the facts of both hosts side by side.</source>
        <translation>Wiederholt das Experiment einer Abbildung oder Ergebnisdatei auf diesem Host und meldet, ob das Ergebnis nach den Regeln von unisweep compare gleich ist: reproduziert, nicht reproduziert oder unentschieden. Gibt außerdem die Daten beider Hosts nebeneinander aus.</translation>
    </message>
    <message>
        <source>The run that the figure was drawn from, if it is not beside the figure under the same name</source>
        <translation>Der Messlauf, aus dem die Abbildung gezeichnet wurde, falls er nicht unter gleichem Namen neben ihr liegt</translation>
    </message>
    <message>
        <source>Compare with this run of this host instead of running the experiment</source>
        <translation>Mit diesem Messlauf dieses Hosts vergleichen, statt das Experiment auszuführen</translation>
    </message>
    <message>
        <source>Folder for the new results (default: the current folder)</source>
        <translation>Ordner für die neuen Ergebnisse (Vorgabe: aktueller Ordner)</translation>
    </message>
    <message>
        <source>%1 contains the experiment but no results. Give its results file with --original</source>
        <translation>%1 enthält das Experiment, aber keine Ergebnisse. Die Ergebnisdatei mit --original angeben</translation>
    </message>
    <message>
        <source>Draws a run. The file extension selects the format: .png, .pdf or .svg for the figure; .csv or .json for its data.</source>
        <translation>Zeichnet einen Messlauf. Die Dateiendung bestimmt das Format: .png, .pdf oder .svg für die Abbildung, .csv oder .json für ihre Daten.</translation>
    </message>
    <message>
        <source>a run (.unisweep); more are drawn as layers</source>
        <translation>ein Messlauf (.unisweep); weitere werden als Ebenen gezeichnet</translation>
    </message>
    <message>
        <source>File of the figure</source>
        <translation>Datei der Abbildung</translation>
    </message>
    <message>
        <source>--out FILE is missing, such as --out figure.pdf</source>
        <translation>--out DATEI fehlt, etwa --out abbildung.pdf</translation>
    </message>
    <message>
        <source>--caption-as: expected text or latex, found &quot;%1&quot;</source>
        <translation>--caption-as: erwartet text oder latex, gefunden „%1“</translation>
    </message>
    <message>
        <source>Exports the data of a run; &quot;-&quot; is standard output.</source>
        <translation>Exportiert die Daten eines Messlaufs; „-“ ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>Write every sample, one per line</source>
        <translation>Jeden Messwert schreiben, einen je Zeile</translation>
    </message>
    <message>
        <source>Write the statistics and verdicts of the steps</source>
        <translation>Statistik und Bewertungen der Stufen schreiben</translation>
    </message>
    <message>
        <source>Print the steps as a table</source>
        <translation>Die Stufen als Tabelle ausgeben</translation>
    </message>
    <message>
        <source>Nothing to write. Add --csv, --json or --table</source>
        <translation>Nichts zu schreiben. --csv, --json oder --table ergänzen</translation>
    </message>
    <message>
        <source>figure   %1</source>
        <translation>Abbildung  %1</translation>
    </message>
    <message>
        <source>Runs an experiment and saves its results file, with figures as PNG and PDF beside it.
Ctrl+C stops it; results so far are saved.</source>
        <translation>Führt ein Experiment aus und speichert seine Ergebnisdatei, daneben Abbildungen als PNG und PDF.
Strg+C stoppt; bisherige Ergebnisse werden gespeichert.</translation>
    </message>
    <message>
        <source>Folder for the results (default: the current folder)</source>
        <translation>Ordner für die Ergebnisse (Vorgabe: aktueller Ordner)</translation>
    </message>
    <message>
        <source>Save only the results file</source>
        <translation>Nur die Ergebnisdatei speichern</translation>
    </message>
    <message>
        <source>Check whether the experiment can run here, without running it</source>
        <translation>Prüfen, ob das Experiment hier ausführbar ist, ohne es auszuführen</translation>
    </message>
    <message>
        <source>Write the statistics and verdicts of the steps as JSON</source>
        <translation>Statistik und Bewertungen der Stufen als JSON schreiben</translation>
    </message>
    <message>
        <source>Lists the built-in experiments by the names that unisweep run accepts.</source>
        <translation>Listet die mitgelieferten Experimente mit den Namen auf, die unisweep run annimmt.</translation>
    </message>
    <message>
        <source>Write name, title and file of each as JSON</source>
        <translation>Name, Titel und Datei von jedem als JSON schreiben</translation>
    </message>
    <message>
        <source>step %1/%2</source>
        <translation>Stufe %1/%2</translation>
    </message>
    <message>
        <source>%1
SHA-256 %2
Its publisher does not publish a hash to compare with. Is this the right file? If so, Unisweep will refuse any other file from this address. [y/N]</source>
        <translation>%1
SHA-256 %2
Der Herausgeber nennt keinen Hash zum Vergleich. Ist dies die gemeinte Datei? Unisweep lehnt dann jede andere Datei von dieser Adresse ab. [y/N]</translation>
    </message>
    <message>
        <source>started on %1 at %2</source>
        <translation>gestartet auf %1 um %2</translation>
    </message>
    <message>
        <source>finished on %1 at %2: %3</source>
        <translation>fertig auf %1 um %2: %3</translation>
    </message>
    <message>
        <source>failed on %1 at %2: %3</source>
        <translation>fehlgeschlagen auf %1 um %2: %3</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s); load takes %1 in all, boots and calibration not counted</source>
        <translation>
            <numerusform>%n Aufgabe; die Last dauert insgesamt %1, ohne Starts und Kalibrierung</numerusform>
            <numerusform>%n Aufgaben; die Last dauert insgesamt %1, ohne Starts und Kalibrierung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tasks finished, %3 failed</source>
        <translation>%1 von %2 Aufgaben fertig, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>every task has finished; nothing to submit</source>
        <translation>alle Aufgaben sind fertig; nichts einzureichen</translation>
    </message>
    <message>
        <source>job      %1</source>
        <translation>Job         %1</translation>
    </message>
    <message>
        <source>tasks    %1</source>
        <translation>Aufgaben    %1</translation>
    </message>
    <message>
        <source>submit   %1</source>
        <translation>einreichen  %1</translation>
    </message>
    <message>
        <source>task %1 has finished already</source>
        <translation>Aufgabe %1 ist bereits fertig</translation>
    </message>
    <message>
        <source>this machine cannot run it; see logs/%1.log</source>
        <translation>diese Maschine kann sie nicht ausführen; siehe logs/%1.log</translation>
    </message>
    <message>
        <source>Cuts experiments into tasks, each a series at one memory size, once, in random order, and lists them. With --slurm, stores them with their images in a folder, and writes the job that runs each on a node of its own. For such a folder, shows which tasks have finished.</source>
        <translation>Zerlegt Experimente in Aufgaben, jede eine Serie bei einer Speichergröße, einmal, in zufälliger Reihenfolge, und listet sie auf. Mit --slurm speichert es sie mit ihren Images in einem Ordner und schreibt den Job, der jede auf einem eigenen Knoten ausführt. Für einen solchen Ordner zeigt es, welche Aufgaben fertig sind.</translation>
    </message>
    <message>
        <source>an experiment, a folder of experiments, or a stored campaign</source>
        <translation>ein Experiment, ein Ordner mit Experimenten oder eine gespeicherte Kampagne</translation>
    </message>
    <message>
        <source>Write a job array for Slurm, of the tasks without results</source>
        <translation>Ein Job-Array für Slurm mit den Aufgaben ohne Ergebnisse schreiben</translation>
    </message>
    <message>
        <source>Write the results so far of each experiment as one run</source>
        <translation>Die bisherigen Ergebnisse jedes Experiments als einen Messlauf schreiben</translation>
    </message>
    <message>
        <source>Folder of the stored campaign (default: NAME-campaign), or of gathered results (default: that of the campaign)</source>
        <translation>Ordner der gespeicherten Kampagne (Vorgabe: NAME-campaign) oder der gesammelten Ergebnisse (Vorgabe: der der Kampagne)</translation>
    </message>
    <message>
        <source>Run this task of a stored campaign here</source>
        <translation>Diese Aufgabe einer gespeicherten Kampagne hier ausführen</translation>
    </message>
    <message>
        <source>Write the tasks with their states as JSON</source>
        <translation>Die Aufgaben mit ihrem Zustand als JSON schreiben</translation>
    </message>
    <message>
        <source>%1 is not a stored campaign. Store it first: --slurm</source>
        <translation>%1 ist keine gespeicherte Kampagne. Speichern Sie sie zuerst: --slurm</translation>
    </message>
    <message>
        <source>Run experiments on many machines, by Slurm</source>
        <translation>Experimente mit Slurm auf vielen Maschinen ausführen</translation>
    </message>
    <message>
        <source>If a hypervisor that a crashed run used does not respond, keep trying for this many minutes</source>
        <translation>Wenn ein Hypervisor, den ein abgestürzter Lauf benutzt hat, nicht antwortet, so viele Minuten lang weiter versuchen</translation>
    </message>
    <message>
        <source>--retry: expected minutes from 0 to %1, found &quot;%2&quot;</source>
        <translation>--retry: Minuten von 0 bis %1 erwartet, „%2“ gefunden</translation>
    </message>
    <message>
        <source>No font is installed, so the window would have no text. Install one: apt-get install fonts-dejavu-core</source>
        <translation>Es ist keine Schrift installiert, daher hätte das Fenster keinen Text. Installieren Sie eine: apt-get install fonts-dejavu-core</translation>
    </message>
</context>
<context>
    <name>unisweep::AnalysisDocks</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Compare runs</source>
        <translation>Messläu&amp;fe vergleichen</translation>
    </message>
    <message>
        <source>Inspector lists</source>
        <translation>Listen des Inspektors</translation>
    </message>
    <message>
        <source>Show this part of the inspector</source>
        <translation>Diesen Teil des Inspektors zeigen</translation>
    </message>
    <message>
        <source>&amp;Why outliers</source>
        <translation>Ursachen der A&amp;usreißer</translation>
    </message>
</context>
<context>
    <name>unisweep::ArgumentPlot</name>
    <message>
        <source>Episode (ms)</source>
        <translation>Episode (ms)</translation>
    </message>
    <message>
        <source>Outliers (%)</source>
        <translation>Ausreißer (%)</translation>
    </message>
    <message>
        <source>Outliers by argument</source>
        <translation>Ausreißer nach Argument</translation>
    </message>
    <message>
        <source>This run did not vary an argument of its guests (vary in the experiment).</source>
        <translation>Dieser Messlauf variierte kein Argument seiner Gäste (vary im Experiment).</translation>
    </message>
    <message>
        <source>Against %1. Below: share of latencies above a fence common to all values of a line, %2 of its first value (%3), with Wilson&apos;s 95 % interval for the effective number of independent trials, as outliers cluster. Above: median length of the episodes of outliers, with its 95 % interval by ranks.</source>
        <translation>Aufgetragen gegen %1. Unten: Anteil der Latenzen über einer allen Werten einer Linie gemeinsamen Grenze, %2 ihres ersten Werts (%3), mit 95-%-Intervall nach Wilson für die effektive Zahl unabhängiger Versuche, da Ausreißer gehäuft auftreten. Oben: mediane Länge der Ausreißer-Episoden mit 95-%-Intervall nach Rängen.</translation>
    </message>
    <message>
        <source>no argument was varied</source>
        <translation>kein Argument variiert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>argument, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 outliers of %2 (%3; 95 %: %4 to %5)</source>
        <translation>%1 Ausreißer von %2 (%3; 95 %: %4 bis %5)</translation>
    </message>
    <message numerus="yes">
        <source>in %n episode(s)</source>
        <translation>
            <numerusform>in %n Episode</numerusform>
            <numerusform>in %n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 bis %2</translation>
    </message>
</context>
<context>
    <name>unisweep::ArgumentsPanel</name>
    <message>
        <source>Vary</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Repeat the whole sweep for each value of this argument, each time on a new guest</source>
        <translation>Den ganzen Sweep für jeden Wert dieses Arguments wiederholen, jeweils mit einem neuen Gast</translation>
    </message>
    <message>
        <source>Values, separated by commas</source>
        <translation>Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>as built</source>
        <translation>wie gebaut</translation>
    </message>
    <message>
        <source>%1 (as built)</source>
        <translation>%1 (wie gebaut)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>argument %1</source>
        <translation>Argument %1</translation>
    </message>
    <message>
        <source>varied argument</source>
        <translation>variiertes Argument</translation>
    </message>
</context>
<context>
    <name>unisweep::BandwidthPlot</name>
    <message>
        <source>Lost (%)</source>
        <translation>Verlust (%)</translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation>Jitter (ms)</translation>
    </message>
    <message>
        <source>Bandwidth (Mbit/s)</source>
        <translation>Bandbreite (Mbit/s)</translation>
    </message>
    <message>
        <source>Bandwidth against offered bandwidth</source>
        <translation>Bandbreite gegen angebotene Bandbreite</translation>
    </message>
    <message>
        <source>TCP payload that arrived.</source>
        <translation>Angekommene TCP-Nutzdaten.</translation>
    </message>
    <message>
        <source>TCP payload that arrived, where the server reported it; otherwise as accepted by the sender&apos;s socket, without confirmation that it arrived.</source>
        <translation>Angekommene TCP-Nutzdaten, soweit der Server sie meldete; sonst wie vom Socket des Senders angenommen, ohne Bestätigung der Ankunft.</translation>
    </message>
    <message>
        <source>TCP payload as accepted by the sender&apos;s socket; arrival was not confirmed.</source>
        <translation>TCP-Nutzdaten, wie vom Socket des Senders angenommen; die Ankunft wurde nicht bestätigt.</translation>
    </message>
    <message>
        <source>This host sends, the guest receives.</source>
        <translation>Dieser Host sendet, der Gast empfängt.</translation>
    </message>
    <message>
        <source>The guest sends, this host receives.</source>
        <translation>Der Gast sendet, dieser Host empfängt.</translation>
    </message>
    <message>
        <source>UDP payload that arrived; jitter as smoothed by the receiver (RFC 3550); datagrams lost.</source>
        <translation>Angekommene UDP-Nutzdaten; Jitter, vom Empfänger geglättet (RFC 3550); verlorene Datagramme.</translation>
    </message>
    <message>
        <source>Line: mean; band: ±%1σ between the client&apos;s reports, clipped at zero.</source>
        <translation>Linie: Mittelwert; Band: ±%1σ zwischen den Berichten des Clients, bei null abgeschnitten.</translation>
    </message>
    <message>
        <source>Line: mean.</source>
        <translation>Linie: Mittelwert.</translation>
    </message>
    <message>
        <source>Thin line: all that was offered.</source>
        <translation>Dünne Linie: alles Angebotene.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <comment>curve, payload of a datagram</comment>
        <translation>
            <numerusform>%1, %n Byte</numerusform>
            <numerusform>%1, %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered bandwidth (Mbit/s)</source>
        <translation>Angebotene Bandbreite (Mbit/s)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>curve, verdict</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>all arrived</source>
        <translation>alles angekommen</translation>
    </message>
    <message>
        <source>arrived %1 Mbit/s</source>
        <translation>angekommen %1 Mbit/s</translation>
    </message>
    <message>
        <source>jitter %1 ms</source>
        <translation>Jitter %1 ms</translation>
    </message>
    <message>
        <source>lost %1 of %2 datagrams (%3)</source>
        <translation>%1 von %2 Datagrammen verloren (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n Bericht</numerusform>
            <numerusform>%n Berichte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::BootTimesPlot</name>
    <message>
        <source>Time from creating the guest to its first correct response (s)</source>
        <translation>Zeit vom Erzeugen des Gasts bis zu seiner ersten korrekten Antwort (s)</translation>
    </message>
    <message>
        <source>Boots that had responded (%)</source>
        <translation>Starts mit Antwort (%)</translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation>Startzeiten</translation>
    </message>
    <message>
        <source>Distribution of boot times, one mark per boot. A curve crosses 50 % at its median; a curve that ends below 100 % includes guests that never responded.</source>
        <translation>Verteilung der Startzeiten, ein Zeichen je Start. Eine Kurve schneidet 50 % bei ihrem Median; eine Kurve, die unter 100 % endet, enthält Gäste, die nie antworteten.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>curve, boots that answered, boots</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>emulated (TCG), slower than hardware</source>
        <translation>emuliert (TCG), langsamer als Hardware</translation>
    </message>
    <message>
        <source>%1 · %2 s · %3 of %4 boots took at most that</source>
        <translation>%1 · %2 s · %3 von %4 Starts dauerten höchstens so lange</translation>
    </message>
</context>
<context>
    <name>unisweep::CalibrationDialog</name>
    <message>
        <source>UDP: DNS, echo</source>
        <translation>UDP: DNS, Echo</translation>
    </message>
    <message>
        <source>TCP, one connection per request: HTTP, echo</source>
        <translation>TCP, eine Verbindung je Anfrage: HTTP, Echo</translation>
    </message>
    <message>
        <source>TCP, persistent connections: HTTP with keep-alive</source>
        <translation>TCP, dauerhafte Verbindungen: HTTP mit Keep-Alive</translation>
    </message>
    <message>
        <source>Load client calibration</source>
        <translation>Kalibrierung des Lastclients</translation>
    </message>
    <message>
        <source>The highest rates that the load client sustains on this host, measured against an echo server on the same host. A run calibrates the client automatically unless this boot already has a calibration of at least twice the run&apos;s highest rate. Steps above half of the calibrated rate are marked client-limited.</source>
        <translation>Die höchsten Raten, die der Lastclient auf diesem Host durchhält, gemessen gegen einen Echo-Server auf demselben Host. Ein Messlauf kalibriert den Client automatisch, sofern es seit dem Systemstart noch keine Kalibrierung von mindestens dem Doppelten seiner höchsten Rate gibt. Stufen über der Hälfte der kalibrierten Rate werden als clientbegrenzt gekennzeichnet.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation>Höchste Rate</translation>
    </message>
    <message>
        <source>Self-latency p50, p99</source>
        <translation>Eigenlatenz p50, p99</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>The highest rate, in requests per second, without a missing or late echo</source>
        <translation>Die höchste Rate in Anfragen pro Sekunde ohne fehlendes oder verspätetes Echo</translation>
    </message>
    <message>
        <source>Response time of the echo server at 1,000 requests per second</source>
        <translation>Antwortzeit des Echo-Servers bei 1.000 Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Recalibrate</source>
        <translation>&amp;Neu kalibrieren</translation>
    </message>
    <message>
        <source>Completed measurements are saved</source>
        <translation>Abgeschlossene Messungen sind gespeichert</translation>
    </message>
    <message>
        <source>Takes about 45 s; best on an idle host</source>
        <translation>Dauert etwa 45 s; am besten auf einem unbelasteten Host</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>nicht kalibriert</translation>
    </message>
</context>
<context>
    <name>unisweep::CommandPalette</name>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type part of a command</source>
        <translation>Teil eines Befehls eingeben</translation>
    </message>
</context>
<context>
    <name>unisweep::ComparePanel</name>
    <message>
        <source>Add as layer…</source>
        <translation>Als Ebene hinzufügen…</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>Ebene entfernen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Curves and layers</source>
        <translation>Kurven und Ebenen</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A: %1. B: %2.</translation>
    </message>
    <message>
        <source>Comparison failed: %1.</source>
        <translation>Der Vergleich ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Messlauf</translation>
    </message>
    <message>
        <source>The curves of all figures; clear a check box to hide one</source>
        <translation>Die Kurven aller Abbildungen; ohne Häkchen ist eine Kurve ausgeblendet</translation>
    </message>
    <message>
        <source>Show another run&apos;s curves on the same axes</source>
        <translation>Die Kurven eines anderen Messlaufs auf denselben Achsen zeigen</translation>
    </message>
    <message>
        <source>The baseline</source>
        <translation>Die Vergleichsbasis</translation>
    </message>
    <message>
        <source>The curve to compare with the baseline</source>
        <translation>Die mit der Basis zu vergleichende Kurve</translation>
    </message>
    <message>
        <source>One row per offered rate: how the two curves differ, and whether the difference matters.</source>
        <translation>Eine Zeile je angebotener Rate: wie sich die beiden Kurven unterscheiden und ob der Unterschied relevant ist.</translation>
    </message>
    <message>
        <source>Remove the selected curve&apos;s run</source>
        <translation>Den Messlauf der ausgewählten Kurve entfernen</translation>
    </message>
    <message>
        <source>Select a curve of a layer</source>
        <translation>Eine Kurve einer Ebene auswählen</translation>
    </message>
    <message>
        <source>Compare the two curves rate by rate</source>
        <translation>Die beiden Kurven Rate für Rate vergleichen</translation>
    </message>
    <message>
        <source>Choose two different curves; add a run as a layer for more curves</source>
        <translation>Zwei verschiedene Kurven wählen; für weitere Kurven einen Messlauf als Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Add run as layer</source>
        <translation>Messlauf als Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Messläufe</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen…</translation>
    </message>
    <message>
        <source>Could not open the results file</source>
        <translation>Die Ergebnisdatei konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>unisweep::DiagnosticsDialog</name>
    <message>
        <source>Checking this host…</source>
        <translation>Dieser Host wird geprüft…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy &amp;again</source>
        <translation>&amp;Erneut kopieren</translation>
    </message>
    <message>
        <source>Copied to the clipboard. Names, addresses and passwords have been removed; read the text before you publish it.</source>
        <translation>In die Zwischenablage kopiert. Namen, Adressen und Passwörter wurden entfernt; den Text vor dem Veröffentlichen lesen.</translation>
    </message>
    <message>
        <source>This host could not be checked: %1</source>
        <translation>Dieser Host konnte nicht geprüft werden: %1</translation>
    </message>
</context>
<context>
    <name>unisweep::EpisodesModel</name>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
</context>
<context>
    <name>unisweep::ExperimentForm</name>
    <message>
        <source>Hypervisor</source>
        <translation>Hypervisor</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>1 step at %1 %2, %3</source>
        <translation>1 Stufe bei %1 %2, %3</translation>
    </message>
    <message>
        <source>%1 steps, %2 to %3 %4, %5</source>
        <translation>%1 Stufen, %2 bis %3 %4, %5</translation>
    </message>
    <message>
        <source>R&amp;ates (%1)</source>
        <translation>&amp;Raten (%1)</translation>
    </message>
    <message>
        <source>Same as experiment</source>
        <translation>Wie im Experiment</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Show text</source>
        <translation>Text zeigen</translation>
    </message>
    <message>
        <source>Show field</source>
        <translation>Feld zeigen</translation>
    </message>
    <message>
        <source>Use user network</source>
        <translation>User-Netzwerk verwenden</translation>
    </message>
    <message>
        <source>Use isolated network</source>
        <translation>Isoliertes Netzwerk verwenden</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Run what can run</source>
        <translation>Ausführbare Serien messen</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>remove a series</source>
        <translation>Serie entfernen</translation>
    </message>
    <message>
        <source>duplicate a series</source>
        <translation>Serie duplizieren</translation>
    </message>
    <message>
        <source>add a series</source>
        <translation>Serie hinzufügen</translation>
    </message>
    <message>
        <source>move a series</source>
        <translation>Serie verschieben</translation>
    </message>
    <message>
        <source>Add a unit: 500ms, 10s, 2min</source>
        <translation>Eine Einheit angeben: 500ms, 10s, 2min</translation>
    </message>
    <message>
        <source>Rate sweep</source>
        <translation>Raten-Sweep</translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation>Startzeiten</translation>
    </message>
    <message>
        <source>Least memory: a range in MiB with its precision (32..512 within 8), or empty</source>
        <translation>Kleinster Speicher: ein Bereich in MiB mit Genauigkeit (32..512 within 8) oder leer</translation>
    </message>
    <message>
        <source>Memory: one size in MiB (512) or a ladder (1024, 512, 256 or 1024..64)</source>
        <translation>Speicher: eine Größe in MiB (512) oder eine Leiter (1024, 512, 256 oder 1024..64)</translation>
    </message>
    <message>
        <source>Rates: a list (250, 500, 1k) or a range (5k..80k step 5k, 100..100k log 10)</source>
        <translation>Raten: eine Liste (250, 500, 1k) oder ein Bereich (5k..80k step 5k, 100..100k log 10)</translation>
    </message>
    <message>
        <source>Seed: a whole number, 0 or more</source>
        <translation>Startwert: eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>Datagrams: sizes in bytes (64, 512, 1470)</source>
        <translation>Datagramme: Größen in Byte (64, 512, 1470)</translation>
    </message>
    <message>
        <source>Edit it as a new experiment; the run does not change</source>
        <translation>Als neues Experiment bearbeiten; der Messlauf ändert sich nicht</translation>
    </message>
    <message>
        <source>Error in the experiment file: %1</source>
        <translation>Fehler in der Experimentdatei: %1</translation>
    </message>
    <message>
        <source>Cannot run on this host: %1</source>
        <translation>Auf diesem Host nicht ausführbar: %1</translation>
    </message>
    <message>
        <source>%1 cannot run on this host: %2</source>
        <translation>%1 ist auf diesem Host nicht ausführbar: %2</translation>
    </message>
    <message>
        <source>Get image…</source>
        <translation>Image holen…</translation>
    </message>
    <message>
        <source>Build or import the image of this server</source>
        <translation>Das Image dieses Servers bauen oder importieren</translation>
    </message>
    <message>
        <source>Run without this series; it remains in the experiment</source>
        <translation>Ohne diese Serie messen; sie bleibt im Experiment</translation>
    </message>
    <message>
        <source>%1 of %2 series can run on this host.</source>
        <translation>%1 von %2 Serien sind auf diesem Host ausführbar.</translation>
    </message>
    <message>
        <source>Leave out the others and run</source>
        <translation>Die anderen auslassen und messen</translation>
    </message>
    <message>
        <source>Hypervisor: auto or a libvirt connection URI (qemu:///session, xen+ssh://HOST/system)</source>
        <translation>Hypervisor: auto oder eine Verbindungs-URI von libvirt (qemu:///session, xen+ssh://HOST/system)</translation>
    </message>
    <message>
        <source>Network: user, isolated, bridge NAME or bridge NAME ADDRESS/BITS via GATEWAY</source>
        <translation>Netzwerk: user, isolated, bridge NAME oder bridge NAME ADRESSE/BITS via GATEWAY</translation>
    </message>
    <message>
        <source>CPUs: none, auto, or a list such as guest 2-3, emulator 1, load 0</source>
        <translation>CPUs: none, auto oder eine Liste wie guest 2-3, emulator 1, load 0</translation>
    </message>
    <message>
        <source>Record type</source>
        <translation>Eintragstyp</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>TCP, a new connection for each query</source>
        <translation>TCP, eine neue Verbindung für jede Abfrage</translation>
    </message>
    <message>
        <source>TCP, connections kept alive</source>
        <translation>TCP, Verbindungen offen gehalten</translation>
    </message>
    <message>
        <source>Further queries: a name and a type on each line, such as www.example.test A</source>
        <translation>Weitere Abfragen: ein Name und ein Typ auf jeder Zeile, etwa www.example.test A</translation>
    </message>
    <message>
        <source>Import queries</source>
        <translation>Abfragen importieren</translation>
    </message>
    <message>
        <source>Query files of dnsperf (*)</source>
        <translation>Abfragedateien von dnsperf (*)</translation>
    </message>
    <message>
        <source>import of queries</source>
        <translation>Import von Abfragen</translation>
    </message>
    <message>
        <source>The queries cannot be imported.</source>
        <translation>Die Abfragen können nicht importiert werden.</translation>
    </message>
</context>
<context>
    <name>unisweep::ExportCommand</name>
    <message>
        <source>Could not start %1: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Canceled. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The export process crashed. No file was written.</source>
        <translation>Der Exportprozess ist abgestürzt. Es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>unisweep::ExportDialog</name>
    <message>
        <source>Custom</source>
        <translation>Benutzerdefiniert</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>True size: %1 × %2 mm</source>
        <translation>Wirkliche Größe: %1 × %2 mm</translation>
    </message>
</context>
<context>
    <name>unisweep::ExportMenu</name>
    <message>
        <source>&amp;Figure…</source>
        <translation>&amp;Abbildung…</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>Abbildung &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy ca&amp;ption</source>
        <translation>Bild&amp;unterschrift kopieren</translation>
    </message>
    <message>
        <source>Copy the figure&apos;s caption as text</source>
        <translation>Die Bildunterschrift als Text kopieren</translation>
    </message>
    <message>
        <source>Copy caption as &amp;LaTeX</source>
        <translation>Bildunterschrift als &amp;LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy the figure&apos;s caption as \caption{…}</source>
        <translation>Die Bildunterschrift als \caption{…} kopieren</translation>
    </message>
    <message>
        <source>&amp;Samples as CSV…</source>
        <translation>&amp;Messwerte als CSV…</translation>
    </message>
    <message>
        <source>S&amp;teps as JSON…</source>
        <translation>&amp;Stufen als JSON…</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Export fehlgeschlagen</translation>
    </message>
    <message>
        <source>Save the figure as PNG, PDF or SVG, or its data as CSV or JSON</source>
        <translation>Die Abbildung als PNG, PDF oder SVG speichern oder ihre Daten als CSV oder JSON</translation>
    </message>
    <message>
        <source>Copy the figure as shown on screen</source>
        <translation>Die Abbildung kopieren, wie sie auf dem Bildschirm ist</translation>
    </message>
    <message>
        <source>Save every sample of the run as CSV</source>
        <translation>Jeden Messwert des Messlaufs als CSV speichern</translation>
    </message>
    <message>
        <source>Save the statistics of each step as JSON</source>
        <translation>Die Statistik jeder Stufe als JSON speichern</translation>
    </message>
    <message>
        <source>Figure copied to the clipboard</source>
        <translation>Abbildung in die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Caption copied to the clipboard</source>
        <translation>Bildunterschrift in die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Another export is in progress</source>
        <translation>Ein anderer Export läuft</translation>
    </message>
    <message>
        <source>Wait until %1 has been written, or cancel that export.</source>
        <translation>Warten, bis %1 geschrieben ist, oder diesen Export abbrechen.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureArea</name>
    <message>
        <source>Values under the pointer</source>
        <translation>Werteanzeige</translation>
    </message>
    <message>
        <source>Second figure</source>
        <translation>Zweite Abbildung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the second figure</source>
        <translation>Die zweite Abbildung schließen</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>S&amp;tacked</source>
        <translation>&amp;Untereinander</translation>
    </message>
    <message>
        <source>The values under the pointer in the figure</source>
        <translation>Die Werte unter dem Zeiger in der Abbildung</translation>
    </message>
    <message>
        <source>Figure to show beside the first</source>
        <translation>Neben der ersten zu zeigende Abbildung</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureBar</name>
    <message>
        <source>By cause</source>
        <translation>Nach Ursache</translation>
    </message>
    <message>
        <source>Outlier rule</source>
        <translation>Ausreißerregel</translation>
    </message>
    <message>
        <source>Distance of outliers, in units of the rule</source>
        <translation>Abstand der Ausreißer in Einheiten der Regel</translation>
    </message>
    <message>
        <source>Half width of the band</source>
        <translation>Halbe Breite des Bandes</translation>
    </message>
    <message>
        <source>Kind of latency</source>
        <translation>Art der Latenz</translation>
    </message>
    <message>
        <source>Draw each outlier by its likely cause, and count the causes in the legend</source>
        <translation>Jeden Ausreißer nach seiner wahrscheinlichen Ursache zeichnen und die Ursachen in der Legende zählen</translation>
    </message>
    <message>
        <source>mean + kσ</source>
        <translation>Mittelwert + kσ</translation>
    </message>
    <message>
        <source>Tukey&apos;s fence</source>
        <translation>Tukey-Grenze</translation>
    </message>
    <message>
        <source>median + k·MAD</source>
        <translation>Median + k·MAD</translation>
    </message>
    <message>
        <source>Rule that marks samples of a step as outliers</source>
        <translation>Regel, die Messwerte einer Stufe als Ausreißer kennzeichnet</translation>
    </message>
    <message>
        <source>k = </source>
        <translation>k = </translation>
    </message>
    <message>
        <source> σ</source>
        <translation> σ</translation>
    </message>
    <message>
        <source>Half width of the band in standard deviations; 0 hides it</source>
        <translation>Halbe Breite des Bandes in Standardabweichungen; 0 blendet es aus</translation>
    </message>
    <message>
        <source>response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>Response time counts from the scheduled send time and includes queueing. Service time counts from the actual send time and hides stalls</source>
        <translation>Die Antwortzeit zählt ab dem geplanten Sendezeitpunkt und enthält Wartezeiten. Die Bedienzeit zählt ab dem tatsächlichen Sendezeitpunkt und verbirgt Stockungen</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Band ±</source>
        <translation>Band ±</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>outliers and band</source>
        <translation>Ausreißer und Band</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureMenu</name>
    <message>
        <source>Run the step at %1 &amp;again</source>
        <translation>Die Stufe bei %1 &amp;erneut messen</translation>
    </message>
    <message>
        <source>&amp;Refine around %1</source>
        <translation>Um %1 &amp;verfeinern</translation>
    </message>
    <message>
        <source>Refine around the &amp;knee of %1 (%2)</source>
        <translation>Um den &amp;Knick von %1 (%2) verfeinern</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message>
        <source>&amp;Edit note…</source>
        <translation>Notiz &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete note</source>
        <translation>Notiz &amp;löschen</translation>
    </message>
    <message>
        <source>Add &amp;note here…</source>
        <translation>Hier Notiz &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>Die Notiz wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The note could not be saved</source>
        <translation>Die Notiz konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>refinement</source>
        <translation>Verfeinerung</translation>
    </message>
    <message>
        <source>Another run was opened or started in the meantime.</source>
        <translation>Inzwischen wurde ein anderer Messlauf geöffnet oder gestartet.</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureTabs</name>
    <message>
        <source>%1 of %2: %3 steps from %4 to %5, %6 outliers.</source>
        <translation>%1 von %2: %3 Stufen von %4 bis %5, %6 Ausreißer.</translation>
    </message>
    <message>
        <source>%1. Nothing measured yet.</source>
        <translation>%1. Noch nichts gemessen.</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureView</name>
    <message>
        <source>Response time (ms)</source>
        <translation>Antwortzeit (ms)</translation>
    </message>
    <message>
        <source>Service time (ms)</source>
        <translation>Bedienzeit (ms)</translation>
    </message>
    <message>
        <source>Response time (ms, log)</source>
        <translation>Antwortzeit (ms, log)</translation>
    </message>
    <message>
        <source>Service time (ms, log)</source>
        <translation>Bedienzeit (ms, log)</translation>
    </message>
    <message>
        <source>%1 (0 shows all)</source>
        <comment>a note, the key 0</comment>
        <translation>%1 (0 zeigt alle)</translation>
    </message>
    <message>
        <source>emulated (TCG)</source>
        <translation>emuliert (TCG)</translation>
    </message>
    <message>
        <source>Logarithmic axis, because p99 is more than 20 × the median (L: linear)</source>
        <translation>Logarithmische Achse, weil das p99 mehr als 20 × Median ist (L: linear)</translation>
    </message>
    <message>
        <source>%1 (0: show all)</source>
        <comment>a note, the key 0</comment>
        <translation>%1 (0: alle zeigen)</translation>
    </message>
    <message>
        <source>Nothing measured yet.
Press F5 to run the experiment, or drop a run or an exported figure here.</source>
        <translation>Noch nichts gemessen.
F5 startet das Experiment; ein Messlauf oder eine exportierte Abbildung lässt sich hier ablegen.</translation>
    </message>
    <message>
        <source>The run has started; there are no results yet.</source>
        <translation>Der Messlauf hat begonnen; es gibt noch keine Ergebnisse.</translation>
    </message>
    <message>
        <source>The run ended before anything was measured.</source>
        <translation>Der Messlauf endete, bevor etwas gemessen wurde.</translation>
    </message>
    <message>
        <source>Page Up and Page Down show other steps</source>
        <translation>Bild auf und Bild ab zeigen andere Stufen</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>unisweep::FileMenus</name>
    <message>
        <source>No recent files</source>
        <translation>Keine zuletzt verwendeten Dateien</translation>
    </message>
    <message>
        <source>no knee</source>
        <translation>kein Knick</translation>
    </message>
    <message>
        <source>knee %1</source>
        <translation>Knick %1</translation>
    </message>
    <message>
        <source>knees %1</source>
        <translation>Knicke %1</translation>
    </message>
</context>
<context>
    <name>unisweep::FindLine</name>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Find in %1</source>
        <translation>In %1 suchen</translation>
    </message>
    <message>
        <source>Show only rows that contain this text (Ctrl+F)</source>
        <translation>Nur Zeilen mit diesem Text zeigen (Strg+F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
    <message>
        <source>Enter finds the next row with this text, Shift+Enter the previous one (Ctrl+F)</source>
        <translation>Die Eingabetaste findet die nächste Zeile mit diesem Text, Umschalt+Eingabe die vorherige (Strg+F)</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestFilesPage</name>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Initial RAM disk</source>
        <translation>Initiale RAM-Disk</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>What does it boot?</source>
        <translation>Wovon startet er?</translation>
    </message>
    <message>
        <source>My web server</source>
        <translation>Mein Webserver</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Kernel or unikernel</source>
        <translation>&amp;Kernel oder Unikernel</translation>
    </message>
    <message>
        <source>&amp;Initial RAM disk</source>
        <translation>&amp;Initiale RAM-Disk</translation>
    </message>
    <message>
        <source>Co&amp;mmand line</source>
        <translation>Ko&amp;mmandozeile</translation>
    </message>
    <message>
        <source>&amp;Disk (raw or qcow2)</source>
        <translation>&amp;Datenträger (raw oder qcow2)</translation>
    </message>
    <message>
        <source>M&amp;emory</source>
        <translation>Sp&amp;eicher</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importiert aus %1</translation>
    </message>
    <message>
        <source>A platform &quot;%1&quot; already exists; choose another name</source>
        <translation>Es gibt bereits eine Plattform „%1“; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>A kernel or unikernel, a bootable disk, or a kernel with a disk. The files are copied.</source>
        <translation>Ein Kernel oder Unikernel, ein startfähiger Datenträger oder ein Kernel mit Datenträger. Die Dateien werden kopiert.</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestPlot</name>
    <message>
        <source>Memory (MiB)</source>
        <translation>Speicher (MiB)</translation>
    </message>
    <message>
        <source>CPU (%)</source>
        <translation>CPU (%)</translation>
    </message>
    <message>
        <source>KiB/s</source>
        <translation>KiB/s</translation>
    </message>
    <message>
        <source>Resources used by the guest</source>
        <translation>Vom Gast genutzte Ressourcen</translation>
    </message>
    <message>
        <source>Memory, solid: used inside the guest; dashed: resident on the host, including the emulator. Above the axes: offered rates.</source>
        <translation>Speicher, durchgezogen: im Gast belegt; gestrichelt: auf dem Host resident, einschließlich Emulator. Über den Achsen: angebotene Raten.</translation>
    </message>
    <message>
        <source>Below: bytes through the guest&apos;s network interface.</source>
        <translation>Unten: Bytes durch die Netzwerkschnittstelle des Gasts.</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestServicePage</name>
    <message>
        <source>What does it serve?</source>
        <translation>Was bietet er an?</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> Byte</translation>
    </message>
    <message>
        <source>By DHCP</source>
        <translation>Er fordert eine an (DHCP)</translation>
    </message>
    <message>
        <source>From its command line</source>
        <translation>Auf seiner Kommandozeile</translation>
    </message>
    <message>
        <source>Built into the image</source>
        <translation>In das Image eingebaut</translation>
    </message>
    <message>
        <source>A bridge of this host, and the address that the guest has</source>
        <translation>Eine Bridge dieses Hosts und die Adresse des Gasts</translation>
    </message>
    <message>
        <source>Part of the line; one per line</source>
        <translation>Ein Teil der Zeile; einer je Zeile</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Pa&amp;th</source>
        <translation>Pfa&amp;d</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Abfra&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address &amp;argument</source>
        <translation>Vorlage für die Adr&amp;esse</translation>
    </message>
    <message>
        <source>Output when &amp;up</source>
        <translation>Ausgabe, wenn &amp;bereit</translation>
    </message>
    <message>
        <source>Output when it &amp;crashes</source>
        <translation>Ausgabe bei Abst&amp;urz</translation>
    </message>
    <message>
        <source>Netwo&amp;rk</source>
        <translation>Netzwe&amp;rk</translation>
    </message>
    <message>
        <source>The first correct response shows that the guest is ready. Its output only helps to explain a missing response.</source>
        <translation>Die erste korrekte Antwort zeigt, dass er bereit ist. Seine Ausgabe erklärt nur, warum keine kommt.</translation>
    </message>
    <message>
        <source>&amp;Length of the response</source>
        <translation>&amp;Länge der Antwort</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestTrialPage</name>
    <message>
        <source>Does it respond?</source>
        <translation>Antwortet er?</translation>
    </message>
    <message>
        <source>The guest is booted once, with its console below, and receives requests until it responds.</source>
        <translation>Der Gast wird einmal gestartet (seine Konsole erscheint unten) und so lange angefragt, bis er antwortet.</translation>
    </message>
    <message>
        <source>The guest&apos;s console</source>
        <translation>Die Konsole des Gasts</translation>
    </message>
    <message>
        <source>Boot the guest to see whether it responds. This writes its entry to %1.</source>
        <translation>Den Gast starten, um zu sehen, ob er antwortet. Dies schreibt seinen Eintrag nach %1.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Copying its files…</source>
        <translation>Dateien werden kopiert…</translation>
    </message>
    <message>
        <source>Booting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Stopped before the guest responded</source>
        <translation>Vor einer Antwort gestoppt</translation>
    </message>
    <message>
        <source>The guest does not respond: %1</source>
        <translation>Der Gast antwortet nicht: %1</translation>
    </message>
    <message>
        <source>B&amp;oot it</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>B&amp;oot it again</source>
        <translation>Erneut s&amp;tarten</translation>
    </message>
    <message>
        <source>%1 already exists; choose another name for the guest</source>
        <translation>%1 existiert bereits; einen anderen Namen für den Gast wählen</translation>
    </message>
    <message>
        <source>The guest responds: first correct response %1 after its start.</source>
        <translation>Der Gast antwortet: erste korrekte Antwort %1 nach dem Start.</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestWizard</name>
    <message>
        <source>Add a guest</source>
        <translation>Gast hinzufügen</translation>
    </message>
</context>
<context>
    <name>unisweep::HistogramPlot</name>
    <message>
        <source>Histogram of the latencies of a step</source>
        <translation>Histogramm der Latenzen einer Stufe</translation>
    </message>
    <message>
        <source>Bars of equal width on a logarithmic axis; their sum is the number of latencies of the step. Dotted: the fence of the outlier rule, %1. Requests without a response have no latency and are not included.</source>
        <translation>Balken gleicher Breite auf logarithmischer Achse; ihre Summe ist die Zahl der Latenzen der Stufe. Gepunktet: die Grenze der Ausreißerregel, %1. Anfragen ohne Antwort haben keine Latenz und sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Samples</source>
        <comment>axis</comment>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>%1 at %2, n = %3</source>
        <comment>curve, offered rate, samples</comment>
        <translation>%1 bei %2, n = %3</translation>
    </message>
    <message>
        <source>%1 above %2 = %3</source>
        <comment>outliers, rule, fence</comment>
        <translation>%1 über %2 = %3</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>%1 samples (%2) from %3 to %4</source>
        <translation>%1 Messwerte (%2) von %3 bis %4</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Messwerte</translation>
    </message>
</context>
<context>
    <name>unisweep::HostDialog</name>
    <message>
        <source>Check failed</source>
        <translation>Prüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>To get the rest:</source>
        <translation>Für den Rest:</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>Systemprüfung</translation>
    </message>
    <message>
        <source>What this host can do</source>
        <translation>Was dieser Host kann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>How to get the rest</source>
        <translation>Für den Rest</translation>
    </message>
    <message>
        <source>Copy co&amp;mmands</source>
        <translation>&amp;Befehle kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Images…</source>
        <translation>&amp;Images…</translation>
    </message>
</context>
<context>
    <name>unisweep::ImageJobs</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>unisweep::ImagesDialog</name>
    <message>
        <source>&amp;Only those of this experiment</source>
        <translation>&amp;Nur die dieses Experiments</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Details and log of the selected image</source>
        <translation>Einzelheiten und Protokoll des ausgewählten Images</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>&amp;Bauen</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Use your own file</source>
        <translation>Eine eigene Datei verwenden</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Compare the files with their SHA-256</source>
        <translation>Die Dateien mit ihren SHA-256-Hashes vergleichen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Delete the image&apos;s files</source>
        <translation>Die Dateien des Images löschen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is being done with the selected images</source>
        <translation>Laufende Vorgänge der ausgewählten Images abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add a guest…</source>
        <translation>&amp;Gast hinzufügen…</translation>
    </message>
    <message>
        <source>Your own unikernel or system that is not listed</source>
        <translation>Ein eigener Unikernel oder ein eigenes System, das in keiner Liste steht</translation>
    </message>
    <message>
        <source>Each image: whether it is available, its size, when it was created, and which series use it</source>
        <translation>Jedes Image, ob es vorhanden ist, seine Größe, wann es erstellt wurde und welche Serien es verwenden</translation>
    </message>
    <message>
        <source>A run is in progress, which this would disturb</source>
        <translation>Ein Messlauf ist im Gange und würde dadurch gestört</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Build creates it here, from the distribution&apos;s packages. A run that needs it builds it first.</source>
        <translation>„Bauen“ erstellt es hier aus den Paketen der Distribution. Ein Messlauf, der es benötigt, baut es zuerst.</translation>
    </message>
    <message>
        <source>Nothing boots this image anymore. It can be removed.</source>
        <translation>Dieses Image wird nicht mehr verwendet. Es kann entfernt werden.</translation>
    </message>
    <message>
        <source>%1 images selected</source>
        <translation>%1 Images ausgewählt</translation>
    </message>
    <message>
        <source>Remove %1, %2?</source>
        <translation>%1 (%2) entfernen?</translation>
    </message>
    <message>
        <source>Remove %1 images, %2?</source>
        <translation>%1 Images (%2) entfernen?</translation>
    </message>
    <message>
        <source>This experiment uses them: %1</source>
        <translation>Dieses Experiment verwendet sie: %1</translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation>Images entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Select an image to see what it is made of, or how to get it.</source>
        <translation>Ein Image auswählen, um zu sehen, woraus es besteht oder woher es kommt.</translation>
    </message>
    <message>
        <source>Looking for images…</source>
        <translation>Images werden gesucht…</translation>
    </message>
    <message>
        <source>Download it from the address in the catalog</source>
        <translation>Von der Adresse im Katalog herunterladen</translation>
    </message>
    <message>
        <source>Get downloads the kernel and asks you to confirm it once.</source>
        <translation>„Holen“ lädt den Kernel herunter und bittet einmal um Bestätigung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Build the image here, from its sources or the distribution&apos;s current packages</source>
        <translation>Das Image hier aus seinen Quellen oder den aktuellen Paketen der Distribution bauen</translation>
    </message>
    <message>
        <source>Build &amp;from…</source>
        <translation>Bauen a&amp;us…</translation>
    </message>
    <message>
        <source>Build a unikernel from your own sources, or for another target</source>
        <translation>Einen Unikernel aus eigenen Quellen oder für ein anderes Ziel bauen</translation>
    </message>
    <message>
        <source>Build creates it here, from its sources, with the mirage tool. A run that needs it builds it first.</source>
        <translation>„Bauen“ erstellt es hier aus seinen Quellen mit dem Werkzeug mirage. Ein Messlauf, der es benötigt, baut es zuerst.</translation>
    </message>
    <message>
        <source>Its sources, or the tools that it was built with, have changed since. Build creates it again.</source>
        <translation>Die Quellen oder die Werkzeuge, mit denen es gebaut wurde, haben sich seitdem geändert. „Bauen“ erstellt es neu.</translation>
    </message>
</context>
<context>
    <name>unisweep::ImagesModel</name>
    <message>
        <source>%1 % · %2</source>
        <translation>%1 % · %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>überholt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Used by series</source>
        <translation>Verwendet von Serien</translation>
    </message>
</context>
<context>
    <name>unisweep::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Boot image</source>
        <translation>Boot-Image</translation>
    </message>
    <message>
        <source>Files for every image</source>
        <translation>Dateien für jedes Image</translation>
    </message>
    <message>
        <source>Kernel or unikernel</source>
        <translation>Kernel oder Unikernel</translation>
    </message>
    <message>
        <source>Initial RAM disk</source>
        <translation>Initiale RAM-Disk</translation>
    </message>
    <message>
        <source>Disk (raw or qcow2)</source>
        <translation>Datenträger (raw oder qcow2)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>unisweep::KernelDownload</name>
    <message>
        <source>Is this the right kernel?

%1
%2
SHA-256 %3

Its publisher does not publish a hash to compare with. Unisweep will remember this hash and refuse any other file from this address.</source>
        <translation>Ist dies der gemeinte Kernel?

%1
%2
SHA-256 %3

Der Herausgeber nennt keinen Hash zum Vergleich. Unisweep merkt sich diesen und lehnt jede andere Datei von dieser Adresse ab.</translation>
    </message>
    <message>
        <source>Confirm the download</source>
        <translation>Download bestätigen</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
</context>
<context>
    <name>unisweep::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sprac&amp;he</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes the next time Unisweep starts.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Unisweep.</translation>
    </message>
</context>
<context>
    <name>unisweep::LatencyByRatePlot</name>
    <message>
        <source>Latency by offered rate</source>
        <translation>Latenz nach angebotener Rate</translation>
    </message>
    <message>
        <source>Response time is measured from the scheduled sending time.</source>
        <translation>Die Antwortzeit zählt ab dem geplanten Sendezeitpunkt.</translation>
    </message>
    <message>
        <source>Service time is measured from the actual sending time; it hides queueing in the load client.</source>
        <translation>Die Bedienzeit zählt ab dem tatsächlichen Sendezeitpunkt; sie verbirgt Warteschlangen im Lastclient.</translation>
    </message>
    <message>
        <source>Within a column: time, from left to right (%1 s); brighter means more samples.</source>
        <translation>Innerhalb einer Spalte: Zeit von links nach rechts (%1 s); heller bedeutet mehr Messwerte.</translation>
    </message>
    <message>
        <source>Within a column: time, from left to right (%1 s); darker means more samples.</source>
        <translation>Innerhalb einer Spalte: Zeit von links nach rechts (%1 s); dunkler bedeutet mehr Messwerte.</translation>
    </message>
    <message>
        <source>Line: mean; band: ±%1σ, clipped at zero.</source>
        <translation>Linie: Mittelwert; Band: ±%1σ, bei null abgeschnitten.</translation>
    </message>
    <message>
        <source>Line: mean.</source>
        <translation>Linie: Mittelwert.</translation>
    </message>
    <message>
        <source>%1: mean</source>
        <translation>%1: Mittelwert</translation>
    </message>
    <message>
        <source>%1 step</source>
        <comment>verdict</comment>
        <translation>Stufe: %1</translation>
    </message>
    <message>
        <source>Rates above %1, past the knee, are not shown</source>
        <translation>Raten über %1, hinter dem Knick, sind nicht gezeigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>unisweep::LatencyByTimePlot</name>
    <message>
        <source>CPU (%)</source>
        <translation>CPU (%)</translation>
    </message>
    <message>
        <source>KiB/s</source>
        <translation>KiB/s</translation>
    </message>
    <message>
        <source>Latency by time</source>
        <translation>Latenz nach Zeit</translation>
    </message>
</context>
<context>
    <name>unisweep::LatenessPlot</name>
    <message>
        <source>Send lateness (ms)</source>
        <translation>Sendeverspätung (ms)</translation>
    </message>
    <message>
        <source>Send lateness</source>
        <translation>Sendeverspätung</translation>
    </message>
    <message>
        <source>p99 of the step</source>
        <translation>p99 der Stufe</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>%1 · sent late by %2 (median), %3 (p99), %4 at most · limit %5</source>
        <translation>%1 · Sendeverspätung %2 (Median), %3 (p99), höchstens %4 · Grenze %5</translation>
    </message>
    <message>
        <source>How long after its scheduled time each request was sent; requests sent within 0.1 µs are at the bottom. Solid: 99th percentile of a step; dashed: 5 % of the median latency, but at least 20 µs and at most 1 ms. Above that, the verdict states how the lateness affects the figures of the step.</source>
        <translation>Wie lange nach ihrem geplanten Zeitpunkt jede Anfrage gesendet wurde; innerhalb von 0,1 µs gesendete stehen am unteren Rand. Durchgezogen: 99. Perzentil einer Stufe; gestrichelt: 5 % der medianen Latenz, aber mindestens 20 µs und höchstens 1 ms. Darüber nennt die Bewertung, wie die Verspätung die Zahlen der Stufe beeinflusst.</translation>
    </message>
</context>
<context>
    <name>unisweep::LayoutMenu</name>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>Layout &amp;speichern unter…</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Layout speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>De&amp;lete layout</source>
        <translation>Layout &amp;löschen</translation>
    </message>
    <message>
        <source>A layout &quot;%1&quot; already exists.</source>
        <translation>Es gibt bereits ein Layout „%1“.</translation>
    </message>
</context>
<context>
    <name>unisweep::LegendStrip</name>
    <message>
        <source>all curves: %1</source>
        <translation>alle Kurven: %1</translation>
    </message>
</context>
<context>
    <name>unisweep::LogLine</name>
    <message>
        <source>Log and console</source>
        <translation>Protokoll und Konsole</translation>
    </message>
    <message>
        <source>▾ Log</source>
        <translation>▾ Protokoll</translation>
    </message>
    <message>
        <source>▴ Log</source>
        <translation>▴ Protokoll</translation>
    </message>
    <message>
        <source>▴ Log: %1</source>
        <translation>▴ Protokoll: %1</translation>
    </message>
    <message>
        <source>Show the log and the guest console (F12)</source>
        <translation>Protokoll und Konsole des Gasts zeigen (F12)</translation>
    </message>
</context>
<context>
    <name>unisweep::MainWindow</name>
    <message>
        <source>%1[*] – Unisweep</source>
        <translation>%1[*] – Unisweep</translation>
    </message>
    <message>
        <source>%2 – %1[*] – Unisweep</source>
        <translation>%2 – %1[*] – Unisweep</translation>
    </message>
    <message>
        <source>Reading a file…</source>
        <translation>Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Cannot run: %1</source>
        <translation>Nicht ausführbar: %1</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>Ein Messlauf ist im Gange</translation>
    </message>
    <message>
        <source>Run the experiment (F5)</source>
        <translation>Das Experiment ausführen (F5)</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Comparing with the original…</source>
        <translation>Vergleich mit dem Original…</translation>
    </message>
    <message>
        <source>Could not compare with the original</source>
        <translation>Der Vergleich mit dem Original ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1; results in %2</source>
        <translation>%1; Ergebnisse in %2</translation>
    </message>
    <message>
        <source>%1 · %2 samples · %3</source>
        <translation>%1 · %2 Messwerte · %3</translation>
    </message>
    <message>
        <source>Stopping the run, then quitting…</source>
        <translation>Der Messlauf wird gestoppt, dann wird Unisweep beendet…</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>Bewertung: %1</translation>
    </message>
    <message>
        <source>Invalid experiment file</source>
        <translation>Ungültige Experimentdatei</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Views of the experiment</source>
        <translation>Ansichten des Experiments</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Log and console</source>
        <translation>Protokoll und Konsole</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Add as &amp;layer…</source>
        <translation>Als &amp;Ebene hinzufügen…</translation>
    </message>
    <message>
        <source>Show another run on the same axes</source>
        <translation>Einen anderen Messlauf auf denselben Achsen zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Restore unsaved changes?</source>
        <translation>Ungespeicherte Änderungen wiederherstellen?</translation>
    </message>
    <message>
        <source>Connect to other machines?</source>
        <translation>Mit anderen Maschinen verbinden?</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Another run is in progress</source>
        <translation>Ein anderer Messlauf ist im Gange</translation>
    </message>
    <message>
        <source>Stop the run and quit? Results so far will be saved.</source>
        <translation>Messlauf stoppen und Unisweep beenden? Bisherige Ergebnisse werden gespeichert.</translation>
    </message>
    <message>
        <source>Images that guests boot: build, download or import them</source>
        <translation>Was Gäste starten: bauen, herunterladen, importieren</translation>
    </message>
    <message>
        <source>Examples, recorded runs, recent files and platforms</source>
        <translation>Beispiele, aufgezeichnete Messläufe, zuletzt verwendete Dateien und Plattformen</translation>
    </message>
    <message>
        <source>Could not copy the recorded run</source>
        <translation>Der aufgezeichnete Messlauf konnte nicht kopiert werden</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Cannot run: a field of the experiment is not valid</source>
        <translation>Nicht ausführbar: Ein Feld des Experiments ist ungültig</translation>
    </message>
    <message>
        <source>Cannot run: error in the experiment file: %1</source>
        <translation>Nicht ausführbar: Fehler in der Experimentdatei: %1</translation>
    </message>
    <message>
        <source>Checking whether this host can run the experiment…</source>
        <translation>Es wird geprüft, ob dieser Host das Experiment ausführen kann…</translation>
    </message>
    <message>
        <source>A run is in progress; its experiment cannot be changed.</source>
        <translation>Ein Messlauf ist im Gange; sein Experiment kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>This is the experiment of the run shown.</source>
        <translation>Dies ist das Experiment des gezeigten Messlaufs.</translation>
    </message>
    <message>
        <source>Reproduction</source>
        <translation>Reproduktion</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Messlauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Messlauf abgeschlossen</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>The experiment has unsaved changes.</source>
        <translation>Das Experiment hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Open experiment or run</source>
        <translation>Experiment oder Messlauf öffnen</translation>
    </message>
    <message>
        <source>Experiments, runs and exported figures</source>
        <translation>Experimente, Messläufe und exportierte Abbildungen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>This figure contains no experiment</source>
        <translation>Diese Abbildung enthält kein Experiment</translation>
    </message>
    <message>
        <source>Could not open the results file</source>
        <translation>Die Ergebnisdatei konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1: %2, %3 samples. %4</source>
        <translation>%1: %2, %3 Messwerte. %4</translation>
    </message>
    <message>
        <source>Could not save the experiment</source>
        <translation>Das Experiment konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>this folder contains the built-in experiments, which are read-only; choose another folder</source>
        <translation>dieser Ordner enthält die mitgelieferten Experimente, die schreibgeschützt sind; einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation>Diesen Bereich ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show the rates reported in the paper of 2014, with their source, in figures over rates</source>
        <translation>In Abbildungen über Raten die Raten aus der Veröffentlichung von 2014 mit Quelle zeigen</translation>
    </message>
    <message>
        <source>Save the figure or the data to a file</source>
        <translation>Die Abbildung oder die Daten in einer Datei speichern</translation>
    </message>
    <message>
        <source>About Unisweep</source>
        <translation>Über Unisweep</translation>
    </message>
    <message>
        <source>Unisweep %1
How does this guest behave as load rises?

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Unisweep %1
Wie verhält sich dieser Gast bei steigender Last?

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Unisweep closed unexpectedly with unsaved changes to %1.</source>
        <translation>Unisweep wurde unerwartet mit ungespeicherten Änderungen an %1 beendet.</translation>
    </message>
    <message>
        <source>restored changes</source>
        <translation>wiederhergestellte Änderungen</translation>
    </message>
    <message>
        <source>This experiment connects to %1 over SSH or libvirt, using your keys. Allow it only if you trust this machine. You will not be asked again.</source>
        <translation>Dieses Experiment verbindet sich über SSH oder libvirt mit %1 und verwendet dabei die Schlüssel dieses Benutzerkontos. Nur erlauben, wenn diese Maschine vertrauenswürdig ist. Die Frage wird nicht erneut gestellt.</translation>
    </message>
    <message>
        <source>Another run is measuring on this host. Two runs at once distort each other&apos;s results.</source>
        <translation>Auf diesem Host läuft ein anderer Messlauf. Zwei gleichzeitige Messläufe verfälschen einander die Ergebnisse.</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>Darauf warten</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Trotzdem messen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiter messen</translation>
    </message>
    <message>
        <source>I&amp;mages…</source>
        <translation>I&amp;mages…</translation>
    </message>
    <message>
        <source>St&amp;art page</source>
        <translation>Star&amp;tseite</translation>
    </message>
    <message>
        <source>List of outliers</source>
        <translation>Liste der Ausreißer</translation>
    </message>
    <message>
        <source>List of steps</source>
        <translation>Liste der Stufen</translation>
    </message>
    <message>
        <source>Reference values of the paper</source>
        <translation>Referenzwerte der Veröffentlichung</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>The text of the experiment has an error, so it cannot be saved: %1</source>
        <translation>Der Text des Experiments enthält einen Fehler und kann daher nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>A field of the experiment is not valid.</source>
        <translation>Ein Feld des Experiments ist ungültig.</translation>
    </message>
    <message>
        <source>The text has an error: %1</source>
        <translation>Der Text enthält einen Fehler: %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened.</source>
        <translation>%1 wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Could not open the file</source>
        <translation>Datei konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>Invalid catalog files</source>
        <translation>Ungültige Katalogdateien</translation>
    </message>
    <message>
        <source>Unisweep ignores these catalog files until they are corrected:</source>
        <translation>Unisweep ignoriert diese Katalogdateien, bis sie korrigiert sind:</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>unisweep::ManualWindow</name>
    <message>
        <source>Unisweep manual</source>
        <translation>Unisweep-Handbuch</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächstes suchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>V&amp;origes suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The manual is not installed: %1 has no pages.</source>
        <translation>Das Handbuch ist nicht installiert: %1 hat keine Seiten.</translation>
    </message>
    <message>
        <source>Search continued from the other end of the page</source>
        <translation>Suche am anderen Ende der Seite fortgesetzt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on this page</source>
        <translation>„%1“ ist nicht auf dieser Seite</translation>
    </message>
    <message>
        <source>%1 is not part of the installed manual</source>
        <translation>%1 gehört nicht zum installierten Handbuch</translation>
    </message>
    <message>
        <source>Found among the messages</source>
        <translation>Unter den Meldungen gefunden</translation>
    </message>
</context>
<context>
    <name>unisweep::MessageBar</name>
    <message>
        <source>Messages about the experiment</source>
        <translation>Meldungen zum Experiment</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::OutlierInspector</name>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>p99 %1 · median %2 · failed %3 %</source>
        <translation>p99 %1 · Median %2 · fehlgeschlagen %3 %</translation>
    </message>
    <message>
        <source>The step whose outliers are explained</source>
        <translation>Die Stufe, deren Ausreißer erklärt werden</translation>
    </message>
    <message>
        <source>The periods in which the step&apos;s outliers waited, with their likely causes.</source>
        <translation>Die Zeiträume, in denen die Ausreißer der Stufe warteten, mit ihren wahrscheinlichen Ursachen.</translation>
    </message>
    <message>
        <source>Summary of the step</source>
        <translation>Zusammenfassung der Stufe</translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation>Noch keine Stufen.</translation>
    </message>
    <message>
        <source>%1 outliers; looking for causes…</source>
        <translation>%1 Ausreißer; Ursachen werden gesucht…</translation>
    </message>
    <message>
        <source>%1 outliers. Their causes follow when the step is over.</source>
        <translation>%1 Ausreißer. Ihre Ursachen folgen am Ende der Stufe.</translation>
    </message>
    <message>
        <source>Of the first %1 samples:
%2</source>
        <translation>Von den ersten %1 Messwerten:
%2</translation>
    </message>
    <message>
        <source>no correct responses · failed %1 %</source>
        <translation>keine korrekten Antworten · fehlgeschlagen %1 %</translation>
    </message>
</context>
<context>
    <name>unisweep::PathEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
</context>
<context>
    <name>unisweep::PercentilesPlot</name>
    <message>
        <source>Percentile of the responses</source>
        <translation>Perzentil der Antworten</translation>
    </message>
    <message>
        <source>Percentiles of latency</source>
        <translation>Perzentile der Latenz</translation>
    </message>
    <message>
        <source>One curve per step, ending at its largest latency; stronger color means a higher rate. Requests without a response have no latency and are not included.</source>
        <translation>Eine Kurve je Stufe, die bei deren größter Latenz endet; kräftigere Farbe bedeutet eine höhere Rate. Anfragen ohne Antwort haben keine Latenz und sind nicht enthalten.</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>curve, lowest and highest rate</comment>
        <translation>%1: %2 bis %3</translation>
    </message>
</context>
<context>
    <name>unisweep::ProcessorMap</name>
    <message>
        <source>CPUs of this host</source>
        <translation>CPUs dieses Hosts</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>emulator</source>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>load client</source>
        <translation>Lastclient</translation>
    </message>
    <message>
        <source>CPU %1: %2</source>
        <comment>number: what runs there</comment>
        <translation>CPU %1: %2</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>shares a core with CPU %1</source>
        <translation>teilt sich einen Kern mit CPU %1</translation>
    </message>
    <message>
        <source>isolated from other programs</source>
        <translation>von anderen Programmen isoliert</translation>
    </message>
</context>
<context>
    <name>unisweep::ResponseByMemoryPlot</name>
    <message>
        <source>Memory of the guest (MiB)</source>
        <translation>Speicher des Gasts (MiB)</translation>
    </message>
    <message>
        <source>Best</source>
        <comment>highest response rate</comment>
        <translation>Beste</translation>
    </message>
    <message>
        <source>In use (MiB)</source>
        <translation>Belegt (MiB)</translation>
    </message>
    <message>
        <source>Response rate by memory</source>
        <translation>Antwortrate nach Speicher</translation>
    </message>
    <message>
        <source>Highest response rate of the sweep at each size of the memory ladder. The ladder ends (×) where the server fails, or responds at less than a quarter (dotted) of its rate with the most memory.</source>
        <translation>Höchste Antwortrate des Sweeps bei jeder Größe der Speicherleiter. Die Leiter endet (×), wo der Server versagt oder mit weniger als einem Viertel (gepunktet) seiner Rate bei größtem Speicher antwortet.</translation>
    </message>
    <message>
        <source>Below: the most memory in use inside the guest, as its kernel reported through the balloon.</source>
        <translation>Unten: der höchste im Gast belegte Speicher, wie von seinem Kernel über den Balloon gemeldet.</translation>
    </message>
    <message>
        <source>Best (%1)</source>
        <comment>unit of the response rate</comment>
        <translation>Beste (%1)</translation>
    </message>
    <message>
        <source>end of the ladder</source>
        <translation>Ende der Leiter</translation>
    </message>
    <message>
        <source>%1, %2: at most %3 %4</source>
        <comment>series, memory, rate, unit</comment>
        <translation>%1, %2: höchstens %3 %4</translation>
    </message>
    <message>
        <source>%1, %2: at most %3 %4 · %5: %6</source>
        <comment>series, memory, rate, unit, failure</comment>
        <translation>%1, %2: höchstens %3 %4 · %5: %6</translation>
    </message>
</context>
<context>
    <name>unisweep::ResponseRatePlot</name>
    <message>
        <source>Response rate against offered rate</source>
        <translation>Antwortrate gegen angebotene Rate</translation>
    </message>
    <message>
        <source>Correct responses per second of the step. Thin line: all requests answered. Knee: the first rate of which less than 95 % was answered, or whose median latency is ten times that of the lowest rate.</source>
        <translation>Korrekte Antworten pro Sekunde der Stufe. Dünne Linie: alle Anfragen beantwortet. Knick: die erste Rate, von der weniger als 95 % beantwortet wurden oder deren mediane Latenz das Zehnfache derjenigen bei der niedrigsten Rate ist.</translation>
    </message>
    <message>
        <source>Response rate (responses/s)</source>
        <translation>Antwortrate (Antworten/s)</translation>
    </message>
    <message>
        <source>all answered (ideal)</source>
        <translation>alle beantwortet (ideal)</translation>
    </message>
    <message>
        <source>responses/s</source>
        <translation>Antworten/s</translation>
    </message>
</context>
<context>
    <name>unisweep::ResultTables</name>
    <message>
        <source>One row per offered rate</source>
        <translation>Eine Zeile je angebotener Rate</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>One row per offered rate: latencies, outliers, failures and the verdict.</source>
        <translation>Eine Zeile je angebotener Rate: Latenzen, Ausreißer, Fehler und Bewertung.</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Outliers by likely cause</source>
        <translation>Ausreißer nach wahrscheinlicher Ursache</translation>
    </message>
    <message>
        <source>Show outliers of one likely cause</source>
        <translation>Ausreißer einer wahrscheinlichen Ursache zeigen</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>Alle Ursachen</translation>
    </message>
    <message>
        <source>Only the step at %1</source>
        <translation>Nur die Stufe bei %1</translation>
    </message>
    <message>
        <source>Samples above the outlier rule&apos;s fence</source>
        <translation>Messwerte über der Grenze der Ausreißerregel</translation>
    </message>
    <message>
        <source>The samples above the outlier rule&apos;s fence. Selecting a row marks its sample in the figures.</source>
        <translation>Die Messwerte über der Grenze der Ausreißerregel. Eine ausgewählte Zeile kennzeichnet ihren Messwert in den Abbildungen.</translation>
    </message>
    <message>
        <source>Clear this box to list the outliers of all steps</source>
        <translation>Häkchen entfernen, um die Ausreißer aller Stufen aufzuführen</translation>
    </message>
</context>
<context>
    <name>unisweep::RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Messlaufs</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>Bewertung: %1</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>step %1/%2 · %3</source>
        <translation>Stufe %1/%2 · %3</translation>
    </message>
    <message>
        <source>preparing, %1 %</source>
        <translation>Vorbereitung, %1 %</translation>
    </message>
    <message>
        <source>guest up in %1</source>
        <translation>Gast bereit nach %1</translation>
    </message>
    <message>
        <source>guest starting</source>
        <translation>Gast startet</translation>
    </message>
    <message>
        <source>guest ended</source>
        <translation>Gast beendet</translation>
    </message>
</context>
<context>
    <name>unisweep::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Next panel, previous panel</source>
        <translation>Nächster, vorheriger Bereich</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>Ein Menü öffnen</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt und der unterstrichene Buchstabe</translation>
    </message>
    <message>
        <source>In a figure</source>
        <translation>In einer Abbildung</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Vergrößern, verkleinern</translation>
    </message>
    <message>
        <source>+, −, wheel</source>
        <translation>+, −, Mausrad</translation>
    </message>
    <message>
        <source>Zoom to an area</source>
        <translation>Auf einen Ausschnitt vergrößern</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Den Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>Arrows, Shift+drag, middle button</source>
        <translation>Pfeiltasten, Umschalt+Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>0, Home, double click</source>
        <translation>0, Pos1, Doppelklick</translation>
    </message>
    <message>
        <source>Previous view, next view</source>
        <translation>Vorherige, nächste Ansicht</translation>
    </message>
    <message>
        <source>Backspace, Shift+Backspace</source>
        <translation>Rücktaste, Umschalt+Rücktaste</translation>
    </message>
    <message>
        <source>Next outlier, previous outlier</source>
        <translation>Nächster, vorheriger Ausreißer</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N, Umschalt+N</translation>
    </message>
    <message>
        <source>Next step, previous step</source>
        <translation>Nächste, vorherige Stufe</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Select samples in an area</source>
        <translation>Messwerte in einem Ausschnitt auswählen</translation>
    </message>
    <message>
        <source>Select all samples in view</source>
        <translation>Alle sichtbaren Messwerte auswählen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Menu of the figure</source>
        <translation>Menü der Abbildung</translation>
    </message>
    <message>
        <source>Menu key, right button</source>
        <translation>Menütaste, rechte Taste</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In einer Tabelle</translation>
    </message>
    <message>
        <source>Find or filter</source>
        <translation>Suchen oder filtern</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>Die Tabelle verlassen</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>Ctrl+drag; C makes plain dragging select</source>
        <translation>Strg+Ziehen; nach C genügt Ziehen</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>Zeilen mit Überschriften kopieren</translation>
    </message>
</context>
<context>
    <name>unisweep::SourcesDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation>%1 bauen</translation>
    </message>
    <message>
        <source>The mirage tool builds a copy of the folder, which holds a config.ml. Leave it empty to build the unikernel that comes with Unisweep.</source>
        <translation>Das Werkzeug mirage baut eine Kopie des Ordners, der eine config.ml enthält. Leer lassen, um den Unikernel zu bauen, der mit Unisweep kommt.</translation>
    </message>
    <message>
        <source>The mirage tool builds a copy of the folder, which holds a config.ml.</source>
        <translation>Das Werkzeug mirage baut eine Kopie des Ordners, der eine config.ml enthält.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>&amp;Bauen</translation>
    </message>
</context>
<context>
    <name>unisweep::StartPage</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Checking this host…</source>
        <translation>Dieser Host wird geprüft…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>How does this guest behave as load rises?</source>
        <translation>Wie verhält sich dieser Gast bei steigender Last?</translation>
    </message>
    <message>
        <source>An experiment boots guests, sends them requests at rising rates and draws the latency of every request. Start with one that is ready, or with your own.</source>
        <translation>Ein Experiment startet Gäste, sendet ihnen Anfragen mit steigenden Raten und zeichnet die Latenz jeder Anfrage. Mit einem fertigen oder einem eigenen beginnen.</translation>
    </message>
    <message>
        <source>&amp;Try it: BIND on Linux, 1 minute</source>
        <translation>Ausp&amp;robieren: BIND auf Linux, 1 Minute</translation>
    </message>
    <message>
        <source>Run this experiment now: a small Linux guest with a DNS server. The first time, its image is built first, which takes another minute.</source>
        <translation>Dieses Experiment jetzt ausführen: ein kleiner Linux-Gast mit DNS-Server. Beim ersten Mal wird zuerst sein Image gebaut, was eine weitere Minute dauert.</translation>
    </message>
    <message>
        <source>&amp;New experiment</source>
        <translation>&amp;Neues Experiment</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Recorded runs and example experiments</source>
        <translation>Aufgezeichnete Messläufe und Beispielexperimente</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>Die Eingabetaste öffnet den Eintrag</translation>
    </message>
    <message>
        <source>Recorded runs: look at real samples at once</source>
        <translation>Aufgezeichnete Messläufe: sofort echte Messwerte ansehen</translation>
    </message>
    <message>
        <source>The paper&apos;s figures</source>
        <translation>Abbildungen der Veröffentlichung</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt verwendete Dateien</translation>
    </message>
    <message>
        <source>Platforms on this host</source>
        <translation>Plattformen auf diesem Host</translation>
    </message>
    <message>
        <source>&amp;Images…</source>
        <translation>&amp;Images…</translation>
    </message>
    <message>
        <source>System &amp;check…</source>
        <translation>System &amp;prüfen…</translation>
    </message>
    <message>
        <source>The picture is the plan of the load: rates over time, a square for each series.</source>
        <translation>Das Bild zeigt den Lastplan: Raten über der Zeit, ein Quadrat je Serie.</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Holen…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Images…</source>
        <translation>Images…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the page of images</source>
        <translation>Die Seite der Images öffnen</translation>
    </message>
    <message>
        <source>&amp;Back to the figures</source>
        <translation>&amp;Zurück zu den Abbildungen</translation>
    </message>
    <message>
        <source>%1
A run that was recorded on a real guest: %2. It opens as a copy.</source>
        <translation>%1
Ein Messlauf, der auf einem echten Gast aufgezeichnet wurde: %2. Er wird als Kopie geöffnet.</translation>
    </message>
</context>
<context>
    <name>unisweep::StepsModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>NDR</source>
        <translation>NDR</translation>
    </message>
    <message>
        <source>PDR</source>
        <translation>PDR</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knick</translation>
    </message>
    <message>
        <source>response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>unisweep::YamlView</name>
    <message>
        <source>Text of the experiment file</source>
        <translation>Text der Experimentdatei</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The experiment file; edit it here or in the form</source>
        <translation>Die Experimentdatei; hier oder im Formular bearbeiten</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
</TS>
