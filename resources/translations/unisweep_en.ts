<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Caption</name>
    <message numerus="yes">
        <source>%n boot(s), %1 failed (%2).</source>
        <translation>
            <numerusform>%n boot, %1 failed (%2).</numerusform>
            <numerusform>%n boots, %1 failed (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s), none failed.</source>
        <translation>
            <numerusform>%n boot, none failed.</numerusform>
            <numerusform>%n boots, none failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series; %1 MiB, %2 vCPU.</source>
        <comment>memory sizes, number of virtual CPUs</comment>
        <translation>
            <numerusform>%n series; %1 MiB, %2 vCPU.</numerusform>
            <numerusform>%n series; %1 MiB, %2 vCPU.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message numerus="yes">
        <source>%1: %n collection(s)</source>
        <translation>
            <numerusform>%1: %n collection</numerusform>
            <numerusform>%1: %n collections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Experiment</name>
    <message numerus="yes">
        <source>%n queries in turn</source>
        <translation>
            <numerusform>%n queries in turn</numerusform>
            <numerusform>%n queries in turn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s)</source>
        <translation>
            <numerusform>%n lock</numerusform>
            <numerusform>%n locks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection request(s) had to be retransmitted and waited a second or more</source>
        <translation>
            <numerusform>%n connection request had to be retransmitted and waited a second or more</numerusform>
            <numerusform>%n connection requests had to be retransmitted and waited a second or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 %3, %n-byte datagrams</source>
        <comment>series, rate, unit</comment>
        <translation>
            <numerusform>%1, %2 %3, %n-byte datagrams</numerusform>
            <numerusform>%1, %2 %3, %n-byte datagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a process of the host: %n CPU(s), no memory limit</source>
        <translation>
            <numerusform>a process of the host: %n CPU, no memory limit</numerusform>
            <numerusform>a process of the host: %n CPUs, no memory limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s)</source>
        <translation>
            <numerusform>%n temporary file</numerusform>
            <numerusform>%n temporary files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>load.realtime: the %n sending thread(s) would leave other programs no processor: this host has %1. Set load.threads to less than that, or remove realtime</source>
        <translation>
            <numerusform>load.realtime: the %n sending thread would leave other programs no processor: this host has %1. Set load.threads to less than that, or remove realtime</numerusform>
            <numerusform>load.realtime: the %n sending threads would leave other programs no processor: this host has %1. Set load.threads to less than that, or remove realtime</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostReport</name>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3, itself a virtual machine</source>
        <translation>
            <numerusform>%n CPU (%1), %2 MiB, %3, itself a virtual machine</numerusform>
            <numerusform>%n CPUs (%1), %2 MiB, %3, itself a virtual machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3</source>
        <translation>
            <numerusform>%n CPU (%1), %2 MiB, %3</numerusform>
            <numerusform>%n CPUs (%1), %2 MiB, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message numerus="yes">
        <source>Downloading %n package(s)</source>
        <translation>
            <numerusform>Downloading %n package</numerusform>
            <numerusform>Downloading %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mirage tool succeeded but left %n file(s) dist/*.%1 instead of one; its output is in %2</source>
        <translation>
            <numerusform>The mirage tool succeeded but left %n file dist/*.%1 instead of one; its output is in %2</numerusform>
            <numerusform>The mirage tool succeeded but left %n files dist/*.%1 instead of one; its output is in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mechanism</name>
    <message numerus="yes">
        <source>%1: %2 delays of more than %3 beyond the median, at %n rate(s).</source>
        <translation>
            <numerusform>%1: %2 delays of more than %3 beyond the median, at %n rate.</numerusform>
            <numerusform>%1: %2 delays of more than %3 beyond the median, at %n rates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not counted: %n delay(s) caused by the host or the network.</source>
        <translation>
            <numerusform>Not counted: %n delay caused by the host or the network.</numerusform>
            <numerusform>Not counted: %n delays caused by the host or the network.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outliers</name>
    <message numerus="yes">
        <source>%1 lost request(s)</source>
        <translation>
            <numerusform>%1 lost request</numerusform>
            <numerusform>%1 lost requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outlier(s) above %2 (%3 %)</source>
        <translation>
            <numerusform>%1 outlier above %2 (%3 %)</numerusform>
            <numerusform>%1 outliers above %2 (%3 %)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s), %3</source>
        <comment>lost requests, episodes, no outliers</comment>
        <translation>
            <numerusform>%1 in %2 episode, %3</numerusform>
            <numerusform>%1 in %2 episodes, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s)</source>
        <comment>outliers, episodes</comment>
        <translation>
            <numerusform>%1 in %2 episode</numerusform>
            <numerusform>%1 in %2 episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 in %3 episode(s)</source>
        <comment>outliers, lost requests, episodes</comment>
        <translation>
            <numerusform>%1 and %2 in %3 episode</numerusform>
            <numerusform>%1 and %2 in %3 episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 lost request(s), due within %3: %4: %5</source>
        <translation>
            <numerusform>at %1 s: %2 lost request, due within %3: %4: %5</numerusform>
            <numerusform>at %1 s: %2 lost requests, due within %3: %4: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s): %5: %6</source>
        <translation>
            <numerusform>at %1 s: %2 long, up to %3, %4 outlier: %5: %6</numerusform>
            <numerusform>at %1 s: %2 long, up to %3, %4 outliers: %5: %6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s) and %5: %6: %7</source>
        <translation>
            <numerusform>at %1 s: %2 long, up to %3, %4 outlier and %5: %6: %7</numerusform>
            <numerusform>at %1 s: %2 long, up to %3, %4 outliers and %5: %6: %7</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessorText</name>
    <message numerus="yes">
        <source>%n vCPU(s)</source>
        <translation>
            <numerusform>%n vCPU</numerusform>
            <numerusform>%n vCPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reproduction</name>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%1; and %n more</numerusform>
            <numerusform>%1; and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>removed: %n unfinished image(s)</source>
        <translation>
            <numerusform>removed: %n unfinished image</numerusform>
            <numerusform>removed: %n unfinished images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s); load takes %1 in all, boots and calibration not counted</source>
        <translation>
            <numerusform>%n task; load takes %1 in all, boots and calibration not counted</numerusform>
            <numerusform>%n tasks; load takes %1 in all, boots and calibration not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::ArgumentPlot</name>
    <message numerus="yes">
        <source>in %n episode(s)</source>
        <translation>
            <numerusform>in %n episode</numerusform>
            <numerusform>in %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::BandwidthPlot</name>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <comment>curve, payload of a datagram</comment>
        <translation>
            <numerusform>%1, %n byte</numerusform>
            <numerusform>%1, %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::MessageBar</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
