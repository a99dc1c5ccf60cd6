<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BackgroundJob</name>
    <message>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Boots</name>
    <message>
        <source>%1 × %2</source>
        <comment>count, failure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no response with %2 MiB (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: least memory that answered: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: least memory that answered: %2; not with %3 MiB: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>TCP, one connection per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP, persistent connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rate sustained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2; self-latency p50 %3, p99 %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unmatched</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsent</source>
        <comment>outcome of requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of requests, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1 reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1 latencies of %2 requests; none lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1 latencies of %2 requests; %3 (%4 failed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s), %1 failed (%2).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s), none failed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 MiB, %3 vCPU.</source>
        <comment>curves; memory sizes, number of virtual CPUs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 and %3</source>
        <comment>curve, rate, rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest rates without loss (NDR) and with at most 0.5 % loss (PDR): %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load client: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the run: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CauseText</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <comment>cause, share, interval of the share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: likely causes of %2 outliers, inferred from the load client alone: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by chance. Noise of this host masks the guest&apos;s own behavior: stop other programs, or dedicate CPUs to the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by chance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message>
        <source>if you mean that, set heavy-load: true, else check rates and durations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests per second are more than %2; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole run makes %1 requests, more than %2; %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 at %3 s</source>
        <comment>kind of collection, its length, its start</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (to within %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; this request waited in it for %2 of %3 beyond the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2 more; this request waited in them for %3 of %4 beyond the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: collections were reported, but cannot be placed in time: the guest&apos;s clock could not be related to this host&apos;s. Longer steps, with more collections, would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n collection(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and no outliers</source>
        <comment>collections of a curve</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>share and its interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. They explain none of the %2 outliers (at most %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. They could explain %3 of the %2 outliers, but possibly by chance: %4 would be expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. They explain %3 of the %2 outliers; %4 would be expected by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. They explain %3 of the %2 outliers; %4 would be expected by chance, too many to identify them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TMPDIR names %1, which is not a folder; temporary files go to /tmp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>There was nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was found at %1 of %2 rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no relevant change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 of %2 rates the data do not show whether there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one boot on each side, a change cannot be distinguished from variation between boots: repeat the runs (repetitions: 3 or more, with a reboot between them).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one boot on each side, a change could not have been distinguished from variation between boots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few</source>
        <comment>responses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boots differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3 (change %4 to %5)</source>
        <comment>figure, before, after, interval of the change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boots vary too much: detecting a relevant change would need more than 50 boots on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 boots on each side would detect a relevant change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than %1 responses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurveLimits</name>
    <message>
        <source>none</source>
        <comment>no offered rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest rate without loss (NDR): %1; with at most %2 % loss (PDR): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; knee at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <comment>rates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median latency %1 times that of the lowest rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>The display (%1) %2. Check that it is running and that you may use it, or measure without the window: unisweep run FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not answer within %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorBars</name>
    <message>
        <source>way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When zoomed in, each request is a bar from sending to response: the way in, in the guest, the way out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorPlot</name>
    <message>
        <source>Where the time went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each answered request: from sending until it enters the guest&apos;s network interface, in the guest, and from there back to the client. Solid: the median; dashed: the 99th percentile of each part separately. The door&apos;s clock agrees with the client&apos;s to within %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 99th percentile %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · way in %3 · in the guest %4 · way out %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EpisodeCause</name>
    <message>
        <source>unknown</source>
        <comment>cause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queueing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packet loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the load client itself sent up to %1 late, which is %2 of the wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sentinel thread of the load client could not run for %1 at that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of CPU time was stolen at that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the load client sent on time, and none of its sentinel threads stalled as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the load client sent on time; the host was not monitored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest sent no response for %1 while %2 requests waited, then %3 responses in the same time (%4, with %5 due); %6; whether it was computing or waiting for a CPU was not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responses continued; the queue drained at %1 with %2 due, a utilization of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were due, more than the %2 that the guest answered at any offered rate; the median latency is %3 times that of the lowest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered after %1, a TCP retransmission timeout (%2), while %3 other requests were answered as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost, while %2 other requests were answered as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost, while %2 other requests were answered as usual: %3 never reached the guest, %4 were not answered by it, the responses to %5 were lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no responses for %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no responses for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sentinel thread stalled, but only for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sentinel thread stalled for %1, as they often did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host was not monitored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else was observed at that time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>the client&apos;s times are not the kernel&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request was seen at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the door&apos;s clock does not keep pace with the samples&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watching an interface needs the right to capture packets: run as root, or give the program that right: sudo setcap cap_net_raw+ep &quot;$(command -v unisweep)&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packet socket cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest&apos;s network interface %1 is not there: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switches cannot be recorded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel does not allow it (perf_event_paranoid is %1); sysctl kernel.perf_event_paranoid=2 would</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest&apos;s threads on all processors need more open files than the limit allows; ulimit -n raises it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perf_event_open() failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExperimentForm</name>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ans&amp;wers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;cursion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datagrams (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a copy of the selected series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected series up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected series down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCP&amp;Us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual CPUs of the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least memory (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load before each step that is recorded but not counted, such as 1s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot between repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heavy load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arr&amp;ivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title shown in figures and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name used for files: letters, digits, dots, dashes and underscores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to measure: latency over a sweep of rates, or boot times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the setup comes from, such as a figure of a paper; optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service that the guest provides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain name to query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record type to query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of records in a correct answer; any other answer counts as wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request recursion: the server resolves the name through other servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm: the answer is in the cache. Cold: every request asks for a new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path to request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a correct body in bytes; any other length counts as wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If clear: a new connection for each request, as in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hexadecimal hash of a correct body; leave empty to check only the length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status code of a correct answer; any other counts as wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction of the data: to-guest (this host sends) or from-guest (the guest sends)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP payload in bytes, 32 to 65507; several sizes (64, 512, 1470) run one sweep each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves of the figure. The fields below edit the selected series; clear a check box to leave a series out of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in legends; follows the platform and server until you enter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating system or environment of the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program that answers the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: QEMU without any setup, with KVM if available. Or a libvirt connection URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user: QEMU&apos;s user network on loopback, without privileges. isolated: a bridge with DHCP, created for the run by libvirt&apos;s system daemon. bridge NAME: an existing bridge; with an address such as 192.0.2.2/24 the guest does not use DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load client of this series, if it differs from the experiment&apos;s, to compare two clients side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt machine type, such as q35 or xenpv; leave empty for the default of the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest memory in MiB: one size, or a ladder such as 1024, 512, 256 or 1024..64 (halved at each step)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of boots of each series at each memory size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range in MiB in which to search for the least memory that works (32..512 within 8); leave empty to skip the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered rates: a list (250, 500, 1k) or a range (5k..80k step 5k, 100..100k log 10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of each step, such as 10s (as in the paper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of times to run the whole sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot a new guest for each repetition; results vary more between boots than within one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the rates; shuffling uses the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow more than 2,000,000 requests per second, or more than 1,000,000,000 per run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program that sends the requests; native is unisweep-load, an open-loop generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals between requests: constant, or exponential as from independent users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of Poisson arrivals and the shuffled order; the same seed gives the same schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request without an answer after this time counts as lost, such as 2s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest time from creating the guest to its first correct answer, such as 2min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record guest scheduling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record when the guest&apos;s threads run, wait for a CPU and sleep, to find the causes of outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the guest&apos;s door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record when each request enters the guest&apos;s network interface and its answer leaves, to separate the network from the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines that generate the load, as SSH addresses separated by commas (ssh://user@host); leave empty for this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font s&amp;ize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light for paper, dark for slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ption under the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;utliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Knees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Failed requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File format: PDF and SVG are vector graphics, PNG is an image, CSV and JSON contain the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the figure will appear; sets its size, font size, resolution and caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the figure in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the figure in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution of PNG files, and of the sample cloud in PDF and SVG files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment, outlier rule, sample count, losses and verdict; always included in the file&apos;s metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font of all text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page at its actual size on this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comm&amp;and line equivalent:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command that creates this figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>the kernel does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel panic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended without a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>no figure &quot;%1&quot;; expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the size of a figure is %1 × %2 mm; expected 40 × 30 to 2000 × 2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resolution is %1 dpi; expected 50 to 2400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no font is installed, so the figure would have no text; install one: apt-get install fonts-dejavu-core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file name must end in .png, .pdf or .svg for a figure, or .csv or .json for its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory for an image of this size; reduce the dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot start the PDF: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot convert the figure in this temporary folder: %1; free space there, or set TMPDIR to another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot create a temporary folder here: %2. Set TMPDIR to an existing, writable folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>--%1: &quot;%2&quot; is not valid; expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure to draw (default: latency-by-rate, or bandwidth): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset of size, font size, dpi and caption (%1), or WIDTHxHEIGHT in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch of a PNG, and of the cloud in PDF and SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the caption; the file&apos;s metadata contain it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include the caption in presets that leave it out (columns, slide)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the caption as text or latex instead of drawing it; --out is then optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out a part (%1); repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic y axis (default: if the p99 of a step below the knee is more than 20 times its median)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear y axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rates (default: latencies up to one step past the knee)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing of offered rates: automatic, linear, logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response (default) or service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier rule: mean+3sigma, &quot;tukey 1.5&quot;, &quot;mad 3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-width of the band, in standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark each outlier by its likely cause, and count the causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rates reported in the paper of 2014, in figures by offered rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out a curve: SERIES:MIB, counting series from 1; repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step to show, counting from 1, in figures of single steps; repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the x axis to show: FROM..TO in its unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the y axis to show: FROM..TO in its unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM..TO, such as 0..2.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in mm, such as 84x60, or one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SERIES:MIB, such as 2:1024</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic, linear or logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response or service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean+3sigma, tukey 1.5 or mad 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a step, 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>CPU: of the guest&apos;s virtual CPUs, and of guest and emulator together, in percent of one CPU; as reported by the guest, where it reports it; of the host, in percent of all its CPUs. Stolen: time that the hypervisor below the host gave to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest + emulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as reported by the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host busy, all CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stolen from the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resident on the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <comment>bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <comment>bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packets dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks: %1 outliers above %2 of their step, by likely cause; all figures include them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray ×: %1 outliers above %2 of their step; all figures include them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sample at its scheduled time. Solid: mean of a step; dotted: its fence, %1, with %2 outliers above it, marked by likely cause. Above the axes: offered rates, and when requests failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sample at its scheduled time. Solid: mean of a step; dotted: its fence, %1, with %2 outliers above it (gray ×). Above the axes: offered rates, and when requests failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the rate with the most memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>what, rate, place in the paper</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the response rate with the most memory, below which a guest has failed (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted, where in view, from %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 of the responses within %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread waited for a CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the axes: when the guest&apos;s threads ran, and when they were ready but had to wait for a CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM&apos;s polling before an idle virtual CPU sleeps counts as running: %1 % of the virtual CPUs&apos; running time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticks: collections of the guest&apos;s runtime, as it reported them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean and σ only, no individual requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports mean and standard deviation of a step and no individual requests, so its curve has a band, but no cloud, outliers or percentiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knee %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered rate (requests/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this file contains no experiment; only figures exported by Unisweep do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not found: apt-get install poppler-utils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the start of the run (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples, few to many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above %1 (%2)</source>
        <comment>outlier rule, number of outliers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely causes of outliers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause, number of outliers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected; Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency by rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send lateness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response by memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper reports no rates of this service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rates of the paper are outside this view: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide (16:9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>without root rights, QEMU needs its set-uid bridge helper. Run: sudo chmod u+s %1, or set the hypervisor to qemu:///system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU&apos;s bridge helper does not allow bridge %1. Add this line to %2: allow %1 (or set the hypervisor to qemu:///system)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a DHCP server on %1? No packet at the guest&apos;s card (%2) told its address, and its console printed none. Give it an address: network: bridge %1 ADDRESS/BITS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a DHCP server on %1? If there is, the guest (card %2) may have an address that nobody here was told: its console printed none, and this host has not exchanged a packet with it. Give it an address (network: bridge %1 ADDRESS/BITS), or add the console line that names its address to its platform in the catalog (means: network-up). Root also sees it in the guest&apos;s packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU does not dump the guest&apos;s packets: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening libvirt&apos;s embedded driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot open libvirt&apos;s embedded driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. libvirt&apos;s package creates the user that it asks for: sudo apt-get install libvirt-daemon-system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest&apos;s event port %1, port %2 cannot be asked: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot start unisweep-guard: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot start %1, which ends guests when Unisweep dies: %2. It comes with unisweep; install Unisweep again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a DHCP server on its network?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its interface is not on this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed network %1, left behind by a crashed run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended guest %1, left behind by a crashed run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes its address together with a gateway; name one: bridge %2 %3/%4 via GATEWAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image of %1 was imported whole: its arguments and its address are in it. Leave them out, or have the image composed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its interface is on another host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt %1 is older than %2. Install a newer one on the machine that runs the guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot connect to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer KVM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM works, but %1 does not offer it. If you joined the group kvm after its daemon started, end that daemon (it ends by itself two minutes after its last client)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking %1 for its version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt&apos;s system daemon is not running. Start it with: sudo systemctl start libvirtd (or: sudo libvirtd -d)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not use libvirt&apos;s system daemon. Join its group and log in again: sudo adduser $USER libvirt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host does not run Xen. Boot it under Xen, name a host that does (xen+ssh://HOST/system), or set the hypervisor to auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEMU is not installed. Install it with: sudo apt-get install qemu-system-x86</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for Solo5 unikernels only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host has no %1 MiB of memory left for the guest. End other programs, or give it less (memory). %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: libvirt did not answer within %2. Its daemon may be stuck, or the host overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending the guest after libvirt&apos;s restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot end the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending the network after libvirt&apos;s restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot end the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for guests that were left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listing the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot list the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for networks that were left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be copied to %2; is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no directory for sockets and locks: %1 cannot be created. Is the disk full? Set XDG_RUNTIME_DIR to a directory of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no correct answer within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no correct answer within %1 (last client error: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2
On a slow host, increase boot-timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest did not start: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest&apos;s console printed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the firmware printed something; the disk may contain no bootable system. The guest&apos;s console ended with:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest&apos;s console ended with:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest did not obtain an address within %1. %2
%3 On a slow host, increase boot-timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load; its CPU is idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load; its CPU is fully busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>sentence, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest prints faster than its console can be read, so the guest, and requests to it, may have waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording the guest&apos;s threads on its host, whose clock is known to within %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recording when the guest&apos;s threads run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest&apos;s CPU time is only sampled about a thousand times a second: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recording the guest&apos;s door: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no guest sent a correct response; the last one: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no correct response at any rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 %3, less than a quarter of the baseline of %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the address of a guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is routed through another interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is not in its network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest reports the address %1, which belongs to this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is not in a network of bridge %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a public address. To send load to it, allow it by name: unisweep run --allow-public %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an emulated guest is slow and loses requests until it has answered about %2, but the warm-up of the first step has only %3. Set warm-up to %4, or begin with a higher rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the guest&apos;s door will not be recorded: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <comment>series, memory: message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the image will be built first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: will be emulated, without KVM: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: with one connection per request over QEMU&apos;s user network, some requests wait a second for its queue on this host. Set network: isolated, or keep-alive: true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host has %1 MiB of memory, but the guest needs %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this host has %2 MiB of free memory, but the guest needs %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses the protocol %2, which the catalog does not list for %3 on %4; no other server of that platform uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses the protocol %2, which the catalog does not list for %3 on %4; servers of that platform that use it: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load client %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load from %1 cannot reach the guest on %2, which is reachable only there; choose a platform that supports bridges, and set network to bridge NAME, a bridge that both can reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load from %1 cannot reach the guest on %2, which is reachable only there; set network to bridge NAME, a bridge that both can reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recorder on that host has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for another run on this host to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed leftovers of crashed runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image of %1: %2</source>
        <comment>series: what is being done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrating the load client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrating the load client: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boot %1 of %2: %3 with %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booting %1 with %2</source>
        <comment>series, memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest crashed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the load client failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connection request(s) had to be retransmitted and waited a second or more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a queue of this host was full. QEMU&apos;s user network accepts one connection at a time; network: isolated, or a bridge, has no such limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the load client failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest crashed at %1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the load client failed at every rate; see the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 %3, %n-byte datagrams</source>
        <comment>series, rate, unit</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>series, rate, unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>building the image of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image of %1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuestEvidence</name>
    <message>
        <source>%1; %3 of its %2 were spent in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request took %1 to reach the guest, and its response %2 to return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest was ready to run and waited %1 for a CPU, of %2 beyond the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest ran for %1 without sending a response, of %2 beyond the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest slept for %1 with the request inside, of %2 beyond the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest slept for %1, of %2 beyond the median; whether the request had reached it was not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostReport</name>
    <message>
        <source>host</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3, itself a virtual machine</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>installed; emulation (TCG) works anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs 64-bit guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not working: guests will be emulated, and figures will say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host runs under Xen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host does not run under Xen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boot this host under Xen (sudo apt-get install xen-system-amd64), or name one that does: xen+ssh://HOST/system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user networking, and private bridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user networking works; bridges do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tender %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opam install solo5, or set UNISWEEP_TENDERS to its directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs KVM: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unisweep-load is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduler&apos;s record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every context switch of a guest&apos;s threads, to the nanosecond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples of a guest&apos;s threads, about a thousand a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest&apos;s door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on every network of this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for tenders and QEMU&apos;s user network; not for containers or bridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available yet; created on first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none left behind by crashed runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left behind by crashed runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <comment>host report</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MISSING</source>
        <comment>host report</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <comment>host report</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bridges need root: start Unisweep with sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 images made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; a run makes those that it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence beside the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashed runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To get the rest:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HypervisorUri</name>
    <message>
        <source>the parameter &quot;%1=%2&quot; is not allowed here; an experiment may give socket=/PATH, and over ssh keyfile=/PATH and no_tty=1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo5&apos;s tenders run on this host only: spt:/// or hvt:///</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path is missing; expected /system, /session or /embed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the embedded driver runs in this process only: qemu:///embed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this driver has only the path /system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a UNIX socket is on this host; leave the host out, or use +ssh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this transport needs a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt&apos;s plain TCP transport is unencrypted and allowed to loopback only; use +ssh or +tls instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid hypervisor &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected auto, or a libvirt connection URI such as qemu:///session or xen+ssh://HOST/system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown driver; expected qemu, xen, lxc, spt or hvt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this transport is not allowed; expected unix, ssh, libssh2, tls, or tcp to loopback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown path; expected /system, /session or /embed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a user and a port of 1 to 65535 belong to a host</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message>
        <source>%1 boots from a disk that begins with its boot.img: name that file with --boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no use for a boot file; leave --boot out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is packed (%2); unpack it first: %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends within its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of version %2 of QEMU&apos;s format; convert it first: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an overlay: it holds only what differs from another file, which may change or disappear. Make one file of both first: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps its data in another file. Make one file of both first: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is encrypted; decrypt it first (qemu-img convert with --object secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a disk in the format %2; convert it first: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no boot record, so no firmware starts from it: it is neither a raw disk nor one of QEMU&apos;s format. What it is: file %2; if QEMU knows it: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has partitions, but no boot loader: its boot record holds no program. Install one (BIOS, not UEFI), or boot its kernel directly: --kernel FILE, and --initrd FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a kernel: neither ELF nor a Linux kernel (bzImage) nor multiboot. A whole disk is imported with --disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Linux kernel, not an initrd; import it with --kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an initrd: neither a cpio archive, packed or not, nor a file system that Linux starts from. What it is: file %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get %1: unisweep images get %2/%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import a newer one: unisweep images import %1 --kernel FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run on %2 %3: %4; it needs %5 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not boot unikernels built for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no sources to build %1 with %2 from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and the mirage tool, which builds it, is neither on the PATH nor in a switch of opam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type once: %1, then: unisweep images build %2/%3; or %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unikernels are built by the mirage tool, which is neither on the PATH nor in a switch of opam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type once: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds OSv&apos;s kernel and no file system, so there is no program in it that could serve. Images are composed with a kernel: unisweep images get osv, or unisweep images import osv --kernel FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: what is packed in it cannot be unpacked. Fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpacks to more than a kernel can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no unikernel: there is no config.ml in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large to be a unikernel&apos;s sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed (%2) and said nothing; all that was printed is in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed (%2): %3. All that was printed is in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The mirage tool ended well and left %n files dist/*.%1, not one; all that was printed is in %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageWork</name>
    <message>
        <source>built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Iperf</name>
    <message>
        <source>%1 reported a jitter that cannot be true in %2 reports; it is left out. iperf3 before 3.8 does so at the beginning of a transfer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>no temporary file can be written in %1: %2; make room there, or set TMPDIR to another folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Unisweep[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Built-in experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secon&amp;d figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log and console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an experiment (.yaml) or the results of a run (.unisweep)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the experiment under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run; results so far are saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;produce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;verloaded steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calibrate the load client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System &amp;check…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Unisweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the last run as a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the guest console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Unisweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save outlier rule and &amp;band in experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the current outlier rule and band in the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a report of the run and its layers as HTML and PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this experiment again on this host and check whether the result is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rates, or only those up to one step past the knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the latency axis between logarithmic and linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select samples by dragging, in all figures at once (C, or Ctrl+drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the previous view (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next view (Shift+Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or re-measure the capacity of the load client on this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what works on this host and what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and license</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command by name and run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard focus to the next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard focus to the previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide the experiment during runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the experiment panel when a run starts or is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a run starts, keep the previous run in the figures as a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read about the figure or panel in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions, the system check, the experiment and the log for a bug report, without secrets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mechanism</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>estimate and interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>individually slow requests, in the tail of an ordinary distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>individually slow requests, on a slower path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pauses at random instants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pauses at regular intervals of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pauses driven by time, each some time after the previous one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pauses driven by requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than a million to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sign of pauses: about one request in %1 is slow, independently of the requests before it, as in the tail of an ordinary distribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sign of pauses: about one request in %1 takes %2 longer, independently of the requests before it, as on a slower path through the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, at any rate: one every %2 on average. Whether at regular intervals cannot be determined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, at any rate: one every %2, at regular intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, at any rate: one every %2 on average, at random instants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by requests: one after every %2 requests, at any rate, as when garbage is collected after a fixed amount of allocation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates up to %1 would show the mechanism, because a pause of that length would delay several requests at once; longer steps may show it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More rates, some of them far apart, would show the mechanism.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer steps may show the mechanism.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays recur with requests, but after a different number of requests at each rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays recur with requests, but the number of requests between them varies widely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: most delays hardly exceed the ordinary variation of requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the best explanation is %1, the next best %2, and the odds between the two are only %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what delays requests cannot be determined, because no step is below the knee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no request was delayed by more than %2 beyond the median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 delays of more than %3 beyond the median are too few to identify a mechanism; longer steps would show more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 The next best explanation is %3; the odds against it are %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: one delay of more than %2 beyond the median is too few to identify a mechanism; longer steps would show more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 delays of more than %3 beyond the median, at %n rate(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outliers</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cause: number of episodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 lost request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outlier(s) above %2 (%3 %)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no outliers above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s), %3</source>
        <comment>lost requests, episodes, no outliers</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s)</source>
        <comment>outliers, episodes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 in %3 episode(s)</source>
        <comment>outliers, lost requests, episodes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>offered rate: outliers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typically %1 long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peaking at %1 times the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typically %1 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at regular intervals (p = %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no more regular than expected by chance (p = %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spacing not reported, because this rate is beyond the knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely cause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely causes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 lost request(s), due within %3: %4: %5</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s): %5: %6</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s) and %5: %6: %7</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Outliers above %1 of their step, by response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers above %1 of their step, by service time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 series ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>not an outlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outlier: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, episode %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due at %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way in %1, in the guest %2, way out %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (detail %2)</source>
        <comment>outcome, code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1, σ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 %1, p99.9 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maximum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordedRunWords</name>
    <message>
        <source>expected 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a date such as 2026-11-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the word of a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recorded run cannot be copied here; see that the disk has room and the folder can be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Run %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers by cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to repeat the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by Unisweep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a report must end in .html or .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the run: &lt;b&gt;%1&lt;/b&gt;. Verdict: &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (first step)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none up to the highest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest rate without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest rate with at most 0.5 % loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered rates (requests/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guests were booted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel command line of the first guest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps were run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered (requests/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99.9 (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers are responses above %1 of their step; all figures and statistics include them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the results file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it: save the experiment below as %1.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (A) and %2 (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two runs have no curve in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reproduction</name>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host is a virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turbo disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simultaneous multithreading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reproduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reproduced: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new run has steps that do not count (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <comment>changes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the new run did not finish (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 of %2 curves were rerun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1 of %2 rates there are too few responses, or none on one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1 of %2 rates the intervals are consistent with a change and with none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1 of %2 rates the two boots differ, which may be variation between boots, because each side has only one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with one boot on each side, the variation between boots is unknown; repeat with repetitions: 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the comparison was canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the runs have no step in common (same series, memory and rate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests ran under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsFile</name>
    <message>
        <source>Cannot save the notes in %1: %2. Check that the file is writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names series %1, but the experiment has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest %1, which it names, is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this guest is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time of a sample is more than 48 h away from the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sample is &quot;%1&quot;, but has no response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sample is &quot;%1&quot;, but has a response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; expected %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples would take %2 GB of memory, more than half of this host&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ordinary table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a results file of Unisweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has layout %1, but this version of Unisweep reads layouts up to %2; use a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal next to it (%1) was not written by Unisweep; remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisweep crashed while saving, and the temporary copy needed to undo that save cannot be created in %1; free space there, or set TMPDIR to another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends after %1 of %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rows of table %1 are out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table %1 has too many rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run&apos;s record is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run ended during this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is writing to the file; try again when it has finished (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged or is not a results file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not enough memory to read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run has no recorded end: Unisweep crashed or is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create the folder %1. Choose another place for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot save the results in %1: %2. Check that the disk has room and the folder is writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program has locked it; close it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Check that the disk has room and the folder is writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot save the results in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot save the results in %1 now: %2. The run continues; samples are buffered in memory and saved as soon as possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results file was deleted or renamed during the run; all results so far were saved again as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results are being saved in %1 again, after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save the results in %1 for %2, and %3 of them are lost: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>no such file or built-in experiment; see: unisweep experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several built-in experiments begin with this name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all results are saved yet, so the load clients are not compared here; unisweep export --table compares them later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>%1, kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not built yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no kernel of %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images: %1, %2, in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images: %1, %2; %3 free in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made: %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, SHA-256 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>one boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 boots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s of load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min of load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, one boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 boots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready · %1 of %2 images made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready · images are made when needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its kernel is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a host with %1 CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded on %1, %2 · %3 samples · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Rate (/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered rate, requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether B differs from A by an amount that matters: 5 % of a latency, or half a percent of the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the medians and its confidence interval (block bootstrap; 95 % for all intervals together)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median A (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median latency of A, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median B (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median latency of B, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 A (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99th percentile of A, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 B (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99th percentile of B, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed A (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of A without a correct answer before the timeout, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed B (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of B without a correct answer before the timeout, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis of the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its first request started to wait, in seconds from the start of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until its last request was answered, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest wait, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers and lost requests in the episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated only with evidence; otherwise unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for the cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered rate of the step, requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response or service time (see the toolbar), ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency divided by the step&apos;s median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled send time, in seconds from the start of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step&apos;s curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was slow, if known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload of a datagram, bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest memory, MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received bandwidth, Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99th percentile of the %1, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples above the outlier rule&apos;s fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the step is trustworthy; see the Reason column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median %1, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests without a correct answer before the timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers (/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response rate, correct answers per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean %1, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the %1, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99.9 (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99.9th percentile of the %1, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest %1, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests sent, excluding the warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ (Mbit/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the bandwidth between the client&apos;s reports, Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the receiver&apos;s jitter, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datagrams lost, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time of guest and emulator per correct answer, µs; – if not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDR: the highest rate without loss; PDR: with at most 0.5 % loss; knee: the first rate that the guest could not sustain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason for the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered (Mbit/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered bandwidth, Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s own lateness: its share of the median response time, of the 99th percentile, and the share of the outliers that it explains</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host-noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client-limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: reason</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>What was measured, or is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report of runs as HTML and PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a figure&apos;s or run&apos;s experiment again and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command or file &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command or file &quot;%1&quot;. Did you mean &quot;unisweep %2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, as de or zh_CN; for commands, set LANGUAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed; the message says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong command line or input file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host lacks something; the message says how to get it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by the user; results so far are saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the runs differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the runs differ cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wait for other runs on this host to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let load go to a guest at this public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let experiments connect to this machine from now on (load-from, hypervisor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the experiment connects to %1. If you mean that, allow it once: --allow-host %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping; results so far will be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the guests of crashed runs and removes their networks and files. What belongs to a running Unisweep is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was removed, and what was not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>removed: %n unfinished image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name what to import: --kernel FILE or --disk FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown action or wrong arguments; unisweep images --help explains them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images listed, made or verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a report of runs: one HTML file that needs no other, and a PDF. It has the experiment, host and guests, verdicts, all figures, the steps, outliers by cause, a comparison of several runs, and how to repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs (.unisweep)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of both files without an ending, or of one with .html or .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percents on standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the experiment inside a figure or a results file again on this host, and says whether the result is the same, by the rules of unisweep compare: &quot;reproduced&quot;, &quot;not reproduced: ...&quot; or &quot;cannot tell: ...&quot;. The facts of both hosts are printed beside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a figure (.pdf, .png, .svg) or a run (.unisweep)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that the figure was drawn from, where it is not beside it under the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with this run, which was made here before, instead of running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the new results (default: this one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the guest&apos;s console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the experiment, not what was measured; give its results file with --original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--caption-as: &quot;%1&quot; is neither text nor latex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps&apos; statistics and verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, title and file of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no translation &quot;%1&quot;; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display for the window; unisweep run FILE does the same without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what this host can do, and how to get the rest. With an experiment, whether it can run here, series by series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the experiment (YAML), or the name of a built-in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each finding: kind (works, missing, optional), group, topic, detail, remedy; of an experiment, each series: ready, why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither an image nor a platform&apos;s server &quot;%1&quot;; see: unisweep images list --all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no platform whose kernel could be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list: also what is not there, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs that come with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sources and --target go with unikernels that the mirage tool builds, and %1 has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--target: %1 boots unikernels built for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
SHA-256 %2
Nobody publishes what it should be. Is this the file you mean? From now on, no other is taken from there. [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kernel &quot;%1&quot; of %2; there are: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is another file than before: its SHA-256 is %2, not %3. If you know why, confirm the new one: unisweep images get %4 --sha256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not confirmed: its SHA-256 is %2. Confirm it once: unisweep images get %3 --sha256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get: take what comes the first time, unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build: the unikernel in this folder, which the mirage tool builds, in place of the program&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build: what the unikernel is built for: spt, hvt, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded on %1, on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its worst step: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recorded run &quot;%1&quot;; unisweep recorded lists those there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the runs that come with the program, each recorded on a real guest, so that outliers can be looked into without one. Every command that reads a run takes their names, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of them, to say what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the named run into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out copies one run: name it, as in unisweep recorded NAME --out DIR</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::AnalysisDocks</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why &amp;outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this part of the inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ArgumentPlot</name>
    <message>
        <source>Episode (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers by argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run did not vary an argument of its guests (vary in the experiment).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against %1. Below: share of latencies above a fence common to all values of a line, %2 of its first value (%3), with Wilson&apos;s 95 % interval for the effective number of independent trials, as outliers cluster. Above: median length of the episodes of outliers, with its 95 % interval by ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no argument was varied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>argument, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outliers of %2 (%3; 95 %: %4 to %5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n episode(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ArgumentsPanel</name>
    <message>
        <source>Vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the whole sweep for each value of this argument, each time on a new guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (as built)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>varied argument</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::BandwidthPlot</name>
    <message>
        <source>Lost (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth (Mbit/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth against offered bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP payload that arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP payload that arrived, where the server reported it; otherwise as accepted by the sender&apos;s socket, without confirmation that it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP payload as accepted by the sender&apos;s socket; arrival was not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host sends, the guest receives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest sends, this host receives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP payload that arrived; jitter as smoothed by the receiver (RFC 3550); datagrams lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: mean; band: ±%1σ between the client&apos;s reports, clipped at zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin line: all that was offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <comment>curve, payload of a datagram</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offered bandwidth (Mbit/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>curve, verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived %1 Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jitter %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost %1 of %2 datagrams (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::BootTimesPlot</name>
    <message>
        <source>Time from creating the guest to its first correct response (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boots that had responded (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of boot times, one mark per boot. A curve crosses 50 % at its median; a curve that ends below 100 % includes guests that never responded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>curve, boots that answered, boots</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emulated (TCG), slower than hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 s · %3 of %4 boots took at most that</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::CalibrationDialog</name>
    <message>
        <source>UDP: DNS, echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP, one connection per request: HTTP, echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP, persistent connections: HTTP with keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load client calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest rates that the load client sustains on this host, measured against an echo server on the same host. A run calibrates the client automatically unless this boot already has a calibration of at least twice the run&apos;s highest rate. Steps above half of the calibrated rate are marked client-limited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-latency p50, p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest rate, in requests per second, without a missing or late echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time of the echo server at 1,000 requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recalibrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed measurements are saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes about 45 s; best on an idle host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::CommandPalette</name>
    <message>
        <source>Run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type part of a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ComparePanel</name>
    <message>
        <source>Add as layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves and layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison failed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves of all figures; clear a check box to hide one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show another run&apos;s curves on the same axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve to compare with the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per offered rate: how the two curves differ, and whether the difference matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected curve&apos;s run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a curve of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two curves rate by rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different curves; add a run as a layer for more curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add run as layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open the results file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::DiagnosticsDialog</name>
    <message>
        <source>Checking this host…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to the clipboard. Names, addresses and passwords have been removed; read the text before you publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host could not be checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::EpisodesModel</name>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ExperimentForm</name>
    <message>
        <source>Hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step at %1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps, %2 to %3 %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ates (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use user network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use isolated network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run what can run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a unit: 500ms, 10s, 2min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least memory: a range in MiB with its precision (32..512 within 8), or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: one size in MiB (512) or a ladder (1024, 512, 256 or 1024..64)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates: a list (250, 500, 1k) or a range (5k..80k step 5k, 100..100k log 10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: a whole number, 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datagrams: sizes in bytes (64, 512, 1470)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it as a new experiment; the run does not change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error in the experiment file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run on this host: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot run on this host: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build or import the image of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run without this series; it remains in the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 series can run on this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the others and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypervisor: auto or a libvirt connection URI (qemu:///session, xen+ssh://HOST/system)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: user, isolated, bridge NAME or bridge NAME ADDRESS/BITS via GATEWAY</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ExportCommand</name>
    <message>
        <source>Could not start %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export process crashed. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ExportDialog</name>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True size: %1 × %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ExportMenu</name>
    <message>
        <source>&amp;Figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ca&amp;ption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figure&apos;s caption as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy caption as &amp;LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figure&apos;s caption as \caption{…}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Samples as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;teps as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure as PNG, PDF or SVG, or its data as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figure as shown on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every sample of the run as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the statistics of each step as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure copied to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption copied to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another export is in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until %1 has been written, or cancel that export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::FigureArea</name>
    <message>
        <source>Readout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the second figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values under the pointer in the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure to show beside the first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::FigureBar</name>
    <message>
        <source>By cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of outliers, in units of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half width of the band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw each outlier by its likely cause, and count the causes in the legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean + kσ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tukey&apos;s fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median + k·MAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule that marks samples of a step as outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k = </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half width of the band in standard deviations; 0 hides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time counts from the scheduled send time and includes queueing. Service time counts from the actual send time and hides stalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outliers and band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::FigureMenu</name>
    <message>
        <source>Run the step at %1 &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refine around %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine around the &amp;knee of %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add note here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run has been opened or started meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refinement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::FigureTabs</name>
    <message>
        <source>%1 of %2: %3 steps from %4 to %5, %6 outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Nothing measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::FigureView</name>
    <message>
        <source>Response time (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service time (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time (ms, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service time (ms, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (0 shows all)</source>
        <comment>a note, the key 0</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emulated (TCG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis, because p99 is more than 20 × the median (L: linear)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (0: show all)</source>
        <comment>a note, the key 0</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet.
Press F5 to run the experiment, or drop a run or an exported figure here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has started; there are no results yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended before anything was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up and Page Down show other steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::FileMenus</name>
    <message>
        <source>No recent files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::FindLine</name>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows that contain this text (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter finds the next row with this text, Shift+Enter the previous one (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::GuestFilesPage</name>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial RAM disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does it boot?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel or unikernel, or a disk that boots by itself, or a kernel with a disk. The files are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My web server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kernel or unikernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Initial RAM disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mmand line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disk (raw or qcow2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;emory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a platform &quot;%1&quot; already; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::GuestPlot</name>
    <message>
        <source>Memory (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources used by the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, solid: used inside the guest; dashed: resident on the host, including the emulator. Above the axes: offered rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below: bytes through the guest&apos;s network interface.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::GuestServicePage</name>
    <message>
        <source>What does it serve?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first right answer shows that it is up. What it prints only explains why one does not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for one (DHCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is told on its command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is built into the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bridge of this host, and the address that the guest has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the line; one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Length of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words for the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It prints when &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It prints when &amp;dead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::GuestTrialPage</name>
    <message>
        <source>Does it answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is booted once, with its console below, and asked until it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest&apos;s console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot it to see whether it answers. This writes its entry to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boot it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boot it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying its files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers: the first right answer came %1 after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::GuestWizard</name>
    <message>
        <source>Add a guest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::HistogramPlot</name>
    <message>
        <source>Histogram of the latencies of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of equal width on a logarithmic axis; their sum is the number of latencies of the step. Dotted: the fence of the outlier rule, %1. Requests without a response have no latency and are not included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <comment>axis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, n = %3</source>
        <comment>curve, offered rate, samples</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 above %2 = %3</source>
        <comment>outliers, rule, fence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples (%2) from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::HostDialog</name>
    <message>
        <source>Check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To get the rest:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this host can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to get the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy co&amp;mmands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ImageJobs</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ImagesDialog</name>
    <message>
        <source>&amp;Only those of this experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details and log of the selected image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the image here, from the distribution&apos;s current packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it from where the catalog says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a file of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the files with their SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the image&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is being done with the selected images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;guest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unikernel or system of yours that is in no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each image, whether it is there, its size, when it was made, and which series use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is in progress, which this would disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build makes it here, from the distribution&apos;s packages. A run that needs it builds it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing boots this image any more. It can be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1, %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 images, %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This experiment uses them: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an image to see what it is made of, or how to get it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ImagesModel</name>
    <message>
        <source>%1 % · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files for every image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel or unikernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial RAM disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk (raw or qcow2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Unisweep is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::LatencyByRatePlot</name>
    <message>
        <source>Latency by offered rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time is measured from the scheduled sending time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service time is measured from the actual sending time; it hides queueing in the load client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a column: time, from left to right (%1 s); brighter means more samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a column: time, from left to right (%1 s); darker means more samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: mean; band: ±%1σ, clipped at zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 step</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates above %1, past the knee, are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::LatencyByTimePlot</name>
    <message>
        <source>CPU (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency by time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::LatenessPlot</name>
    <message>
        <source>Send lateness (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send lateness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · sent late by %2 (median), %3 (p99), %4 at most · limit %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long after its scheduled time each request was sent; requests sent within 0.1 µs are at the bottom. Solid: 99th percentile of a step; dashed: 5 % of the median latency, but at least 20 µs and at most 1 ms. Above that, the verdict states how the lateness affects the figures of the step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::LayoutMenu</name>
    <message>
        <source>&amp;Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::LogLine</name>
    <message>
        <source>Log and console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▾ Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▴ Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▴ Log: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log and the guest console (F12)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::MainWindow</name>
    <message>
        <source>%1[*] – Unisweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 – %1[*] – Unisweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the experiment (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the original…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not compare with the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; results in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 samples · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the run, then quitting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knee %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knees %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid experiment file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log and console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;st of outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of s&amp;teps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add as &amp;layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show another run on the same axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference values of the &amp;paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore unsaved changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to other machines?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run is in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run and quit? Results so far will be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What guests boot: build it, fetch it, import it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples, recorded runs, recent files and platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not copy the recorded run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run: a field of the experiment is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run: error in the experiment file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking whether this host can run the experiment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is in progress; its experiment cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the experiment of the run shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment has unsaved changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open experiment or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments, runs and exported figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This figure contains no experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open the results file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 samples. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this folder contains the built-in experiments, which are read-only; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rates reported in the paper of 2014, with their source, in figures over rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure or the data to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Unisweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisweep %1
How does this guest behave as load rises?

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisweep closed unexpectedly with unsaved changes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This experiment connects to %1 over SSH or libvirt, using your keys. Allow it only if you trust this machine. You will not be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run is measuring on this host. Two runs at once distort each other&apos;s results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ManualWindow</name>
    <message>
        <source>Unisweep manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manual is not installed: %1 has no pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search continued from the other end of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not part of the installed manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::MessageBar</name>
    <message>
        <source>Messages about the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::OutlierInspector</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of outliers, in units of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 %1 · median %2 · failed %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step whose outliers are explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of outliers, in units of the rule chosen in the toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median + %1·MAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The periods in which the step&apos;s outliers waited, with their likely causes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outliers; looking for causes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outliers. Their causes follow when the step is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the first %1 samples:
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::PathEdit</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::PercentilesPlot</name>
    <message>
        <source>Percentile of the responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles of latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One curve per step, ending at its largest latency; stronger color means a higher rate. Requests without a response have no latency and are not included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>curve, lowest and highest rate</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ResponseByMemoryPlot</name>
    <message>
        <source>Memory of the guest (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <comment>highest response rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response rate by memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest response rate of the sweep at each size of the memory ladder. The ladder ends (×) where the server fails, or responds at less than a quarter (dotted) of its rate with the most memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below: the most memory in use inside the guest, as its kernel reported through the balloon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best (%1)</source>
        <comment>unit of the response rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: at most %3 %4</source>
        <comment>series, memory, rate, unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: at most %3 %4 · %5: %6</source>
        <comment>series, memory, rate, unit, failure</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ResponseRatePlot</name>
    <message>
        <source>Response rate against offered rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct responses per second of the step. Thin line: all requests answered. Knee: the first rate of which less than 95 % was answered, or whose median latency is ten times that of the lowest rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response rate (responses/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all answered (ideal)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ResultTables</name>
    <message>
        <source>One row per offered rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per offered rate: latencies, outliers, failures and the verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers by likely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show outliers of one likely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the step at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples above the outlier rule&apos;s fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples above the outlier rule&apos;s fence. Selecting a row marks its sample in the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear to list the outliers of all steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1/%2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest up in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next panel, previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, −, wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, Shift+drag, middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, Home, double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous view, next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace, Shift+Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next outlier, previous outlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step, previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select samples in an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all samples in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu key, right button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+drag; C makes plain dragging select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::StartPage</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking this host…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does this guest behave as load rises?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An experiment boots guests, sends them requests at rising rates and draws the latency of every request. Start with one that is ready, or with your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it: BIND on Linux, 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this experiment now: a small Linux guest with a DNS server. The first time, its image is made first, which takes another minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded runs and example experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded runs: look at real samples at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms on this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System &amp;check…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is the plan of the load: rates over time, a square for each series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that was recorded on a real guest. It opens as a copy.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page of images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::StepsModel</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisweep::YamlView</name>
    <message>
        <source>Text of the experiment file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment file; edit it here or in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
