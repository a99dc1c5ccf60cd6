<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BackgroundJob</name>
    <message>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>未知错误</translation>
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
        <translation>%1：内存为 %2 MiB 时无响应（%3）</translation>
    </message>
    <message>
        <source>%1: least memory that answered: %2</source>
        <translation>%1：能够应答的最小内存：%2</translation>
    </message>
    <message>
        <source>%1: least memory that answered: %2; not with %3 MiB: %4</source>
        <translation>%1：能够应答的最小内存：%2；%3 MiB 时不行：%4</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>TCP, one connection per request</source>
        <translation>TCP，每个请求一个连接</translation>
    </message>
    <message>
        <source>TCP, persistent connections</source>
        <translation>TCP，持久连接</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最高 %1</translation>
    </message>
    <message>
        <source>no rate sustained</source>
        <translation>没有能够维持的速率</translation>
    </message>
    <message>
        <source>%1 over %2; self-latency p50 %3, p99 %4</source>
        <translation>%1，经由 %2；自身延迟 p50 %3，p99 %4</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>%1: load-from is not supported in a campaign, since tasks that run at the same time would share these machines</source>
        <translation>%1：活动中不支持 load-from，因为同时运行的任务会共用这些机器</translation>
    </message>
    <message>
        <source>%1: series &quot;%2&quot; boots its guest on another machine, which is not supported in a campaign. Set hypervisor: auto</source>
        <translation>%1：系列“%2”在另一台机器上启动客户机，活动中不支持。请设置 hypervisor: auto</translation>
    </message>
    <message>
        <source>two experiments have the name &quot;%1&quot;; rename one of them</source>
        <translation>有两个实验的名称都是“%1”；请重命名其中一个</translation>
    </message>
    <message>
        <source>%1 contains no experiments (*.yaml)</source>
        <translation>%1 中没有实验（*.yaml）</translation>
    </message>
    <message>
        <source>repetition %1</source>
        <translation>第 %1 次重复</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another folder: --out</source>
        <translation>%1 不为空。请选择其他文件夹：--out</translation>
    </message>
    <message>
        <source>cannot create the folder %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a campaign of this version of Unisweep</source>
        <translation>%1 不是此版本 Unisweep 的活动</translation>
    </message>
    <message>
        <source>%1 does not match its experiments</source>
        <translation>%1 与其实验不符</translation>
    </message>
    <message>
        <source>there is no task %1; the campaign has %2</source>
        <translation>没有任务 %1；该活动共有 %2 个任务</translation>
    </message>
    <message>
        <source>cannot move the results %1 to %2</source>
        <translation>无法将结果 %1 移动到 %2</translation>
    </message>
    <message>
        <source>image %1 is damaged: its files differ from their SHA-256. Remove and rebuild it</source>
        <translation>映像 %1 已损坏：其文件与 SHA-256 不符。请删除并重新构建</translation>
    </message>
    <message>
        <source>%1: this machine has no image of it. Make it first: unisweep images build %1, or see: unisweep images list</source>
        <translation>%1：本机没有其映像。请先构建：unisweep images build %1，或查看：unisweep images list</translation>
    </message>
    <message>
        <source>the campaign&apos;s image of %1 is missing in %2. Store the campaign again</source>
        <translation>活动的映像 %1 不在 %2 中。请重新保存活动</translation>
    </message>
    <message>
        <source>image %1 on this machine differs from the campaign&apos;s. Remove it: unisweep images remove %1</source>
        <translation>本机的映像 %1 与活动的不同。请删除：unisweep images remove %1</translation>
    </message>
    <message>
        <source>the campaign has no image of %1. Store it again</source>
        <translation>活动没有 %1 的映像。请重新保存</translation>
    </message>
    <message>
        <source>this machine would boot image %1 of %2, but the campaign has %3. Remove it: unisweep images remove %1</source>
        <translation>本机会启动 %2 的映像 %1，但活动使用 %3。请删除：unisweep images remove %1</translation>
    </message>
    <message>
        <source>no task of %1 has finished yet</source>
        <translation>%1 还没有任务完成</translation>
    </message>
    <message>
        <source>tasks %1 of the campaign have no results</source>
        <translation>活动的任务 %1 没有结果</translation>
    </message>
    <message>
        <source>%1 is not a run of this task</source>
        <translation>%1 不是该任务的运行</translation>
    </message>
    <message>
        <source>the clock of %1 is more than a day slow; task %2 cannot be placed in time</source>
        <translation>%1 的时钟慢了一天以上；无法确定任务 %2 的时间位置</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>outcome of requests</comment>
        <translation>已应答</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>outcome of requests</comment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>outcome of requests</comment>
        <translation>错误</translation>
    </message>
    <message>
        <source>late</source>
        <comment>outcome of requests</comment>
        <translation>迟到</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>outcome of requests</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>outcome of requests</comment>
        <translation>重复</translation>
    </message>
    <message>
        <source>unmatched</source>
        <comment>outcome of requests</comment>
        <translation>无法匹配</translation>
    </message>
    <message>
        <source>unsent</source>
        <comment>outcome of requests</comment>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of requests, outcome</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>n = %1 reports.</source>
        <translation>n = %1 份报告。</translation>
    </message>
    <message>
        <source>n = %1 latencies of %2 requests; none lost.</source>
        <translation>n = %1 个延迟值，来自 %2 个请求；无丢失。</translation>
    </message>
    <message>
        <source>n = %1 latencies of %2 requests; %3 (%4 failed).</source>
        <translation>n = %1 个延迟值，来自 %2 个请求；%3（%4 失败）。</translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s), %1 failed (%2).</source>
        <translation>
            <numerusform>启动 %n 次，%1 次失败（%2）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s), none failed.</source>
        <translation>
            <numerusform>启动 %n 次，无失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 MiB, %3 vCPU.</source>
        <comment>curves; memory sizes, number of virtual CPUs</comment>
        <translation>%1；%2 MiB，%3 个 vCPU。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 %2 and %3</source>
        <comment>curve, rate, rate</comment>
        <translation>%1 %2 和 %3</translation>
    </message>
    <message>
        <source>Highest rates without loss (NDR) and with at most 0.5 % loss (PDR): %1.</source>
        <translation>无丢失的最高速率（NDR）与丢失不超过 0.5% 的最高速率（PDR）：%1。</translation>
    </message>
    <message>
        <source>Verdict: %1.</source>
        <translation>判定：%1。</translation>
    </message>
    <message>
        <source>Guest: %1.</source>
        <translation>客户机：%1。</translation>
    </message>
    <message>
        <source>Load client: %1.</source>
        <translation>负载客户端：%1。</translation>
    </message>
    <message>
        <source>State of the run: %1.</source>
        <translation>运行状态：%1。</translation>
    </message>
    <message>
        <source>Service: %1.</source>
        <translation>服务：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n series; %1 MiB, %2 vCPU.</source>
        <comment>memory sizes, number of virtual CPUs</comment>
        <translation>
            <numerusform>%n 个系列；%1 MiB，%2 个 vCPU。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>lowest and highest rate</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Highest rates of the curves without loss (NDR): %1; with at most 0.5 % loss (PDR): %2.</source>
        <translation>各曲线无丢失的最高速率（NDR）：%1；丢失不超过 0.5% 的最高速率（PDR）：%2。</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或以上</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1: expected a whole number such as 4096 or 256Ki, found &quot;%2&quot;</source>
        <translation>%1：应为整数，例如 4096 或 256Ki，实际为“%2”</translation>
    </message>
    <message>
        <source>%1: expected a whole number (unit: %2) such as 4096 or 256Ki, found &quot;%3&quot;</source>
        <translation>%1：应为以 %2 为单位的整数，例如 4096 或 256Ki，实际为“%3”</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1：应为 %2，实际为 %3</translation>
    </message>
    <message>
        <source>%1: expected %2 %3, found %4</source>
        <translation>%1：应为 %2 %3，实际为 %4</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected one of: %2</source>
        <translation>未知的值“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>未知的值“%1”；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>%1: expected an IP address such as 192.0.2.1, found &quot;%2&quot;</source>
        <translation>%1：应为 IP 地址，例如 192.0.2.1，实际为“%2”</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>单位：%1。</translation>
    </message>
    <message>
        <source>Range: %1.</source>
        <translation>范围：%1。</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>以下之一：%1。</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认值：%1。</translation>
    </message>
    <message>
        <source>%1 has no arguments, so not &quot;%2&quot;</source>
        <translation>%1 没有参数，因此“%2”无效</translation>
    </message>
    <message>
        <source>%1 has no argument &quot;%2&quot;; expected one of: %3</source>
        <translation>%1 没有参数“%2”；应为以下之一：%3</translation>
    </message>
    <message>
        <source>%1 has no argument &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>%1 没有参数“%2”；您是否想用“%3”？</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>expected a range of two whole numbers, such as [4Ki, 1Mi]</source>
        <translation>应为由两个整数构成的范围，例如 [4Ki, 1Mi]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid name; use lower-case letters, digits and &apos;-&apos;</source>
        <translation>“%1”不是有效的名称；请使用小写字母、数字和“-”</translation>
    </message>
    <message>
        <source>the template does not contain {value}</source>
        <translation>模板中不包含 {value}</translation>
    </message>
    <message>
        <source>duplicate argument &quot;%1&quot;</source>
        <translation>参数“%1”重复</translation>
    </message>
    <message>
        <source>the disk is not bootable</source>
        <translation>该磁盘无法启动</translation>
    </message>
    <message>
        <source>the disk contains no operating system</source>
        <translation>该磁盘不含操作系统</translation>
    </message>
    <message>
        <source>no such catalog directory</source>
        <translation>没有此平台目录文件夹</translation>
    </message>
    <message>
        <source>none available</source>
        <translation>没有任何可用项</translation>
    </message>
    <message>
        <source>available: %1</source>
        <translation>可用项：%1</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>您是否想用“%1”？</translation>
    </message>
    <message>
        <source>the catalog has no platform &quot;%1&quot;</source>
        <translation>平台目录中没有平台“%1”</translation>
    </message>
    <message>
        <source>%1 on %2 does not serve %3</source>
        <translation>%2 上的 %1 不提供 %3</translation>
    </message>
    <message>
        <source>%1 does not run on %2</source>
        <translation>%1 不能在 %2 上运行</translation>
    </message>
    <message>
        <source>%1 has no server &quot;%2&quot;</source>
        <translation>%1 没有服务器“%2”</translation>
    </message>
    <message>
        <source>it serves %1</source>
        <translation>它提供 %1</translation>
    </message>
    <message>
        <source>servers of %1 that do: %2</source>
        <translation>%1 的以下服务器可以提供：%2</translation>
    </message>
    <message>
        <source>it runs on: %1</source>
        <translation>它可在以下环境中运行：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an absolute path in the image, such as /usr/sbin/named</source>
        <translation>“%1”必须是镜像中的绝对路径，例如 /usr/sbin/named</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>specify exactly one of &quot;text&quot;, &quot;from&quot; (a file beside this one) and &quot;generate&quot; (zone or page)</source>
        <translation>请在“text”、“from”（与此文件同目录的文件）和“generate”（zone 或 page）中指定且仅指定一项</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected zone or page</source>
        <translation>未知的值“%1”；应为 zone 或 page</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file mode; write octal digits, such as 755</source>
        <translation>“%1”不是文件模式；请写八进制数字，例如 755</translation>
    </message>
    <message>
        <source>unknown error &quot;%1&quot;; expected one of: %2</source>
        <translation>未知的错误“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>&quot;functions&quot; is missing: the functions of the library</source>
        <translation>缺少“functions”：即该库的函数</translation>
    </message>
    <message>
        <source>the owner &quot;%1&quot; is not in &quot;users&quot;</source>
        <translation>所有者“%1”不在“users”中</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port; write number/udp or number/tcp, such as 53/udp</source>
        <translation>“%1”不是端口；请写 number/udp 或 number/tcp，例如 53/udp</translation>
    </message>
    <message>
        <source>&quot;start&quot; is missing: the program and its arguments</source>
        <translation>缺少“start”：即程序及其参数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no effect here: packages are configured by their own scripts</source>
        <translation>“%1”在此处不起作用：软件包由其自身的脚本配置</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no effect here: it belongs to the image as a whole</source>
        <translation>“%1”在此处不起作用：它属于整个镜像</translation>
    </message>
    <message>
        <source>the template does not contain {address}; it may contain {address}, {prefix}, {netmask} and {gateway}</source>
        <translation>模板中不包含 {address}；模板可以包含 {address}、{prefix}、{netmask} 和 {gateway}</translation>
    </message>
    <message>
        <source>duplicate server &quot;%1&quot;</source>
        <translation>服务器“%1”重复</translation>
    </message>
    <message>
        <source>unknown group &quot;%1&quot;; expected time, length, kind, or after1 to after9</source>
        <translation>未知的组“%1”；应为 time、length、kind 或 after1 至 after9</translation>
    </message>
    <message>
        <source>the pattern has no group %1. Mark its place with (?&lt;%1&gt;[0-9.]+)</source>
        <translation>模式中没有组 %1。请用 (?&lt;%1&gt;[0-9.]+) 标出其位置</translation>
    </message>
    <message>
        <source>unknown unit &quot;%1&quot;; expected s, ms, us or ns</source>
        <translation>未知的单位“%1”；应为 s、ms、us 或 ns</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected start or end</source>
        <translation>未知的值“%1”；应为 start 或 end</translation>
    </message>
    <message>
        <source>&quot;kind&quot; is missing: a name for the event, or a group called kind</source>
        <translation>缺少“kind”：即事件的名称，或名为 kind 的组</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a single ASCII letter</source>
        <translation>“%1”不是单个 ASCII 字母</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an event port; write number/udp, such as 9099/udp</source>
        <translation>“%1”不是事件端口；请写 number/udp，例如 9099/udp</translation>
    </message>
    <message>
        <source>specify either &quot;lines&quot; (of the console) or &quot;port&quot;</source>
        <translation>请指定“lines”（控制台的行）或“port”之一</translation>
    </message>
    <message>
        <source>specify &quot;lines&quot; or &quot;marks&quot; (of the console), or &quot;port&quot;</source>
        <translation>请指定“lines”或“marks”（控制台的），或者“port”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a SHA-256 hash, which has 64 hexadecimal digits</source>
        <translation>“%1”不是 SHA-256 哈希值，后者有 64 个十六进制数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web URL, such as https://…</source>
        <translation>“%1”不是网址，例如 https://…</translation>
    </message>
    <message>
        <source>QEMU (emulated)</source>
        <translation>QEMU（模拟执行）</translation>
    </message>
    <message>
        <source>&quot;as-in&quot; names the platform &quot;%1&quot;, which does not exist or has no description of its own</source>
        <translation>“as-in”引用了平台“%1”，但该平台不存在或没有自己的描述</translation>
    </message>
    <message>
        <source>&quot;kernel-package&quot; is missing, and &quot;%1&quot; does not set it for images of this source</source>
        <translation>缺少“kernel-package”，而“%1”没有为此来源的镜像设置它</translation>
    </message>
    <message>
        <source>&quot;as-in&quot; names the server &quot;%1&quot; of platform &quot;%2&quot;, which does not exist or has no description of its own</source>
        <translation>“as-in”引用了平台“%2”的服务器“%1”，但该服务器不存在或没有自己的描述</translation>
    </message>
    <message>
        <source>&quot;%1&quot; serves %2 but has no port for it. Add one to &quot;ports&quot;, or remove the service</source>
        <translation>“%1”提供 %2，但没有用于它的端口。请在“ports”中添加一个，或移除该服务</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected %2</source>
        <translation>未知的值“%1”；应为 %2</translation>
    </message>
    <message>
        <source>%1; it runs on: %2</source>
        <comment>reason, hypervisors</comment>
        <translation>%1；它可在以下环境中运行：%2</translation>
    </message>
    <message>
        <source>%1 on %2 does not serve %3 on %4</source>
        <comment>server, platform, service, hypervisor</comment>
        <translation>在 %4 上，%2 上的 %1 不提供 %3</translation>
    </message>
    <message>
        <source>%1 on %2 does not run on %3</source>
        <comment>server, platform, hypervisor</comment>
        <translation>%2 上的 %1 不能在 %3 上运行</translation>
    </message>
    <message>
        <source>&quot;service&quot; needs &quot;server&quot;</source>
        <translation>“service”需要“server”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is also listed in &quot;hypervisors&quot;. Remove it there</source>
        <translation>“%1”也列在“hypervisors”中，请在那里删除</translation>
    </message>
</context>
<context>
    <name>CauseText</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <comment>cause, share, interval of the share</comment>
        <translation>%1 %2（%3 至 %4）</translation>
    </message>
    <message>
        <source>%1: likely causes of %2 outliers, inferred from the load client alone: %3</source>
        <translation>%1：%2 个离群点的可能原因（仅根据负载客户端推断）：%3</translation>
    </message>
    <message>
        <source>%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by chance. Noise of this host masks the guest&apos;s own behavior: stop other programs, or dedicate CPUs to the guest</source>
        <translation>%1：%2 个离群点的原因：%3。仅凭偶然，等待 CPU 就会解释其中的 %4。本主机的噪声掩盖了客户机自身的行为：请停止其他程序，或为客户机分配专用 CPU</translation>
    </message>
    <message>
        <source>%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by chance</source>
        <translation>%1：%2 个离群点的原因：%3。仅凭偶然，等待 CPU 就会解释其中的 %4</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2 at %3 s</source>
        <comment>kind of collection, its length, its start</comment>
        <translation>%1，持续 %2，始于 %3 s</translation>
    </message>
    <message>
        <source>%1 (to within %2)</source>
        <translation>%1（误差不超过 %2）</translation>
    </message>
    <message>
        <source>%1; this request waited in it for %2 of %3 beyond the median</source>
        <translation>%1；此请求在其中等待了 %2，而超出中位数的时间为 %3</translation>
    </message>
    <message>
        <source>%1, and %2 more; this request waited in them for %3 of %4 beyond the median</source>
        <translation>%1，另有 %2 次；此请求在其中等待了 %3，而超出中位数的时间为 %4</translation>
    </message>
    <message>
        <source>%1: collections were reported, but cannot be placed in time: the guest&apos;s clock could not be related to this host&apos;s. Longer steps, with more collections, would help</source>
        <translation>%1：报告了垃圾回收，但无法确定其发生时刻：客户机的时钟无法与本主机的时钟对应。采用更长的阶段、包含更多次垃圾回收会有帮助</translation>
    </message>
    <message>
        <source>%1: no collections</source>
        <translation>%1：无垃圾回收</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n collection(s)</source>
        <translation>
            <numerusform>%1：%n 次垃圾回收</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and no outliers</source>
        <comment>collections of a curve</comment>
        <translation>%1，无离群点</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>share and its interval</comment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1. They explain none of the %2 outliers (at most %3)</source>
        <translation>%1。垃圾回收不能解释 %2 个离群点中的任何一个（最多 %3）</translation>
    </message>
    <message>
        <source>%1. They could explain %3 of the %2 outliers, but possibly by chance: %4 would be expected</source>
        <translation>%1。垃圾回收可能解释 %2 个离群点中的 %3，但也可能只是偶然：仅凭偶然预计即有 %4</translation>
    </message>
    <message>
        <source>%1. They explain %3 of the %2 outliers; %4 would be expected by chance</source>
        <translation>%1。垃圾回收解释了 %2 个离群点中的 %3；仅凭偶然预计有 %4</translation>
    </message>
    <message>
        <source>%1. They explain %3 of the %2 outliers; %4 would be expected by chance, too many to identify them</source>
        <translation>%1。垃圾回收解释了 %2 个离群点中的 %3；仅凭偶然预计有 %4，比例过高，无法逐一指认</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>There was nothing to compare.</source>
        <translation>没有可比较的内容。</translation>
    </message>
    <message>
        <source>A change was found at %1 of %2 rates.</source>
        <translation>在 %2 个速率中的 %1 个上发现了变化。</translation>
    </message>
    <message>
        <source>There is no relevant change.</source>
        <translation>没有值得关注的变化。</translation>
    </message>
    <message>
        <source>No change was found.</source>
        <translation>未发现变化。</translation>
    </message>
    <message>
        <source>At %1 of %2 rates the data do not show whether there is one.</source>
        <translation>在 %2 个速率中的 %1 个上，数据无法表明是否存在变化。</translation>
    </message>
    <message>
        <source>With one boot on each side, a change cannot be distinguished from variation between boots: repeat the runs (repetitions: 3 or more, with a reboot between them).</source>
        <translation>两侧各只有一次启动，无法将变化与启动之间的差异区分开：请重复运行（重复 3 次或更多，每次之间重新启动）。</translation>
    </message>
    <message>
        <source>With one boot on each side, a change could not have been distinguished from variation between boots.</source>
        <translation>两侧各只有一次启动，即使有变化，也无法与启动之间的差异区分开。</translation>
    </message>
    <message>
        <source>series %1</source>
        <translation>系列 %1</translation>
    </message>
    <message>
        <source>too few</source>
        <comment>responses</comment>
        <translation>过少</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>boots differ</source>
        <translation>各次启动不一致</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 (change %4 to %5)</source>
        <comment>figure, before, after, interval of the change</comment>
        <translation>%1 由 %2 变为 %3（变化 %4 至 %5）</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>boots vary too much: detecting a relevant change would need more than 50 boots on each side</source>
        <translation>启动之间的差异过大：要检测到值得关注的变化，两侧各需 50 次以上的启动</translation>
    </message>
    <message>
        <source>about %1 boots on each side would detect a relevant change</source>
        <translation>两侧各约 %1 次启动才能检测到值得关注的变化</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅在 B 中</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>仅在 A 中</translation>
    </message>
    <message>
        <source>fewer than %1 responses</source>
        <translation>响应少于 %1 个</translation>
    </message>
    <message>
        <source>The boots differ at %1 of %2 rates.</source>
        <translation>在 %2 个速率中的 %1 个上，各次启动不一致。</translation>
    </message>
</context>
<context>
    <name>CurveLimits</name>
    <message>
        <source>none</source>
        <comment>no offered rate</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>highest rate without loss (NDR): %1; with at most %2 % loss (PDR): %3</source>
        <translation>无丢失的最高速率（NDR）：%1；丢失不超过 %2% 的最高速率（PDR）：%3</translation>
    </message>
    <message>
        <source>%1; knee at %2: %3</source>
        <translation>%1；拐点位于 %2：%3</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <comment>rates</comment>
        <translation>%2 中应答了 %1</translation>
    </message>
    <message>
        <source>median latency %1 times that of the lowest rate</source>
        <translation>延迟中位数为最低速率时的 %1 倍</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>DoorBars</name>
    <message>
        <source>way in</source>
        <translation>入向</translation>
    </message>
    <message>
        <source>in the guest</source>
        <translation>客户机内</translation>
    </message>
    <message>
        <source>way out</source>
        <translation>出向</translation>
    </message>
    <message>
        <source>When zoomed in, each request is a bar from sending to response: the way in, in the guest, the way out.</source>
        <translation>放大后，每个请求显示为一个从发送到响应的条形：入向、客户机内、出向。</translation>
    </message>
</context>
<context>
    <name>DoorPlot</name>
    <message>
        <source>Where the time went</source>
        <translation>耗时构成</translation>
    </message>
    <message>
        <source>Of each answered request: from sending until it enters the guest&apos;s network interface, in the guest, and from there back to the client. Solid: the median; dashed: the 99th percentile of each part separately. The door&apos;s clock agrees with the client&apos;s to within %1.</source>
        <translation>对于每个已应答的请求：从发送到进入客户机网络接口、在客户机内、再从那里返回客户端的时间。实线：中位数；虚线：各部分各自的第 99 百分位数。网络接口的时钟与客户端时钟的偏差不超过 %1。</translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation>时间（ms）</translation>
    </message>
    <message>
        <source>%1, 99th percentile %2</source>
        <translation>%1，第 99 百分位数 %2</translation>
    </message>
    <message>
        <source>%1 · %2 · way in %3 · in the guest %4 · way out %5</source>
        <translation>%1 · %2 · 入向 %3 · 客户机内 %4 · 出向 %5</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>剩余 %1 h</translation>
    </message>
</context>
<context>
    <name>EpisodeCause</name>
    <message>
        <source>unknown</source>
        <comment>cause</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>host noise</source>
        <translation>主机噪声</translation>
    </message>
    <message>
        <source>guest silent</source>
        <translation>客户机无响应</translation>
    </message>
    <message>
        <source>queueing</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>packet loss</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>guest busy</source>
        <translation>客户机忙</translation>
    </message>
    <message>
        <source>guest asleep</source>
        <translation>客户机休眠</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>垃圾回收</translation>
    </message>
    <message>
        <source>network path</source>
        <translation>网络路径</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>the load client itself sent up to %1 late, which is %2 of the wait</source>
        <translation>负载客户端自身的发送最多迟了 %1，占等待时间的 %2</translation>
    </message>
    <message>
        <source>a sentinel thread of the load client could not run for %1 at that time</source>
        <translation>负载客户端的一个哨兵线程当时有 %1 无法运行</translation>
    </message>
    <message>
        <source>%1 of CPU time was stolen at that time</source>
        <translation>当时有 %1 的 CPU 时间被窃取</translation>
    </message>
    <message>
        <source>the load client sent on time, and none of its sentinel threads stalled as long</source>
        <translation>负载客户端按时发送，其哨兵线程均未停滞如此之久</translation>
    </message>
    <message>
        <source>the load client sent on time; the host was not monitored</source>
        <translation>负载客户端按时发送；未监测主机</translation>
    </message>
    <message>
        <source>the guest sent no response for %1 while %2 requests waited, then %3 responses in the same time (%4, with %5 due); %6; whether it was computing or waiting for a CPU was not recorded</source>
        <translation>在 %2 个请求等待期间，客户机有 %1 未发出任何响应，随后在同样长的时间内发出了 %3 个响应（%4，同期计划发送 %5）；%6；当时它是在计算还是在等待 CPU，没有记录</translation>
    </message>
    <message>
        <source>responses continued; the queue drained at %1 with %2 due, a utilization of %3</source>
        <translation>响应仍在继续；队列以 %1 的速率排空，同期计划发送 %2，利用率为 %3</translation>
    </message>
    <message>
        <source>%1 were due, more than the %2 that the guest answered at any offered rate; the median latency is %3 times that of the lowest rate</source>
        <translation>计划发送 %1，超过客户机在任何发送速率下所能应答的 %2；延迟中位数为最低速率时的 %3 倍</translation>
    </message>
    <message>
        <source>answered after %1, a TCP retransmission timeout (%2), while %3 other requests were answered as usual</source>
        <translation>在 %1 后应答，符合一次 TCP 重传超时（%2），而其他 %3 个请求正常应答</translation>
    </message>
    <message>
        <source>%1 lost, while %2 other requests were answered as usual</source>
        <translation>丢失 %1 个，而其他 %2 个请求正常应答</translation>
    </message>
    <message>
        <source>%1 lost, while %2 other requests were answered as usual: %3 never reached the guest, %4 were not answered by it, the responses to %5 were lost</source>
        <translation>丢失 %1 个，而其他 %2 个请求正常应答：%3 个未到达客户机，%4 个未被客户机应答，%5 个的响应丢失</translation>
    </message>
    <message>
        <source>no responses for %1 of %2</source>
        <translation>在 %2 中有 %1 没有响应</translation>
    </message>
    <message>
        <source>no responses for %1</source>
        <translation>有 %1 没有响应</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1 个</translation>
    </message>
    <message>
        <source>a sentinel thread stalled, but only for %1</source>
        <translation>一个哨兵线程停滞过，但只有 %1</translation>
    </message>
    <message>
        <source>a sentinel thread stalled for %1, as they often did</source>
        <translation>一个哨兵线程停滞了 %1，但这种情况经常出现</translation>
    </message>
    <message>
        <source>the host was not monitored</source>
        <translation>未监测主机</translation>
    </message>
    <message>
        <source>nothing else was observed at that time</source>
        <translation>当时未观察到其他情况</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>perf_event_open() failed: %1</source>
        <translation>perf_event_open() 失败：%1</translation>
    </message>
    <message>
        <source>the client&apos;s timestamps are not taken by the kernel</source>
        <translation>客户端的时间戳不是由内核记录的</translation>
    </message>
    <message>
        <source>no request was captured at the door</source>
        <translation>在网络接口上未捕获到任何请求</translation>
    </message>
    <message>
        <source>the door&apos;s clock drifts from the samples&apos; clock</source>
        <translation>网络接口的时钟相对于样本的时钟有漂移</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>no permission to capture packets on an interface. Run Unisweep as root, or grant it the capability: sudo setcap cap_net_raw+ep &quot;$(command -v unisweep)&quot;</source>
        <translation>没有在网络接口上捕获数据包的权限。请以 root 身份运行 Unisweep，或授予其该权能：sudo setcap cap_net_raw+ep &quot;$(command -v unisweep)&quot;</translation>
    </message>
    <message>
        <source>cannot open a packet socket: %1</source>
        <translation>无法打开数据包套接字：%1</translation>
    </message>
    <message>
        <source>the guest&apos;s network interface %1 does not exist: %2</source>
        <translation>客户机的网络接口 %1 不存在：%2</translation>
    </message>
    <message>
        <source>cannot record thread switches: %1</source>
        <translation>无法记录线程切换：%1</translation>
    </message>
    <message>
        <source>the kernel does not allow it (perf_event_paranoid is %1). Allow it with: sudo sysctl kernel.perf_event_paranoid=2</source>
        <translation>内核不允许（perf_event_paranoid 为 %1）。可用以下命令允许：sudo sysctl kernel.perf_event_paranoid=2</translation>
    </message>
    <message>
        <source>the guest&apos;s threads on all processors need more open files than the limit allows. Raise it with: ulimit -n</source>
        <translation>在所有处理器上记录客户机的线程所需打开的文件数超出了限制。可用以下命令提高限制：ulimit -n</translation>
    </message>
    <message>
        <source>the kernel denies it although perf_event_paranoid is %1: the guest&apos;s threads belong to another user, or a container does not allow perf_event_open(). Run Unisweep as root, outside of a container</source>
        <translation>尽管 perf_event_paranoid 为 %1，内核仍拒绝：客户机的线程属于另一个用户，或者容器不允许 perf_event_open()。请以 root 身份在容器之外运行 Unisweep</translation>
    </message>
</context>
<context>
    <name>Experiment</name>
    <message>
        <source>emulated (TCG)</source>
        <translation>模拟执行（TCG）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid argument name. Write it as in the catalog, such as minor-heap-size</source>
        <translation>“%1”不是有效的参数名称。请按平台目录中的写法书写，例如 minor-heap-size</translation>
    </message>
    <message>
        <source>the value &quot;%1&quot; must be a single word of 1 to 256 characters, without spaces or quotation marks</source>
        <translation>值“%1”必须是 1 至 256 个字符的单个词，不含空格或引号</translation>
    </message>
    <message>
        <source>expected 1 to %2 values, found %1</source>
        <translation>应为 1 至 %2 个值，实际为 %1 个</translation>
    </message>
    <message>
        <source>duplicate value: %1</source>
        <translation>值重复：%1</translation>
    </message>
    <message>
        <source>series &quot;%1&quot; not found</source>
        <translation>没有系列“%1”</translation>
    </message>
    <message>
        <source>%1 sets a fixed value for %2, which cannot also be varied. Remove one of the two, or name the series to vary</source>
        <translation>%1 为 %2 设置了固定值，因此不能再改变它。请移除两者之一，或指明要改变的系列</translation>
    </message>
    <message>
        <source>%1: expected %3 to %4, found %2</source>
        <translation>%1：应为 %3 至 %4，实际为 %2</translation>
    </message>
    <message>
        <source>number of boots</source>
        <translation>启动次数</translation>
    </message>
    <message>
        <source>start of the memory search (MiB)</source>
        <translation>内存搜索的起点（MiB）</translation>
    </message>
    <message>
        <source>end of the memory search (MiB)</source>
        <translation>内存搜索的终点（MiB）</translation>
    </message>
    <message>
        <source>precision of the memory search (MiB)</source>
        <translation>内存搜索的精度（MiB）</translation>
    </message>
    <message>
        <source>the memory search must end above its start at %2 MiB, not at %1 MiB</source>
        <translation>内存搜索的终点必须高于其起点 %2 MiB，而不能是 %1 MiB</translation>
    </message>
    <message>
        <source>another client (none is known here)</source>
        <translation>其他客户端（此处没有已知的）</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>%1 supports only %2 arrivals. Set arrivals: %2</source>
        <translation>%1 只支持 %2 到达过程。请设置 arrivals: %2</translation>
    </message>
    <message>
        <source>%1 does not check the content of a body. Remove body-sha256, or use the native client</source>
        <translation>%1 不检查正文的内容。请移除 body-sha256，或使用 native 客户端</translation>
    </message>
    <message>
        <source>the status codes that %1 accepts are set in %2. Remove status, or use the native client</source>
        <translation>%1 所接受的状态码在 %2 中设置。请移除 status，或使用 native 客户端</translation>
    </message>
    <message>
        <source>%1 always requests the same path. Remove {n} from the path, or use the native client</source>
        <translation>%1 总是请求同一路径。请从路径中移除 {n}，或使用 native 客户端</translation>
    </message>
    <message>
        <source>%1 runs for whole seconds only; %2 is not a whole number of seconds</source>
        <translation>%1 只能运行整数秒；%2 不是整数秒</translation>
    </message>
    <message>
        <source>%1 does not support services of kind other. Use %2</source>
        <translation>%1 不支持类型为 other 的服务。请使用 %2</translation>
    </message>
    <message>
        <source>%1 does not support %2. Use %3</source>
        <translation>%1 不支持 %2。请使用 %3</translation>
    </message>
    <message>
        <source>only the native client can match packets at the guest&apos;s door to requests</source>
        <translation>只有 native 客户端能将客户机网络接口上的数据包与请求对应起来</translation>
    </message>
    <message>
        <source>%1 supports only constant arrivals. Poisson arrivals need the native client</source>
        <translation>%1 只支持恒定间隔到达。泊松到达需要 native 客户端</translation>
    </message>
    <message>
        <source>only the native client can request a different name each time</source>
        <translation>只有 native 客户端能每次请求不同的名称</translation>
    </message>
    <message>
        <source>httperf reports the length of a body, not its content. Remove body-sha256, or use the native client</source>
        <translation>httperf 报告正文的长度，而非其内容。请移除 body-sha256，或使用 native 客户端</translation>
    </message>
    <message>
        <source>httperf reports only classes of status codes. Remove status, or use the native client</source>
        <translation>httperf 只报告状态码的类别。请移除 status，或使用 native 客户端</translation>
    </message>
    <message>
        <source>httperf always requests the same path. Remove {n} from the path, or use the native client</source>
        <translation>httperf 总是请求同一路径。请从路径中移除 {n}，或使用 native 客户端</translation>
    </message>
    <message>
        <source>httperf times whole connections, not single requests. Set keep-alive to false, or use the native client</source>
        <translation>httperf 测量的是整个连接的时间，而非单个请求的时间。请将 keep-alive 设置为 false，或使用 native 客户端</translation>
    </message>
    <message>
        <source>an iperf 2 server that receives one UDP transfer after another cannot send any. Use iperf3, or set the direction to to-guest</source>
        <translation>依次接收多个 UDP 传输的 iperf 2 服务器无法发送。请使用 iperf3，或将方向设置为 to-guest</translation>
    </message>
    <message>
        <source>load client &quot;%1&quot; not found; expected one of: %2</source>
        <translation>没有负载客户端“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>load client &quot;%1&quot; not found; did you mean &quot;%2&quot;?</source>
        <translation>没有负载客户端“%1”；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; expected one of: %2</source>
        <translation>未知的值“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>unknown group &quot;%1&quot;; expected one of: %2</source>
        <translation>未知的组“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>the unit of &quot;%1&quot; is missing. Add it to &quot;units&quot;, or give the line a group &quot;%1Unit&quot;</source>
        <translation>缺少“%1”的单位。请将其添加到“units”中，或在该行中加入组“%1Unit”</translation>
    </message>
    <message>
        <source>invalid regular expression: %1 at character %2</source>
        <translation>无效的正则表达式：%1，位于第 %2 个字符</translation>
    </message>
    <message>
        <source>no line has a group &quot;latency&quot; or &quot;response&quot;</source>
        <translation>没有任何行包含组“latency”或“response”</translation>
    </message>
    <message>
        <source>&quot;clock&quot; is missing; it says what start and end are relative to</source>
        <translation>缺少“clock”；它说明 start 和 end 以什么为基准</translation>
    </message>
    <message>
        <source>&quot;clock&quot; has no effect: no line has a group start or end</source>
        <translation>“clock”不起作用：没有任何行包含组 start 或 end</translation>
    </message>
    <message>
        <source>unknown name &quot;%1&quot;; expected one of: %2</source>
        <translation>未知的名称“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>unknown service &quot;%1&quot;</source>
        <translation>未知的服务“%1”</translation>
    </message>
    <message>
        <source>unsupported format version; this program reads version %1. Update Unisweep</source>
        <translation>不支持此格式版本；本程序读取版本 %1。请更新 Unisweep</translation>
    </message>
    <message>
        <source>the client %1 is built in. Choose another id</source>
        <translation>客户端 %1 是内置的。请选择其他 id</translation>
    </message>
    <message>
        <source>expected 1 to 10000</source>
        <translation>应为 1 至 10000</translation>
    </message>
    <message>
        <source>specify exactly one of &quot;rows&quot;, &quot;intervals&quot; and &quot;summary&quot;</source>
        <translation>请在“rows”、“intervals”和“summary”中指定且仅指定一项</translation>
    </message>
    <message>
        <source>&quot;ready&quot; is missing: a command that exits with 0 once the server responds</source>
        <translation>缺少“ready”：即在服务器开始响应后以 0 退出的命令</translation>
    </message>
    <message>
        <source>{log} has no effect without &quot;from: log&quot;</source>
        <translation>没有“from: log”时，{log} 不起作用</translation>
    </message>
    <message>
        <source>{log} is missing from the command; it stands for the file to log to</source>
        <translation>命令中缺少 {log}；它代表要写入日志的文件</translation>
    </message>
    <message>
        <source>it sends no request on a connection that is waiting for a response</source>
        <translation>它不会在正等待响应的连接上发送请求</translation>
    </message>
    <message>
        <source>it does not report when a request was due, so waiting before the send is not measured</source>
        <translation>它不报告请求应于何时发出，因此不测量发送前的等待</translation>
    </message>
    <message>
        <source>it does not report when a request was sent</source>
        <translation>它不报告请求于何时发出</translation>
    </message>
    <message>
        <source>it does not report when a response arrived, so the time at which its line was read is used</source>
        <translation>它不报告响应于何时到达，因此使用读取其输出行的时间</translation>
    </message>
    <message>
        <source>its times are relative to its own start, which is known only to a few milliseconds</source>
        <translation>它的时间以其自身的启动为基准，而启动时间只能精确到几毫秒</translation>
    </message>
    <message>
        <source>httperf is a single process with at most about 1,000 open connections, times each connection from open to close in steps of 0.1 ms, and busy-polls for responses, using a full CPU</source>
        <translation>httperf 是单个进程，最多约有 1,000 个打开的连接，以 0.1 ms 的分辨率测量每个连接从打开到关闭的时间，并以忙轮询方式等待响应，占满一个 CPU</translation>
    </message>
    <message>
        <source>%1 reports UDP to the guest once per transfer, so a step is a sequence of one-second transfers</source>
        <translation>%1 对发往客户机的 UDP 每次传输只报告一次，因此一个阶段由一系列一秒钟的传输组成</translation>
    </message>
    <message>
        <source>%1: expected 1 to 64 letters, digits, &apos;.&apos;, &apos;_&apos; or &apos;-&apos;, beginning with a letter or digit; found &quot;%2&quot;</source>
        <translation>%1：应为 1 至 64 个字母、数字、“.”、“_”或“-”，并以字母或数字开头；实际为“%2”</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>no datagram size; iperf uses 1470 by default</source>
        <translation>未指定数据报大小；iperf 默认使用 1470</translation>
    </message>
    <message>
        <source>datagram payload (bytes)</source>
        <translation>数据报有效载荷（字节）</translation>
    </message>
    <message>
        <source>duplicate datagram size: %1</source>
        <translation>数据报大小重复：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a load client&apos;s host; expected ssh://HOST or ssh://USER@HOST:PORT</source>
        <translation>“%1”不是负载客户端的主机；应为 ssh://HOST 或 ssh://USER@HOST:PORT</translation>
    </message>
    <message>
        <source>duplicate host: %1</source>
        <translation>主机重复：%1</translation>
    </message>
    <message>
        <source>the guest&apos;s door can be recorded only with load from this machine</source>
        <translation>只有在由本机产生负载时，才能记录客户机的网络接口</translation>
    </message>
    <message>
        <source>only the native client can send load from other machines. Set the client to native</source>
        <translation>只有 native 客户端能从其他机器发送负载。请将客户端设置为 native</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a domain name; expected labels of 1 to 63 characters separated by dots, such as www.example.test</source>
        <translation>“%1”不是域名；应为以点分隔的标签，每个标签 1 至 63 个字符，例如 www.example.test</translation>
    </message>
    <message>
        <source>unknown record type &quot;%1&quot;; expected one of %2, or TYPE1 to TYPE65535</source>
        <translation>未知的记录类型“%1”；应为 %2 之一，或 TYPE1 至 TYPE65535</translation>
    </message>
    <message>
        <source>only a resolver has a cache. Set recursion: true</source>
        <translation>只有解析器才有缓存。请设置 recursion: true</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>应答记录</translation>
    </message>
    <message>
        <source>the path &quot;%1&quot; must begin with / and have at most 4,096 characters without spaces (write a space as %20)</source>
        <translation>路径“%1”必须以 / 开头，最多 4,096 个字符且不含空格（空格请写作 %20）</translation>
    </message>
    <message>
        <source>status code</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>a response with status %1 has no body. Set body-bytes to 0</source>
        <translation>状态为 %1 的响应没有正文。请将 body-bytes 设置为 0</translation>
    </message>
    <message>
        <source>body length (bytes)</source>
        <translation>正文长度（字节）</translation>
    </message>
    <message>
        <source>a SHA-256 hash has 64 hexadecimal digits. Print one with: sha256sum FILE</source>
        <translation>SHA-256 哈希值有 64 个十六进制数字。可用以下命令输出：sha256sum FILE</translation>
    </message>
    <message>
        <source>there is no series. Add at least one platform with its server</source>
        <translation>没有系列。请至少添加一个平台及其服务器</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>the series has no name for the legend</source>
        <translation>该系列没有用于图例的名称</translation>
    </message>
    <message>
        <source>two series are called &quot;%1&quot;. Give each a name of its own</source>
        <translation>有两个系列都名为“%1”。请为每个系列指定各自的名称</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>no memory size; the paper starts at 1024 MiB</source>
        <translation>未指定内存大小；论文从 1024 MiB 开始</translation>
    </message>
    <message>
        <source>memory (MiB)</source>
        <translation>内存（MiB）</translation>
    </message>
    <message>
        <source>the memory ladder must descend, but %1 MiB is not less than the previous %2 MiB</source>
        <translation>内存阶梯必须递减，但 %1 MiB 不小于前一个 %2 MiB</translation>
    </message>
    <message>
        <source>virtual CPUs</source>
        <translation>虚拟 CPU</translation>
    </message>
    <message>
        <source>rate (Mbit/s)</source>
        <translation>速率（Mbit/s）</translation>
    </message>
    <message>
        <source>rate (requests/s)</source>
        <translation>速率（请求/s）</translation>
    </message>
    <message>
        <source>there is no rate to offer</source>
        <translation>没有可供发送的速率</translation>
    </message>
    <message>
        <source>more than %1 rates</source>
        <translation>速率超过 %1 个</translation>
    </message>
    <message>
        <source>the sweep ends at %1, below its start at %2. Swap them</source>
        <translation>扫描终点 %1 低于其起点 %2。请将两者互换</translation>
    </message>
    <message>
        <source>number of rates</source>
        <translation>速率数量</translation>
    </message>
    <message>
        <source>from %3 to %4, a step of %1 does not give 1 to %2 rates</source>
        <translation>从 %3 到 %4 以 %1 为步长，得不到 1 至 %2 个速率</translation>
    </message>
    <message>
        <source>step duration</source>
        <translation>阶段时长</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>boot timeout</source>
        <translation>启动超时</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>%1 requests per second exceed %2. If that is intended, set heavy-load: true; otherwise, lower the rates</source>
        <translation>每秒 %1 个请求超过了 %2。如果确实需要，请设置 heavy-load: true；否则请降低速率</translation>
    </message>
    <message>
        <source>the run makes %1 requests, more than %2. If that is intended, set heavy-load: true; otherwise, lower rates or durations</source>
        <translation>该运行共发出 %1 个请求，超过了 %2。如果确实需要，请设置 heavy-load: true；否则请降低速率或缩短时长</translation>
    </message>
    <message>
        <source>k of the outlier rule</source>
        <translation>离群点规则的 k</translation>
    </message>
    <message>
        <source>half width of the band (standard deviations)</source>
        <translation>带的半宽（标准差）</translation>
    </message>
    <message>
        <source>unknown value &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>未知的值“%1”；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid client name; use lower-case letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;</source>
        <translation>“%1”不是有效的客户端名称；请使用小写字母、数字、“.”、“_”和“-”</translation>
    </message>
    <message>
        <source>a range with a count uses the scale log. For equal distances, use a step instead</source>
        <translation>带数量的范围使用 log 刻度。如需等间距，请改用 step</translation>
    </message>
    <message>
        <source>expected a whole number from 0</source>
        <translation>应为不小于 0 的整数</translation>
    </message>
    <message>
        <source>unknown outlier rule &quot;%1&quot;; expected one such as mean+3sigma, tukey 1.5 or mad 3</source>
        <translation>未知的离群点规则“%1”；应类似于 mean+3sigma、tukey 1.5 或 mad 3</translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv4 address with a prefix length, such as 192.0.2.2/24</source>
        <translation>“%1”不是带前缀长度的 IPv4 地址，例如 192.0.2.2/24</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a network; expected user, isolated, bridge NAME, bridge NAME ADDRESS/BITS, or bridge NAME ADDRESS/BITS via GATEWAY</source>
        <translation>“%1”不是网络；应为 user、isolated、bridge NAME、bridge NAME ADDRESS/BITS 或 bridge NAME ADDRESS/BITS via GATEWAY</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid name of a network interface; use 1 to 15 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;</source>
        <translation>“%1”不是有效的网络接口名称；请使用 1 至 15 个字母、数字、“.”、“_”和“-”</translation>
    </message>
    <message>
        <source>the gateway &quot;%1&quot; is not an IPv4 address</source>
        <translation>网关“%1”不是 IPv4 地址</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>expected text, found %1</source>
        <translation>应为文本，实际为%1</translation>
    </message>
    <message>
        <source>expected a whole number such as 1000, found %1</source>
        <translation>应为整数，例如 1000，实际为%1</translation>
    </message>
    <message>
        <source>expected a number such as 1.5, found %1</source>
        <translation>应为数字，例如 1.5，实际为%1</translation>
    </message>
    <message>
        <source>expected true or false, found %1</source>
        <translation>应为 true 或 false，实际为%1</translation>
    </message>
    <message>
        <source>expected a duration with its unit such as 10s or 500ms, found %1</source>
        <translation>应为带单位的时长，例如 10s 或 500ms，实际为%1</translation>
    </message>
    <message>
        <source>expected a list, found %1</source>
        <translation>应为列表，实际为%1</translation>
    </message>
    <message>
        <source>expected a mapping (key: value), found %1</source>
        <translation>应为映射（key: value），实际为%1</translation>
    </message>
    <message>
        <source>duplicate key &quot;%1&quot;</source>
        <translation>键“%1”重复</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; expected one of: %2</source>
        <translation>未知的键“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>未知的键“%1”；您是否想用“%2”？</translation>
    </message>
    <message>
        <source>cannot read the file: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB. Check that it is the right file</source>
        <translation>文件大于 1 MiB。请检查它是否是正确的文件</translation>
    </message>
    <message>
        <source>a second document begins here, but a file may hold only one. Move it to another file</source>
        <translation>此处开始了第二个文档，但一个文件只能包含一个文档。请将其移到另一个文件中</translation>
    </message>
    <message>
        <source>invalid YAML: %1</source>
        <translation>无效的 YAML：%1</translation>
    </message>
    <message>
        <source>the load client would compete with the guest for CPU %1</source>
        <translation>负载客户端会与客户机争用 CPU %1</translation>
    </message>
    <message>
        <source>the load comes from other machines</source>
        <translation>负载来自其他机器</translation>
    </message>
    <message>
        <source>%1 runs on another host, whose processors are not known. Name them, such as guest 2-3, emulator 1</source>
        <translation>%1 在另一台主机上运行，其处理器未知。请指明，例如 guest 2-3, emulator 1</translation>
    </message>
    <message>
        <source>%1 runs on Xen, where Unisweep does not assign processors. Set processors to none</source>
        <translation>%1 在 Xen 上运行，Unisweep 不会为其分配处理器。请将 processors 设置为 none</translation>
    </message>
    <message>
        <source>expected CPUs such as 2 or &quot;0-3,6&quot;</source>
        <translation>应为 CPU 编号，例如 2 或 &quot;0-3,6&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid; expected none, auto, or CPUs such as guest 2-3, emulator 1, load 0</source>
        <translation>“%1”无效；应为 none、auto，或 CPU 列表，例如 guest 2-3, emulator 1, load 0</translation>
    </message>
    <message>
        <source>no CPUs for the guest; expected CPUs such as guest 2-3, load 0</source>
        <translation>没有为客户机指定 CPU；应为 CPU 列表，例如 guest 2-3, load 0</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>queryperf sends queries over UDP only. Set transport: udp, or use the native client or dnsperf</source>
        <translation>queryperf 只通过 UDP 发送查询。请设置 transport: udp，或使用 native 客户端或 dnsperf</translation>
    </message>
    <message>
        <source>dnsperf keeps its connections. Set keep-alive: true, or use the native client</source>
        <translation>dnsperf 会保持其连接。请设置 keep-alive: true，或使用 native 客户端</translation>
    </message>
    <message>
        <source>%1 always offers %2 bytes. Set edns: %2, or use the native client</source>
        <translation>%1 总是提供 %2 字节。请设置 edns: %2，或使用 native 客户端</translation>
    </message>
    <message>
        <source>%1 has no option for %2. Remove %2, or use the native client</source>
        <translation>%1 没有 %2 的选项。请删除 %2，或使用 native 客户端</translation>
    </message>
    <message>
        <source>the host that %1 sends is set in %2. Remove host, or use the native client</source>
        <translation>%1 发送的主机名在 %2 中设置。请删除 host，或使用 native 客户端</translation>
    </message>
    <message>
        <source>the queries that %1 sends are set in %2. Remove %3, or use the native client</source>
        <translation>%1 发送的查询在 %2 中设置。请删除 %3，或使用 native 客户端</translation>
    </message>
    <message>
        <source>dnsperf waits while %1 queries are outstanding, measures latency from when a query was sent rather than due, and takes timestamps itself when it gets the CPU, whereas the native client uses kernel timestamps</source>
        <translation>dnsperf 在有 %1 个查询未完成时会等待，从查询实际发出时（而非应发出时）开始测量延迟，并在获得 CPU 时自行记录时间戳，而 native 客户端使用内核时间戳</translation>
    </message>
    <message>
        <source>queryperf sends its %1 outstanding queries in one burst and then waits, and gives up on queries after 1 ms when it falls behind</source>
        <translation>queryperf 一次性突发发送其 %1 个未完成的查询，然后等待，并在落后时于 1 ms 后放弃查询</translation>
    </message>
    <message>
        <source>the file contains no query. Write a name and a type on each line, such as www.example.test A</source>
        <translation>文件中没有查询。请在每行写一个名称和一个类型，例如 www.example.test A</translation>
    </message>
    <message>
        <source>the file has %1 queries, but an experiment holds at most %2. Take a part of it, such as: head -n %2 FILE</source>
        <translation>文件有 %1 个查询，但一个实验最多包含 %2 个。请取其中一部分，例如：head -n %2 FILE</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a query; expected a name and a type, such as www.example.test A</source>
        <translation>“%1”不是查询；应为名称和类型，例如 www.example.test A</translation>
    </message>
    <message>
        <source>there is no query. Add one, such as www.example.test A, or use name and type</source>
        <translation>没有查询。请添加一个，例如 www.example.test A，或使用 name 和 type</translation>
    </message>
    <message>
        <source>the names are in queries. Remove name, or queries</source>
        <translation>名称在 queries 中。请删除 name 或 queries</translation>
    </message>
    <message>
        <source>unknown response code &quot;%1&quot;; expected one of %2, or a number from 0 to 15</source>
        <translation>未知的响应代码“%1”；应为 %2 之一，或 0 到 15 的数字</translation>
    </message>
    <message>
        <source>%1 queries are more than the %2 that an experiment holds</source>
        <translation>%1 个查询超过了一个实验可包含的 %2 个</translation>
    </message>
    <message>
        <source>a cold cache needs a different name for every request. Replace queries by a single name</source>
        <translation>冷缓存需要每个请求使用不同的名称。请用单个名称代替 queries</translation>
    </message>
    <message>
        <source>EDNS size (bytes)</source>
        <translation>EDNS 大小（字节）</translation>
    </message>
    <message>
        <source>signatures are requested in the EDNS record. Set edns: %1</source>
        <translation>签名在 EDNS 记录中请求。请设置 edns: %1</translation>
    </message>
    <message>
        <source>UDP has no connections. Set transport: tcp, or remove keep-alive</source>
        <translation>UDP 没有连接。请设置 transport: tcp，或删除 keep-alive</translation>
    </message>
    <message>
        <source>other machines can send only one query. Replace queries by a single name, or remove load-from</source>
        <translation>其他机器只能发送一个查询。请用单个名称代替 queries，或删除 load-from</translation>
    </message>
    <message>
        <source>the host &quot;%1&quot; must have at most 255 characters without spaces, such as www.example.test</source>
        <translation>主机“%1”最多可有 255 个字符且不含空格，例如 www.example.test</translation>
    </message>
    <message>
        <source>only the clients of DNS and HTTP have these options. Remove load</source>
        <translation>只有 DNS 和 HTTP 的客户端有这些选项。请删除 load</translation>
    </message>
    <message>
        <source>outstanding requests</source>
        <translation>未完成的请求</translation>
    </message>
    <message>
        <source>late window</source>
        <translation>迟到窗口</translation>
    </message>
    <message>
        <source>greatest lateness</source>
        <translation>最大滞后</translation>
    </message>
    <message>
        <source>sending threads</source>
        <translation>发送线程</translation>
    </message>
    <message>
        <source>sockets of a thread</source>
        <translation>每个线程的套接字</translation>
    </message>
    <message>
        <source>source addresses</source>
        <translation>源地址</translation>
    </message>
    <message>
        <source>busy waiting</source>
        <translation>忙等待</translation>
    </message>
    <message>
        <source>%1 is for UDP, but these requests go over TCP. Remove it</source>
        <translation>%1 用于 UDP，但这些请求通过 TCP 发送。请将其删除</translation>
    </message>
    <message>
        <source>connections that are kept alive are not closed after a response. Remove close-by, or set keep-alive: false</source>
        <translation>保持的连接在响应后不会关闭。请删除 close-by，或设置 keep-alive: false</translation>
    </message>
    <message>
        <source>%1 is for TCP, but these requests go over UDP. Remove it</source>
        <translation>%1 用于 TCP，但这些请求通过 UDP 发送。请将其删除</translation>
    </message>
    <message>
        <source>the source addresses are of this host&apos;s loopback interface, but the load comes from other machines. Remove load-from, or source-addresses</source>
        <translation>源地址属于本机的回环接口，但负载来自其他机器。请删除 load-from 或 source-addresses</translation>
    </message>
    <message>
        <source>the source addresses are of this host&apos;s loopback interface, but %1 is not reached through it. Set its network to user, or remove source-addresses</source>
        <translation>源地址属于本机的回环接口，但 %1 不是通过它访问的。请将其网络设为 user，或删除 source-addresses</translation>
    </message>
    <message>
        <source>DNS over TCP, connections kept alive</source>
        <translation>通过 TCP 的 DNS，保持连接</translation>
    </message>
    <message>
        <source>DNS over TCP, a new connection for each query</source>
        <translation>通过 TCP 的 DNS，每个查询一个新连接</translation>
    </message>
    <message>
        <source>EDNS with %1 bytes, DNSSEC</source>
        <translation>EDNS %1 字节，DNSSEC</translation>
    </message>
    <message>
        <source>EDNS with %1 bytes</source>
        <translation>EDNS %1 字节</translation>
    </message>
    <message numerus="yes">
        <source>%n queries in turn</source>
        <translation>
            <numerusform>%n 个查询轮流发送</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the correct response</source>
        <translation>%1 为正确响应</translation>
    </message>
    <message>
        <source>expected a whole number or the word %1</source>
        <translation>应为整数或单词 %1</translation>
    </message>
    <message>
        <source>a network interface has at least one queue</source>
        <translation>网络接口至少有一个队列</translation>
    </message>
    <message>
        <source>%1 queues, but vcpus is %2, and a guest uses one queue for each virtual CPU. Lower network-queues, or raise vcpus</source>
        <translation>%1 个队列，但 vcpus 为 %2，而客户机的每个虚拟 CPU 只使用一个队列。请减小 network-queues 或增大 vcpus</translation>
    </message>
    <message>
        <source>QEMU&apos;s user network has one queue. Set the network to isolated or to a bridge, or remove network-queues</source>
        <translation>QEMU 的用户网络只有一个队列。请将网络设置为 isolated 或网桥，或移除 network-queues</translation>
    </message>
    <message>
        <source>vhost does not carry QEMU&apos;s user network. Set the network to isolated or to a bridge, or vhost to auto</source>
        <translation>vhost 不支持 QEMU 的用户网络。请将网络设置为 isolated 或网桥，或将 vhost 设置为 auto</translation>
    </message>
    <message>
        <source>%1 MiB are not whole huge pages of %2 MiB</source>
        <translation>%1 MiB 不是 %2 MiB 大页的整数倍</translation>
    </message>
    <message>
        <source>threads and sockets give %1 sockets; expected at most %2. Lower one of them</source>
        <translation>threads 与 sockets 共产生 %1 个套接字；最多应为 %2 个。请减小其中之一</translation>
    </message>
    <message>
        <source>load-from names this host more than once: load clients with real-time priority would leave other programs no processor. Remove realtime, or name this host once</source>
        <translation>load-from 多次指定了本主机：具有实时优先级的负载客户端将不给其他程序留下任何处理器。请移除 realtime，或只指定本主机一次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid identifier; use up to 64 lower-case letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, such as &quot;bind&quot;</source>
        <translation>“%1”不是有效的标识符；请使用最多 64 个小写字母、数字、“.”、“_”和“-”，例如“bind”</translation>
    </message>
</context>
<context>
    <name>ExperimentForm</name>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>短名称</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>类型(&amp;Y)</translation>
    </message>
    <message>
        <source>Ans&amp;wers</source>
        <translation>应答记录(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;cursion</source>
        <translation>递归(&amp;C)</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>保持连接</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Datagrams (bytes)</source>
        <translation>数据报（字节）</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Add a copy of the selected series</source>
        <translation>添加所选系列的副本</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected series</source>
        <translation>移除所选的系列</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Move the selected series up</source>
        <translation>将所选的系列上移</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Move the selected series down</source>
        <translation>将所选的系列下移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>平台(&amp;P)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>虚拟机监控程序</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Load client</source>
        <translation>负载客户端</translation>
    </message>
    <message>
        <source>All guests</source>
        <translation>所有客户机</translation>
    </message>
    <message>
        <source>&amp;Memory (MiB)</source>
        <translation>内存（MiB）(&amp;M)</translation>
    </message>
    <message>
        <source>vCP&amp;Us</source>
        <translation>vCPU(&amp;U)</translation>
    </message>
    <message>
        <source>Virtual CPUs of the guest</source>
        <translation>客户机的虚拟 CPU 数</translation>
    </message>
    <message>
        <source>Boots</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>&amp;Boots</source>
        <translation>启动次数(&amp;B)</translation>
    </message>
    <message>
        <source>Least memory (MiB)</source>
        <translation>最小内存（MiB）</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>R&amp;ates</source>
        <translation>速率(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>时长(&amp;D)</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Load before each step that is recorded but not counted, such as 1s</source>
        <translation>每个阶段之前施加的负载，会记录但不计入，例如 1s</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Reboot between repetitions</source>
        <translation>每次重复之间重新启动</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Heavy load</source>
        <translation>高负载</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>C&amp;lient</source>
        <translation>客户端(&amp;L)</translation>
    </message>
    <message>
        <source>Arr&amp;ivals</source>
        <translation>到达过程(&amp;I)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Boot timeout</source>
        <translation>启动超时</translation>
    </message>
    <message>
        <source>Title shown in figures and reports</source>
        <translation>图和报告中显示的标题</translation>
    </message>
    <message>
        <source>Name used for files: letters, digits, dots, dashes and underscores</source>
        <translation>用于文件的名称：字母、数字、点、连字符和下划线</translation>
    </message>
    <message>
        <source>What to measure: latency over a sweep of rates, or boot times</source>
        <translation>测量内容：在一系列速率上扫描的延迟，或者启动时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where the setup comes from, such as a figure of a paper; optional</source>
        <translation>该设置的出处，例如论文中的某个图；可选</translation>
    </message>
    <message>
        <source>The service that the guest provides</source>
        <translation>客户机提供的服务</translation>
    </message>
    <message>
        <source>Domain name to query</source>
        <translation>要查询的域名</translation>
    </message>
    <message>
        <source>Request recursion: the server resolves the name through other servers</source>
        <translation>请求递归：服务器通过其他服务器解析该名称</translation>
    </message>
    <message>
        <source>Path to request</source>
        <translation>要请求的路径</translation>
    </message>
    <message>
        <source>If clear: a new connection for each request, as in the paper</source>
        <translation>如未勾选：每个请求使用一个新连接，与论文相同</translation>
    </message>
    <message>
        <source>Hexadecimal hash of a correct body; leave empty to check only the length</source>
        <translation>正确正文的十六进制哈希值；留空则只检查长度</translation>
    </message>
    <message>
        <source>Direction of the data: to-guest (this host sends) or from-guest (the guest sends)</source>
        <translation>数据的方向：to-guest（本主机发送）或 from-guest（客户机发送）</translation>
    </message>
    <message>
        <source>UDP payload in bytes, 32 to 65507; several sizes (64, 512, 1470) run one sweep each</source>
        <translation>UDP 有效载荷（字节），32 至 65507；给出多个大小（64, 512, 1470）时，每个大小各运行一次扫描</translation>
    </message>
    <message>
        <source>The curves of the figure. The fields below edit the selected series; clear a check box to leave a series out of the run</source>
        <translation>图中的曲线。下方各字段编辑所选的系列；取消勾选复选框可使某个系列不参与运行</translation>
    </message>
    <message>
        <source>Add a series</source>
        <translation>添加系列</translation>
    </message>
    <message>
        <source>Name in legends; follows the platform and server until you enter one</source>
        <translation>图例中的名称；在您输入名称之前，由平台和服务器决定</translation>
    </message>
    <message>
        <source>Operating system or environment of the guest</source>
        <translation>客户机的操作系统或环境</translation>
    </message>
    <message>
        <source>auto: QEMU without any setup, with KVM if available. Or a libvirt connection URI</source>
        <translation>auto：无需任何设置的 QEMU，在可用时使用 KVM。也可填写 libvirt 连接 URI</translation>
    </message>
    <message>
        <source>user: QEMU&apos;s user network on loopback, without privileges. isolated: a bridge with DHCP, created for the run by libvirt&apos;s system daemon. bridge NAME: an existing bridge; with an address such as 192.0.2.2/24 the guest does not use DHCP</source>
        <translation>user：QEMU 的用户网络，位于回环接口上，不需要特权。isolated：由 libvirt 的系统守护进程为此次运行创建的带 DHCP 的网桥。bridge NAME：现有的网桥；若附带 192.0.2.2/24 这样的地址，客户机不使用 DHCP</translation>
    </message>
    <message>
        <source>Load client of this series, if it differs from the experiment&apos;s, to compare two clients side by side</source>
        <translation>此系列的负载客户端（如与实验的不同），用于并排比较两个客户端</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>libvirt machine type, such as q35 or xenpv; leave empty for the default of the platform</source>
        <translation>libvirt 机器类型，例如 q35 或 xenpv；留空则使用平台的默认值</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Guest memory in MiB: one size, or a ladder such as 1024, 512, 256 or 1024..64 (halved at each step)</source>
        <translation>客户机内存（MiB）：单个大小，或内存阶梯，例如 1024, 512, 256 或 1024..64（每级减半）</translation>
    </message>
    <message>
        <source>Number of boots of each series at each memory size</source>
        <translation>每个系列在每个内存大小下的启动次数</translation>
    </message>
    <message>
        <source>Range in MiB in which to search for the least memory that works (32..512 within 8); leave empty to skip the search</source>
        <translation>搜索可用的最小内存时的范围（MiB）（32..512 within 8）；留空则跳过搜索</translation>
    </message>
    <message>
        <source>Offered rates: a list (250, 500, 1k) or a range (5k..80k step 5k, 100..100k log 10)</source>
        <translation>发送速率：列表（250, 500, 1k）或范围（5k..80k step 5k, 100..100k log 10）</translation>
    </message>
    <message>
        <source>Length of each step, such as 10s (as in the paper)</source>
        <translation>每个阶段的长度，例如 10s（与论文相同）</translation>
    </message>
    <message>
        <source>Number of times to run the whole sweep</source>
        <translation>整个扫描运行的次数</translation>
    </message>
    <message>
        <source>Boot a new guest for each repetition; results vary more between boots than within one</source>
        <translation>每次重复都启动新的客户机；各次启动之间的结果差异大于同一次启动之内的差异</translation>
    </message>
    <message>
        <source>Order of the rates; shuffling uses the seed</source>
        <translation>速率的顺序；乱序使用种子</translation>
    </message>
    <message>
        <source>Allow more than 2,000,000 requests per second, or more than 1,000,000,000 per run</source>
        <translation>允许每秒超过 2,000,000 个请求，或每次运行超过 1,000,000,000 个请求</translation>
    </message>
    <message>
        <source>Program that sends the requests; native is unisweep-load, an open-loop generator</source>
        <translation>发送请求的程序；native 为 unisweep-load，一种开环负载生成器</translation>
    </message>
    <message>
        <source>Intervals between requests: constant, or exponential as from independent users</source>
        <translation>请求之间的间隔：恒定，或如独立用户那样服从指数分布</translation>
    </message>
    <message>
        <source>Seed of Poisson arrivals and the shuffled order; the same seed gives the same schedule</source>
        <translation>泊松到达和乱序的种子；相同的种子给出相同的时间安排</translation>
    </message>
    <message>
        <source>Record guest scheduling</source>
        <translation>记录客户机的调度</translation>
    </message>
    <message>
        <source>Record when the guest&apos;s threads run, wait for a CPU and sleep, to find the causes of outliers</source>
        <translation>记录客户机的线程何时运行、等待 CPU 和休眠，以查明离群点的原因</translation>
    </message>
    <message>
        <source>Record the guest&apos;s door</source>
        <translation>记录客户机的网络接口</translation>
    </message>
    <message>
        <source>Load from</source>
        <translation>负载来源</translation>
    </message>
    <message>
        <source>Machines that generate the load, as SSH addresses separated by commas (ssh://user@host); leave empty for this host</source>
        <translation>产生负载的机器，以逗号分隔的 SSH 地址表示（ssh://user@host）；留空则为本主机</translation>
    </message>
    <message>
        <source>this host</source>
        <translation>本主机</translation>
    </message>
    <message>
        <source>Assign CPUs</source>
        <translation>分配 CPU</translation>
    </message>
    <message>
        <source>CPUs of the host for the guest and the load client: none, auto (planned for this host), or a list such as guest 2-3, emulator 1, load 0</source>
        <translation>主机上供客户机和负载客户端使用的 CPU：none、auto（为本主机规划），或列表，例如 guest 2-3, emulator 1, load 0</translation>
    </message>
    <message>
        <source>Record type to query: one of the list, or TYPE65 and the like</source>
        <translation>要查询的记录类型：列表中的一种，或 TYPE65 之类</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>What carries the queries. Over TCP, a new connection for each query or connections that stay</source>
        <translation>查询的传输方式。通过 TCP 时，每个查询一个新连接，或保持连接</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Show or hide response code, EDNS and further queries</source>
        <translation>显示或隐藏响应代码、EDNS 和更多查询</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Code of a correct response, such as NXDOMAIN for a name that does not exist; any other counts as wrong</source>
        <translation>正确响应的代码，例如名称不存在时的 NXDOMAIN；其他代码都算错误</translation>
    </message>
    <message>
        <source>EDNS</source>
        <translation>EDNS</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Send EDNS, with this size as the largest response over UDP: 512 to 65,535 bytes; 1,232 is usual</source>
        <translation>发送 EDNS，以此大小作为 UDP 响应的上限：512 到 65,535 字节；通常为 1,232</translation>
    </message>
    <message>
        <source>DNSSEC</source>
        <translation>DNSSEC</translation>
    </message>
    <message>
        <source>Request signatures (the DO flag of EDNS)</source>
        <translation>请求签名（EDNS 的 DO 标志）</translation>
    </message>
    <message>
        <source>Then query</source>
        <translation>随后查询</translation>
    </message>
    <message>
        <source>no further query</source>
        <translation>没有更多查询</translation>
    </message>
    <message>
        <source>Further queries, sent in turn after the first: a name and a type on each line. A query that is listed twice is sent twice as often</source>
        <translation>更多查询，在第一个之后轮流发送：每行一个名称和一个类型。列出两次的查询发送次数加倍</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Replace all queries by those of a file for dnsperf; they become part of the experiment</source>
        <translation>用 dnsperf 文件中的查询替换所有查询；它们成为实验的一部分</translation>
    </message>
    <message>
        <source>Length of a correct body in bytes; any other length counts as wrong. Any: not checked</source>
        <translation>正确正文的长度（字节）；其他长度都算错误。任意：不检查</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Host header of the requests, for servers with several sites</source>
        <translation>请求的 Host 头，用于有多个站点的服务器</translation>
    </message>
    <message>
        <source>the guest&apos;s address</source>
        <translation>客户机的地址</translation>
    </message>
    <message>
        <source>Show or hide options of the load client</source>
        <translation>显示或隐藏负载客户端的选项</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source> requests</source>
        <translation> 个请求</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Requests beyond this many without a response are not sent, and count as unsent</source>
        <translation>未得到响应的请求超过此数时，其余请求不发送，并计为未发送</translation>
    </message>
    <message>
        <source>Late window</source>
        <translation>迟到窗口</translation>
    </message>
    <message>
        <source>Time after the timeout in which a response counts as late; after it, the request counts as lost, such as 1s</source>
        <translation>超时之后响应算作迟到的时间；此后请求算作丢失，例如 1s</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>Requests that the client would send later than this are not sent, and count as unsent, such as 1s</source>
        <translation>客户端发送时会晚于此时间的请求不发送，并计为未发送，例如 1s</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Threads that send, and share the schedule</source>
        <translation>发送并分担时间表的线程</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source> per thread</source>
        <translation> 个每线程</translation>
    </message>
    <message>
        <source>UDP sockets of each thread</source>
        <translation>每个线程的 UDP 套接字</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>UDP: the times taken by the kernel. kernel: of sending and receiving; receive: of receiving; user: none</source>
        <translation>UDP：由内核记录的时间。kernel：发送和接收；receive：接收；user：无</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关闭方</translation>
    </message>
    <message>
        <source>TCP: who closes the connection of a request. Its port then waits for a minute on that side; after a reset, none does</source>
        <translation>TCP：由谁关闭请求的连接。随后其端口在该侧等待一分钟；重置后则不等待</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source> addresses</source>
        <translation> 个地址</translation>
    </message>
    <message>
        <source>TCP: addresses of the loopback interface from which connections come in turn; each has its own ports. For guests on the user network</source>
        <translation>TCP：连接轮流使用的回环接口地址；每个地址有自己的端口。用于 user 网络中的客户机</translation>
    </message>
    <message>
        <source>Busy waiting</source>
        <translation>忙等待</translation>
    </message>
    <message>
        <source>Time before each request in which the client waits busily, such as 50us; leave empty for as long as this host needs</source>
        <translation>每个请求之前客户端忙等待的时间，例如 50us；留空则按本机需要</translation>
    </message>
    <message>
        <source>Late requests together</source>
        <translation>合并滞后的请求</translation>
    </message>
    <message>
        <source>UDP: requests that are late together may leave as one packet, which saves CPU time</source>
        <translation>UDP：同时滞后的请求可以作为一个数据包发出，节省 CPU 时间</translation>
    </message>
    <message>
        <source>Real-time priority</source>
        <translation>实时优先级</translation>
    </message>
    <message>
        <source>Run the sending threads under SCHED_FIFO, which needs permission</source>
        <translation>在 SCHED_FIFO 下运行发送线程，需要权限</translation>
    </message>
    <message>
        <source>Show or hide the virtual hardware of the guest</source>
        <translation>显示或隐藏客户机的虚拟硬件</translation>
    </message>
    <message>
        <source>vhost</source>
        <translation>vhost</translation>
    </message>
    <message>
        <source>Who carries the packets of the guest&apos;s network interface: on: the kernel (vhost-net). off: QEMU. auto: the kernel, where KVM runs the guest and vhost-net can be opened</source>
        <translation>由谁传送客户机网络接口的数据包：on：内核（vhost-net）；off：QEMU；auto：如果客户机由 KVM 运行且可以打开 vhost-net，则为内核</translation>
    </message>
    <message>
        <source>Network queues</source>
        <translation>网络队列</translation>
    </message>
    <message>
        <source>Pairs of queues of the guest&apos;s network interface, at most one for each virtual CPU</source>
        <translation>客户机网络接口的队列对数，每个虚拟 CPU 最多一对</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>磁盘 I/O</translation>
    </message>
    <message>
        <source>How QEMU reads the guest&apos;s disk: threads: blocking threads. native: Linux AIO, past the host&apos;s page cache. io_uring: through io_uring</source>
        <translation>QEMU 读取客户机磁盘的方式：threads：阻塞线程；native：Linux AIO，绕过主机的页缓存；io_uring：通过 io_uring</translation>
    </message>
    <message>
        <source>Huge pages</source>
        <translation>大页</translation>
    </message>
    <message>
        <source>The guest&apos;s memory is huge pages of 2 MiB, which must be reserved on the host</source>
        <translation>客户机内存由 2 MiB 的大页组成，必须在主机上预留</translation>
    </message>
    <message>
        <source>Number of answer records in a correct response; with any other number, a response counts as wrong. Any: at least one</source>
        <translation>正确应答中的应答记录数；记录数不同的应答视为错误。任意：至少一条</translation>
    </message>
    <message>
        <source>Warm: the response is in the cache. Cold: every request asks for a new name</source>
        <translation>热：应答已在缓存中。冷：每个请求都查询一个新名称</translation>
    </message>
    <message>
        <source>Status code of a correct response; with any other, a response counts as wrong</source>
        <translation>正确应答的状态码；状态码不同的应答视为错误</translation>
    </message>
    <message>
        <source>Program that responds to the requests</source>
        <translation>应答请求的程序</translation>
    </message>
    <message>
        <source>A request without a response after this time counts as lost, such as 2s</source>
        <translation>超过此时间仍无应答的请求视为丢失，例如 2s</translation>
    </message>
    <message>
        <source>Longest time from creating the guest to its first correct response, such as 2min</source>
        <translation>从创建客户机到其首个正确应答的最长时间，例如 2min</translation>
    </message>
    <message>
        <source>Record when each request enters the guest&apos;s network interface and its response leaves, to separate the network from the guest</source>
        <translation>记录每个请求何时进入客户机的网络接口、其应答何时离开，以区分网络与客户机</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
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
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>Font s&amp;ize</source>
        <translation>字号(&amp;I)</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Light for paper, dark for slides</source>
        <translation>浅色用于纸张，深色用于幻灯片</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Ca&amp;ption under the figure</source>
        <translation>图下方的图注(&amp;P)</translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation>字体(&amp;N)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>样本(&amp;M)</translation>
    </message>
    <message>
        <source>O&amp;utliers</source>
        <translation>离群点(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Knees</source>
        <translation>拐点(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Verdicts</source>
        <translation>判定(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Failed requests</source>
        <translation>失败的请求(&amp;F)</translation>
    </message>
    <message>
        <source>File format: PDF and SVG are vector graphics, PNG is an image, CSV and JSON contain the data</source>
        <translation>文件格式：PDF 和 SVG 为矢量图，PNG 为位图，CSV 和 JSON 包含数据</translation>
    </message>
    <message>
        <source>Where the figure will appear; sets its size, font size, resolution and caption</source>
        <translation>图的用途；决定其大小、字号、分辨率和图注</translation>
    </message>
    <message>
        <source>Width of the figure in mm</source>
        <translation>图的宽度（mm）</translation>
    </message>
    <message>
        <source>Height of the figure in mm</source>
        <translation>图的高度（mm）</translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation>字号（磅）</translation>
    </message>
    <message>
        <source>Resolution of PNG files, and of the sample cloud in PDF and SVG files</source>
        <translation>PNG 文件以及 PDF 和 SVG 文件中样本点云的分辨率</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Experiment, outlier rule, sample count, losses and verdict; always included in the file&apos;s metadata</source>
        <translation>实验、离群点规则、样本数、丢失数和判定；文件的元数据中始终包含这些内容</translation>
    </message>
    <message>
        <source>Font of all text</source>
        <translation>所有文字的字体</translation>
    </message>
    <message>
        <source>The page at its actual size on this screen</source>
        <translation>在此屏幕上按实际大小显示的页面</translation>
    </message>
    <message>
        <source>Comm&amp;and line equivalent:</source>
        <translation>等效命令行(&amp;A)：</translation>
    </message>
    <message>
        <source>The command that creates this figure</source>
        <translation>创建此图的命令</translation>
    </message>
    <message>
        <source>Increase the hei&amp;ght if needed</source>
        <translation>必要时增大高度(&amp;G)</translation>
    </message>
    <message>
        <source>With many curves or a long caption, the figure becomes higher, so that the axes keep more than half of it</source>
        <translation>曲线很多或图注很长时，图会变高，使坐标区保留一半以上的高度</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>the kernel does not fit</source>
        <translation>内存放不下内核</translation>
    </message>
    <message>
        <source>did not boot</source>
        <translation>未能启动</translation>
    </message>
    <message>
        <source>kernel panic</source>
        <translation>内核崩溃（panic）</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>server crashed</source>
        <translation>服务器崩溃</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>ended without a message</source>
        <translation>结束时没有任何消息</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>缓慢</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>no figure &quot;%1&quot;; expected one of %2</source>
        <translation>没有名为“%1”的图；应为以下之一：%2</translation>
    </message>
    <message>
        <source>the size of a figure is %1 × %2 mm; expected 40 × 30 to 2000 × 2000</source>
        <translation>图的大小为 %1 × %2 mm；应为 40 × 30 至 2000 × 2000</translation>
    </message>
    <message>
        <source>the resolution is %1 dpi; expected 50 to 2400</source>
        <translation>分辨率为 %1 dpi；应为 50 至 2400</translation>
    </message>
    <message>
        <source>no font is installed, so the figure would have no text; install one: apt-get install fonts-dejavu-core</source>
        <translation>未安装任何字体，图中将没有文字；请安装一种：apt-get install fonts-dejavu-core</translation>
    </message>
    <message>
        <source>%1: the file name must end in .png, .pdf or .svg for a figure, or .csv or .json for its data</source>
        <translation>%1：图的文件名必须以 .png、.pdf 或 .svg 结尾，其数据的文件名必须以 .csv 或 .json 结尾</translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>not enough memory for an image of this size; reduce the dpi</source>
        <translation>内存不足，无法生成这样大小的图像；请降低 dpi</translation>
    </message>
    <message>
        <source>cannot start the PDF: %1</source>
        <translation>无法开始生成 PDF：%1</translation>
    </message>
    <message>
        <source>cannot convert the figure in this temporary folder: %1; free space there, or set TMPDIR to another folder</source>
        <translation>无法在此临时文件夹中转换图：%1；请在该处释放空间，或将 TMPDIR 设置为其他文件夹</translation>
    </message>
    <message>
        <source>the picture is incomplete</source>
        <translation>图片不完整</translation>
    </message>
    <message>
        <source>%1: cannot create a temporary folder here: %2. Set TMPDIR to an existing, writable folder</source>
        <translation>%1：无法在此处创建临时文件夹：%2。请将 TMPDIR 设置为一个已存在且可写的文件夹</translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>--%1: &quot;%2&quot; is not valid; expected %3</source>
        <translation>--%1：“%2”无效；应为 %3</translation>
    </message>
    <message>
        <source>Figure to draw (default: latency-by-rate, or bandwidth): %1</source>
        <translation>要绘制的图（默认：latency-by-rate 或 bandwidth）：%1</translation>
    </message>
    <message>
        <source>Dots per inch of a PNG, and of the cloud in PDF and SVG</source>
        <translation>PNG 以及 PDF 和 SVG 中点云的每英寸点数</translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation>字号（磅）</translation>
    </message>
    <message>
        <source>Font family</source>
        <translation>字体族</translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation>深色背景上的浅色文字</translation>
    </message>
    <message>
        <source>Leave out the caption; the file&apos;s metadata contain it</source>
        <translation>省略图注；文件的元数据中包含图注</translation>
    </message>
    <message>
        <source>Include the caption in presets that leave it out (single-column, double-column, slide)</source>
        <translation>在省略图注的预设（single-column、double-column、slide）中加入图注</translation>
    </message>
    <message>
        <source>Print the caption as text or latex instead of drawing it; --out is then optional</source>
        <translation>将图注输出为 text 或 latex，而不是绘制出来；此时 --out 可省略</translation>
    </message>
    <message>
        <source>Leave out a part (%1); repeatable</source>
        <translation>省略某个部分（%1）；可重复使用</translation>
    </message>
    <message>
        <source>Logarithmic y axis (default: if the p99 of a step below the knee is more than 20 times its median)</source>
        <translation>y 轴采用对数刻度（默认：当拐点以下某个阶段的 p99 超过其中位数的 20 倍时）</translation>
    </message>
    <message>
        <source>Linear y axis</source>
        <translation>y 轴采用线性刻度</translation>
    </message>
    <message>
        <source>Show all rates (default: latencies up to one step past the knee)</source>
        <translation>显示所有速率（默认：显示延迟至拐点之后的一个阶段）</translation>
    </message>
    <message>
        <source>Spacing of offered rates: automatic, linear, logarithmic</source>
        <translation>发送速率的间距：automatic、linear、logarithmic</translation>
    </message>
    <message>
        <source>response (default) or service time</source>
        <translation>response（响应时间，默认）或 service（服务时间）</translation>
    </message>
    <message>
        <source>Outlier rule: mean+3sigma, &quot;tukey 1.5&quot;, &quot;mad 3&quot;</source>
        <translation>离群点规则：mean+3sigma、&quot;tukey 1.5&quot;、&quot;mad 3&quot;</translation>
    </message>
    <message>
        <source>Half-width of the band, in standard deviations</source>
        <translation>带的半宽，以标准差为单位</translation>
    </message>
    <message>
        <source>Mark each outlier by its likely cause, and count the causes</source>
        <translation>按可能原因标记每个离群点，并统计各原因的数量</translation>
    </message>
    <message>
        <source>Show the rates reported in the paper of 2014, in figures by offered rate</source>
        <translation>在按发送速率绘制的图中显示 2014 年论文报告的速率</translation>
    </message>
    <message>
        <source>Leave out a curve: SERIES:MIB, counting series from 1; repeatable</source>
        <translation>省略某条曲线：SERIES:MIB，系列从 1 开始计数；可重复使用</translation>
    </message>
    <message>
        <source>Step to show, counting from 1, in figures of single steps; repeatable</source>
        <translation>在针对单个阶段的图中要显示的阶段，从 1 开始计数；可重复使用</translation>
    </message>
    <message>
        <source>Part of the x axis to show: FROM..TO in its unit</source>
        <translation>要显示的 x 轴范围：以其单位表示的 FROM..TO</translation>
    </message>
    <message>
        <source>Part of the y axis to show: FROM..TO in its unit</source>
        <translation>要显示的 y 轴范围：以其单位表示的 FROM..TO</translation>
    </message>
    <message>
        <source>FROM..TO, such as 0..2.5</source>
        <translation>FROM..TO，例如 0..2.5</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT in mm, such as 84x60, or one of %1</source>
        <translation>以 mm 为单位的 WIDTHxHEIGHT，例如 84x60，或以下之一：%1</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>不小于 %1 的数</translation>
    </message>
    <message>
        <source>SERIES:MIB, such as 2:1024</source>
        <translation>SERIES:MIB，例如 2:1024</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>automatic, linear or logarithmic</source>
        <translation>automatic、linear 或 logarithmic</translation>
    </message>
    <message>
        <source>response or service</source>
        <translation>response 或 service</translation>
    </message>
    <message>
        <source>mean+3sigma, tukey 1.5 or mad 3</source>
        <translation>mean+3sigma、tukey 1.5 或 mad 3</translation>
    </message>
    <message>
        <source>the number of a step, 1 to %1</source>
        <translation>阶段的编号，1 至 %1</translation>
    </message>
    <message>
        <source>Preset of size, font size, dpi and caption (%1), WIDTHxHEIGHT in mm, or WIDTHxHEIGHT+ for a figure that is higher if its legend and caption need it</source>
        <translation>大小、字号、dpi 和图注的预设（%1）、以 mm 为单位的 宽x高，或 宽x高+（图例和图注需要时图会更高）</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>CPU: of the guest&apos;s virtual CPUs, and of guest and emulator together, in percent of one CPU; as reported by the guest, where it reports it; of the host, in percent of all its CPUs. Stolen: time that the hypervisor below the host gave to others.</source>
        <translation>CPU：客户机各虚拟 CPU 的占用，以及客户机与模拟器合计的占用，以一个 CPU 的百分比表示；如客户机自行报告，则包括其报告的值；主机的占用以其所有 CPU 的百分比表示。被窃取：主机之下的虚拟机监控程序分给其他方的时间。</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>guest + emulator</source>
        <translation>客户机 + 模拟器</translation>
    </message>
    <message>
        <source>as reported by the guest</source>
        <translation>由客户机报告</translation>
    </message>
    <message>
        <source>waiting for CPU</source>
        <translation>等待 CPU</translation>
    </message>
    <message>
        <source>host busy, all CPUs</source>
        <translation>主机忙，所有 CPU</translation>
    </message>
    <message>
        <source>stolen from the host</source>
        <translation>从主机窃取</translation>
    </message>
    <message>
        <source>used in the guest</source>
        <translation>客户机内已使用</translation>
    </message>
    <message>
        <source>resident on the host</source>
        <translation>主机上驻留</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>received</source>
        <comment>bytes</comment>
        <translation>已接收</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>bytes</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>packets dropped</source>
        <translation>丢弃的数据包</translation>
    </message>
    <message>
        <source>Marks: %1 outliers above %2 of their step, by likely cause; all statistics include them.</source>
        <translation>标记：%1 个离群点，高于所在阶段的 %2，按可能原因标记；所有数值均包含它们。</translation>
    </message>
    <message>
        <source>Gray ×: %1 outliers above %2 of their step; all statistics include them.</source>
        <translation>灰色 ×：%1 个离群点，高于所在阶段的 %2；所有数值均包含它们。</translation>
    </message>
    <message>
        <source>Each sample at its scheduled time. Solid: mean of a step; dotted: its fence, %1, with %2 outliers above it, marked by likely cause. Above the axes: offered rates, and when requests failed.</source>
        <translation>每个样本绘于其计划时间。实线：阶段的均值；点线：其界限 %1，有 %2 个离群点高于该界限，按可能原因标记。坐标轴上方：发送速率，以及请求失败的时刻。</translation>
    </message>
    <message>
        <source>Each sample at its scheduled time. Solid: mean of a step; dotted: its fence, %1, with %2 outliers above it (gray ×). Above the axes: offered rates, and when requests failed.</source>
        <translation>每个样本绘于其计划时间。实线：阶段的均值；点线：其界限 %1，有 %2 个离群点高于该界限（灰色 ×）。坐标轴上方：发送速率，以及请求失败的时刻。</translation>
    </message>
    <message>
        <source>%1: mean</source>
        <translation>%1：均值</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>rate</comment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 of the rate with the most memory</source>
        <translation>最大内存时速率的 %1</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>what, rate, place in the paper</comment>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>%1 of the response rate with the most memory, below which a guest has failed (%2)</source>
        <translation>最大内存时响应速率的 %1，低于此值即视为客户机失败（%2）</translation>
    </message>
    <message>
        <source>Dotted, where in view, from %1: %2.</source>
        <translation>点线（在可见范围内时），来自 %1：%2。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 of the responses within %4</source>
        <translation>%1 · %2 · %3 的响应在 %4 以内</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>垃圾回收</translation>
    </message>
    <message>
        <source>thread ran</source>
        <translation>线程运行</translation>
    </message>
    <message>
        <source>thread waited for a CPU</source>
        <translation>线程等待 CPU</translation>
    </message>
    <message>
        <source>Below the axes: when the guest&apos;s threads ran, and when they were ready but had to wait for a CPU.</source>
        <translation>坐标轴下方：客户机的线程何时运行，以及何时已就绪却必须等待 CPU。</translation>
    </message>
    <message>
        <source>KVM&apos;s polling before an idle virtual CPU sleeps counts as running: %1 % of the virtual CPUs&apos; running time.</source>
        <translation>KVM 在空闲的虚拟 CPU 休眠之前的轮询计为运行：占虚拟 CPU 运行时间的 %1%。</translation>
    </message>
    <message>
        <source>Ticks: collections of the guest&apos;s runtime, as it reported them.</source>
        <translation>刻度线：客户机运行时所报告的垃圾回收。</translation>
    </message>
    <message>
        <source>%1: mean and σ only, no individual requests</source>
        <translation>%1：仅有均值和 σ，没有单个请求</translation>
    </message>
    <message>
        <source>Load by %1.</source>
        <translation>负载由 %1 施加。</translation>
    </message>
    <message>
        <source>%1 reports mean and standard deviation of a step and no individual requests, so its curve has a band, but no cloud, outliers or percentiles.</source>
        <translation>%1 只报告阶段的均值和标准差，不报告单个请求，因此其曲线有带，但没有点云、离群点或百分位数。</translation>
    </message>
    <message>
        <source>series %1</source>
        <translation>系列 %1</translation>
    </message>
    <message>
        <source>knee %1</source>
        <translation>拐点 %1</translation>
    </message>
    <message>
        <source>Offered rate (requests/s)</source>
        <translation>发送速率（请求/s）</translation>
    </message>
    <message>
        <source>%1: this file contains no experiment; only figures exported by Unisweep do</source>
        <translation>%1：此文件不包含实验；只有由 Unisweep 导出的图才包含实验</translation>
    </message>
    <message>
        <source>%1 not found: apt-get install poppler-utils</source>
        <translation>未找到 %1：apt-get install poppler-utils</translation>
    </message>
    <message>
        <source>%1 did not finish</source>
        <translation>%1 未能完成</translation>
    </message>
    <message>
        <source>Time since the start of the run (s)</source>
        <translation>自运行开始的时间（s）</translation>
    </message>
    <message>
        <source>samples, few to many</source>
        <translation>样本，由少到多</translation>
    </message>
    <message>
        <source>above %1 (%2)</source>
        <comment>outlier rule, number of outliers</comment>
        <translation>高于 %1（%2）</translation>
    </message>
    <message>
        <source>likely causes of outliers %1</source>
        <translation>离群点的可能原因 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause, number of outliers</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 selected; Esc clears</source>
        <translation>已选择 %1；按 Esc 清除</translation>
    </message>
    <message>
        <source>Latency by rate</source>
        <translation>延迟随速率变化</translation>
    </message>
    <message>
        <source>Latency by time</source>
        <translation>延迟随时间变化</translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation>响应速率</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位数</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Send lateness</source>
        <translation>发送滞后</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>耗时构成</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>By argument</source>
        <translation>按参数</translation>
    </message>
    <message>
        <source>Response by memory</source>
        <translation>响应随内存变化</translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>The paper reports no rates of this service</source>
        <translation>论文没有报告此服务的速率</translation>
    </message>
    <message>
        <source>The rates of the paper are outside this view: %1</source>
        <translation>论文中的速率位于此视图之外：%1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Single column</source>
        <translation>单栏</translation>
    </message>
    <message>
        <source>Double column</source>
        <translation>双栏</translation>
    </message>
    <message>
        <source>Slide (16:9)</source>
        <translation>幻灯片（16:9）</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>cannot lock %1: %2</source>
        <translation>无法锁定 %1：%2</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>QEMU&apos;s bridge helper does not allow bridge %1. Add this line to %2: allow %1 (or set the hypervisor to qemu:///system)</source>
        <translation>QEMU 的网桥辅助程序不允许使用网桥 %1。请在 %2 中添加此行：allow %1（或将虚拟机监控程序设置为 qemu:///system）</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>opening libvirt&apos;s embedded driver</source>
        <translation>正在打开 libvirt 的嵌入式驱动</translation>
    </message>
    <message>
        <source>cannot open libvirt&apos;s embedded driver</source>
        <translation>无法打开 libvirt 的嵌入式驱动</translation>
    </message>
    <message>
        <source>cannot start unisweep-guard: %1</source>
        <translation>无法启动 unisweep-guard：%1</translation>
    </message>
    <message>
        <source>Is there a DHCP server on its network?</source>
        <translation>其网络上是否有 DHCP 服务器？</translation>
    </message>
    <message>
        <source>its interface is not on this host</source>
        <translation>其接口不在本主机上</translation>
    </message>
    <message>
        <source>removed network %1, left behind by a crashed run</source>
        <translation>已移除崩溃的运行遗留的网络 %1</translation>
    </message>
    <message>
        <source>ended guest %1, left behind by a crashed run</source>
        <translation>已结束崩溃的运行遗留的客户机 %1</translation>
    </message>
    <message>
        <source>its interface is on another host</source>
        <translation>其接口在另一台主机上</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>cannot connect to %1</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>%1 does not offer KVM</source>
        <translation>%1 不提供 KVM</translation>
    </message>
    <message>
        <source>libvirt&apos;s system daemon is not running. Start it with: sudo systemctl start libvirtd (or: sudo libvirtd -d)</source>
        <translation>libvirt 的系统守护进程未运行。请用以下命令启动：sudo systemctl start libvirtd（或：sudo libvirtd -d）</translation>
    </message>
    <message>
        <source>this host does not run Xen. Boot it under Xen, name a host that does (xen+ssh://HOST/system), or set the hypervisor to auto</source>
        <translation>本主机未运行 Xen。请在 Xen 下启动本主机，或指定一台运行 Xen 的主机（xen+ssh://HOST/system），或将虚拟机监控程序设置为 auto</translation>
    </message>
    <message>
        <source>QEMU is not installed. Install it with: sudo apt-get install qemu-system-x86</source>
        <translation>未安装 QEMU。请用以下命令安装：sudo apt-get install qemu-system-x86</translation>
    </message>
    <message>
        <source>%1 is for Solo5 unikernels only</source>
        <translation>%1 仅用于 Solo5 unikernel</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n 个客户机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n 个网络</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n 个文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s)</source>
        <translation>
            <numerusform>%n 个锁</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>ending the guest after libvirt&apos;s restart</source>
        <translation>libvirt 重新启动后，正在结束客户机</translation>
    </message>
    <message>
        <source>cannot end the guest</source>
        <translation>无法结束客户机</translation>
    </message>
    <message>
        <source>listing the networks</source>
        <translation>正在列出网络</translation>
    </message>
    <message>
        <source>cannot list the networks</source>
        <translation>无法列出网络</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>无法创建 %1：%2</translation>
    </message>
    <message>
        <source>%1. %2
On a slow host, increase boot-timeout.</source>
        <translation>%1。%2
在较慢的主机上，请增大 boot-timeout。</translation>
    </message>
    <message>
        <source>the guest did not start: %1. %2</source>
        <translation>客户机未能启动：%1。%2</translation>
    </message>
    <message>
        <source>The guest&apos;s console printed nothing.</source>
        <translation>客户机的控制台没有任何输出。</translation>
    </message>
    <message>
        <source>Only the firmware printed something; the disk may contain no bootable system. The guest&apos;s console ended with:
%1</source>
        <translation>只有固件产生了输出；磁盘上可能没有可启动的系统。客户机控制台的末尾输出为：
%1</translation>
    </message>
    <message>
        <source>The guest&apos;s console ended with:
%1</source>
        <translation>客户机控制台的末尾输出为：
%1</translation>
    </message>
    <message>
        <source>the guest did not obtain an address within %1. %2
%3 On a slow host, increase boot-timeout.</source>
        <translation>客户机在 %1 内未获得地址。%2
%3 在较慢的主机上，请增大 boot-timeout。</translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load; its CPU is idle</source>
        <translation>客户机停止响应，并且在负载结束后的 %1 内仍未响应；其 CPU 空闲</translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load; its CPU is fully busy</source>
        <translation>客户机停止响应，并且在负载结束后的 %1 内仍未响应；其 CPU 满载</translation>
    </message>
    <message>
        <source>the guest stopped responding, and did not respond within %1 after the load</source>
        <translation>客户机停止响应，并且在负载结束后的 %1 内仍未响应</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>the guest prints faster than its console can be read, so the guest, and requests to it, may have waited</source>
        <translation>客户机的输出速度超过了其控制台的读取速度，因此客户机以及发往它的请求可能有过等待</translation>
    </message>
    <message>
        <source>Recording the guest&apos;s threads on its host, whose clock is known to within %1.</source>
        <translation>正在客户机所在主机上记录其线程，该主机时钟的误差不超过 %1。</translation>
    </message>
    <message>
        <source>Not recording when the guest&apos;s threads run: %1</source>
        <translation>未记录客户机的线程何时运行：%1</translation>
    </message>
    <message>
        <source>The guest&apos;s CPU time is only sampled about a thousand times a second: %1</source>
        <translation>客户机的 CPU 时间仅以每秒约一千次的频率采样：%1</translation>
    </message>
    <message>
        <source>Not recording the guest&apos;s door: %1</source>
        <translation>未记录客户机的网络接口：%1</translation>
    </message>
    <message>
        <source>%1: no guest sent a correct response; the last one: %2</source>
        <translation>%1：没有客户机发出正确的响应；最后一个：%2</translation>
    </message>
    <message>
        <source>no correct response at any rate</source>
        <translation>在任何速率下都没有正确的响应</translation>
    </message>
    <message>
        <source>at most %1 %3, less than a quarter of the baseline of %2 %3</source>
        <translation>最多 %1 %3，不足基线 %2 %3 的四分之一</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the address of a guest</source>
        <translation>“%1”不能作为客户机的地址</translation>
    </message>
    <message>
        <source>the guest reports the address %1, to which this host has a route through another interface</source>
        <translation>客户机报告的地址 %1 经由另一个接口路由</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is not in its network</source>
        <translation>客户机报告的地址 %1 不在其网络中</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is an address of this host</source>
        <translation>客户机报告的地址 %1 是本主机的地址</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which belongs to this host</source>
        <translation>客户机报告的地址 %1 属于本主机</translation>
    </message>
    <message>
        <source>the guest reports the address %1, which is not in a network of bridge %2</source>
        <translation>客户机报告的地址 %1 不在网桥 %2 的任何网络中</translation>
    </message>
    <message>
        <source>%1 is a public address. To send load to it, allow it by name: unisweep run --allow-public %1</source>
        <translation>%1 是公网地址。要向它施加负载，请明确允许：unisweep run --allow-public %1</translation>
    </message>
    <message>
        <source>%1: an emulated guest is slow and loses requests until it has answered about %2, but the warm-up of the first step has only %3. Set warm-up to %4, or begin with a higher rate</source>
        <translation>%1：模拟执行的客户机较慢，在应答约 %2 个请求之前会丢失请求，但首个阶段的预热只有 %3 个。请将 warm-up 设置为 %4，或从更高的速率开始</translation>
    </message>
    <message>
        <source>%1: the guest&apos;s door will not be recorded: %2</source>
        <translation>%1：将不记录客户机的网络接口：%2</translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <comment>series, memory: message</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: the image will be built first</source>
        <translation>%1：将先构建镜像</translation>
    </message>
    <message>
        <source>%1: will be emulated, without KVM: %2</source>
        <translation>%1：将模拟执行，不使用 KVM：%2</translation>
    </message>
    <message>
        <source>%1: with one connection per request over QEMU&apos;s user network, some requests wait a second for its queue on this host. Set network: isolated, or keep-alive: true</source>
        <translation>%1：在 QEMU 的用户网络上每个请求使用一个连接时，部分请求会在本主机上该网络的队列中等待一秒。请设置 network: isolated 或 keep-alive: true</translation>
    </message>
    <message>
        <source>this host has %1 MiB of memory, but the guest needs %2</source>
        <translation>本主机有 %1 MiB 内存，但客户机需要 %2</translation>
    </message>
    <message>
        <source>%1: this host has %2 MiB of free memory, but the guest needs %3</source>
        <translation>%1：本主机有 %2 MiB 空闲内存，但客户机需要 %3</translation>
    </message>
    <message>
        <source>%1 uses the protocol %2, which the catalog does not list for %3 on %4; no other server of that platform uses it</source>
        <translation>%1 使用协议 %2，而平台目录未为 %4 上的 %3 列出该协议；该平台没有其他服务器使用它</translation>
    </message>
    <message>
        <source>%1 uses the protocol %2, which the catalog does not list for %3 on %4; servers of that platform that use it: %5</source>
        <translation>%1 使用协议 %2，而平台目录未为 %4 上的 %3 列出该协议；该平台使用它的服务器有：%5</translation>
    </message>
    <message>
        <source>load client %1: %2</source>
        <translation>负载客户端 %1：%2</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>load from %1 cannot reach the guest on %2, which is reachable only there; choose a platform that supports bridges, and set network to bridge NAME, a bridge that both can reach</source>
        <translation>来自 %1 的负载无法到达 %2 上的客户机，后者只能从那里访问；请选择支持网桥的平台，并将 network 设置为 bridge NAME，即双方都能到达的网桥</translation>
    </message>
    <message>
        <source>load from %1 cannot reach the guest on %2, which is reachable only there; set network to bridge NAME, a bridge that both can reach</source>
        <translation>来自 %1 的负载无法到达 %2 上的客户机，后者只能从那里访问；请将 network 设置为 bridge NAME，即双方都能到达的网桥</translation>
    </message>
    <message>
        <source>the recorder on that host exited</source>
        <translation>该主机上的记录程序已结束</translation>
    </message>
    <message>
        <source>waiting for another run on this host to end</source>
        <translation>正在等待本主机上的另一个运行结束</translation>
    </message>
    <message>
        <source>removed leftovers of crashed runs: %1</source>
        <translation>已移除崩溃的运行的遗留物：%1</translation>
    </message>
    <message>
        <source>image of %1: %2</source>
        <comment>series: what is being done</comment>
        <translation>%1 的镜像：%2</translation>
    </message>
    <message>
        <source>calibrating the load client</source>
        <translation>正在校准负载客户端</translation>
    </message>
    <message>
        <source>calibrating the load client: %1</source>
        <translation>正在校准负载客户端：%1</translation>
    </message>
    <message>
        <source>boot %1 of %2: %3 with %4</source>
        <translation>启动 %1/%2：%3，%4</translation>
    </message>
    <message>
        <source>booting %1 with %2</source>
        <comment>series, memory</comment>
        <translation>正在启动 %1，%2</translation>
    </message>
    <message>
        <source>the guest crashed: %1</source>
        <translation>客户机崩溃：%1</translation>
    </message>
    <message>
        <source>the load client failed: %1</source>
        <translation>负载客户端失败：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n connection request(s) had to be retransmitted and waited a second or more</source>
        <translation>
            <numerusform>%n 个连接请求不得不重传，等待了一秒或更久</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a queue of this host was full. QEMU&apos;s user network accepts one connection at a time; network: isolated, or a bridge, has no such limit</source>
        <translation>%1：本主机的一个队列已满。QEMU 的用户网络一次只接受一个连接；network: isolated 或网桥没有此限制</translation>
    </message>
    <message>
        <source>%1: the load client failed: %2</source>
        <translation>%1：负载客户端失败：%2</translation>
    </message>
    <message>
        <source>the guest crashed at %1 %2: %3</source>
        <translation>客户机在 %1 %2 时崩溃：%3</translation>
    </message>
    <message>
        <source>the load client failed at every rate; see the log</source>
        <translation>负载客户端在所有速率下都失败；请查看日志</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 %3, %n-byte datagrams</source>
        <comment>series, rate, unit</comment>
        <translation>
            <numerusform>%1，%2 %3，%n 字节的数据报</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>series, rate, unit</comment>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/s</translation>
    </message>
    <message>
        <source>building the image of %1</source>
        <translation>正在构建 %1 的镜像</translation>
    </message>
    <message>
        <source>the image of %1 is ready</source>
        <translation>%1 的镜像已就绪</translation>
    </message>
    <message>
        <source>without root, QEMU needs its set-uid bridge helper. Run: sudo chmod u+s %1, or set the hypervisor to qemu:///system</source>
        <translation>没有 root 权限时，QEMU 需要其设置了 set-uid 的网桥辅助程序。请运行：sudo chmod u+s %1，或将虚拟机监控程序设置为 qemu:///system</translation>
    </message>
    <message>
        <source>looking up the guest&apos;s address</source>
        <translation>正在查找客户机的地址</translation>
    </message>
    <message>
        <source>Check for a DHCP server on %1: no packet at the guest&apos;s interface (%2) carried its address, and its console printed none. Otherwise, set its address: network: bridge %1 ADDRESS/BITS.</source>
        <translation>请检查 %1 上是否有 DHCP 服务器：客户机网络接口（%2）上没有数据包带有其地址，其控制台也未输出地址。否则，请设置其地址：network: bridge %1 ADDRESS/BITS。</translation>
    </message>
    <message>
        <source>Check for a DHCP server on %1. If there is one, the guest (interface %2) may have an address that is unknown here: its console printed none, and this host has not exchanged a packet with it. Set its address (network: bridge %1 ADDRESS/BITS), or add the console line with its address to its platform in the catalog (means: network-up). Root can also find it in the guest&apos;s packets.</source>
        <translation>请检查 %1 上是否有 DHCP 服务器。如果有，客户机（接口 %2）可能已有地址，但此处无从得知：其控制台未输出地址，本主机也未与它交换过数据包。请设置其地址（network: bridge %1 ADDRESS/BITS），或在平台目录中为其平台添加给出地址的控制台行（means: network-up）。以 root 身份运行时，还可从客户机的数据包中找到地址。</translation>
    </message>
    <message>
        <source>cannot create a pipe; too many files may be open</source>
        <translation>无法创建管道；打开的文件可能过多</translation>
    </message>
    <message>
        <source>cannot create the pipe %1: %2</source>
        <translation>无法创建管道 %1：%2</translation>
    </message>
    <message>
        <source>opening the guest&apos;s console</source>
        <translation>正在打开客户机的控制台</translation>
    </message>
    <message>
        <source>cannot open the guest&apos;s console</source>
        <translation>无法打开客户机的控制台</translation>
    </message>
    <message>
        <source>cannot read the guest&apos;s console</source>
        <translation>无法读取客户机的控制台</translation>
    </message>
    <message>
        <source>querying QEMU</source>
        <translation>正在查询 QEMU</translation>
    </message>
    <message>
        <source>cannot query QEMU</source>
        <translation>无法查询 QEMU</translation>
    </message>
    <message>
        <source>QEMU cannot dump the guest&apos;s packets: %1</source>
        <translation>QEMU 无法转储客户机的数据包：%1</translation>
    </message>
    <message>
        <source>cannot create %1</source>
        <translation>无法创建 %1</translation>
    </message>
    <message>
        <source>%1. libvirt&apos;s package creates the required user: sudo apt-get install libvirt-daemon-system</source>
        <translation>%1。libvirt 的软件包会创建所需的用户：sudo apt-get install libvirt-daemon-system</translation>
    </message>
    <message>
        <source>cannot query the guest&apos;s event port %1, port %2: %3</source>
        <translation>无法查询客户机的事件端口 %1（端口 %2）：%3</translation>
    </message>
    <message>
        <source>no free port on 127.0.0.1</source>
        <translation>127.0.0.1 上没有空闲端口</translation>
    </message>
    <message>
        <source>cannot start %1, which ends guests if Unisweep crashes: %2. It is part of Unisweep; reinstall Unisweep</source>
        <translation>无法启动 %1（它在 Unisweep 崩溃时结束客户机）：%2。它是 Unisweep 的一部分；请重新安装 Unisweep</translation>
    </message>
    <message numerus="yes">
        <source>a process of the host: %n CPU(s), no memory limit</source>
        <translation>
            <numerusform>主机的进程：%n 个 CPU，无内存限制</numerusform>
        </translation>
    </message>
    <message>
        <source>emulated (TCG): %1</source>
        <translation>模拟执行（TCG）：%1</translation>
    </message>
    <message>
        <source>containers do not support user networking. Set the network to isolated</source>
        <translation>容器不支持用户网络。请将网络设置为 isolated</translation>
    </message>
    <message>
        <source>Xen does not support user networking. Set the network to isolated, or to a bridge of its host</source>
        <translation>Xen 不支持用户网络。请将网络设置为 isolated，或设置为其主机上的网桥</translation>
    </message>
    <message>
        <source>isolated networks need libvirt&apos;s system daemon. Set the hypervisor to auto or qemu:///system</source>
        <translation>隔离网络需要 libvirt 的系统守护进程。请将虚拟机监控程序设置为 auto 或 qemu:///system</translation>
    </message>
    <message>
        <source>%1: the platform supports neither DHCP nor a static address</source>
        <translation>%1：该平台既不支持 DHCP，也不支持静态地址</translation>
    </message>
    <message>
        <source>%1 needs a gateway together with its address. Specify one: bridge %2 %3/%4 via GATEWAY</source>
        <translation>%1 需要同时指定地址和网关。请指定网关：bridge %2 %3/%4 via GATEWAY</translation>
    </message>
    <message>
        <source>%1 does not support DHCP. Set its address: bridge %2 ADDRESS/BITS</source>
        <translation>%1 不支持 DHCP。请设置其地址：bridge %2 ADDRESS/BITS</translation>
    </message>
    <message>
        <source>%1 does not support a static address. Remove it, so that DHCP is used</source>
        <translation>%1 不支持静态地址。请移除该地址，以便使用 DHCP</translation>
    </message>
    <message>
        <source>this host has no bridge &quot;%1&quot;. Create it with: sudo ip link add %1 type bridge, or name another one</source>
        <translation>本主机没有网桥“%1”。请用以下命令创建：sudo ip link add %1 type bridge，或指定其他网桥</translation>
    </message>
    <message>
        <source>a process of the host has no hypervisor. Set the hypervisor to auto</source>
        <translation>主机的进程没有虚拟机监控程序。请将虚拟机监控程序设置为 auto</translation>
    </message>
    <message>
        <source>a process of the host uses the loopback interface. Set the network to user</source>
        <translation>主机的进程使用回环接口。请将网络设置为 user</translation>
    </message>
    <message>
        <source>%1 runs on Solo5 tenders only. Set the hypervisor to auto, spt:/// or hvt:///</source>
        <translation>%1 只能在 Solo5 tender 上运行。请将虚拟机监控程序设置为 auto、spt:/// 或 hvt:///</translation>
    </message>
    <message>
        <source>a Solo5 guest has one virtual CPU. Set vcpus to 1</source>
        <translation>Solo5 客户机只有一个虚拟 CPU。请将 vcpus 设置为 1</translation>
    </message>
    <message>
        <source>a Solo5 guest always uses a private tap network. Remove the key &quot;network&quot;</source>
        <translation>Solo5 客户机始终使用私有的 tap 网络。请移除键“network”</translation>
    </message>
    <message>
        <source>the tender solo5-%1 is neither on the PATH nor in an opam switch. Install it with: opam install solo5, or set UNISWEEP_TENDERS to its directory</source>
        <translation>在 PATH 和 opam switch 中均未找到 tender solo5-%1。请用以下命令安装：opam install solo5，或将 UNISWEEP_TENDERS 设置为其所在目录</translation>
    </message>
    <message>
        <source>solo5-hvt needs KVM: %1</source>
        <translation>solo5-hvt 需要 KVM：%1</translation>
    </message>
    <message>
        <source>the image of %1 was imported as a whole and contains its arguments and address. Remove them from the series, or compose the image</source>
        <translation>%1 的镜像是整体导入的，已包含其参数和地址。请从系列中移除它们，或组合生成该镜像</translation>
    </message>
    <message>
        <source>libvirt %1 is older than %2. Install a newer version on the machine that runs the guests</source>
        <translation>libvirt %1 早于 %2。请在运行客户机的机器上安装更新的版本</translation>
    </message>
    <message>
        <source>querying the version of %1</source>
        <translation>正在查询 %1 的版本</translation>
    </message>
    <message>
        <source>no permission to use libvirt&apos;s system daemon. Join its group and log in again: sudo adduser $USER libvirt</source>
        <translation>没有使用 libvirt 系统守护进程的权限。请加入其用户组并重新登录：sudo adduser $USER libvirt</translation>
    </message>
    <message>
        <source>all networks of 198.18.0.0/15 are in use on this host. Remove leftovers with: unisweep clean</source>
        <translation>本主机上 198.18.0.0/15 的所有网络均已被使用。可用以下命令移除遗留物：unisweep clean</translation>
    </message>
    <message>
        <source>cannot create an isolated network on %1</source>
        <translation>无法在 %1 上创建隔离网络</translation>
    </message>
    <message>
        <source>removing the isolated network</source>
        <translation>正在移除隔离网络</translation>
    </message>
    <message>
        <source>looking up the guest&apos;s DHCP lease</source>
        <translation>正在查找客户机的 DHCP 租约</translation>
    </message>
    <message>
        <source>cannot read the network&apos;s DHCP leases</source>
        <translation>无法读取网络的 DHCP 租约</translation>
    </message>
    <message>
        <source>cannot set up a user namespace: %1</source>
        <translation>无法设置用户命名空间：%1</translation>
    </message>
    <message>
        <source>cannot mount /dev in %1: %2</source>
        <translation>无法在 %1 中挂载 /dev：%2</translation>
    </message>
    <message>
        <source>cannot make %1 the root directory: %2</source>
        <translation>无法将 %1 设为根目录：%2</translation>
    </message>
    <message>
        <source>cannot start %1: %2. If %3 is on a file system mounted with noexec, set XDG_RUNTIME_DIR to a directory on another one</source>
        <translation>无法启动 %1：%2。如果 %3 位于以 noexec 挂载的文件系统上，请将 XDG_RUNTIME_DIR 设置为其他文件系统上的目录</translation>
    </message>
    <message>
        <source>allow them with: sudo sysctl kernel.unprivileged_userns_clone=1 (Debian), sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), or the options of the container that Unisweep runs in</source>
        <translation>可用以下方式允许：sudo sysctl kernel.unprivileged_userns_clone=1（Debian）、sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0（Ubuntu），或 Unisweep 所在容器的选项</translation>
    </message>
    <message>
        <source>this host does not allow user namespaces (%1); %2</source>
        <translation>本主机不允许用户命名空间（%1）；%2</translation>
    </message>
    <message>
        <source>it exited with status %1</source>
        <translation>它以状态 %1 退出</translation>
    </message>
    <message>
        <source>it was killed by signal %1</source>
        <translation>它被信号 %1 终止</translation>
    </message>
    <message>
        <source>it was ended</source>
        <translation>它已被结束</translation>
    </message>
    <message>
        <source>running a server as a process of the host needs unprivileged user namespaces, which this host does not allow (%1); %2</source>
        <translation>将服务器作为主机的进程运行需要非特权用户命名空间，而本主机不允许（%1）；%2</translation>
    </message>
    <message>
        <source>KVM cannot create a virtual machine</source>
        <translation>KVM 无法创建虚拟机</translation>
    </message>
    <message>
        <source>KVM cannot allocate memory for a virtual machine</source>
        <translation>KVM 无法为虚拟机分配内存</translation>
    </message>
    <message>
        <source>KVM cannot create a virtual CPU</source>
        <translation>KVM 无法创建虚拟 CPU</translation>
    </message>
    <message>
        <source>KVM cannot enter 64-bit mode</source>
        <translation>KVM 无法进入 64 位模式</translation>
    </message>
    <message>
        <source>KVM cannot run 64-bit code</source>
        <translation>KVM 无法运行 64 位代码</translation>
    </message>
    <message>
        <source>the KVM test guest exited unexpectedly</source>
        <translation>KVM 测试客户机意外退出</translation>
    </message>
    <message>
        <source>the KVM probe exited with status %1</source>
        <translation>KVM 探测程序以状态 %1 退出</translation>
    </message>
    <message>
        <source>/dev/kvm does not exist: virtualization is disabled in the firmware settings, or this is a virtual machine without nested virtualization</source>
        <translation>/dev/kvm 不存在：固件设置中禁用了虚拟化，或者这是一台没有嵌套虚拟化的虚拟机</translation>
    </message>
    <message>
        <source>no permission for /dev/kvm. Join the group kvm (sudo adduser $USER kvm) and log in again</source>
        <translation>没有访问 /dev/kvm 的权限。请加入 kvm 组（sudo adduser $USER kvm）并重新登录</translation>
    </message>
    <message>
        <source>cannot open /dev/kvm: %1</source>
        <translation>无法打开 /dev/kvm：%1</translation>
    </message>
    <message>
        <source>cannot start the KVM probe: %1</source>
        <translation>无法启动 KVM 探测程序：%1</translation>
    </message>
    <message>
        <source>/dev/kvm exists, but 64-bit code hangs under KVM, so this host cannot run unmodified guests</source>
        <translation>/dev/kvm 存在，但 64 位代码在 KVM 下会挂起，因此本主机无法运行未经修改的客户机</translation>
    </message>
    <message>
        <source>this host does not have %1 MiB of free memory for the guest. Close other programs, or lower the guest&apos;s memory. %2</source>
        <translation>本主机没有 %1 MiB 空闲内存可供客户机使用。请关闭其他程序，或减少客户机的内存。%2</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>未知错误</translation>
    </message>
    <message>
        <source>%1: libvirt did not respond within %2. Its daemon may be stuck, or the host overloaded</source>
        <translation>%1：libvirt 在 %2 内没有响应。其守护进程可能卡住了，或者主机过载</translation>
    </message>
    <message>
        <source>no event descriptor is available for libvirt&apos;s events</source>
        <translation>没有可用于 libvirt 事件的事件描述符</translation>
    </message>
    <message>
        <source>starting the guest</source>
        <translation>正在启动客户机</translation>
    </message>
    <message>
        <source>cannot start the guest</source>
        <translation>无法启动客户机</translation>
    </message>
    <message>
        <source>cannot create the guest on %1</source>
        <translation>无法在 %1 上创建客户机</translation>
    </message>
    <message>
        <source>the guest&apos;s emulator exited right after its start; see the log</source>
        <translation>客户机的模拟器启动后立即退出；请查看日志</translation>
    </message>
    <message>
        <source>reading the guest&apos;s description</source>
        <translation>正在读取客户机的描述</translation>
    </message>
    <message>
        <source>cannot read the guest&apos;s description</source>
        <translation>无法读取客户机的描述</translation>
    </message>
    <message>
        <source>reading the guest&apos;s counters</source>
        <translation>正在读取客户机的计数器</translation>
    </message>
    <message>
        <source>it was never started</source>
        <translation>它从未启动过</translation>
    </message>
    <message>
        <source>querying the guest&apos;s state</source>
        <translation>正在查询客户机的状态</translation>
    </message>
    <message>
        <source>it powered off, or its emulator exited</source>
        <translation>它已关机，或其模拟器已退出</translation>
    </message>
    <message>
        <source>it is shut off</source>
        <translation>它处于关机状态</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>它已崩溃</translation>
    </message>
    <message>
        <source>it is shutting down</source>
        <translation>它正在关机</translation>
    </message>
    <message>
        <source>ending the guest</source>
        <translation>正在结束客户机</translation>
    </message>
    <message>
        <source>removing the network after libvirt&apos;s restart</source>
        <translation>libvirt 重新启动后，正在移除网络</translation>
    </message>
    <message>
        <source>cannot remove the network</source>
        <translation>无法移除网络</translation>
    </message>
    <message>
        <source>looking for leftover guests</source>
        <translation>正在查找遗留的客户机</translation>
    </message>
    <message>
        <source>looking for leftover networks</source>
        <translation>正在查找遗留的网络</translation>
    </message>
    <message>
        <source>cannot create a pipe: %1</source>
        <translation>无法创建管道：%1</translation>
    </message>
    <message>
        <source>cannot start a process: %1</source>
        <translation>无法启动进程：%1</translation>
    </message>
    <message>
        <source>cannot create a network namespace: %1. Run as root, or allow unprivileged ones: sudo sysctl kernel.unprivileged_userns_clone=1 (and user.max_user_namespaces above 0)</source>
        <translation>无法创建网络命名空间：%1。请以 root 身份运行，或允许非特权命名空间：sudo sysctl kernel.unprivileged_userns_clone=1（且 user.max_user_namespaces 大于 0）</translation>
    </message>
    <message>
        <source>cannot open /dev/net/tun: %1. Allow every user to open it, as udev does: sudo chmod 666 /dev/net/tun</source>
        <translation>无法打开 /dev/net/tun：%1。请像 udev 那样允许所有用户打开它：sudo chmod 666 /dev/net/tun</translation>
    </message>
    <message>
        <source>cannot open /dev/net/tun: %1. Load its module with: sudo modprobe tun</source>
        <translation>无法打开 /dev/net/tun：%1。请用以下命令加载其模块：sudo modprobe tun</translation>
    </message>
    <message>
        <source>cannot set up a tap device in a private network: %1</source>
        <translation>无法在私有网络中设置 tap 设备：%1</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>the catalog does not list port %1 of the server</source>
        <translation>平台目录未列出服务器的端口 %1</translation>
    </message>
    <message>
        <source>cannot copy %1 to %2; the disk may be full</source>
        <translation>无法将 %1 复制到 %2；磁盘可能已满</translation>
    </message>
    <message>
        <source>cannot create the storage pool for images (%1) on the hypervisor&apos;s host</source>
        <translation>无法在虚拟机监控程序的主机上创建镜像存储池（%1）</translation>
    </message>
    <message>
        <source>cannot send %1</source>
        <translation>无法发送 %1</translation>
    </message>
    <message>
        <source>sending %1 was interrupted</source>
        <translation>发送 %1 时被中断</translation>
    </message>
    <message>
        <source>cannot finish sending %1</source>
        <translation>无法完成 %1 的发送</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>cannot create %1 on the hypervisor&apos;s host</source>
        <translation>无法在虚拟机监控程序的主机上创建 %1</translation>
    </message>
    <message>
        <source>looking up the storage pool for images on the hypervisor&apos;s host</source>
        <translation>正在虚拟机监控程序的主机上查找镜像存储池</translation>
    </message>
    <message>
        <source>sending %1</source>
        <translation>正在发送 %1</translation>
    </message>
    <message>
        <source>copied %1 to the hypervisor&apos;s host as %2</source>
        <translation>已将 %1 复制到虚拟机监控程序的主机，名称为 %2</translation>
    </message>
    <message>
        <source>cannot create %1, the directory for sockets and locks. The disk may be full; or set XDG_RUNTIME_DIR to a private directory</source>
        <translation>无法创建用于套接字和锁的目录 %1。磁盘可能已满；也可将 XDG_RUNTIME_DIR 设置为私有目录</translation>
    </message>
    <message>
        <source>the unikernel is built for %1, but the series uses %2. Build it with: mirage configure -t %2</source>
        <translation>该 unikernel 是为 %1 构建的，但系列使用 %2。请用以下命令构建：mirage configure -t %2</translation>
    </message>
    <message>
        <source>the unikernel needs a disk (&quot;%1&quot;), which is not supported. Build it without one</source>
        <translation>该 unikernel 需要磁盘（“%1”），而这不受支持。请构建不需要磁盘的版本</translation>
    </message>
    <message>
        <source>the unikernel declares %1 network devices; expected exactly one</source>
        <translation>该 unikernel 声明了 %1 个网络设备；应恰好为一个</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>the guest was never started</source>
        <translation>客户机从未启动过</translation>
    </message>
    <message>
        <source>it made a system call that its tender forbids (seccomp)</source>
        <translation>它进行了其 tender 所禁止的系统调用（seccomp）</translation>
    </message>
    <message>
        <source>its tender was killed by signal %1</source>
        <translation>其 tender 被信号 %1 终止</translation>
    </message>
    <message>
        <source>it aborted</source>
        <translation>它已中止</translation>
    </message>
    <message>
        <source>its tender could not start it, or it exited with status 1</source>
        <translation>其 tender 无法启动它，或者它以状态 1 退出</translation>
    </message>
    <message>
        <source>forwarding a port</source>
        <translation>正在转发端口</translation>
    </message>
    <message>
        <source>cannot forward a port to the guest</source>
        <translation>无法将端口转发到客户机</translation>
    </message>
    <message>
        <source>cannot forward a port to the guest. QEMU reports: %1</source>
        <translation>无法将端口转发到客户机。QEMU 报告：%1</translation>
    </message>
    <message>
        <source>port %1 of the guest is not forwarded</source>
        <translation>客户机的端口 %1 未被转发</translation>
    </message>
    <message>
        <source>cannot pin the program to CPU %1: %2</source>
        <translation>无法将程序限定在 CPU %1 上：%2</translation>
    </message>
    <message>
        <source>this host&apos;s clock was changed by %1 during this step; the record of the guest&apos;s network interface is left out</source>
        <translation>本主机的时钟在此阶段中被调整了 %1；客户机网络接口的记录已略去</translation>
    </message>
    <message>
        <source>this host&apos;s clock was changed by %1 during this step</source>
        <translation>本主机的时钟在此阶段中被调整了 %1</translation>
    </message>
    <message>
        <source>closing the guest&apos;s console</source>
        <translation>正在关闭客户机的控制台</translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s)</source>
        <translation>
            <numerusform>%n 个临时文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The guest&apos;s runtime reports no collections: whether there were any is unknown</source>
        <translation>客户机的运行时未报告垃圾回收：是否发生过回收未知</translation>
    </message>
    <message>
        <source>%1 on %2 does not serve DNS over TCP</source>
        <translation>%2 上的 %1 不提供通过 TCP 的 DNS</translation>
    </message>
    <message>
        <source>the catalog lists UDP ports only. Set transport: udp</source>
        <translation>目录只列出 UDP 端口。请设置 transport: udp</translation>
    </message>
    <message>
        <source>another hypervisor of this host, such as VirtualBox, uses the processor&apos;s virtualization. End its virtual machines</source>
        <translation>本机的另一个虚拟机监控程序（如 VirtualBox）正在使用处理器的虚拟化功能。请结束它的虚拟机</translation>
    </message>
    <message>
        <source>the KVM probe did not finish within %1 s, because this host is busy. Try again when it is idle</source>
        <translation>由于本机繁忙，KVM 检测未能在 %1 秒内完成。请在本机空闲时重试</translation>
    </message>
    <message>
        <source>the KVM probe was ended by signal %1</source>
        <translation>KVM 检测被信号 %1 终止</translation>
    </message>
    <message>
        <source>libvirt&apos;s session daemon was started before you joined the group kvm. End it, so that it starts again: kill %1</source>
        <translation>libvirt 的会话守护进程在您加入 kvm 组之前就已启动。请结束它，使其重新启动：kill %1</translation>
    </message>
    <message>
        <source>KVM works, but %1 does not offer it</source>
        <translation>KVM 可用，但 %1 不提供它</translation>
    </message>
    <message>
        <source>asking %1 for KVM</source>
        <translation>向 %1 查询 KVM</translation>
    </message>
    <message>
        <source>vhost, network-queues, hugepages and disk-io are for guests of QEMU only. Remove them from the series</source>
        <translation>vhost、network-queues、hugepages 和 disk-io 仅适用于 QEMU 的客户机。请从系列中移除</translation>
    </message>
    <message>
        <source>the network interface of %1 is no virtio device, and has neither vhost nor several queues</source>
        <translation>%1 的网络接口不是 virtio 设备，既没有 vhost 也没有多个队列</translation>
    </message>
    <message>
        <source>the guest has no disk. Remove disk-io from the series</source>
        <translation>客户机没有磁盘。请从系列中移除 disk-io</translation>
    </message>
    <message>
        <source>this host&apos;s kernel has no huge pages of %1 MiB. Set hugepages: off</source>
        <translation>本主机的内核没有 %1 MiB 的大页。请设置 hugepages: off</translation>
    </message>
    <message>
        <source>this host has %1 free huge pages of %2 MiB, but the guest needs %3. Reserve them with: echo %4 | sudo tee %5/nr_hugepages</source>
        <translation>本主机有 %1 个空闲的 %2 MiB 大页，但客户机需要 %3 个。用以下命令预留：echo %4 | sudo tee %5/nr_hugepages</translation>
    </message>
    <message>
        <source>no permission for %1. Join the group kvm (sudo adduser $USER kvm) and log in again, or set vhost to auto</source>
        <translation>没有 %1 的权限。请加入 kvm 组（sudo adduser $USER kvm）并重新登录，或将 vhost 设置为 auto</translation>
    </message>
    <message>
        <source>cannot open %1: %2. Load the module with: sudo modprobe vhost_net, or set vhost to auto</source>
        <translation>无法打开 %1：%2。用 sudo modprobe vhost_net 加载模块，或将 vhost 设置为 auto</translation>
    </message>
    <message>
        <source>this QEMU was built without io_uring. Set disk-io to threads</source>
        <translation>此 QEMU 编译时未包含 io_uring。请将 disk-io 设置为 threads</translation>
    </message>
    <message>
        <source>QEMU cannot use io_uring on this host: %1. See the setting kernel.io_uring_disabled, or set disk-io to threads</source>
        <translation>QEMU 无法在本主机上使用 io_uring：%1。请查看设置 kernel.io_uring_disabled，或将 disk-io 设置为 threads</translation>
    </message>
    <message>
        <source>the file system of %1 does not support direct I/O, which disk-io: native needs. Set disk-io to threads or io_uring</source>
        <translation>%1 所在的文件系统不支持 disk-io: native 所需的直接 I/O。请将 disk-io 设置为 threads 或 io_uring</translation>
    </message>
    <message>
        <source>vhost needs KVM, but the guest would be emulated: %1. Set vhost to auto</source>
        <translation>vhost 需要 KVM，但客户机将被仿真：%1。请将 vhost 设置为 auto</translation>
    </message>
    <message>
        <source>QEMU&apos;s bridge helper gives an ordinary user one queue only. Set the hypervisor to qemu:///system, or remove network-queues</source>
        <translation>QEMU 的网桥助手只给普通用户一个队列。请将虚拟机监控程序设置为 qemu:///system，或移除 network-queues</translation>
    </message>
    <message>
        <source>QEMU&apos;s bridge helper does not allow bridge %1. Remove the line in %2 that denies it (or set the hypervisor to qemu:///system)</source>
        <translation>QEMU 的网桥辅助程序不允许使用网桥 %1。请删除 %2 中禁止它的那一行（或将虚拟机监控程序设为 qemu:///system）</translation>
    </message>
    <message>
        <source>listing the guests</source>
        <translation>列出客户机</translation>
    </message>
    <message>
        <source>cannot list the guests</source>
        <translation>无法列出客户机</translation>
    </message>
    <message numerus="yes">
        <source>load.realtime: the %n sending thread(s) would leave other programs no processor: this host has %1. Set load.threads to less than that, or remove realtime</source>
        <translation>
            <numerusform>load.realtime：%n 个发送线程将不给其他程序留下任何处理器：本主机有 %1 个。请将 load.threads 设为更小的值，或移除 realtime</numerusform>
        </translation>
    </message>
    <message>
        <source>load.realtime: you may not run threads with real-time priority. Remove it, run as root, or allow it (limits.conf: rtprio %1)</source>
        <translation>load.realtime：您无权以实时优先级运行线程。请移除它、以 root 身份运行，或授予权限（limits.conf：rtprio %1）</translation>
    </message>
    <message>
        <source>no correct response within %1</source>
        <translation>%1 内没有正确应答</translation>
    </message>
    <message>
        <source>no correct response within %1 (last client error: %2)</source>
        <translation>%1 内没有正确应答（客户端的最后一个错误：%2）</translation>
    </message>
</context>
<context>
    <name>GuestEvidence</name>
    <message>
        <source>%1; %3 of its %2 were spent in the guest</source>
        <translation>%1；该请求的 %2 中有 %3 花在客户机内</translation>
    </message>
    <message>
        <source>the request took %1 to reach the guest, and its response %2 to return</source>
        <translation>请求用了 %1 到达客户机，其响应用了 %2 返回</translation>
    </message>
    <message>
        <source>the guest was ready to run and waited %1 for a CPU, of %2 beyond the median</source>
        <translation>客户机已就绪，但等待 CPU 用了 %1，而超出中位数的时间为 %2</translation>
    </message>
    <message>
        <source>the guest ran for %1 without sending a response, of %2 beyond the median</source>
        <translation>客户机运行了 %1 而未发出响应，超出中位数的时间为 %2</translation>
    </message>
    <message>
        <source>the guest slept for %1 with the request inside, of %2 beyond the median</source>
        <translation>请求已在客户机内时，客户机休眠了 %1，而超出中位数的时间为 %2</translation>
    </message>
    <message>
        <source>the guest slept for %1, of %2 beyond the median; whether the request had reached it was not recorded</source>
        <translation>客户机休眠了 %1，而超出中位数的时间为 %2；当时请求是否已到达客户机，没有记录</translation>
    </message>
</context>
<context>
    <name>HostReport</name>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3, itself a virtual machine</source>
        <translation>
            <numerusform>%n 个 CPU（%1），%2 MiB，%3，自身即为虚拟机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CPU(s) (%1), %2 MiB, %3</source>
        <translation>
            <numerusform>%n 个 CPU（%1），%2 MiB，%3</numerusform>
        </translation>
    </message>
    <message>
        <source>installed; emulation (TCG) works anywhere</source>
        <translation>已安装；模拟执行（TCG）在任何主机上均可用</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>runs 64-bit guests</source>
        <translation>可运行 64 位客户机</translation>
    </message>
    <message>
        <source>not working: guests will be emulated, and figures will say so</source>
        <translation>不可用：客户机将模拟执行，图中会注明</translation>
    </message>
    <message>
        <source>this host runs under Xen</source>
        <translation>本主机在 Xen 下运行</translation>
    </message>
    <message>
        <source>this host does not run under Xen</source>
        <translation>本主机未在 Xen 下运行</translation>
    </message>
    <message>
        <source>boot this host under Xen (sudo apt-get install xen-system-amd64), or name one that does: xen+ssh://HOST/system</source>
        <translation>请在 Xen 下启动本主机（sudo apt-get install xen-system-amd64），或指定一台在 Xen 下运行的主机：xen+ssh://HOST/system</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>user networking, and private bridges</source>
        <translation>用户网络和私有网桥</translation>
    </message>
    <message>
        <source>user networking works; bridges do not</source>
        <translation>用户网络可用；网桥不可用</translation>
    </message>
    <message>
        <source>tender %1</source>
        <translation>tender %1</translation>
    </message>
    <message>
        <source>needs KVM: %1</source>
        <translation>需要 KVM：%1</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>客户端 %1</translation>
    </message>
    <message>
        <source>unisweep-load is installed</source>
        <translation>unisweep-load 已安装</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>scheduler&apos;s record</source>
        <translation>调度器记录</translation>
    </message>
    <message>
        <source>every context switch of a guest&apos;s threads, to the nanosecond</source>
        <translation>客户机线程的每次上下文切换，精确到纳秒</translation>
    </message>
    <message>
        <source>samples of a guest&apos;s threads, about a thousand a second</source>
        <translation>对客户机线程的采样，每秒约一千次</translation>
    </message>
    <message>
        <source>guest&apos;s door</source>
        <translation>客户机的网络接口</translation>
    </message>
    <message>
        <source>on every network of this host</source>
        <translation>在本主机的所有网络上</translation>
    </message>
    <message>
        <source>for tenders and QEMU&apos;s user network; not for containers or bridges</source>
        <translation>适用于 tender 和 QEMU 的用户网络；不适用于容器或网桥</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>not available yet; created on first run</source>
        <translation>尚不可用；在首次运行时创建</translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation>遗留物</translation>
    </message>
    <message>
        <source>none left behind by crashed runs</source>
        <translation>没有崩溃的运行遗留的内容</translation>
    </message>
    <message>
        <source>%1 left behind by crashed runs</source>
        <translation>崩溃的运行遗留了 %1</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>未检查：%1</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>host report</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>MISSING</source>
        <comment>host report</comment>
        <translation>缺失</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>host report</comment>
        <translation>可选</translation>
    </message>
    <message>
        <source>%1 of %2 images available</source>
        <translation>%2 个镜像中已有 %1 个</translation>
    </message>
    <message>
        <source>%1; a run builds those that it needs</source>
        <translation>%1；运行会自动构建所需的镜像</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Load clients</source>
        <translation>负载客户端</translation>
    </message>
    <message>
        <source>Evidence beside the samples</source>
        <translation>样本之外的证据</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Crashed runs</source>
        <translation>崩溃的运行</translation>
    </message>
    <message>
        <source>To get the rest:</source>
        <translation>要获得其余功能：</translation>
    </message>
    <message>
        <source>frequency governor: %1</source>
        <translation>频率调节策略：%1</translation>
    </message>
    <message>
        <source>two CPUs share a core (SMT)</source>
        <translation>两个 CPU 共享一个核心（SMT）</translation>
    </message>
    <message>
        <source>module %1, nested in another virtual machine</source>
        <translation>模块 %1，嵌套在另一个虚拟机中</translation>
    </message>
    <message>
        <source>module %1</source>
        <translation>模块 %1</translation>
    </message>
    <message>
        <source>an idle guest is polled for up to %1 before it sleeps (halt_poll_ns)</source>
        <translation>空闲的客户机在休眠前最多被轮询 %1（halt_poll_ns）</translation>
    </message>
    <message>
        <source>for guests of libvirt&apos;s system daemon only: others will be emulated</source>
        <translation>仅适用于 libvirt 系统守护进程的客户机：其他客户机将被模拟</translation>
    </message>
    <message>
        <source>neither on the PATH nor in an opam switch; elsewhere, set UNISWEEP_TENDERS to its directory</source>
        <translation>既不在 PATH 中，也不在 opam 的 switch 中；若在别处，请将 UNISWEEP_TENDERS 设为其目录</translation>
    </message>
    <message>
        <source>install %1</source>
        <translation>安装 %1</translation>
    </message>
    <message>
        <source>%1: the mirage tool, which builds them, is neither on the PATH nor in an opam switch</source>
        <translation>%1：用于构建它们的 mirage 工具既不在 PATH 中，也不在 opam 的 switch 中</translation>
    </message>
</context>
<context>
    <name>HypervisorUri</name>
    <message>
        <source>the path is missing; expected /system, /session or /embed</source>
        <translation>缺少路径；应为 /system、/session 或 /embed</translation>
    </message>
    <message>
        <source>this transport needs a host</source>
        <translation>此传输方式需要主机</translation>
    </message>
    <message>
        <source>invalid hypervisor &quot;%1&quot;: %2</source>
        <translation>无效的虚拟机监控程序“%1”：%2</translation>
    </message>
    <message>
        <source>expected auto, or a libvirt connection URI such as qemu:///session or xen+ssh://HOST/system</source>
        <translation>应为 auto，或 libvirt 连接 URI，例如 qemu:///session 或 xen+ssh://HOST/system</translation>
    </message>
    <message>
        <source>unknown driver; expected qemu, xen, lxc, spt or hvt</source>
        <translation>未知的驱动；应为 qemu、xen、lxc、spt 或 hvt</translation>
    </message>
    <message>
        <source>this transport is not allowed; expected unix, ssh, libssh2, tls, or tcp to loopback</source>
        <translation>不允许此传输方式；应为 unix、ssh、libssh2、tls，或到回环接口的 tcp</translation>
    </message>
    <message>
        <source>unknown path; expected /system, /session or /embed</source>
        <translation>未知的路径；应为 /system、/session 或 /embed</translation>
    </message>
    <message>
        <source>the parameter &quot;%1=%2&quot; is not allowed; an experiment may use socket=/PATH, and over ssh keyfile=/PATH and no_tty=1</source>
        <translation>不允许参数“%1=%2”；实验可以使用 socket=/PATH，经由 ssh 时还可使用 keyfile=/PATH 和 no_tty=1</translation>
    </message>
    <message>
        <source>Solo5 tenders run only on this host: spt:/// or hvt:///</source>
        <translation>Solo5 tender 只在本主机上运行：spt:/// 或 hvt:///</translation>
    </message>
    <message>
        <source>the embedded driver runs only in this process: qemu:///embed</source>
        <translation>嵌入式驱动只在本进程中运行：qemu:///embed</translation>
    </message>
    <message>
        <source>this driver supports only the path /system</source>
        <translation>此驱动只支持路径 /system</translation>
    </message>
    <message>
        <source>a UNIX socket is always on this host. Remove the host, or use +ssh</source>
        <translation>UNIX 套接字始终位于本主机上。请移除主机，或使用 +ssh</translation>
    </message>
    <message>
        <source>libvirt&apos;s plain TCP transport is unencrypted and allowed only to loopback. Use +ssh or +tls instead</source>
        <translation>libvirt 的纯 TCP 传输未加密，只允许用于回环接口。请改用 +ssh 或 +tls</translation>
    </message>
    <message>
        <source>a user or a port (1 to 65535) requires a host</source>
        <translation>指定用户或端口（1 至 65535）时必须指定主机</translation>
    </message>
</context>
<context>
    <name>Image</name>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>get %1: unisweep images get %2/%3</source>
        <translation>获取 %1：unisweep images get %2/%3</translation>
    </message>
    <message>
        <source>import a newer one: unisweep images import %1 --kernel FILE</source>
        <translation>导入更新的版本：unisweep images import %1 --kernel FILE</translation>
    </message>
    <message>
        <source>%1 does not run on %2 %3: %4; it needs %5 or later</source>
        <translation>%1 不能在 %2 %3 上运行：%4；它需要 %5 或更高版本</translation>
    </message>
    <message>
        <source>%1 does not boot unikernels built for %2</source>
        <translation>%1 不能启动为 %2 构建的 unikernel</translation>
    </message>
    <message>
        <source>There are no sources to build %1 with %2 from</source>
        <translation>没有可用于以 %2 构建 %1 的源代码</translation>
    </message>
    <message>
        <source>%1, and the mirage tool, which builds it, is neither on the PATH nor in an opam switch</source>
        <translation>%1；而且用于构建它的 mirage 工具既不在 PATH 中，也不在 opam 的 switch 中</translation>
    </message>
    <message>
        <source>run once: %1, then: unisweep images build %2/%3; or %4</source>
        <translation>只需执行一次：%1，然后执行：unisweep images build %2/%3；或者 %4</translation>
    </message>
    <message>
        <source>unikernels are built by the mirage tool, which is neither on the PATH nor in an opam switch</source>
        <translation>unikernel 由 mirage 工具构建，而该工具既不在 PATH 中，也不在 opam 的 switch 中</translation>
    </message>
    <message>
        <source>run once: %1</source>
        <translation>只需执行一次：%1</translation>
    </message>
    <message>
        <source>%1 contains OSv&apos;s kernel and no file system, so it has no program that could serve. Images are composed with a kernel: unisweep images get osv, or unisweep images import osv --kernel FILE</source>
        <translation>%1 只包含 OSv 的内核而没有文件系统，因此其中没有可提供服务的程序。镜像是用内核组合生成的：unisweep images get osv，或 unisweep images import osv --kernel FILE</translation>
    </message>
    <message>
        <source>%1 is damaged: its compressed content cannot be unpacked. Download it again</source>
        <translation>%1 已损坏：无法解压其中打包的内容。请重新获取</translation>
    </message>
    <message>
        <source>%1 is larger than a kernel can be once unpacked</source>
        <translation>%1 解压后的大小超过了内核可能的大小</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 contains no unikernel: config.ml is missing</source>
        <translation>%1 不含 unikernel：其中没有 config.ml</translation>
    </message>
    <message>
        <source>%1 is too large to be a unikernel&apos;s sources</source>
        <translation>%1 过大，不可能是 unikernel 的源代码</translation>
    </message>
    <message>
        <source>it could not be started</source>
        <translation>无法启动它</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出代码 %1</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>它被强制终止</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed (%2) without a message; its output is in %3</source>
        <translation>“%1”失败（%2），且没有给出任何消息；全部输出位于 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed (%2): %3. Its output is in %4</source>
        <translation>“%1”失败（%2）：%3。全部输出位于 %4</translation>
    </message>
    <message>
        <source>mirage: %1</source>
        <translation>mirage：%1</translation>
    </message>
    <message numerus="yes">
        <source>The mirage tool succeeded but left %n file(s) dist/*.%1 instead of one; its output is in %2</source>
        <translation>
            <numerusform>mirage 工具正常结束，但留下了 %n 个文件 dist/*.%1，而不是一个；全部输出位于 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot create the directory %1/%2. Check its permissions and the free space</source>
        <translation>无法创建目录 %1/%2。请检查其权限和可用空间</translation>
    </message>
    <message>
        <source>Building this image needs apt-get and apt-cache (Debian package apt), which are not installed. On another distribution, build the image on a Debian machine and import it</source>
        <translation>构建此镜像需要 apt-get 和 apt-cache（Debian 软件包 apt），但它们未安装。在其他发行版上，请在 Debian 机器上构建镜像，然后导入</translation>
    </message>
    <message>
        <source>The distribution has no package &quot;%1&quot;. Check its name in the catalog, and that /etc/apt lists a Debian mirror</source>
        <translation>发行版中没有软件包“%1”。请检查它在平台目录中的名称，以及 /etc/apt 是否列出了 Debian 镜像站</translation>
    </message>
    <message>
        <source>apt-get could not read the package lists: %1. Check the network and /etc/apt, then try again</source>
        <translation>apt-get 无法读取软件包列表：%1。请检查网络和 /etc/apt，然后重试</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n package(s)</source>
        <translation>
            <numerusform>正在下载 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>apt-get could not download %1 %2: %3. Check the network and the free space in %4</source>
        <translation>apt-get 无法下载 %1 %2：%3。请检查网络和 %4 中的可用空间</translation>
    </message>
    <message>
        <source>Cannot pack the initial file system: %1</source>
        <translation>无法打包初始文件系统：%1</translation>
    </message>
    <message>
        <source>%1 is not a directory; its content would be copied to the root of every image</source>
        <translation>%1 不是目录；其内容会被复制到每个镜像的根目录</translation>
    </message>
    <message>
        <source>%1 is not a file, link or directory. Remove it</source>
        <translation>%1 不是文件、链接或目录。请移除它</translation>
    </message>
    <message>
        <source>installing the distribution needs %1, which is not installed</source>
        <translation>安装发行版需要 %1，但它未安装</translation>
    </message>
    <message>
        <source>install it with: sudo apt-get install %1</source>
        <translation>请用以下命令安装：sudo apt-get install %1</translation>
    </message>
    <message>
        <source>/etc/os-release does not name this host&apos;s Debian release; the distribution can be installed only on Debian</source>
        <translation>/etc/os-release 未给出本主机的 Debian 发行版本；该发行版只能在 Debian 上安装</translation>
    </message>
    <message>
        <source>Installing the distribution</source>
        <translation>正在安装发行版</translation>
    </message>
    <message>
        <source>The installed distribution has no kernel with an initial RAM disk in /boot. Check &quot;kernel-package&quot; in the catalog</source>
        <translation>所安装的发行版在 /boot 中没有带初始 RAM 磁盘的内核。请检查平台目录中的“kernel-package”</translation>
    </message>
    <message>
        <source>Cannot install the distribution: %1. Check &quot;packages&quot; in the catalog, the network, and the free space in /tmp</source>
        <translation>无法安装发行版：%1。请检查平台目录中的“packages”、网络以及 /tmp 中的可用空间</translation>
    </message>
    <message>
        <source>Building this image needs genext2fs. Install it with: sudo apt-get install genext2fs</source>
        <translation>构建此镜像需要 genext2fs。请用以下命令安装：sudo apt-get install genext2fs</translation>
    </message>
    <message>
        <source>genext2fs could not create the disk %1: %2. Check the free space there</source>
        <translation>genext2fs 无法创建磁盘 %1：%2。请检查该处的可用空间</translation>
    </message>
    <message>
        <source>there is no kernel of %1 yet, from which its images are composed</source>
        <translation>尚无用于组合生成镜像的 %1 内核</translation>
    </message>
    <message>
        <source>the image of %1 is a disk, which is created with genext2fs</source>
        <translation>%1 的镜像是用 genext2fs 创建的磁盘</translation>
    </message>
    <message>
        <source>install it with: sudo apt-get install genext2fs</source>
        <translation>请用以下命令安装：sudo apt-get install genext2fs</translation>
    </message>
    <message>
        <source>building the image of %1 needs Debian&apos;s %2, which is not installed</source>
        <translation>构建 %1 的镜像需要 Debian 的 %2，但它未安装</translation>
    </message>
    <message>
        <source>build it on a Debian 12 machine and copy %1 from there</source>
        <translation>请在 Debian 12 机器上构建，然后从那里复制 %1</translation>
    </message>
    <message>
        <source>Unpacking packages</source>
        <translation>正在解包软件包</translation>
    </message>
    <message>
        <source>Building this image needs dpkg-deb (package dpkg), which is not installed</source>
        <translation>构建此镜像需要 dpkg-deb（软件包 dpkg），但它未安装</translation>
    </message>
    <message>
        <source>dpkg-deb could not unpack %1: %2. Check the free space in %3, or delete that file to download it again</source>
        <translation>dpkg-deb 无法解包 %1：%2。请检查 %3 中的可用空间，或删除该文件以重新下载</translation>
    </message>
    <message>
        <source>Looking up packages</source>
        <translation>正在查找软件包</translation>
    </message>
    <message>
        <source>Downloading package lists</source>
        <translation>正在下载软件包列表</translation>
    </message>
    <message>
        <source>%1. Updating the package lists failed, too: %2</source>
        <translation>%1。更新软件包列表也失败：%2</translation>
    </message>
    <message>
        <source>%1 has no image that can be built</source>
        <translation>%1 没有可构建的镜像</translation>
    </message>
    <message>
        <source>Composing the image</source>
        <translation>正在组合镜像</translation>
    </message>
    <message>
        <source>Image ready</source>
        <translation>镜像已就绪</translation>
    </message>
    <message>
        <source>Cannot write to %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Cannot write to %1: %2. It belongs to %3, perhaps after a command with sudo -E. Change its owner with: sudo chown -R &quot;$USER&quot; &apos;%1&apos;</source>
        <translation>无法写入 %1：%2。它属于 %3，可能是因为执行过带 sudo -E 的命令。请用以下命令更改其所有者：sudo chown -R &quot;$USER&quot; &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Free some space there, or set XDG_DATA_HOME to a directory with free space</source>
        <translation>无法写入 %1：%2。请在该处释放一些空间，或将 XDG_DATA_HOME 设置为有可用空间的目录</translation>
    </message>
    <message>
        <source>%1 needs %2 GB, but %3 has only %4 GB left. Free some space there, or set XDG_DATA_HOME to a directory with free space</source>
        <translation>%1 需要 %2 GB，但 %3 只剩 %4 GB。请在该处释放一些空间，或将 XDG_DATA_HOME 设置为有可用空间的目录</translation>
    </message>
    <message>
        <source>The image %1 was created but is incomplete in %2. Check that file system</source>
        <translation>镜像 %1 已创建，但在 %2 中不完整。请检查该文件系统</translation>
    </message>
    <message>
        <source>the server responded with status %1</source>
        <translation>服务器以状态 %1 响应</translation>
    </message>
    <message>
        <source>%1 is larger than the expected %2 bytes, so it is not the expected file</source>
        <translation>%1 大于预期的 %2 字节，因此不是预期的文件</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Free some space there</source>
        <translation>无法写入 %1：%2。请在该处释放一些空间</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>the file on the server is smaller than expected</source>
        <translation>服务器上的文件小于预期</translation>
    </message>
    <message>
        <source>the server sent a different part of the file than requested</source>
        <translation>服务器发送的文件部分与所请求的不同</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>服务器关闭了连接</translation>
    </message>
    <message>
        <source>The download of %1 was interrupted after %2 of %3 bytes. Check the network and try again; it continues where it stopped</source>
        <translation>%1 的下载在完成 %2 字节（共 %3 字节）后中断。请检查网络并重试；下载会从中断处继续</translation>
    </message>
    <message>
        <source>The download of %1 was interrupted after %2 of %3 bytes (%4). Check the network and try again; it continues where it stopped</source>
        <translation>%1 的下载在完成 %2 字节（共 %3 字节）后中断（%4）。请检查网络并重试；下载会从中断处继续</translation>
    </message>
    <message>
        <source>Cannot create the directory %1. Check its permissions and the free space</source>
        <translation>无法创建目录 %1。请检查其权限和可用空间</translation>
    </message>
    <message>
        <source>%1 is not the expected file: its SHA-256 is %2, not %3. It was deleted. The URL or the hash in the catalog is out of date, or the file was changed</source>
        <translation>%1 不是预期的文件：其 SHA-256 为 %2，而不是 %3。该文件已删除。平台目录中的 URL 或哈希值已过时，或者文件已被更改</translation>
    </message>
    <message>
        <source>Cannot rename %1: %2</source>
        <translation>无法重命名 %1：%2</translation>
    </message>
    <message>
        <source>%1 boots a unikernel. Name its file with --kernel</source>
        <translation>%1 从 unikernel 启动。请用 --kernel 指定其文件</translation>
    </message>
    <message>
        <source>Cannot import %1: %2</source>
        <translation>无法导入 %1：%2</translation>
    </message>
    <message>
        <source>%1 is built for %2, but %3 needs %4. Build it with: mirage configure -t %5</source>
        <translation>%1 是为 %2 构建的，但 %3 需要 %4。请用以下命令构建：mirage configure -t %5</translation>
    </message>
    <message>
        <source>Specify a kernel or a disk image to import</source>
        <translation>请指定要导入的内核或磁盘镜像</translation>
    </message>
    <message>
        <source>An initrd needs a kernel. Name its file with --kernel, too</source>
        <translation>initrd 需要内核。请同时用 --kernel 指定内核文件</translation>
    </message>
    <message>
        <source>A kernel alone is not an image of %1. Name the server, too, as in PLATFORM/SERVER</source>
        <translation>单独的内核不是 %1 的镜像。请同时指定服务器，格式为 PLATFORM/SERVER</translation>
    </message>
    <message>
        <source>%1 is not a kernel of %2, which is an ELF file</source>
        <translation>%1 不是 %2 的内核；后者应为 ELF 文件</translation>
    </message>
    <message>
        <source>%1 boots from a disk that starts with its boot.img. Name that file with --boot</source>
        <translation>%1 从一个以其 boot.img 开头的磁盘启动。请用 --boot 指定该文件</translation>
    </message>
    <message>
        <source>%1 does not use a boot file. Remove --boot</source>
        <translation>%1 不使用启动文件。请移除 --boot</translation>
    </message>
    <message>
        <source>No package of this image contains %1, which %2 needs. Check &quot;copies&quot; and &quot;packages&quot; in the catalog</source>
        <translation>此镜像的软件包均不包含 %2 所需的 %1。请检查平台目录中的“copies”和“packages”</translation>
    </message>
    <message>
        <source>Cannot create the image directory %1. Check its permissions and the free space, or set XDG_DATA_HOME</source>
        <translation>无法创建镜像目录 %1。请检查其权限和可用空间，或设置 XDG_DATA_HOME</translation>
    </message>
    <message>
        <source>cannot read %1. Delete the image and build it again</source>
        <translation>无法读取 %1。请删除该镜像并重新构建</translation>
    </message>
    <message>
        <source>%1 has changed since it was built (SHA-256 %2, not %3). Delete the image and build it again</source>
        <translation>%1 自构建以来已被更改（SHA-256 为 %2，而不是 %3）。请删除该镜像并重新构建</translation>
    </message>
    <message>
        <source>There is no image &quot;%1&quot; in %2</source>
        <translation>%2 中没有名为“%1”的镜像</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>无法移除 %1：%2</translation>
    </message>
    <message>
        <source>Cannot compress the image: %1</source>
        <translation>无法压缩镜像：%1</translation>
    </message>
    <message>
        <source>No package of this image contains a Java runtime, which &quot;java&quot; in the catalog needs. Add openjdk-17-jre-headless to &quot;packages&quot;</source>
        <translation>此镜像的软件包均不包含 Java 运行时，而平台目录中的“java”需要它。请将 openjdk-17-jre-headless 添加到“packages”</translation>
    </message>
    <message>
        <source>Cannot compile %1: %2</source>
        <translation>无法编译 %1：%2</translation>
    </message>
    <message>
        <source>its kernel needs %1 MiB before it can print anything</source>
        <translation>其内核至少需要 %1 MiB 才能输出任何内容</translation>
    </message>
    <message>
        <source>The package %1 contains %2 kernels instead of one. Set &quot;kernel-package&quot; in the catalog to another package</source>
        <translation>软件包 %1 包含 %2 个内核，而不是一个。请将平台目录中的“kernel-package”设为其他软件包</translation>
    </message>
    <message>
        <source>The catalog replaces %1 with a stub, but no package contains it. Remove it from &quot;stubs&quot;</source>
        <translation>平台目录要求用桩（stub）替换 %1，但没有软件包包含它。请将其从“stubs”中移除</translation>
    </message>
    <message>
        <source>No package of this image contains %1, which %2 needs. Add the package that contains it to &quot;packages&quot; in the catalog</source>
        <translation>此镜像的软件包均不包含 %1，而 %2 需要它。请将包含它的软件包添加到平台目录的“packages”中</translation>
    </message>
    <message>
        <source>No package of this image contains the library %1, which %2 needs. Add the package that contains it to &quot;packages&quot; in the catalog</source>
        <translation>此镜像的软件包均不包含库 %1，而 %2 需要它。请将包含它的软件包添加到平台目录的“packages”中</translation>
    </message>
    <message>
        <source>The kernel %1 has no module &quot;%2&quot;. Check &quot;kernel-modules&quot; in the catalog</source>
        <translation>内核 %1 没有模块“%2”。请检查平台目录中的“kernel-modules”</translation>
    </message>
    <message>
        <source>%1 is not a kernel module; the package is damaged</source>
        <translation>%1 不是内核模块；软件包已损坏</translation>
    </message>
    <message>
        <source>&quot;%1…&quot; is too long for OSv&apos;s file system, which limits names to 65,535 bytes</source>
        <translation>“%1…”对 OSv 的文件系统来说过长，其名称最长为 65,535 字节</translation>
    </message>
    <message>
        <source>%1 is a device, which OSv&apos;s file system does not support</source>
        <translation>%1 是设备，OSv 的文件系统不支持设备</translation>
    </message>
    <message>
        <source>The image contains the unsafe path &quot;%1&quot;. Build it again, or import it from a trusted source</source>
        <translation>镜像包含不安全的路径“%1”。请重新构建镜像，或从可信来源导入</translation>
    </message>
    <message>
        <source>Cannot read the image %1. Build it again</source>
        <translation>无法读取镜像 %1。请重新构建</translation>
    </message>
    <message>
        <source>Cannot create %1; the disk may be full</source>
        <translation>无法创建 %1；磁盘可能已满</translation>
    </message>
    <message>
        <source>cannot unpack %1 into %2</source>
        <translation>无法将 %1 解包到 %2</translation>
    </message>
    <message>
        <source>The image %1 is damaged. Build it again</source>
        <translation>镜像 %1 已损坏。请重新构建</translation>
    </message>
    <message>
        <source>its note with the target is damaged</source>
        <translation>其中记录目标的注记（note）已损坏</translation>
    </message>
    <message>
        <source>its target number %1 is unknown</source>
        <translation>其目标编号 %1 未知</translation>
    </message>
    <message>
        <source>its manifest is damaged</source>
        <translation>其清单已损坏</translation>
    </message>
    <message>
        <source>its manifest has version %1; this program reads version %2</source>
        <translation>其清单的版本为 %1；本程序读取的版本为 %2</translation>
    </message>
    <message>
        <source>its manifest is damaged: it is too short for its %1 devices</source>
        <translation>其清单已损坏：长度不足以容纳其 %1 个设备</translation>
    </message>
    <message>
        <source>it is not a 64-bit ELF file</source>
        <translation>它不是 64 位 ELF 文件</translation>
    </message>
    <message>
        <source>one of its two Solo5 notes is missing</source>
        <translation>缺少两个 Solo5 注记（note）中的一个</translation>
    </message>
    <message>
        <source>it is not a Solo5 unikernel: it has no Solo5 notes (Solo5 0.6 and later write them)</source>
        <translation>它不是 Solo5 unikernel：没有 Solo5 注记（note）（Solo5 0.6 及更高版本会写入）</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取该文件：%1</translation>
    </message>
    <message>
        <source>%1 is compressed (%2). Unpack it first: %3 %4</source>
        <translation>%1 是压缩文件（%2）。请先解压缩：%3 %4</translation>
    </message>
    <message>
        <source>%1 is truncated: it ends within its header</source>
        <translation>%1 不完整：文件在头部之内就结束了</translation>
    </message>
    <message>
        <source>%1 has version %2 of QEMU&apos;s format. Convert it first: %3</source>
        <translation>%1 采用 QEMU 格式的版本 %2。请先转换：%3</translation>
    </message>
    <message>
        <source>%1 is an overlay: it contains only the differences from another file, which may change or disappear. Merge both files first: %2</source>
        <translation>%1 是叠加层（overlay）：它只包含与另一个文件的差异，而那个文件可能改变或消失。请先合并这两个文件：%2</translation>
    </message>
    <message>
        <source>%1 stores its data in another file. Merge both files first: %2</source>
        <translation>%1 的数据存储在另一个文件中。请先合并这两个文件：%2</translation>
    </message>
    <message>
        <source>%1 is encrypted. Decrypt it first (qemu-img convert with --object secret)</source>
        <translation>%1 已加密。请先解密（qemu-img convert 配合 --object secret）</translation>
    </message>
    <message>
        <source>%1 is a disk in the format %2. Convert it first: %3</source>
        <translation>%1 是格式为 %2 的磁盘。请先转换：%3</translation>
    </message>
    <message>
        <source>%1 has no boot record, so no firmware can boot it; it is neither a raw disk nor in QEMU&apos;s format. Find out what it is with: file %2; if QEMU recognizes it: %3</source>
        <translation>%1 没有引导记录，任何固件都无法启动它；它既不是原始（raw）磁盘，也不是 QEMU 的格式。请用以下命令查明其类型：file %2；如果 QEMU 能识别它：%3</translation>
    </message>
    <message>
        <source>%1 has partitions but no boot loader: its boot record contains no program. Install one (BIOS, not UEFI), or boot its kernel directly: --kernel FILE and --initrd FILE</source>
        <translation>%1 有分区，但没有引导加载程序：其引导记录中没有程序。请安装一个（BIOS，而非 UEFI），或直接启动其内核：--kernel FILE 和 --initrd FILE</translation>
    </message>
    <message>
        <source>%1 is not a kernel: it is not ELF, a Linux kernel (bzImage) or multiboot. Import a whole disk with --disk</source>
        <translation>%1 不是内核：它既不是 ELF，也不是 Linux 内核（bzImage）或 multiboot。若要导入整个磁盘，请使用 --disk</translation>
    </message>
    <message>
        <source>%1 is a Linux kernel, not an initrd. Import it with --kernel</source>
        <translation>%1 是 Linux 内核，不是 initrd。请用 --kernel 导入</translation>
    </message>
    <message>
        <source>%1 is not an initrd: it is neither a cpio archive, compressed or not, nor a file system that Linux can boot from. Find out what it is with: file %2</source>
        <translation>%1 不是 initrd：它既不是 cpio 归档（无论是否压缩），也不是 Linux 能够引导的文件系统。请用以下命令查明其类型：file %2</translation>
    </message>
    <message>
        <source>the disk has a file system that Unisweep did not write. Build the image again</source>
        <translation>该磁盘上的文件系统不是由 Unisweep 写入的。请重新构建镜像</translation>
    </message>
    <message>
        <source>the image has more files than Nanos&apos; file system supports</source>
        <translation>镜像中的文件数超出了 Nanos 文件系统的支持范围</translation>
    </message>
    <message>
        <source>%1 is a device, which Nanos&apos; file system does not support</source>
        <translation>%1 是设备，Nanos 的文件系统不支持设备</translation>
    </message>
    <message>
        <source>the disk has no Nanos file system written by Unisweep. Build the image again</source>
        <translation>该磁盘上没有由 Unisweep 写入的 Nanos 文件系统。请重新构建镜像</translation>
    </message>
    <message>
        <source>the boot file is not the boot.img of Nanos: %1</source>
        <translation>启动文件不是 Nanos 的 boot.img：%1</translation>
    </message>
    <message>
        <source>it does not start with a boot record</source>
        <translation>它不以引导记录开头</translation>
    </message>
    <message>
        <source>it does not contain the offset of the file system</source>
        <translation>它不包含文件系统的偏移量</translation>
    </message>
    <message>
        <source>the Nanos kernel is larger than its partition of 12 MiB</source>
        <translation>Nanos 内核大于其 12 MiB 的分区</translation>
    </message>
    <message>
        <source>the disk has no partition for Nanos&apos; files. Build the image again</source>
        <translation>该磁盘没有用于存放 Nanos 文件的分区。请重新构建镜像</translation>
    </message>
    <message>
        <source>Cannot create the folder %1; check its permissions and the free space</source>
        <translation>无法创建文件夹 %1；请检查其权限和可用空间</translation>
    </message>
    <message>
        <source>there is no image of %1 with %2 yet</source>
        <translation>尚无包含 %2 的 %1 镜像</translation>
    </message>
    <message>
        <source>%1 has changed: its SHA-256 is %2, not %3. If you know why, confirm the new file: unisweep images get %4/%5 --sha256 %2</source>
        <translation>%1 已改变：其 SHA-256 为 %2，而不是 %3。如果您知道原因，请确认新文件：unisweep images get %4/%5 --sha256 %2</translation>
    </message>
    <message>
        <source>%1 is marked as damaged, and QEMU will not write to it. Repair it first: qemu-img check -r all %2</source>
        <translation>%1 被标记为已损坏，QEMU 不会写入它。请先修复：qemu-img check -r all %2</translation>
    </message>
    <message>
        <source>%1 needs features of QEMU&apos;s format that are not known here. Convert it first: %2</source>
        <translation>%1 需要此处未知的 QEMU 格式特性。请先转换：%2</translation>
    </message>
    <message>
        <source>%1 is damaged: its header is invalid</source>
        <translation>%1 已损坏：其文件头无效</translation>
    </message>
    <message>
        <source>%1 is truncated: parts of the disk are missing at its end. Copy or download it again</source>
        <translation>%1 不完整：磁盘末尾缺少部分内容。请重新复制或下载</translation>
    </message>
    <message>
        <source>%1 has no boot record, so no firmware can boot it: its first sector is empty or contains data only</source>
        <translation>%1 没有引导记录，因此任何固件都无法从它引导：其第一个扇区为空或只包含数据</translation>
    </message>
</context>
<context>
    <name>ImageWork</name>
    <message>
        <source>built</source>
        <translation>已构建</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>已获取</translation>
    </message>
    <message>
        <source>%1: no such directory</source>
        <translation>%1：没有此目录</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解包</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1，SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message>
        <source>no such file</source>
        <translation>没有该文件</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>%1 exited after %2 instead of %3. Its output: %4</source>
        <translation>%1 在 %2 后退出，而应为 %3。其输出：%4</translation>
    </message>
    <message>
        <source>%1 exited with status %2. Its output: %3</source>
        <translation>%1 退出，状态为 %2。其输出：%3</translation>
    </message>
    <message>
        <source>%1 reported no request. Its output: %2</source>
        <translation>%1 没有报告任何请求。其输出：%2</translation>
    </message>
    <message>
        <source>%1: a line of its log does not match %2: %3</source>
        <translation>%1：其日志中有一行与 %2 不匹配：%3</translation>
    </message>
    <message>
        <source>The output of %1 does not match %2: %3</source>
        <translation>%1 的输出与 %2 不匹配：%3</translation>
    </message>
    <message>
        <source>no file describes the load client &quot;%1&quot;. Add one to ~/.local/share/unisweep/catalog/clients</source>
        <translation>没有文件描述负载客户端“%1”。请在 ~/.local/share/unisweep/catalog/clients 中添加一个</translation>
    </message>
    <message>
        <source>%1 is not on the PATH; the load client %2 needs it</source>
        <translation>%1 不在 PATH 中；负载客户端 %2 需要它</translation>
    </message>
    <message>
        <source>%1 is not on the PATH. On Debian, install it with: sudo apt-get install %2</source>
        <translation>%1 不在 PATH 中。在 Debian 上，请用以下命令安装：sudo apt-get install %2</translation>
    </message>
    <message>
        <source>its %1, &quot;%2&quot;, is not a time</source>
        <translation>其 %1“%2”不是时间</translation>
    </message>
    <message>
        <source>%1: line %2 of its output does not match %3: %4</source>
        <translation>%1：其输出的第 %2 行与 %3 不匹配：%4</translation>
    </message>
    <message>
        <source>%1: line %2 of its log does not match %3: %4</source>
        <translation>%1：其日志的第 %2 行与 %3 不匹配：%4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>a cold cache needs a different name for every request, and names cannot be divided among machines. Use one load client</source>
        <translation>冷缓存要求每个请求使用不同的名称，而名称无法在多台机器之间分配。请只使用一个负载客户端</translation>
    </message>
    <message>
        <source>%1 requests/s cannot be divided among %2 load clients. Raise the rate, or name fewer hosts</source>
        <translation>%1 请求/s 无法分配给 %2 个负载客户端。请提高速率，或减少指定的主机</translation>
    </message>
    <message>
        <source>this dnsperf does not print latencies with -v. Install version 2.3 or newer</source>
        <translation>此 dnsperf 在使用 -v 时不输出延迟。请安装 2.3 或更新的版本</translation>
    </message>
    <message>
        <source>%1 exited with status %2 before the step ended. Its output: %3</source>
        <translation>%1 在阶段结束之前就已退出，状态为 %2。其输出：%3</translation>
    </message>
    <message>
        <source>queryperf is not on the PATH, and Debian has no package of it. Build it from contrib/queryperf of BIND 9.4 to 9.11, or use the client dnsperf or native</source>
        <translation>queryperf 不在 PATH 中，Debian 也没有它的软件包。请从 BIND 9.4 至 9.11 的 contrib/queryperf 构建，或使用客户端 dnsperf 或 native</translation>
    </message>
    <message>
        <source>%1 is not on the PATH. On Debian, install it with: sudo apt-get install %1</source>
        <translation>%1 不在 PATH 中。在 Debian 上，请用以下命令安装：sudo apt-get install %1</translation>
    </message>
    <message>
        <source>cannot read the output of %1; httperf 0.9 is required. Its output: %2</source>
        <translation>无法读取 %1 的输出；需要 httperf 0.9。其输出：%2</translation>
    </message>
    <message>
        <source>%1 reported an impossible jitter in %2 reports, which were ignored. iperf3 before 3.8 does this at the start of a transfer.</source>
        <translation>%1 在 %2 份报告中给出了不可能的抖动值，这些值已被忽略。3.8 之前的 iperf3 在传输开始时会出现这种情况。</translation>
    </message>
    <message>
        <source>%1 transferred no data to %2, port %3. Its output: %4</source>
        <translation>%1 没有向 %2 的端口 %3 传输任何数据。其输出：%4</translation>
    </message>
    <message>
        <source>unisweep-load is neither beside this program nor on the PATH. Reinstall Unisweep, or build the target unisweep-load</source>
        <translation>unisweep-load 既不在本程序旁边，也不在 PATH 中。请重新安装 Unisweep，或构建目标 unisweep-load</translation>
    </message>
    <message>
        <source>the server iperf3 responds only to the client iperf3. Set the client to iperf3</source>
        <translation>服务器 iperf3 只响应客户端 iperf3。请将客户端设为 iperf3</translation>
    </message>
    <message>
        <source>the server iperf responds only to the client iperf. Set the client to iperf</source>
        <translation>服务器 iperf 只响应客户端 iperf。请将客户端设为 iperf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a load client&apos;s host; expected ssh://HOST</source>
        <translation>“%1”没有指明负载客户端的主机；应为 ssh://HOST</translation>
    </message>
    <message>
        <source>ssh is not installed. Install it with: sudo apt-get install openssh-client</source>
        <translation>未安装 ssh。请用以下命令安装：sudo apt-get install openssh-client</translation>
    </message>
    <message>
        <source>%1: ssh did not exit within 2 min</source>
        <translation>%1：ssh 在 2 min 内没有退出</translation>
    </message>
    <message>
        <source>%1: ssh failed: %2. It must work without a prompt; check with: ssh -o BatchMode=yes -p %3 %4 true</source>
        <translation>%1：ssh 失败：%2。它必须无需提示输入即可工作；请用以下命令检查：ssh -o BatchMode=yes -p %3 %4 true</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1: the remote copy of unisweep-load differs from the local one. Check for free disk space there</source>
        <translation>%1：远程的 unisweep-load 副本与本地的不同。请检查远程磁盘是否有可用空间</translation>
    </message>
    <message>
        <source>%1: unisweep-load cannot read the remote clocks: %2</source>
        <translation>%1：unisweep-load 无法读取远程时钟：%2</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>%1 did not exit within %2 and was killed. The host may be overloaded</source>
        <translation>%1 在 %2 内没有退出，已被强制终止。主机可能过载</translation>
    </message>
    <message>
        <source>%1 crashed (signal %2). Its output: %3</source>
        <translation>%1 崩溃（信号 %2）。其输出：%3</translation>
    </message>
    <message>
        <source>%1 does not support the service %2. Choose another client</source>
        <translation>%1 不支持服务 %2。请选择其他客户端</translation>
    </message>
    <message>
        <source>cannot create a temporary file in %1: %2. Free some space there, or set TMPDIR to another folder</source>
        <translation>无法在 %1 中创建临时文件：%2。请在该处释放一些空间，或将 TMPDIR 设置为其他文件夹</translation>
    </message>
    <message>
        <source>cannot read the output of %1; queryperf of BIND 9.4 to 9.11 is required. Its output: %2</source>
        <translation>无法读取 %1 的输出；需要 BIND 9.4 至 9.11 的 queryperf。其输出：%2</translation>
    </message>
    <message>
        <source>(none)</source>
        <comment>output</comment>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1: the ssh connection was lost, or the load client was killed, before the step ended. Check that machine and its network. Output of ssh: %2</source>
        <translation>%1：阶段结束前，ssh 连接已断开，或负载客户端被终止。请检查该机器及其网络。ssh 的输出：%2</translation>
    </message>
    <message>
        <source>%1: the load client exited with status %2 before the step ended. Its output: %3</source>
        <translation>%1：负载客户端在阶段结束前以状态 %2 退出。其输出：%3</translation>
    </message>
    <message>
        <source>%1: the load client started %2 after the common start, so the load is less even than planned</source>
        <translation>%1：负载客户端比共同起始时刻晚 %2 启动，因此负载不如计划的均匀</translation>
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
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Built-in experiments</source>
        <translation>内置实验(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>图(&amp;F)</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>Secon&amp;d figure</source>
        <translation>第二个图(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Log and console</source>
        <translation>日志和控制台</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Guest console</source>
        <translation>客户机控制台</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an experiment (.yaml) or the results of a run (.unisweep)</source>
        <translation>打开实验（.yaml）或运行的结果（.unisweep）</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>保存实验</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the experiment under another name</source>
        <translation>以其他名称保存实验</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Run the experiment</source>
        <translation>运行实验</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop the run; results so far are saved</source>
        <translation>停止运行；已有的结果会保存</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Re&amp;produce</source>
        <translation>复现(&amp;P)</translation>
    </message>
    <message>
        <source>O&amp;verloaded steps</source>
        <translation>过载阶段(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Log scale</source>
        <translation>对数刻度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>重置缩放(&amp;R)</translation>
    </message>
    <message>
        <source>Show the whole figure</source>
        <translation>显示整个图</translation>
    </message>
    <message>
        <source>&amp;Select samples</source>
        <translation>选择样本(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>上一视图(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>下一视图(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Calibrate the load client…</source>
        <translation>校准负载客户端(&amp;C)…</translation>
    </message>
    <message>
        <source>System &amp;check…</source>
        <translation>系统检查(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;About Unisweep</source>
        <translation>关于 Unisweep(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation>执行命令(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>下一面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>上一面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep the last run as a layer</source>
        <translation>将上次运行保留为图层(&amp;K)</translation>
    </message>
    <message>
        <source>Messages of the run</source>
        <translation>运行的消息</translation>
    </message>
    <message>
        <source>Output of the guest console</source>
        <translation>客户机控制台的输出</translation>
    </message>
    <message>
        <source>Quit Unisweep</source>
        <translation>退出 Unisweep</translation>
    </message>
    <message>
        <source>Save outlier rule and &amp;band in experiment</source>
        <translation>将离群点规则和带保存到实验(&amp;B)</translation>
    </message>
    <message>
        <source>Save the current outlier rule and band in the experiment</source>
        <translation>将当前的离群点规则和带保存到实验</translation>
    </message>
    <message>
        <source>Save a report of the run and its layers as HTML and PDF</source>
        <translation>将运行及其图层的报告保存为 HTML 和 PDF</translation>
    </message>
    <message>
        <source>Run this experiment again on this host and check whether the result is the same</source>
        <translation>在本主机上重新运行此实验，并检查结果是否相同</translation>
    </message>
    <message>
        <source>Show all rates, or only those up to one step past the knee</source>
        <translation>显示所有速率，或只显示到拐点之后的一个阶段</translation>
    </message>
    <message>
        <source>Switch the latency axis between logarithmic and linear</source>
        <translation>在对数和线性之间切换延迟轴</translation>
    </message>
    <message>
        <source>Select samples by dragging, in all figures at once (C, or Ctrl+drag)</source>
        <translation>通过拖动选择样本，同时作用于所有图（C，或 Ctrl+拖动）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Return to the previous view (Backspace)</source>
        <translation>返回上一个视图（Backspace）</translation>
    </message>
    <message>
        <source>Go to the next view (Shift+Backspace)</source>
        <translation>转到下一个视图（Shift+Backspace）</translation>
    </message>
    <message>
        <source>Show or re-measure the capacity of the load client on this host</source>
        <translation>显示或重新测量本主机上负载客户端的能力</translation>
    </message>
    <message>
        <source>Show what works on this host and what is missing</source>
        <translation>显示本主机上哪些可用、哪些缺失</translation>
    </message>
    <message>
        <source>Version and license</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Create an experiment</source>
        <translation>创建实验</translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation>使窗口充满屏幕</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation>显示所有键盘快捷键</translation>
    </message>
    <message>
        <source>Find a command by name and run it</source>
        <translation>按名称查找并执行命令</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the next panel</source>
        <translation>将键盘焦点移到下一个面板</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the previous panel</source>
        <translation>将键盘焦点移到上一个面板</translation>
    </message>
    <message>
        <source>&amp;Hide the experiment during runs</source>
        <translation>运行期间隐藏实验(&amp;H)</translation>
    </message>
    <message>
        <source>Hide the experiment panel when a run starts or is opened</source>
        <translation>在运行开始或打开运行时隐藏实验面板</translation>
    </message>
    <message>
        <source>When a run starts, keep the previous run in the figures as a layer</source>
        <translation>运行开始时，将之前的运行作为图层保留在图中</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>Read about the figure or panel in use</source>
        <translation>阅读有关当前所用的图或面板的说明</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Copy versions, the system check, the experiment and the log for a bug report, without secrets</source>
        <translation>复制版本、系统检查、实验和日志以用于错误报告，不含机密信息</translation>
    </message>
    <message>
        <source>Pan&amp;els</source>
        <translation>面板(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>starts the experiment</comment>
        <translation>运行(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Mechanism</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>estimate and interval</comment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, memory</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>individually slow requests, in the tail of an ordinary distribution</source>
        <translation>个别的慢请求，处于普通分布的尾部</translation>
    </message>
    <message>
        <source>individually slow requests, on a slower path</source>
        <translation>个别的慢请求，走了较慢的路径</translation>
    </message>
    <message>
        <source>pauses at random instants</source>
        <translation>在随机时刻出现的停顿</translation>
    </message>
    <message>
        <source>pauses at regular intervals of time</source>
        <translation>以固定时间间隔出现的停顿</translation>
    </message>
    <message>
        <source>pauses driven by time, each some time after the previous one</source>
        <translation>由时间驱动的停顿，每次距上一次一段时间</translation>
    </message>
    <message>
        <source>pauses driven by requests</source>
        <translation>由请求驱动的停顿</translation>
    </message>
    <message>
        <source>more than a million to 1</source>
        <translation>超过一百万比 1</translation>
    </message>
    <message>
        <source>about even</source>
        <translation>大致相当</translation>
    </message>
    <message>
        <source>about %1 to 1</source>
        <translation>约 %1 比 1</translation>
    </message>
    <message>
        <source>There is no sign of pauses: about one request in %1 is slow, independently of the requests before it, as in the tail of an ordinary distribution.</source>
        <translation>没有停顿的迹象：每 %1 个请求中约有一个较慢，与之前的请求无关，如同普通分布的尾部。</translation>
    </message>
    <message>
        <source>There is no sign of pauses: about one request in %1 takes %2 longer, independently of the requests before it, as on a slower path through the server.</source>
        <translation>没有停顿的迹象：每 %1 个请求中约有一个多用 %2，与之前的请求无关，如同在服务器中走了较慢的路径。</translation>
    </message>
    <message>
        <source>More rates, some of them far apart, would show the mechanism.</source>
        <translation>采用更多速率、其中一些相距较远，可揭示其机制。</translation>
    </message>
    <message>
        <source>Longer steps may show the mechanism.</source>
        <translation>更长的阶段可能揭示其机制。</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays recur with requests, but after a different number of requests at each rate.</source>
        <translation>无法确定其机制：延误随请求反复出现，但在各个速率下间隔的请求数不同。</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays recur with requests, but the number of requests between them varies widely.</source>
        <translation>无法确定其机制：延误随请求反复出现，但其间的请求数差异很大。</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: most delays hardly exceed the ordinary variation of requests.</source>
        <translation>无法确定其机制：大多数延误几乎没有超出请求的普通波动。</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the best explanation is %1, the next best %2, and the odds between the two are only %3. %4</source>
        <translation>无法确定其机制：最佳解释是%1，其次是%2，两者的几率比仅为%3。%4</translation>
    </message>
    <message>
        <source>%1: what delays requests cannot be determined, because no step is below the knee.</source>
        <translation>%1：没有低于拐点的阶段，因此无法确定是什么延误了请求。</translation>
    </message>
    <message>
        <source>%1: %2 delays of more than %3 beyond the median are too few to identify a mechanism; longer steps would show more.</source>
        <translation>%1：超出中位数 %3 以上的延误只有 %2 次，不足以识别机制；延长各阶段可获得更多信息。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2 The next best explanation is %3; the odds against it are %4.</source>
        <translation>%1%2其次的解释是%3；上述解释相对于它的几率比为%4。</translation>
    </message>
    <message>
        <source>%1: one delay of more than %2 beyond the median is too few to identify a mechanism; longer steps would show more.</source>
        <translation>%1：超出中位数 %2 以上的延误只有一次，不足以识别机制；延长各阶段可获得更多信息。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 delays of more than %3 beyond the median, at %n rate(s).</source>
        <translation>
            <numerusform>%1：在 %n 个速率下，有 %2 次延误超出中位数 %3 以上。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, not by requests: one every %2 on average. Whether at regular intervals cannot be determined.</source>
        <translation>这是由时间而非请求驱动、约 %1 的停顿：平均每 %2 一次。无法确定间隔是否规律。</translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, not by requests: one every %2, at regular intervals.</source>
        <translation>这是由时间而非请求驱动、约 %1 的停顿：每 %2 一次，间隔规律。</translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by time, not by requests: one every %2 on average, at random instants.</source>
        <translation>这是由时间而非请求驱动、约 %1 的停顿：平均每 %2 一次，时刻随机。</translation>
    </message>
    <message>
        <source>About %1 % of them are pauses of about %2 driven by requests, not by time: one after every %3 requests, as when garbage is collected after a fixed amount of allocation. The others are ordinary slow requests.</source>
        <translation>其中约 %1% 是由请求而非时间驱动、约 %2 的停顿：每 %3 个请求之后出现一次，如同在分配固定数量的内存之后进行垃圾回收。其余是普通的慢请求。</translation>
    </message>
    <message>
        <source>They are pauses of about %1 driven by requests, not by time: one after every %2 requests, as when garbage is collected after a fixed amount of allocation.</source>
        <translation>这是由请求而非时间驱动、约 %1 的停顿：每 %2 个请求之后出现一次，如同在分配固定数量的内存之后进行垃圾回收。</translation>
    </message>
    <message>
        <source>Rates up to %1 would show the mechanism if the guest keeps up with them, because a pause of %2 would delay several requests at once; longer steps may show it, too.</source>
        <translation>如果客户机跟得上，达到 %1 的速率可揭示其机制，因为 %2 的停顿会同时延误多个请求；更长的阶段也可能揭示其机制。</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined from one rate. More rates, some of them far apart, may show it.</source>
        <translation>仅凭一个速率无法确定其机制。更多速率（其中一些相差较大）可能揭示其机制。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>Not counted: %n delay(s) caused by the host or the network.</source>
        <translation>
            <numerusform>未计入：由主机或网络造成的 %n 次延误。</numerusform>
        </translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays look like pauses driven by time, but their lengths vary widely, as when slow requests queue behind one another.</source>
        <translation>无法确定其机制：延迟看似由时间驱动的停顿，但长度差异很大，如同慢请求依次排队时那样。</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: the delays come in bursts, which no explanation that was compared predicts.</source>
        <translation>无法确定其机制：延迟成簇出现，所比较的解释均未预测到这一点。</translation>
    </message>
    <message>
        <source>The mechanism cannot be determined: most delays begin where several requests were due at almost the same time. Evenly spaced requests may show it.</source>
        <translation>无法确定其机制：大多数延迟始于多个请求几乎同时到期之处。均匀间隔的请求也许能够揭示其机制。</translation>
    </message>
    <message>
        <source>%1: no request was delayed by more than %2 beyond the median. Rates compared, all below the knee: %3.</source>
        <translation>%1：没有请求比中位数多延迟超过 %2。所比较的速率（均在拐点之下）：%3。</translation>
    </message>
    <message>
        <source>%1: no request was delayed by more than %2 beyond the median, apart from delays caused by the host or the network (not counted: %4). Rates compared, all below the knee: %3.</source>
        <translation>%1：没有请求比中位数多延迟超过 %2，由主机或网络造成的延迟除外（未计入：%4）。所比较的速率（均在拐点之下）：%3。</translation>
    </message>
    <message>
        <source>%1: the latencies vary too widely to tell delays from ordinary requests. Lower rates or a quieter host may show delays. Rates compared, all below the knee: %2.</source>
        <translation>%1：延迟差异过大，无法区分异常延迟与普通请求。较低的发送速率或更空闲的主机可能会显示出异常延迟。已比较的速率（均低于拐点）：%2。</translation>
    </message>
</context>
<context>
    <name>Outliers</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cause: number of episodes</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 lost request(s)</source>
        <translation>
            <numerusform>%1 个丢失的请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outlier(s) above %2 (%3 %)</source>
        <translation>
            <numerusform>%1 个高于 %2 的离群点（%3%）</numerusform>
        </translation>
    </message>
    <message>
        <source>no outliers above %1</source>
        <translation>没有高于 %1 的离群点</translation>
    </message>
    <message>
        <source>no responses</source>
        <translation>没有响应</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s), %3</source>
        <comment>lost requests, episodes, no outliers</comment>
        <translation>
            <numerusform>%1，分布在 %2 个时段中，%3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 episode(s)</source>
        <comment>outliers, episodes</comment>
        <translation>
            <numerusform>%1，分布在 %2 个时段中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 in %3 episode(s)</source>
        <comment>outliers, lost requests, episodes</comment>
        <translation>
            <numerusform>%1和 %2，分布在 %3 个时段中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>offered rate: outliers</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 long</source>
        <translation>持续 %1</translation>
    </message>
    <message>
        <source>typically %1 long</source>
        <translation>通常持续 %1</translation>
    </message>
    <message>
        <source>peaking at %1 times the median</source>
        <translation>峰值为中位数的 %1 倍</translation>
    </message>
    <message>
        <source>typically %1 apart</source>
        <translation>通常间隔 %1</translation>
    </message>
    <message>
        <source>at regular intervals (p = %1)</source>
        <translation>间隔规律（p = %1）</translation>
    </message>
    <message>
        <source>no more regular than expected by chance (p = %1)</source>
        <translation>规律性不高于随机预期（p = %1）</translation>
    </message>
    <message>
        <source>spacing not reported, because this rate is beyond the knee</source>
        <translation>未报告间隔，因为此速率超过了拐点</translation>
    </message>
    <message>
        <source>likely cause: %1</source>
        <translation>可能的原因：%1</translation>
    </message>
    <message>
        <source>likely causes: %1</source>
        <translation>可能的原因：%1</translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 lost request(s), due within %3: %4: %5</source>
        <translation>
            <numerusform>在 %1 s：%2 个丢失的请求，计划发送时间集中在 %3 内：%4：%5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s): %5: %6</source>
        <translation>
            <numerusform>在 %1 s：持续 %2，最高 %3，%4 个离群点：%5：%6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 s: %2 long, up to %3, %4 outlier(s) and %5: %6: %7</source>
        <translation>
            <numerusform>在 %1 s：持续 %2，最高 %3，%4 个离群点和 %5：%6：%7</numerusform>
        </translation>
    </message>
    <message>
        <source>Outliers above %1 of their step, by response time</source>
        <translation>高于所在阶段 %1 的离群点，按响应时间</translation>
    </message>
    <message>
        <source>Outliers above %1 of their step, by service time</source>
        <translation>高于所在阶段 %1 的离群点，按服务时间</translation>
    </message>
    <message>
        <source>at %1 s: one lost request: %2: %3</source>
        <translation>在 %1 s：1 个丢失的请求：%2：%3</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>the file is a results file or another database, which is not overwritten. Choose another name</source>
        <translation>该文件是结果文件或其他数据库，不会被覆盖。请选择其他名称</translation>
    </message>
</context>
<context>
    <name>ProcessorText</name>
    <message>
        <source>CPU %1 cannot be used on this host; it has CPU %2</source>
        <translation>CPU %1 在本主机上不可用；本主机有 CPU %2</translation>
    </message>
    <message>
        <source>a guest with %1 and the load client need %2 cores, and there are %3. Nothing is assigned to CPUs</source>
        <translation>拥有 %1 的客户机与负载客户端共需 %2 个核心，而现有 %3 个。不会分配任何 CPU</translation>
    </message>
    <message numerus="yes">
        <source>%n vCPU(s)</source>
        <translation>
            <numerusform>%n 个 vCPU</numerusform>
        </translation>
    </message>
    <message>
        <source>guest</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>emulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>load client</source>
        <translation>负载客户端</translation>
    </message>
    <message>
        <source>CPU %1: %2</source>
        <comment>number: what runs there</comment>
        <translation>CPU %1：%2</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 of %2 series ready</source>
        <translation>%2 个系列中有 %1 个就绪</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>not an outlier</source>
        <translation>非离群点</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>离群点</translation>
    </message>
    <message>
        <source>outlier: %1</source>
        <translation>离群点：%1</translation>
    </message>
    <message>
        <source>%1, episode %2 of %3</source>
        <translation>%1，第 %2 个时段，共 %3 个</translation>
    </message>
    <message>
        <source>%1 × median</source>
        <translation>%1 × 中位数</translation>
    </message>
    <message>
        <source>due at %1 s</source>
        <translation>计划发送于 %1 s</translation>
    </message>
    <message>
        <source>way in %1, in the guest %2, way out %3</source>
        <translation>入向 %1，客户机内 %2，出向 %3</translation>
    </message>
    <message>
        <source>sent %1 late</source>
        <translation>发送滞后 %1</translation>
    </message>
    <message>
        <source>%1 (detail %2)</source>
        <comment>outcome, code</comment>
        <translation>%1（详细代码 %2）</translation>
    </message>
    <message>
        <source>mean %1, σ %2</source>
        <translation>均值 %1，σ %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>p99 %1, p99.9 %2</source>
        <translation>p99 %1，p99.9 %2</translation>
    </message>
    <message>
        <source>maximum %1</source>
        <translation>最大值 %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>answered: %1</source>
        <translation>已应答：%1</translation>
    </message>
    <message>
        <source>failed: %1 (%2)</source>
        <translation>失败：%1（%2）</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
</context>
<context>
    <name>RecordedRunWords</name>
    <message>
        <source>expected 1</source>
        <translation>应为 1</translation>
    </message>
    <message>
        <source>expected a date such as 2026-11-30</source>
        <translation>应为日期，例如 2026-11-30</translation>
    </message>
    <message>
        <source>expected the name of a verdict</source>
        <translation>应为表示判定的词</translation>
    </message>
    <message>
        <source>cannot copy the recorded run here; check that the disk has room and the folder is writable</source>
        <translation>无法将录制的运行复制到此处；请检查磁盘是否有足够空间，以及文件夹是否可写</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Outliers by cause</source>
        <translation>按原因分类的离群点</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>How to repeat the run</source>
        <translation>如何重复此运行</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Written by Unisweep %1</source>
        <translation>由 Unisweep %1 生成</translation>
    </message>
    <message>
        <source>the name of a report must end in .html or .pdf</source>
        <translation>报告的文件名必须以 .html 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>State of the run: &lt;b&gt;%1&lt;/b&gt;. Verdict: &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>运行状态：&lt;b&gt;%1&lt;/b&gt;。判定：&lt;b&gt;%2&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Reason (first step)</source>
        <translation>理由（首个阶段）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none up to the highest rate</source>
        <translation>直到最高速率均未出现</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>Highest rate without loss</source>
        <translation>无丢失的最高速率</translation>
    </message>
    <message>
        <source>Highest rate with at most 0.5 % loss</source>
        <translation>丢失不超过 0.5% 的最高速率</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Offered rates (requests/s)</source>
        <translation>发送速率（请求/s）</translation>
    </message>
    <message>
        <source>Duration of a step</source>
        <translation>阶段时长</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>内存（MiB）</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPU 数</translation>
    </message>
    <message>
        <source>Outlier rule</source>
        <translation>离群点规则</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>开始时间（UTC）</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>No guests were booted.</source>
        <translation>没有启动任何客户机。</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Kernel command line of the first guest: %1</source>
        <translation>第一个客户机的内核命令行：%1</translation>
    </message>
    <message>
        <source>No steps were run.</source>
        <translation>没有运行任何阶段。</translation>
    </message>
    <message>
        <source>Offered (requests/s)</source>
        <translation>发送（请求/s）</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Mean (ms)</source>
        <translation>均值（ms）</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>中位数（ms）</translation>
    </message>
    <message>
        <source>p99 (ms)</source>
        <translation>p99（ms）</translation>
    </message>
    <message>
        <source>p99.9 (ms)</source>
        <translation>p99.9（ms）</translation>
    </message>
    <message>
        <source>Maximum (ms)</source>
        <translation>最大值（ms）</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群点</translation>
    </message>
    <message>
        <source>Outliers are responses above %1 of their step; all figures and statistics include them.</source>
        <translation>离群点是高于所在阶段 %1 的响应；所有图和统计数据均包含离群点。</translation>
    </message>
    <message>
        <source>There are no outliers.</source>
        <translation>没有离群点。</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>可能的原因</translation>
    </message>
    <message>
        <source>Share (95 %)</source>
        <translation>占比（95%）</translation>
    </message>
    <message>
        <source>With the results file:</source>
        <translation>有结果文件时：</translation>
    </message>
    <message>
        <source>Without it: save the experiment below as %1.yaml</source>
        <translation>没有结果文件时：将下面的实验保存为 %1.yaml</translation>
    </message>
    <message>
        <source>%1 (A) and %2 (B)</source>
        <translation>%1（A）和 %2（B）</translation>
    </message>
    <message>
        <source>The two runs have no curve in common.</source>
        <translation>这两次运行没有共同的曲线。</translation>
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
        <translation>处理器</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>内存（MiB）</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Host is a virtual machine</source>
        <translation>主机是虚拟机</translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation>频率调节器</translation>
    </message>
    <message>
        <source>Turbo disabled</source>
        <translation>睿频（Turbo）已禁用</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>频率提升（Boost）</translation>
    </message>
    <message>
        <source>Simultaneous multithreading</source>
        <translation>同时多线程</translation>
    </message>
    <message>
        <source>Clock source</source>
        <translation>时钟源</translation>
    </message>
    <message>
        <source>Load average</source>
        <translation>平均负载</translation>
    </message>
    <message>
        <source>reproduced</source>
        <translation>已复现</translation>
    </message>
    <message>
        <source>not reproduced: %1</source>
        <translation>未复现：%1</translation>
    </message>
    <message>
        <source>cannot tell: %1</source>
        <translation>无法判断：%1</translation>
    </message>
    <message>
        <source>the new run has steps that do not count (%1)</source>
        <translation>新运行中有不计入的阶段（%1）</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1，在 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%1；另有 %n 处变化</numerusform>
        </translation>
    </message>
    <message>
        <source>the new run did not finish (%1)</source>
        <translation>新运行未完成（%1）</translation>
    </message>
    <message>
        <source>only %1 of %2 curves were rerun</source>
        <translation>%2 条曲线中只重新运行了 %1 条</translation>
    </message>
    <message>
        <source>at %1 of %2 rates there are too few responses, or none on one side</source>
        <translation>在 %2 个速率中的 %1 个上，响应过少，或其中一侧没有响应</translation>
    </message>
    <message>
        <source>at %1 of %2 rates the intervals are consistent with a change and with none</source>
        <translation>在 %2 个速率中的 %1 个上，区间既符合有变化，也符合无变化</translation>
    </message>
    <message>
        <source>at %1 of %2 rates the two boots differ, which may be variation between boots, because each side has only one</source>
        <translation>在 %2 个速率中的 %1 个上，两次启动有差异；由于每侧只有一次启动，这可能只是启动之间的波动</translation>
    </message>
    <message>
        <source>with one boot on each side, the variation between boots is unknown; repeat with repetitions: 3</source>
        <translation>每侧只有一次启动，启动之间的波动未知；请以 repetitions: 3 重复</translation>
    </message>
    <message>
        <source>the comparison was canceled</source>
        <translation>比较已取消</translation>
    </message>
    <message>
        <source>the runs have no step in common (same series, memory and rate)</source>
        <translation>这两次运行没有共同的阶段（系列、内存和速率均相同）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Guests ran under</source>
        <translation>客户机的运行方式</translation>
    </message>
    <message>
        <source>Load client</source>
        <translation>负载客户端</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>KVM module</source>
        <translation>KVM 模块</translation>
    </message>
    <message>
        <source>KVM polls when idle (ns)</source>
        <translation>KVM 空闲时轮询（ns）</translation>
    </message>
    <message>
        <source>%1 with vhost</source>
        <translation>%1，使用 vhost</translation>
    </message>
    <message>
        <source>Hypervisors</source>
        <translation>虚拟机监控程序</translation>
    </message>
    <message>
        <source>vhost requested</source>
        <translation>请求的 vhost</translation>
    </message>
    <message>
        <source>Network queues</source>
        <translation>网络队列</translation>
    </message>
    <message>
        <source>Guest memory in huge pages</source>
        <translation>客户机内存使用大页</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>磁盘 I/O</translation>
    </message>
</context>
<context>
    <name>ResultsFile</name>
    <message>
        <source>Cannot save the notes in %1: %2. Check that the file is writable.</source>
        <translation>无法在 %1 中保存备注：%2。请检查该文件是否可写。</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 不是数字</translation>
    </message>
    <message>
        <source>it names series %1, but the experiment has %2</source>
        <translation>它引用了系列 %1，但实验中的系列为 %2</translation>
    </message>
    <message>
        <source>guest %1, which it names, is missing</source>
        <translation>它引用的客户机 %1 缺失</translation>
    </message>
    <message>
        <source>this guest is missing</source>
        <translation>缺少此客户机</translation>
    </message>
    <message>
        <source>the time of a sample is more than 48 h away from the step</source>
        <translation>某个样本的时间与阶段相差超过 48 h</translation>
    </message>
    <message>
        <source>a sample is &quot;%1&quot;, but has no response time</source>
        <translation>某个样本为“%1”，但没有响应时间</translation>
    </message>
    <message>
        <source>a sample is &quot;%1&quot;, but has a response time</source>
        <translation>某个样本为“%1”，却有响应时间</translation>
    </message>
    <message>
        <source>%1 is %2; expected %3 to %4</source>
        <translation>%1 为 %2；应为 %3 至 %4</translation>
    </message>
    <message>
        <source>%1 samples would take %2 GB of memory, more than half of this host&apos;s memory</source>
        <translation>%1 个样本将占用 %2 GB 内存，超过本主机内存的一半</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an ordinary table</source>
        <translation>“%1”不是普通表</translation>
    </message>
    <message>
        <source>not a results file of Unisweep</source>
        <translation>不是 Unisweep 的结果文件</translation>
    </message>
    <message>
        <source>the file has layout %1, but this version of Unisweep reads layouts up to %2; use a newer version</source>
        <translation>该文件的格式版本为 %1，而此版本的 Unisweep 最高只能读取格式版本 %2；请使用更新的版本</translation>
    </message>
    <message>
        <source>the journal next to it (%1) was not written by Unisweep; remove it</source>
        <translation>其旁边的日志（journal）文件（%1）不是由 Unisweep 写入的；请将其删除</translation>
    </message>
    <message>
        <source>Unisweep crashed while saving, and the temporary copy needed to undo that save cannot be created in %1; free space there, or set TMPDIR to another folder</source>
        <translation>Unisweep 在保存时崩溃，而撤销该次保存所需的临时副本无法在 %1 中创建；请在该处腾出空间，或将 TMPDIR 设为其他文件夹</translation>
    </message>
    <message>
        <source>the file ends after %1 of %2 bytes</source>
        <translation>文件应有 %2 字节，但在 %1 字节之后就结束了</translation>
    </message>
    <message>
        <source>the rows of table %1 are out of order</source>
        <translation>表 %1 的行顺序错误</translation>
    </message>
    <message>
        <source>table %1 has too many rows</source>
        <translation>表 %1 的行数过多</translation>
    </message>
    <message>
        <source>the run&apos;s record is missing</source>
        <translation>缺少该运行的记录</translation>
    </message>
    <message>
        <source>the run ended during this step</source>
        <translation>运行在此阶段中结束</translation>
    </message>
    <message>
        <source>another program is writing to the file; try again when it has finished (%1)</source>
        <translation>另一个程序正在写入该文件；请待其完成后重试（%1）</translation>
    </message>
    <message>
        <source>the file is damaged or is not a results file: %1</source>
        <translation>文件已损坏，或不是结果文件：%1</translation>
    </message>
    <message>
        <source>%1: not enough memory to read the file</source>
        <translation>%1：内存不足，无法读取该文件</translation>
    </message>
    <message>
        <source>the run has no recorded end: Unisweep crashed or is still running</source>
        <translation>该运行没有结束记录：Unisweep 已崩溃，或仍在运行</translation>
    </message>
    <message>
        <source>Cannot create the folder %1. Choose another place for the results.</source>
        <translation>无法创建文件夹 %1。请为结果选择其他位置。</translation>
    </message>
    <message>
        <source>Cannot save the results in %1: %2. Check that the disk has room and the folder is writable.</source>
        <translation>无法在 %1 中保存结果：%2。请检查磁盘是否有足够空间，以及文件夹是否可写。</translation>
    </message>
    <message>
        <source>another program has locked it; close it there</source>
        <translation>另一个程序已将其锁定；请在该程序中关闭它</translation>
    </message>
    <message>
        <source>%1. Check that the disk has room and the folder is writable</source>
        <translation>%1。请检查磁盘是否有足够空间，以及文件夹是否可写</translation>
    </message>
    <message>
        <source>Cannot save the results in %1: %2</source>
        <translation>无法在 %1 中保存结果：%2</translation>
    </message>
    <message>
        <source>Cannot save the results in %1 now: %2. The run continues; samples are buffered in memory and saved as soon as possible.</source>
        <translation>目前无法在 %1 中保存结果：%2。运行将继续；样本缓存在内存中，并会尽快保存。</translation>
    </message>
    <message>
        <source>The results file was deleted or renamed during the run; all results so far were saved again as %1.</source>
        <translation>结果文件在运行期间被删除或重命名；到目前为止的所有结果已重新保存为 %1。</translation>
    </message>
    <message>
        <source>The results are being saved in %1 again, after %2.</source>
        <translation>经过 %2 后，结果重新开始保存到 %1。</translation>
    </message>
    <message>
        <source>Could not save the results in %1 for %2, and %3 of them are lost: %4</source>
        <translation>结果在 %2 内未能保存到 %1，其中 %3 已丢失：%4</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>no such file or built-in experiment; see: unisweep experiments</source>
        <translation>没有此文件或内置实验；请参阅：unisweep experiments</translation>
    </message>
    <message>
        <source>several built-in experiments begin with this name: %1</source>
        <translation>有多个内置实验以此名称开头：%1</translation>
    </message>
    <message>
        <source>Not all results are saved yet, so the load clients are not compared here; unisweep export --table compares them later.</source>
        <translation>结果尚未全部保存，因此这里不比较负载客户端；稍后可用 unisweep export --table 进行比较。</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Replace?</source>
        <translation>替换？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 已存在。</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>%1, kernel</source>
        <translation>%1，内核</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>not built yet</source>
        <translation>尚未构建</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>尚未获取</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>there is no kernel of %1 yet</source>
        <translation>尚无 %1 的内核</translation>
    </message>
    <message>
        <source>Images: %1, %2, in %3</source>
        <translation>镜像：%1，%2，位于 %3</translation>
    </message>
    <message>
        <source>Images: %1, %2; %3 free in %4</source>
        <translation>镜像：%1，%2；%4 中可用空间 %3</translation>
    </message>
    <message>
        <source>Created: %1 UTC</source>
        <translation>创建时间：%1 UTC</translation>
    </message>
    <message>
        <source>%1: %2, SHA-256 %3</source>
        <translation>%1：%2，SHA-256 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>已过时</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>one boot</source>
        <translation>一次启动</translation>
    </message>
    <message>
        <source>%1 boots</source>
        <translation>%1 次启动</translation>
    </message>
    <message>
        <source>%1 s of load</source>
        <translation>%1 s 负载</translation>
    </message>
    <message>
        <source>%1 min of load</source>
        <translation>%1 min 负载</translation>
    </message>
    <message>
        <source>%1, one boot</source>
        <translation>%1，一次启动</translation>
    </message>
    <message>
        <source>%1, %2 boots</source>
        <translation>%1，%2 次启动</translation>
    </message>
    <message>
        <source>cannot run on this host</source>
        <translation>无法在本主机上运行</translation>
    </message>
    <message>
        <source>ready · %1 of %2 images available</source>
        <translation>就绪 · %2 个镜像中已有 %1 个</translation>
    </message>
    <message>
        <source>ready · images are built when needed</source>
        <translation>就绪 · 镜像会在需要时构建</translation>
    </message>
    <message>
        <source>its kernel is missing</source>
        <translation>缺少其内核</translation>
    </message>
    <message>
        <source>no image yet</source>
        <translation>尚无镜像</translation>
    </message>
    <message>
        <source>%1 · %2 · emulated · recorded on %3</source>
        <translation>%1 · %2 · 模拟执行 · 录制于 %3</translation>
    </message>
    <message>
        <source>%1 · %2 · recorded on %3</source>
        <translation>%1 · %2 · 录制于 %3</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Rate (/s)</source>
        <translation>速率（/s）</translation>
    </message>
    <message>
        <source>Offered rate, requests per second</source>
        <translation>发送速率，每秒请求数</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Whether B differs from A by an amount that matters: 5 % of a latency, or half a percent of the requests</source>
        <translation>B 与 A 的差异是否达到值得关注的程度：延迟的 5%，或请求的 0.5%</translation>
    </message>
    <message>
        <source>B − A (ms)</source>
        <translation>B − A（ms）</translation>
    </message>
    <message>
        <source>Difference of the medians and its confidence interval (block bootstrap; 95 % for all intervals together)</source>
        <translation>中位数之差及其置信区间（分块自助法；所有区间合计 95%）</translation>
    </message>
    <message>
        <source>Median A (ms)</source>
        <translation>中位数 A（ms）</translation>
    </message>
    <message>
        <source>Median latency of A, ms</source>
        <translation>A 的延迟中位数，ms</translation>
    </message>
    <message>
        <source>Median B (ms)</source>
        <translation>中位数 B（ms）</translation>
    </message>
    <message>
        <source>Median latency of B, ms</source>
        <translation>B 的延迟中位数，ms</translation>
    </message>
    <message>
        <source>p99 A (ms)</source>
        <translation>p99 A（ms）</translation>
    </message>
    <message>
        <source>99th percentile of A, ms</source>
        <translation>A 的第 99 百分位数，ms</translation>
    </message>
    <message>
        <source>p99 B (ms)</source>
        <translation>p99 B（ms）</translation>
    </message>
    <message>
        <source>99th percentile of B, ms</source>
        <translation>B 的第 99 百分位数，ms</translation>
    </message>
    <message>
        <source>Failed A (%)</source>
        <translation>失败 A（%）</translation>
    </message>
    <message>
        <source>Failed B (%)</source>
        <translation>失败 B（%）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Basis of the verdict</source>
        <translation>判定的依据</translation>
    </message>
    <message>
        <source>t (s)</source>
        <translation>t（s）</translation>
    </message>
    <message>
        <source>When its first request started to wait, in seconds from the start of the step</source>
        <translation>其首个请求开始等待的时刻，从阶段开始算起的秒数</translation>
    </message>
    <message>
        <source>Length (ms)</source>
        <translation>时长（ms）</translation>
    </message>
    <message>
        <source>Time until its last request was answered, ms</source>
        <translation>到其最后一个请求得到应答为止的时间，ms</translation>
    </message>
    <message>
        <source>Longest (ms)</source>
        <translation>最长（ms）</translation>
    </message>
    <message>
        <source>The longest wait, ms</source>
        <translation>最长的等待时间，ms</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Outliers and lost requests in the episode</source>
        <translation>该时段中的离群点和丢失的请求</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>可能的原因</translation>
    </message>
    <message>
        <source>Stated only with evidence; otherwise unknown</source>
        <translation>仅在有证据时给出；否则为未知</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Evidence for the cause</source>
        <translation>支持该原因的证据</translation>
    </message>
    <message>
        <source>Offered rate of the step, requests per second</source>
        <translation>阶段的发送速率，每秒请求数</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>延迟（ms）</translation>
    </message>
    <message>
        <source>Response or service time (see the toolbar), ms</source>
        <translation>响应时间或服务时间（见工具栏），ms</translation>
    </message>
    <message>
        <source>× median</source>
        <translation>× 中位数</translation>
    </message>
    <message>
        <source>Latency divided by the step&apos;s median</source>
        <translation>延迟除以阶段的中位数</translation>
    </message>
    <message>
        <source>Scheduled send time, in seconds from the start of the step</source>
        <translation>计划发送时间，从阶段开始算起的秒数</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>The step&apos;s curve</source>
        <translation>阶段所属的曲线</translation>
    </message>
    <message>
        <source>Why it was slow, if known</source>
        <translation>缓慢的原因（如已知）</translation>
    </message>
    <message>
        <source>Payload (B)</source>
        <translation>有效载荷（B）</translation>
    </message>
    <message>
        <source>Payload of a datagram, bytes</source>
        <translation>数据报的有效载荷，字节</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>内存（MiB）</translation>
    </message>
    <message>
        <source>Guest memory, MiB</source>
        <translation>客户机内存，MiB</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>Received bandwidth, Mbit/s</source>
        <translation>接收带宽，Mbit/s</translation>
    </message>
    <message>
        <source>p99 (ms)</source>
        <translation>p99（ms）</translation>
    </message>
    <message>
        <source>99th percentile of the %1, ms</source>
        <translation>%1的第 99 百分位数，ms</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群点</translation>
    </message>
    <message>
        <source>Samples above the outlier rule&apos;s fence</source>
        <translation>高于离群点规则界限的样本</translation>
    </message>
    <message>
        <source>Whether the step is trustworthy; see the Reason column</source>
        <translation>该阶段是否可信；见“理由”列</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>中位数（ms）</translation>
    </message>
    <message>
        <source>Median %1, ms</source>
        <translation>%1的中位数，ms</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Answers (/s)</source>
        <translation>应答（/s）</translation>
    </message>
    <message>
        <source>Mean (ms)</source>
        <translation>均值（ms）</translation>
    </message>
    <message>
        <source>Mean %1, ms</source>
        <translation>%1的均值，ms</translation>
    </message>
    <message>
        <source>σ (ms)</source>
        <translation>σ（ms）</translation>
    </message>
    <message>
        <source>Standard deviation of the %1, ms</source>
        <translation>%1的标准差，ms</translation>
    </message>
    <message>
        <source>p99.9 (ms)</source>
        <translation>p99.9（ms）</translation>
    </message>
    <message>
        <source>99.9th percentile of the %1, ms</source>
        <translation>%1的第 99.9 百分位数，ms</translation>
    </message>
    <message>
        <source>Max (ms)</source>
        <translation>最大值（ms）</translation>
    </message>
    <message>
        <source>Longest %1, ms</source>
        <translation>最长的%1，ms</translation>
    </message>
    <message>
        <source>Requests sent, excluding the warm-up</source>
        <translation>已发送的请求，不含预热</translation>
    </message>
    <message>
        <source>σ (Mbit/s)</source>
        <translation>σ（Mbit/s）</translation>
    </message>
    <message>
        <source>Standard deviation of the bandwidth between the client&apos;s reports, Mbit/s</source>
        <translation>客户端各次报告之间带宽的标准差，Mbit/s</translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation>抖动（ms）</translation>
    </message>
    <message>
        <source>Mean of the receiver&apos;s jitter, ms</source>
        <translation>接收端抖动的均值，ms</translation>
    </message>
    <message>
        <source>Lost (%)</source>
        <translation>丢失（%）</translation>
    </message>
    <message>
        <source>Datagrams lost, percent</source>
        <translation>丢失的数据报，百分比</translation>
    </message>
    <message>
        <source>CPU (µs)</source>
        <translation>CPU（µs）</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>NDR: the highest rate without loss; PDR: with at most 0.5 % loss; knee: the first rate that the guest could not sustain</source>
        <translation>NDR：无丢失的最高速率；PDR：丢失不超过 0.5% 的最高速率；拐点：客户机无法持续承受的首个速率</translation>
    </message>
    <message>
        <source>The reason for the verdict</source>
        <translation>作出该判定的理由</translation>
    </message>
    <message>
        <source>Offered (Mbit/s)</source>
        <translation>发送（Mbit/s）</translation>
    </message>
    <message>
        <source>Offered bandwidth, Mbit/s</source>
        <translation>发送带宽，Mbit/s</translation>
    </message>
    <message>
        <source>Client (%)</source>
        <translation>客户端（%）</translation>
    </message>
    <message>
        <source>The client&apos;s own lateness: its share of the median response time, of the 99th percentile, and the share of the outliers that it explains</source>
        <translation>客户端自身的发送滞后：其在响应时间中位数中的占比、在第 99 百分位数中的占比，以及由它解释的离群点的占比</translation>
    </message>
    <message>
        <source>Requests of A without a correct response before the timeout, percent</source>
        <translation>A 中在超时之前没有得到正确应答的请求，百分比</translation>
    </message>
    <message>
        <source>Requests of B without a correct response before the timeout, percent</source>
        <translation>B 中在超时之前没有得到正确应答的请求，百分比</translation>
    </message>
    <message>
        <source>Requests without a correct response before the timeout</source>
        <translation>在超时之前没有得到正确应答的请求</translation>
    </message>
    <message>
        <source>Response rate, correct responses per second</source>
        <translation>响应速率，每秒正确应答数</translation>
    </message>
    <message>
        <source>CPU time of guest and emulator per correct response, µs; – if not reported</source>
        <translation>每个正确应答所用的客户机和模拟器 CPU 时间，µs；未报告时为 –</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>emulated</source>
        <translation>模拟执行</translation>
    </message>
    <message>
        <source>host-noisy</source>
        <translation>主机有噪声</translation>
    </message>
    <message>
        <source>client-limited</source>
        <translation>受客户端限制</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: reason</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>There is no command or file &quot;%1&quot;.</source>
        <translation>没有命令或文件“%1”。</translation>
    </message>
    <message>
        <source>There is no command or file &quot;%1&quot;. Did you mean &quot;unisweep %2&quot;?</source>
        <translation>没有命令或文件“%1”。您是否想用“unisweep %2”？</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>退出代码：</translation>
    </message>
    <message>
        <source>Print errors only</source>
        <translation>仅输出错误</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>stopped by the user; results so far are saved</source>
        <translation>由用户停止；到目前为止的结果已保存</translation>
    </message>
    <message>
        <source>the runs differ</source>
        <translation>运行之间有差异</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>stopping; results so far will be saved</source>
        <translation>正在停止；到目前为止的结果将会保存</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>未检查：%1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message numerus="yes">
        <source>removed: %n unfinished image(s)</source>
        <translation>
            <numerusform>已移除：%n 个未完成的镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>runs (.unisweep)</source>
        <translation>运行（.unisweep）</translation>
    </message>
    <message>
        <source>report  %1</source>
        <translation>报告  %1</translation>
    </message>
    <message>
        <source>a figure (.pdf, .png, .svg) or a run (.unisweep)</source>
        <translation>图（.pdf, .png, .svg）或运行（.unisweep）</translation>
    </message>
    <message>
        <source>Print the guest&apos;s console</source>
        <translation>输出客户机的控制台内容</translation>
    </message>
    <message>
        <source>results  %1</source>
        <translation>结果  %1</translation>
    </message>
    <message>
        <source>No translation &quot;%1&quot;; available: %2</source>
        <translation>没有翻译“%1”；现有：%2</translation>
    </message>
    <message>
        <source>There is no display for the window; unisweep run FILE does the same without one.</source>
        <translation>没有可供窗口使用的显示器；unisweep run FILE 无需显示器即可完成同样的工作。</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>使用者：%1</translation>
    </message>
    <message>
        <source>List the runs that come with the program</source>
        <translation>列出程序自带的运行</translation>
    </message>
    <message>
        <source>--sources and --target are for unikernels that the mirage tool builds; %1 has none</source>
        <translation>--sources 和 --target 用于由 mirage 工具构建的 unikernel，而 %1 没有这样的 unikernel</translation>
    </message>
    <message>
        <source>--target: %1 boots unikernels built for %2</source>
        <translation>--target：%1 启动的是为 %2 构建的 unikernel</translation>
    </message>
    <message>
        <source>%2 has no kernel &quot;%1&quot;; available: %3</source>
        <translation>%2 没有名为“%1”的内核；现有：%3</translation>
    </message>
    <message>
        <source>%1 was not confirmed: its SHA-256 is %2. Confirm it once: unisweep images get %3 --sha256 %2</source>
        <translation>%1 尚未确认：其 SHA-256 为 %2。请确认一次：unisweep images get %3 --sha256 %2</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1，SHA-256 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Recorded on %1, on %2.</source>
        <translation>录制于 %1，主机：%2。</translation>
    </message>
    <message>
        <source>Its worst step: %1.</source>
        <translation>其最差的阶段：%1。</translation>
    </message>
    <message>
        <source>No recorded run &quot;%1&quot;; unisweep recorded lists those available</source>
        <translation>没有名为“%1”的录制运行；unisweep recorded 会列出现有的录制运行</translation>
    </message>
    <message>
        <source>Lists the runs that come with the program. Each was recorded on a real guest, so that outliers can be examined without a guest. Every command that reads a run also accepts their names.</source>
        <translation>列出程序自带的运行，每个都在真实的客户机上录制，因此无需客户机即可研究离群点。所有读取运行的命令也都接受它们的名称。</translation>
    </message>
    <message>
        <source>one of them, to describe it</source>
        <translation>其中之一，以说明其内容</translation>
    </message>
    <message>
        <source>Copy the named run into this folder</source>
        <translation>将指定的运行复制到此文件夹</translation>
    </message>
    <message>
        <source>Write what is known of each as JSON</source>
        <translation>将各个运行的已知信息写为 JSON</translation>
    </message>
    <message>
        <source>--out copies one run: name it, as in unisweep recorded NAME --out DIR</source>
        <translation>--out 复制一个运行：请指定其名称，例如 unisweep recorded NAME --out DIR</translation>
    </message>
    <message>
        <source>Explains the outliers of each step: how many there are, their episodes, spacing and regularity, and their likely causes with the evidence; and, for each curve, which mechanisms may delay its requests, with the odds.</source>
        <translation>解释每个阶段的离群点：数量、离群时段、间隔和规律性，以及可能的原因和证据；并针对每条曲线说明哪些机制可能延误其请求，以及相应的几率比。</translation>
    </message>
    <message>
        <source>a run (.unisweep)</source>
        <translation>运行（.unisweep）</translation>
    </message>
    <message>
        <source>Outlier rule: mean+3sigma, &quot;tukey 1.5&quot; or &quot;mad 3&quot; (default: the run&apos;s rule)</source>
        <translation>离群点规则：mean+3sigma、&quot;tukey 1.5&quot; 或 &quot;mad 3&quot;（默认：运行的规则）</translation>
    </message>
    <message>
        <source>Use service time instead of response time</source>
        <translation>使用服务时间而不是响应时间</translation>
    </message>
    <message>
        <source>Number of longest episodes to list per step</source>
        <translation>每个阶段要列出的最长离群时段的数量</translation>
    </message>
    <message>
        <source>Write everything as JSON</source>
        <translation>将全部内容写为 JSON</translation>
    </message>
    <message>
        <source>--longest: expected a number from 0, found &quot;%1&quot;</source>
        <translation>--longest：应为不小于 0 的数，实际为“%1”</translation>
    </message>
    <message>
        <source>--rule: unknown outlier rule &quot;%1&quot;; expected one such as mean+3sigma, tukey 1.5 or mad 3</source>
        <translation>--rule：未知的离群点规则“%1”；应为 mean+3sigma、tukey 1.5 或 mad 3 之类</translation>
    </message>
    <message>
        <source>Compares run B with run A. Curves are matched by series and memory size and compared rate by rate: median, 99th percentile and failures. One boot on each side is not enough to show a change.</source>
        <translation>将运行 B 与运行 A 进行比较。曲线按系列和内存大小配对，并逐个速率比较：中位数、第 99 百分位数和失败。两侧各只有一次启动不足以证明存在变化。</translation>
    </message>
    <message>
        <source>Smallest relevant change of a latency, in percent of A</source>
        <translation>值得关注的最小延迟变化，以 A 的百分比表示</translation>
    </message>
    <message>
        <source>Compare service time instead of response time</source>
        <translation>比较服务时间而不是响应时间</translation>
    </message>
    <message>
        <source>Write the comparison as JSON</source>
        <translation>将比较结果写为 JSON</translation>
    </message>
    <message>
        <source>--matters: expected a percentage from 0, found &quot;%1&quot;</source>
        <translation>--matters：应为不小于 0 的百分比，实际为“%1”</translation>
    </message>
    <message>
        <source>The runs have no step in common (same series, memory and rate)</source>
        <translation>这两次运行没有共同的阶段（系列、内存和速率均相同）</translation>
    </message>
    <message>
        <source>Measures the rates that the load client can sustain on this host against an echo server on the same host,
and saves the result until the next reboot. A run calibrates automatically when necessary; use this command
to recalibrate while the host is idle. Steps above half of the highest rate are marked client-limited.</source>
        <translation>针对同一主机上的 echo 服务器，测量负载客户端在本主机上能够维持的速率，
并将结果保存到下次重新启动为止。运行会在必要时自动校准；请在主机空闲时
使用此命令重新校准。高于最高速率一半的阶段会标记为受客户端限制。</translation>
    </message>
    <message>
        <source>udp, tcp (a connection per request) or tcp-keep-alive; default: all</source>
        <translation>udp、tcp（每个请求一个连接）或 tcp-keep-alive；默认：全部</translation>
    </message>
    <message>
        <source>Show the saved calibration without measuring</source>
        <translation>显示已保存的校准，不进行测量</translation>
    </message>
    <message>
        <source>Write the calibration as JSON</source>
        <translation>将校准写为 JSON</translation>
    </message>
    <message>
        <source>unknown transport &quot;%1&quot;; expected one of: %2</source>
        <translation>未知的传输方式“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>no calibration is saved for this boot. The first run calibrates automatically, or run: unisweep calibrate</source>
        <translation>本次开机后尚未保存校准。首次运行会自动校准，也可执行：unisweep calibrate</translation>
    </message>
    <message>
        <source>Run an experiment without the window</source>
        <translation>不使用窗口运行实验</translation>
    </message>
    <message>
        <source>List the built-in experiments</source>
        <translation>列出内置实验</translation>
    </message>
    <message>
        <source>Draw a run as PNG, PDF or SVG</source>
        <translation>将运行绘制为 PNG、PDF 或 SVG</translation>
    </message>
    <message>
        <source>Export a run&apos;s samples as CSV and its steps as JSON</source>
        <translation>将运行的样本导出为 CSV，将其阶段导出为 JSON</translation>
    </message>
    <message>
        <source>Explain a run&apos;s outliers: episodes, regularity, likely causes</source>
        <translation>解释运行的离群点：离群时段、规律性、可能的原因</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次运行</translation>
    </message>
    <message>
        <source>Write a report on one or more runs as HTML and PDF</source>
        <translation>将一个或多个运行的报告写为 HTML 和 PDF</translation>
    </message>
    <message>
        <source>Repeat the experiment of a figure or a run and compare the results</source>
        <translation>重复图或运行中的实验并比较结果</translation>
    </message>
    <message>
        <source>Check what this host supports and what to install</source>
        <translation>检查本主机支持什么，以及需要安装什么</translation>
    </message>
    <message>
        <source>Measure the rates that the load client can sustain on this host</source>
        <translation>测量负载客户端在本主机上能够维持的速率</translation>
    </message>
    <message>
        <source>List, build, get, import, verify and remove guest images</source>
        <translation>列出、构建、获取、导入、校验和移除客户机镜像</translation>
    </message>
    <message>
        <source>Remove guests and files left behind by crashed runs</source>
        <translation>移除崩溃的运行遗留的客户机和文件</translation>
    </message>
    <message>
        <source>Measures how a guest behaves as load rises.

Without a command, the window opens. Commands (each has its own --help):
%1</source>
        <translation>测量客户机在负载上升时的表现。

不带命令时打开窗口。命令（每个命令都有自己的 --help）：
%1</translation>
    </message>
    <message>
        <source>an experiment (.yaml) or a run (.unisweep)</source>
        <translation>实验（.yaml）或运行（.unisweep）</translation>
    </message>
    <message>
        <source>Start the experiment immediately</source>
        <translation>立即开始实验</translation>
    </message>
    <message>
        <source>Language of the window, such as de or zh_CN; for commands, set LANGUAGE</source>
        <translation>窗口的语言，例如 de 或 zh_CN；对于命令，请设置 LANGUAGE</translation>
    </message>
    <message>
        <source>An argument is missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;</source>
        <translation>意外的参数“%1”</translation>
    </message>
    <message>
        <source>Cannot connect to the display (%1). Check that it is running and that you may use it, or measure without the window: unisweep run FILE</source>
        <translation>无法连接到显示服务器（%1）。请检查它是否在运行以及您是否有权使用它，或者不使用窗口进行测量：unisweep run FILE</translation>
    </message>
    <message>
        <source>The display (%1) did not respond within %2 s. Check that it is running, or measure without the window: unisweep run FILE</source>
        <translation>显示服务器（%1）在 %2 s 内没有响应。请检查它是否在运行，或者不使用窗口进行测量：unisweep run FILE</translation>
    </message>
    <message>
        <source>failed; see the message</source>
        <translation>失败；请参阅消息</translation>
    </message>
    <message>
        <source>invalid command line or input file</source>
        <translation>命令行或输入文件无效</translation>
    </message>
    <message>
        <source>this host lacks a requirement; the message says how to meet it</source>
        <translation>本主机不满足某项要求；消息会说明如何满足</translation>
    </message>
    <message>
        <source>the runs cannot be shown to differ or to be the same</source>
        <translation>无法证明这些运行有差异或相同</translation>
    </message>
    <message>
        <source>Do not wait for other runs on this host to finish</source>
        <translation>不等待本主机上的其他运行结束</translation>
    </message>
    <message>
        <source>Allow load to a guest at this public address</source>
        <translation>允许向位于此公网地址的客户机发送负载</translation>
    </message>
    <message>
        <source>Allow experiments to connect to this machine from now on (load-from, hypervisor)</source>
        <translation>从现在起允许实验连接到此机器（load-from、hypervisor）</translation>
    </message>
    <message>
        <source>the experiment connects to %1. If that is intended, allow it once: --allow-host %2</source>
        <translation>该实验会连接到 %1。如果这是您的本意，请允许一次：--allow-host %2</translation>
    </message>
    <message>
        <source>cannot run: %1</source>
        <translation>无法运行：%1</translation>
    </message>
    <message>
        <source>Checks what this host supports and says what to install for the rest. With an experiment, checks whether each of its series can run here.</source>
        <translation>检查本主机支持什么，并说明其余功能需要安装什么。如果指定了实验，则检查其各个系列能否在此运行。</translation>
    </message>
    <message>
        <source>an experiment (YAML), or the name of a built-in one</source>
        <translation>实验（YAML），或内置实验的名称</translation>
    </message>
    <message>
        <source>Write each finding as JSON: kind (works, missing, optional), group, topic, detail, remedy; with an experiment, each series: ready, why</source>
        <translation>将每项检查结果写为 JSON：kind（works、missing、optional）、group、topic、detail、remedy；如果指定了实验，则每个系列：ready、why</translation>
    </message>
    <message>
        <source>Removes guests, networks and files left behind by crashed runs. Those of a running Unisweep are not touched.</source>
        <translation>移除崩溃的运行遗留的客户机、网络和文件。属于正在运行的 Unisweep 的内容不受影响。</translation>
    </message>
    <message>
        <source>Write what was removed and what could not be checked as JSON</source>
        <translation>将移除的内容和无法检查的内容写为 JSON</translation>
    </message>
    <message>
        <source>no images in %1</source>
        <translation>%1 中没有镜像</translation>
    </message>
    <message>
        <source>There is no image or server &quot;%1&quot;; see: unisweep images list --all</source>
        <translation>没有名为“%1”的镜像或服务器；请参阅：unisweep images list --all</translation>
    </message>
    <message>
        <source>A downloaded file is verified. Add --sha256 with the expected hash of %1</source>
        <translation>下载的文件需要校验。请用 --sha256 给出 %1 的预期哈希值</translation>
    </message>
    <message>
        <source>--add and --boot apply to the kernel of composed images: unisweep images import PLATFORM --kernel FILE --add DIR</source>
        <translation>--add 和 --boot 用于组合生成的镜像的内核：unisweep images import PLATFORM --kernel FILE --add DIR</translation>
    </message>
    <message>
        <source>Specify what to import: --kernel FILE or --disk FILE</source>
        <translation>请指定要导入的内容：--kernel FILE 或 --disk FILE</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a platform with a kernel to download</source>
        <translation>“%1”不是可下载内核的平台</translation>
    </message>
    <message>
        <source>There is no image &quot;%1&quot; in %2</source>
        <translation>%2 中没有名为“%1”的镜像</translation>
    </message>
    <message>
        <source>Unknown action or wrong arguments; see unisweep images --help</source>
        <translation>未知操作或参数错误；请参阅 unisweep images --help</translation>
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
        <translation>列出、构建、下载、导入、校验和移除客户机镜像。

  unisweep images list [--all | EXPERIMENT.yaml]
  unisweep images show ID | PLATFORM/SERVER | PLATFORM
  unisweep images build EXPERIMENT.yaml | PLATFORM/SERVER
  unisweep images build PLATFORM/SERVER [--sources DIR] [--target WORD]
      （由 mirage 工具构建的 unikernel）
  unisweep images get PLATFORM[/KERNEL] [--sha256 HEX | --accept]
      （下载用于组合生成该平台镜像的内核；如果没有人公布其哈希值，
      则由您确认一次）
  unisweep images import PLATFORM/SERVER [--kernel FILE [--initrd FILE]] [--disk FILE]
  unisweep images import PLATFORM --kernel FILE [--boot FILE] [--add DIR]
      （用于组合生成镜像的内核，以及放入每个镜像根目录的文件）
  unisweep images verify [ID]
  unisweep images remove ID

FILE 可以是 Web URL；此时用 --sha256 给出其预期哈希值。</translation>
    </message>
    <message>
        <source>list, show, build, get, import, verify or remove</source>
        <translation>list、show、build、get、import、verify 或 remove</translation>
    </message>
    <message>
        <source>an experiment file, PLATFORM/SERVER or an image ID</source>
        <translation>实验文件、PLATFORM/SERVER 或镜像 ID</translation>
    </message>
    <message>
        <source>list: include missing images, with the reason</source>
        <translation>list：包括缺失的镜像及其原因</translation>
    </message>
    <message>
        <source>build: use the distribution&apos;s current packages, even if an image exists</source>
        <translation>build：使用发行版的当前软件包，即使镜像已存在</translation>
    </message>
    <message>
        <source>import: the kernel or unikernel</source>
        <translation>import：内核或 unikernel</translation>
    </message>
    <message>
        <source>import: the disk</source>
        <translation>import：磁盘</translation>
    </message>
    <message>
        <source>import: the kernel&apos;s initial RAM disk</source>
        <translation>import：内核的初始 RAM 磁盘</translation>
    </message>
    <message>
        <source>import of a kernel: copy this directory into every image</source>
        <translation>导入内核时：将此目录复制到每个镜像中</translation>
    </message>
    <message>
        <source>import of a kernel: start of its disks (boot.img of Nanos)</source>
        <translation>导入内核时：其磁盘的起始部分（Nanos 的 boot.img）</translation>
    </message>
    <message>
        <source>get: accept the first download without asking</source>
        <translation>get：接受首次下载，不询问</translation>
    </message>
    <message>
        <source>build: the unikernel in this folder, built by the mirage tool, instead of Unisweep&apos;s own</source>
        <translation>build：使用此文件夹中由 mirage 工具构建的 unikernel，而不是 Unisweep 自带的</translation>
    </message>
    <message>
        <source>build: the unikernel&apos;s target: spt, hvt, …</source>
        <translation>build：unikernel 的目标：spt、hvt、…</translation>
    </message>
    <message>
        <source>get, import: expected hash of a downloaded file</source>
        <translation>get、import：下载文件的预期哈希值</translation>
    </message>
    <message>
        <source>Write the images listed, built or verified as JSON</source>
        <translation>将列出、构建或校验的镜像写为 JSON</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>TMPDIR is set to %1, which is not a folder; using /tmp for temporary files</source>
        <translation>TMPDIR 设置为 %1，但它不是文件夹；临时文件将使用 /tmp</translation>
    </message>
    <message>
        <source>Writes a report on one or more runs: a self-contained HTML file and a PDF. It has the experiment, host and guests, verdicts, all figures, the steps, outliers by cause, a comparison of the runs, and how to reproduce them.</source>
        <translation>写出一个或多个运行的报告：一个自包含的 HTML 文件和一个 PDF。报告包含实验、主机和客户机、判定、所有图、阶段、按原因分类的离群点、运行之间的比较，以及如何复现这些运行。</translation>
    </message>
    <message>
        <source>Name of both files without an extension, or of one with .html or .pdf</source>
        <translation>两个文件的名称（不带扩展名），或其中一个带 .html 或 .pdf 的名称</translation>
    </message>
    <message>
        <source>Print progress as percentages</source>
        <translation>以百分比输出进度</translation>
    </message>
    <message>
        <source>Repeats the experiment of a figure or a results file on this host, and reports whether the result is the same by the rules of unisweep compare: &quot;reproduced&quot;, &quot;not reproduced: …&quot; or &quot;cannot tell: …&quot;. It also prints the facts of both hosts side by side.</source>
        <translation>在本主机上重复图或结果文件中的实验，并按 unisweep compare 的规则报告结果是否相同：“已复现”、“未复现：…”或“无法判断：…”。两台主机的信息也会并排输出。</translation>
    </message>
    <message>
        <source>The run that the figure was drawn from, if it is not beside the figure under the same name</source>
        <translation>绘制该图所用的运行；仅当它不在图旁边或名称不同时需要</translation>
    </message>
    <message>
        <source>Compare with this run of this host instead of running the experiment</source>
        <translation>与本主机上的此运行比较，而不运行实验</translation>
    </message>
    <message>
        <source>Folder for the new results (default: the current folder)</source>
        <translation>新结果的文件夹（默认：当前文件夹）</translation>
    </message>
    <message>
        <source>%1 contains the experiment but no results. Give its results file with --original</source>
        <translation>%1 包含实验，但不包含结果。请用 --original 指定其结果文件</translation>
    </message>
    <message>
        <source>Draws a run. The file extension selects the format: .png, .pdf or .svg for the figure; .csv or .json for its data.</source>
        <translation>绘制运行。文件扩展名决定格式：.png、.pdf 或 .svg 为图；.csv 或 .json 为其数据。</translation>
    </message>
    <message>
        <source>a run (.unisweep); more are drawn as layers</source>
        <translation>运行（.unisweep）；给出多个时，其余的作为图层绘制</translation>
    </message>
    <message>
        <source>File of the figure</source>
        <translation>图的文件</translation>
    </message>
    <message>
        <source>--out FILE is missing, such as --out figure.pdf</source>
        <translation>缺少 --out FILE，例如 --out figure.pdf</translation>
    </message>
    <message>
        <source>--caption-as: expected text or latex, found &quot;%1&quot;</source>
        <translation>--caption-as：应为 text 或 latex，实际为“%1”</translation>
    </message>
    <message>
        <source>Exports the data of a run; &quot;-&quot; is standard output.</source>
        <translation>导出运行的数据；“-”为标准输出。</translation>
    </message>
    <message>
        <source>Write every sample, one per line</source>
        <translation>写出每个样本，每行一个</translation>
    </message>
    <message>
        <source>Write the statistics and verdicts of the steps</source>
        <translation>写出各阶段的统计数据和判定</translation>
    </message>
    <message>
        <source>Print the steps as a table</source>
        <translation>以表格形式输出各阶段</translation>
    </message>
    <message>
        <source>Nothing to write. Add --csv, --json or --table</source>
        <translation>没有要写入的内容。请添加 --csv、--json 或 --table</translation>
    </message>
    <message>
        <source>figure   %1</source>
        <translation>图    %1</translation>
    </message>
    <message>
        <source>Runs an experiment and saves its results file, with figures as PNG and PDF beside it.
Ctrl+C stops it; results so far are saved.</source>
        <translation>运行实验并保存其结果文件，旁边附上 PNG 和 PDF 格式的图。
按 Ctrl+C 停止；到目前为止的结果会被保存。</translation>
    </message>
    <message>
        <source>Folder for the results (default: the current folder)</source>
        <translation>结果的文件夹（默认：当前文件夹）</translation>
    </message>
    <message>
        <source>Save only the results file</source>
        <translation>只保存结果文件</translation>
    </message>
    <message>
        <source>Check whether the experiment can run here, without running it</source>
        <translation>检查实验能否在此运行，但不运行它</translation>
    </message>
    <message>
        <source>Write the statistics and verdicts of the steps as JSON</source>
        <translation>将各阶段的统计数据和判定写为 JSON</translation>
    </message>
    <message>
        <source>Lists the built-in experiments by the names that unisweep run accepts.</source>
        <translation>列出内置实验，所列名称可用于 unisweep run。</translation>
    </message>
    <message>
        <source>Write name, title and file of each as JSON</source>
        <translation>将各项的名称、标题和文件写为 JSON</translation>
    </message>
    <message>
        <source>step %1/%2</source>
        <translation>阶段 %1/%2</translation>
    </message>
    <message>
        <source>%1
SHA-256 %2
Its publisher does not publish a hash to compare with. Is this the right file? If so, Unisweep will refuse any other file from this address. [y/N]</source>
        <translation>%1
SHA-256 %2
其发布者没有给出可供比较的哈希值。这是您想要的文件吗？之后 Unisweep 将拒绝来自该地址的任何其他文件。[y/N]</translation>
    </message>
    <message>
        <source>started on %1 at %2</source>
        <translation>于 %2 在 %1 上启动</translation>
    </message>
    <message>
        <source>finished on %1 at %2: %3</source>
        <translation>于 %2 在 %1 上完成：%3</translation>
    </message>
    <message>
        <source>failed on %1 at %2: %3</source>
        <translation>于 %2 在 %1 上失败：%3</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s); load takes %1 in all, boots and calibration not counted</source>
        <translation>
            <numerusform>%n 个任务；负载共需 %1，不含启动和校准</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tasks finished, %3 failed</source>
        <translation>%2 个任务中 %1 个已完成，%3 个失败</translation>
    </message>
    <message>
        <source>every task has finished; nothing to submit</source>
        <translation>所有任务均已完成；无需提交</translation>
    </message>
    <message>
        <source>job      %1</source>
        <translation>作业 %1</translation>
    </message>
    <message>
        <source>tasks    %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>submit   %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>task %1 has finished already</source>
        <translation>任务 %1 已经完成</translation>
    </message>
    <message>
        <source>this machine cannot run it; see logs/%1.log</source>
        <translation>本机无法运行；请查看 logs/%1.log</translation>
    </message>
    <message>
        <source>Cuts experiments into tasks, each a series at one memory size, once, in random order, and lists them. With --slurm, stores them with their images in a folder, and writes the job that runs each on a node of its own. For such a folder, shows which tasks have finished.</source>
        <translation>将实验拆分为任务（每个任务为一个系列、一种内存大小、运行一次），以随机顺序列出。使用 --slurm 时，将其与映像一起保存到文件夹中，并写出让每个任务独占一个节点的作业。对于这样的文件夹，显示哪些任务已完成。</translation>
    </message>
    <message>
        <source>an experiment, a folder of experiments, or a stored campaign</source>
        <translation>一个实验、一个实验文件夹或一个已保存的活动</translation>
    </message>
    <message>
        <source>Write a job array for Slurm, of the tasks without results</source>
        <translation>为尚无结果的任务写出 Slurm 作业数组</translation>
    </message>
    <message>
        <source>Write the results so far of each experiment as one run</source>
        <translation>将每个实验目前的结果写为一次运行</translation>
    </message>
    <message>
        <source>Folder of the stored campaign (default: NAME-campaign), or of gathered results (default: that of the campaign)</source>
        <translation>已保存活动的文件夹（默认：NAME-campaign），或汇总结果的文件夹（默认：活动的文件夹）</translation>
    </message>
    <message>
        <source>Run this task of a stored campaign here</source>
        <translation>在本机运行已保存活动的这个任务</translation>
    </message>
    <message>
        <source>Write the tasks with their states as JSON</source>
        <translation>以 JSON 写出任务及其状态</translation>
    </message>
    <message>
        <source>%1 is not a stored campaign. Store it first: --slurm</source>
        <translation>%1 不是已保存的活动。请先保存：--slurm</translation>
    </message>
    <message>
        <source>Run experiments on many machines, by Slurm</source>
        <translation>通过 Slurm 在多台机器上运行实验</translation>
    </message>
    <message>
        <source>If a hypervisor that a crashed run used does not respond, keep trying for this many minutes</source>
        <translation>如果崩溃的运行所用的虚拟机监控器没有响应，则继续尝试这么多分钟</translation>
    </message>
    <message>
        <source>--retry: expected minutes from 0 to %1, found &quot;%2&quot;</source>
        <translation>--retry：应为 0 到 %1 之间的分钟数，实际为“%2”</translation>
    </message>
    <message>
        <source>No font is installed, so the window would have no text. Install one: apt-get install fonts-dejavu-core</source>
        <translation>未安装任何字体，窗口将没有文字。请安装一种：apt-get install fonts-dejavu-core</translation>
    </message>
</context>
<context>
    <name>unisweep::AnalysisDocks</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>离群时段</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>&amp;Compare runs</source>
        <translation>比较运行(&amp;C)</translation>
    </message>
    <message>
        <source>Inspector lists</source>
        <translation>检查器的列表</translation>
    </message>
    <message>
        <source>Show this part of the inspector</source>
        <translation>显示检查器的这一部分</translation>
    </message>
    <message>
        <source>&amp;Why outliers</source>
        <translation>离群点成因(&amp;W)</translation>
    </message>
</context>
<context>
    <name>unisweep::ArgumentPlot</name>
    <message>
        <source>Episode (ms)</source>
        <translation>离群时段（ms）</translation>
    </message>
    <message>
        <source>Outliers (%)</source>
        <translation>离群点（%）</translation>
    </message>
    <message>
        <source>Outliers by argument</source>
        <translation>按参数分类的离群点</translation>
    </message>
    <message>
        <source>This run did not vary an argument of its guests (vary in the experiment).</source>
        <translation>此运行没有改变客户机的参数（实验中的 vary）。</translation>
    </message>
    <message>
        <source>Against %1. Below: share of latencies above a fence common to all values of a line, %2 of its first value (%3), with Wilson&apos;s 95 % interval for the effective number of independent trials, as outliers cluster. Above: median length of the episodes of outliers, with its 95 % interval by ranks.</source>
        <translation>横轴：%1。下方：高于界限的延迟所占比例；该界限对同一条线的所有取值相同，为其第一个取值的 %2（%3）；由于离群点会聚集出现，Wilson 95% 区间按独立试验的有效次数计算。上方：离群时段的中位时长，及其基于秩的 95% 区间。</translation>
    </message>
    <message>
        <source>no argument was varied</source>
        <translation>没有改变任何参数</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>argument, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 outliers of %2 (%3; 95 %: %4 to %5)</source>
        <translation>%2 个中有 %1 个离群点（%3；95%：%4 至 %5）</translation>
    </message>
    <message numerus="yes">
        <source>in %n episode(s)</source>
        <translation>
            <numerusform>分布在 %n 个时段中</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95%：%1 至 %2</translation>
    </message>
</context>
<context>
    <name>unisweep::ArgumentsPanel</name>
    <message>
        <source>Vary</source>
        <translation>改变的参数</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Repeat the whole sweep for each value of this argument, each time on a new guest</source>
        <translation>对此参数的每个取值重复整个扫描，每次使用新的客户机</translation>
    </message>
    <message>
        <source>Values, separated by commas</source>
        <translation>取值，以逗号分隔</translation>
    </message>
    <message>
        <source>as built</source>
        <translation>构建时的值</translation>
    </message>
    <message>
        <source>%1 (as built)</source>
        <translation>%1（构建时的值）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>argument %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>varied argument</source>
        <translation>改变的参数</translation>
    </message>
</context>
<context>
    <name>unisweep::BandwidthPlot</name>
    <message>
        <source>Lost (%)</source>
        <translation>丢失（%）</translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation>抖动（ms）</translation>
    </message>
    <message>
        <source>Bandwidth (Mbit/s)</source>
        <translation>带宽（Mbit/s）</translation>
    </message>
    <message>
        <source>Bandwidth against offered bandwidth</source>
        <translation>带宽与发送带宽的关系</translation>
    </message>
    <message>
        <source>TCP payload that arrived.</source>
        <translation>已到达的 TCP 有效载荷。</translation>
    </message>
    <message>
        <source>TCP payload that arrived, where the server reported it; otherwise as accepted by the sender&apos;s socket, without confirmation that it arrived.</source>
        <translation>已到达的 TCP 有效载荷（以服务器报告为准）；服务器未报告时，为发送端套接字接受的量，未确认是否到达。</translation>
    </message>
    <message>
        <source>TCP payload as accepted by the sender&apos;s socket; arrival was not confirmed.</source>
        <translation>发送端套接字接受的 TCP 有效载荷；未确认是否到达。</translation>
    </message>
    <message>
        <source>This host sends, the guest receives.</source>
        <translation>本主机发送，客户机接收。</translation>
    </message>
    <message>
        <source>The guest sends, this host receives.</source>
        <translation>客户机发送，本主机接收。</translation>
    </message>
    <message>
        <source>UDP payload that arrived; jitter as smoothed by the receiver (RFC 3550); datagrams lost.</source>
        <translation>已到达的 UDP 有效载荷；由接收端平滑的抖动（RFC 3550）；丢失的数据报。</translation>
    </message>
    <message>
        <source>Line: mean; band: ±%1σ between the client&apos;s reports, clipped at zero.</source>
        <translation>线：均值；带：客户端各次报告之间的 ±%1σ，在零处截断。</translation>
    </message>
    <message>
        <source>Line: mean.</source>
        <translation>线：均值。</translation>
    </message>
    <message>
        <source>Thin line: all that was offered.</source>
        <translation>细线：发送的全部数据。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <comment>curve, payload of a datagram</comment>
        <translation>
            <numerusform>%1，%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered bandwidth (Mbit/s)</source>
        <translation>发送带宽（Mbit/s）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>curve, verdict</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>all arrived</source>
        <translation>全部到达</translation>
    </message>
    <message>
        <source>arrived %1 Mbit/s</source>
        <translation>到达 %1 Mbit/s</translation>
    </message>
    <message>
        <source>jitter %1 ms</source>
        <translation>抖动 %1 ms</translation>
    </message>
    <message>
        <source>lost %1 of %2 datagrams (%3)</source>
        <translation>丢失 %2 个数据报中的 %1 个（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 份报告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::BootTimesPlot</name>
    <message>
        <source>Time from creating the guest to its first correct response (s)</source>
        <translation>从创建客户机到首个正确响应的时间（s）</translation>
    </message>
    <message>
        <source>Boots that had responded (%)</source>
        <translation>已响应的启动（%）</translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Distribution of boot times, one mark per boot. A curve crosses 50 % at its median; a curve that ends below 100 % includes guests that never responded.</source>
        <translation>启动时间的分布，每次启动一个标记。曲线在其中位数处穿过 50%；终点低于 100% 的曲线包含从未响应的客户机。</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>curve, boots that answered, boots</comment>
        <translation>%1：%3 次中的 %2 次</translation>
    </message>
    <message>
        <source>emulated (TCG), slower than hardware</source>
        <translation>模拟执行（TCG），比硬件慢</translation>
    </message>
    <message>
        <source>%1 · %2 s · %3 of %4 boots took at most that</source>
        <translation>%1 · %2 s · %4 次启动中有 %3 次的用时不超过此值</translation>
    </message>
</context>
<context>
    <name>unisweep::CalibrationDialog</name>
    <message>
        <source>UDP: DNS, echo</source>
        <translation>UDP：DNS、echo</translation>
    </message>
    <message>
        <source>TCP, one connection per request: HTTP, echo</source>
        <translation>TCP，每个请求一个连接：HTTP、echo</translation>
    </message>
    <message>
        <source>TCP, persistent connections: HTTP with keep-alive</source>
        <translation>TCP，持久连接：使用 keep-alive 的 HTTP</translation>
    </message>
    <message>
        <source>Load client calibration</source>
        <translation>负载客户端校准</translation>
    </message>
    <message>
        <source>The highest rates that the load client sustains on this host, measured against an echo server on the same host. A run calibrates the client automatically unless this boot already has a calibration of at least twice the run&apos;s highest rate. Steps above half of the calibrated rate are marked client-limited.</source>
        <translation>负载客户端在本主机上能够维持的最高速率，针对同一主机上的 echo 服务器测量。运行会自动校准客户端，除非本次开机后已有校准，且其速率至少为该运行最高速率的两倍。高于校准速率一半的阶段会标记为受客户端限制。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation>最高速率</translation>
    </message>
    <message>
        <source>Self-latency p50, p99</source>
        <translation>自身延迟 p50、p99</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <source>The highest rate, in requests per second, without a missing or late echo</source>
        <translation>回显既无丢失也无迟到时的最高速率，以每秒请求数表示</translation>
    </message>
    <message>
        <source>Response time of the echo server at 1,000 requests per second</source>
        <translation>每秒 1,000 个请求时 echo 服务器的响应时间</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recalibrate</source>
        <translation>重新校准(&amp;R)</translation>
    </message>
    <message>
        <source>Completed measurements are saved</source>
        <translation>已完成的测量已保存</translation>
    </message>
    <message>
        <source>Takes about 45 s; best on an idle host</source>
        <translation>大约需要 45 s；最好在主机空闲时进行</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>未校准</translation>
    </message>
</context>
<context>
    <name>unisweep::CommandPalette</name>
    <message>
        <source>Run a command</source>
        <translation>执行命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type part of a command</source>
        <translation>输入命令的一部分</translation>
    </message>
</context>
<context>
    <name>unisweep::ComparePanel</name>
    <message>
        <source>Add as layer…</source>
        <translation>添加为图层…</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>移除图层</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Curves and layers</source>
        <translation>曲线和图层</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>比较的进度</translation>
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
        <translation>取消</translation>
    </message>
    <message>
        <source>A: %1. B: %2.</source>
        <translation>A：%1。B：%2。</translation>
    </message>
    <message>
        <source>Comparison failed: %1.</source>
        <translation>比较失败：%1。</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The curves of all figures; clear a check box to hide one</source>
        <translation>所有图的曲线；取消勾选可隐藏曲线</translation>
    </message>
    <message>
        <source>Show another run&apos;s curves on the same axes</source>
        <translation>在相同的坐标轴上显示另一个运行的曲线</translation>
    </message>
    <message>
        <source>The baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>The curve to compare with the baseline</source>
        <translation>要与基线比较的曲线</translation>
    </message>
    <message>
        <source>One row per offered rate: how the two curves differ, and whether the difference matters.</source>
        <translation>每个发送速率占一行：两条曲线有何差异，以及差异是否值得关注。</translation>
    </message>
    <message>
        <source>Remove the selected curve&apos;s run</source>
        <translation>移除所选曲线所属的运行</translation>
    </message>
    <message>
        <source>Select a curve of a layer</source>
        <translation>请选择图层中的曲线</translation>
    </message>
    <message>
        <source>Compare the two curves rate by rate</source>
        <translation>逐个速率比较这两条曲线</translation>
    </message>
    <message>
        <source>Choose two different curves; add a run as a layer for more curves</source>
        <translation>请选择两条不同的曲线；如需更多曲线，请将运行添加为图层</translation>
    </message>
    <message>
        <source>Add run as layer</source>
        <translation>将运行添加为图层</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Could not open the results file</source>
        <translation>无法打开结果文件</translation>
    </message>
</context>
<context>
    <name>unisweep::DiagnosticsDialog</name>
    <message>
        <source>Checking this host…</source>
        <translation>正在检查本主机…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Copy &amp;again</source>
        <translation>再次复制(&amp;A)</translation>
    </message>
    <message>
        <source>Copied to the clipboard. Names, addresses and passwords have been removed; read the text before you publish it.</source>
        <translation>已复制到剪贴板。名称、地址和密码已被移除；公开之前请先阅读文本。</translation>
    </message>
    <message>
        <source>This host could not be checked: %1</source>
        <translation>无法检查本主机：%1</translation>
    </message>
</context>
<context>
    <name>unisweep::EpisodesModel</name>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
</context>
<context>
    <name>unisweep::ExperimentForm</name>
    <message>
        <source>Hypervisor</source>
        <translation>虚拟机监控程序</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>1 step at %1 %2, %3</source>
        <translation>1 个阶段，%1 %2，%3</translation>
    </message>
    <message>
        <source>%1 steps, %2 to %3 %4, %5</source>
        <translation>%1 个阶段，%2 至 %3 %4，%5</translation>
    </message>
    <message>
        <source>R&amp;ates (%1)</source>
        <translation>速率（%1）(&amp;A)</translation>
    </message>
    <message>
        <source>Same as experiment</source>
        <translation>与实验相同</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Show text</source>
        <translation>显示文本</translation>
    </message>
    <message>
        <source>Show field</source>
        <translation>显示字段</translation>
    </message>
    <message>
        <source>Use user network</source>
        <translation>使用用户网络</translation>
    </message>
    <message>
        <source>Use isolated network</source>
        <translation>使用隔离网络</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Run what can run</source>
        <translation>运行可运行的系列</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>remove a series</source>
        <translation>移除系列</translation>
    </message>
    <message>
        <source>duplicate a series</source>
        <translation>复制系列</translation>
    </message>
    <message>
        <source>add a series</source>
        <translation>添加系列</translation>
    </message>
    <message>
        <source>move a series</source>
        <translation>移动系列</translation>
    </message>
    <message>
        <source>Add a unit: 500ms, 10s, 2min</source>
        <translation>请加上单位：500ms、10s、2min</translation>
    </message>
    <message>
        <source>Rate sweep</source>
        <translation>速率扫描</translation>
    </message>
    <message>
        <source>Boot times</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Least memory: a range in MiB with its precision (32..512 within 8), or empty</source>
        <translation>最小内存：以 MiB 为单位的范围及其精度（32..512 within 8），或留空</translation>
    </message>
    <message>
        <source>Memory: one size in MiB (512) or a ladder (1024, 512, 256 or 1024..64)</source>
        <translation>内存：单个大小，以 MiB 为单位（512），或内存阶梯（1024, 512, 256 或 1024..64）</translation>
    </message>
    <message>
        <source>Rates: a list (250, 500, 1k) or a range (5k..80k step 5k, 100..100k log 10)</source>
        <translation>速率：列表（250, 500, 1k）或范围（5k..80k step 5k、100..100k log 10）</translation>
    </message>
    <message>
        <source>Seed: a whole number, 0 or more</source>
        <translation>种子：整数，0 或更大</translation>
    </message>
    <message>
        <source>Datagrams: sizes in bytes (64, 512, 1470)</source>
        <translation>数据报：大小，以字节为单位（64, 512, 1470）</translation>
    </message>
    <message>
        <source>Edit it as a new experiment; the run does not change</source>
        <translation>将其作为新实验编辑；运行不会改变</translation>
    </message>
    <message>
        <source>Error in the experiment file: %1</source>
        <translation>实验文件中有错误：%1</translation>
    </message>
    <message>
        <source>Cannot run on this host: %1</source>
        <translation>无法在本主机上运行：%1</translation>
    </message>
    <message>
        <source>%1 cannot run on this host: %2</source>
        <translation>%1 无法在本主机上运行：%2</translation>
    </message>
    <message>
        <source>Get image…</source>
        <translation>获取镜像…</translation>
    </message>
    <message>
        <source>Build or import the image of this server</source>
        <translation>构建或导入此服务器的镜像</translation>
    </message>
    <message>
        <source>Run without this series; it remains in the experiment</source>
        <translation>运行时跳过此系列；它仍保留在实验中</translation>
    </message>
    <message>
        <source>%1 of %2 series can run on this host.</source>
        <translation>%2 个系列中有 %1 个可以在本主机上运行。</translation>
    </message>
    <message>
        <source>Leave out the others and run</source>
        <translation>排除其他系列并运行</translation>
    </message>
    <message>
        <source>Hypervisor: auto or a libvirt connection URI (qemu:///session, xen+ssh://HOST/system)</source>
        <translation>虚拟机监控程序：auto 或 libvirt 连接 URI（qemu:///session、xen+ssh://HOST/system）</translation>
    </message>
    <message>
        <source>Network: user, isolated, bridge NAME or bridge NAME ADDRESS/BITS via GATEWAY</source>
        <translation>网络：user、isolated、bridge NAME 或 bridge NAME ADDRESS/BITS via GATEWAY</translation>
    </message>
    <message>
        <source>CPUs: none, auto, or a list such as guest 2-3, emulator 1, load 0</source>
        <translation>CPU：none、auto，或列表，例如 guest 2-3, emulator 1, load 0</translation>
    </message>
    <message>
        <source>Record type</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>TCP, a new connection for each query</source>
        <translation>TCP，每个查询一个新连接</translation>
    </message>
    <message>
        <source>TCP, connections kept alive</source>
        <translation>TCP，保持连接</translation>
    </message>
    <message>
        <source>Further queries: a name and a type on each line, such as www.example.test A</source>
        <translation>更多查询：每行一个名称和一个类型，例如 www.example.test A</translation>
    </message>
    <message>
        <source>Import queries</source>
        <translation>导入查询</translation>
    </message>
    <message>
        <source>Query files of dnsperf (*)</source>
        <translation>dnsperf 的查询文件 (*)</translation>
    </message>
    <message>
        <source>import of queries</source>
        <translation>导入查询</translation>
    </message>
    <message>
        <source>The queries cannot be imported.</source>
        <translation>无法导入查询。</translation>
    </message>
</context>
<context>
    <name>unisweep::ExportCommand</name>
    <message>
        <source>Could not start %1: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Canceled. No file was written.</source>
        <translation>已取消。没有写入任何文件。</translation>
    </message>
    <message>
        <source>The export process crashed. No file was written.</source>
        <translation>导出进程崩溃。没有写入任何文件。</translation>
    </message>
</context>
<context>
    <name>unisweep::ExportDialog</name>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>True size: %1 × %2 mm</source>
        <translation>实际大小：%1 × %2 mm</translation>
    </message>
</context>
<context>
    <name>unisweep::ExportMenu</name>
    <message>
        <source>&amp;Figure…</source>
        <translation>图(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>Copy ca&amp;ption</source>
        <translation>复制图注(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the figure&apos;s caption as text</source>
        <translation>将图的图注复制为文本</translation>
    </message>
    <message>
        <source>Copy caption as &amp;LaTeX</source>
        <translation>将图注复制为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the figure&apos;s caption as \caption{…}</source>
        <translation>将图的图注复制为 \caption{…}</translation>
    </message>
    <message>
        <source>&amp;Samples as CSV…</source>
        <translation>样本导出为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;teps as JSON…</source>
        <translation>阶段导出为 JSON(&amp;T)…</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>导出失败</translation>
    </message>
    <message>
        <source>Save the figure as PNG, PDF or SVG, or its data as CSV or JSON</source>
        <translation>将图保存为 PNG、PDF 或 SVG，或将其数据保存为 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Copy the figure as shown on screen</source>
        <translation>按屏幕上显示的样子复制图</translation>
    </message>
    <message>
        <source>Save every sample of the run as CSV</source>
        <translation>将运行的每个样本保存为 CSV</translation>
    </message>
    <message>
        <source>Save the statistics of each step as JSON</source>
        <translation>将每个阶段的统计数据保存为 JSON</translation>
    </message>
    <message>
        <source>Figure copied to the clipboard</source>
        <translation>图已复制到剪贴板</translation>
    </message>
    <message>
        <source>Caption copied to the clipboard</source>
        <translation>图注已复制到剪贴板</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Another export is in progress</source>
        <translation>另一个导出正在进行</translation>
    </message>
    <message>
        <source>Wait until %1 has been written, or cancel that export.</source>
        <translation>请等待 %1 写入完成，或取消该导出。</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureArea</name>
    <message>
        <source>Values under the pointer</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Second figure</source>
        <translation>第二个图</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the second figure</source>
        <translation>关闭第二个图</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tacked</source>
        <translation>上下排列(&amp;T)</translation>
    </message>
    <message>
        <source>The values under the pointer in the figure</source>
        <translation>图中指针下方的值</translation>
    </message>
    <message>
        <source>Figure to show beside the first</source>
        <translation>与第一个图一起显示的图</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureBar</name>
    <message>
        <source>By cause</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>Outlier rule</source>
        <translation>离群点规则</translation>
    </message>
    <message>
        <source>Distance of outliers, in units of the rule</source>
        <translation>离群点的距离，以规则的单位计</translation>
    </message>
    <message>
        <source>Half width of the band</source>
        <translation>带的半宽</translation>
    </message>
    <message>
        <source>Kind of latency</source>
        <translation>延迟的类型</translation>
    </message>
    <message>
        <source>Draw each outlier by its likely cause, and count the causes in the legend</source>
        <translation>按可能的原因绘制每个离群点，并在图例中统计各原因的数量</translation>
    </message>
    <message>
        <source>mean + kσ</source>
        <translation>均值 + kσ</translation>
    </message>
    <message>
        <source>Tukey&apos;s fence</source>
        <translation>Tukey 界限</translation>
    </message>
    <message>
        <source>median + k·MAD</source>
        <translation>中位数 + k·MAD</translation>
    </message>
    <message>
        <source>Rule that marks samples of a step as outliers</source>
        <translation>将阶段中的样本标记为离群点的规则</translation>
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
        <translation>带的半宽，以标准差为单位；0 表示隐藏</translation>
    </message>
    <message>
        <source>response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>Response time counts from the scheduled send time and includes queueing. Service time counts from the actual send time and hides stalls</source>
        <translation>响应时间从计划发送时间算起，包含排队。服务时间从实际发送时间算起，会掩盖停顿</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群点</translation>
    </message>
    <message>
        <source>Band ±</source>
        <translation>带 ±</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>outliers and band</source>
        <translation>离群点和带</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureMenu</name>
    <message>
        <source>Run the step at %1 &amp;again</source>
        <translation>重新运行 %1 的阶段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Refine around %1</source>
        <translation>在 %1 附近细化(&amp;R)</translation>
    </message>
    <message>
        <source>Refine around the &amp;knee of %1 (%2)</source>
        <translation>在 %1 的拐点（%2）附近细化(&amp;K)</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>&amp;Edit note…</source>
        <translation>编辑备注(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>&amp;Delete note</source>
        <translation>删除备注(&amp;D)</translation>
    </message>
    <message>
        <source>Add &amp;note here…</source>
        <translation>在此添加备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>备注未保存</translation>
    </message>
    <message>
        <source>The note could not be saved</source>
        <translation>无法保存备注</translation>
    </message>
    <message>
        <source>refinement</source>
        <translation>细化</translation>
    </message>
    <message>
        <source>Another run was opened or started in the meantime.</source>
        <translation>在此期间打开或启动了另一个运行。</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureTabs</name>
    <message>
        <source>%1 of %2: %3 steps from %4 to %5, %6 outliers.</source>
        <translation>%2 的%1：从 %4 到 %5 共 %3 个阶段，%6 个离群点。</translation>
    </message>
    <message>
        <source>%1. Nothing measured yet.</source>
        <translation>%1。尚未测量任何内容。</translation>
    </message>
</context>
<context>
    <name>unisweep::FigureView</name>
    <message>
        <source>Response time (ms)</source>
        <translation>响应时间（ms）</translation>
    </message>
    <message>
        <source>Service time (ms)</source>
        <translation>服务时间（ms）</translation>
    </message>
    <message>
        <source>Response time (ms, log)</source>
        <translation>响应时间（ms，对数）</translation>
    </message>
    <message>
        <source>Service time (ms, log)</source>
        <translation>服务时间（ms，对数）</translation>
    </message>
    <message>
        <source>%1 (0 shows all)</source>
        <comment>a note, the key 0</comment>
        <translation>%1（按 0 显示全部）</translation>
    </message>
    <message>
        <source>emulated (TCG)</source>
        <translation>模拟执行（TCG）</translation>
    </message>
    <message>
        <source>Logarithmic axis, because p99 is more than 20 × the median (L: linear)</source>
        <translation>对数坐标轴，因为 p99 超过中位数的 20 倍（L：线性）</translation>
    </message>
    <message>
        <source>%1 (0: show all)</source>
        <comment>a note, the key 0</comment>
        <translation>%1（0：显示全部）</translation>
    </message>
    <message>
        <source>Nothing measured yet.
Press F5 to run the experiment, or drop a run or an exported figure here.</source>
        <translation>尚未测量任何内容。
按 F5 运行实验，或将运行或导出的图拖放到此处。</translation>
    </message>
    <message>
        <source>The run has started; there are no results yet.</source>
        <translation>运行已开始；尚无结果。</translation>
    </message>
    <message>
        <source>The run ended before anything was measured.</source>
        <translation>运行在测量任何内容之前就已结束。</translation>
    </message>
    <message>
        <source>Page Up and Page Down show other steps</source>
        <translation>Page Up 和 Page Down 显示其他阶段</translation>
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
        <translation>没有最近的文件</translation>
    </message>
    <message>
        <source>no knee</source>
        <translation>无拐点</translation>
    </message>
    <message>
        <source>knee %1</source>
        <translation>拐点 %1</translation>
    </message>
    <message>
        <source>knees %1</source>
        <translation>拐点 %1</translation>
    </message>
</context>
<context>
    <name>unisweep::FindLine</name>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Find in %1</source>
        <translation>在%1中查找</translation>
    </message>
    <message>
        <source>Show only rows that contain this text (Ctrl+F)</source>
        <translation>仅显示包含此文本的行（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选%1</translation>
    </message>
    <message>
        <source>Enter finds the next row with this text, Shift+Enter the previous one (Ctrl+F)</source>
        <translation>Enter 查找包含此文本的下一行，Shift+Enter 查找上一行（Ctrl+F）</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestFilesPage</name>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Initial RAM disk</source>
        <translation>初始 RAM 磁盘</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>What does it boot?</source>
        <translation>它用什么启动？</translation>
    </message>
    <message>
        <source>My web server</source>
        <translation>我的 Web 服务器</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Kernel or unikernel</source>
        <translation>内核或 unikernel(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Initial RAM disk</source>
        <translation>初始 RAM 磁盘(&amp;I)</translation>
    </message>
    <message>
        <source>Co&amp;mmand line</source>
        <translation>命令行(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Disk (raw or qcow2)</source>
        <translation>磁盘（raw 或 qcow2）(&amp;D)</translation>
    </message>
    <message>
        <source>M&amp;emory</source>
        <translation>内存(&amp;E)</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>导入自 %1</translation>
    </message>
    <message>
        <source>A platform &quot;%1&quot; already exists; choose another name</source>
        <translation>已有名为“%1”的平台；请选择其他名称</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <source>A kernel or unikernel, a bootable disk, or a kernel with a disk. The files are copied.</source>
        <translation>内核或 unikernel、可启动的磁盘，或内核加磁盘。这些文件会被复制。</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestPlot</name>
    <message>
        <source>Memory (MiB)</source>
        <translation>内存（MiB）</translation>
    </message>
    <message>
        <source>CPU (%)</source>
        <translation>CPU（%）</translation>
    </message>
    <message>
        <source>KiB/s</source>
        <translation>KiB/s</translation>
    </message>
    <message>
        <source>Resources used by the guest</source>
        <translation>客户机使用的资源</translation>
    </message>
    <message>
        <source>Memory, solid: used inside the guest; dashed: resident on the host, including the emulator. Above the axes: offered rates.</source>
        <translation>内存，实线：客户机内已用的内存；虚线：主机上的常驻内存，包括模拟器。坐标轴上方：发送速率。</translation>
    </message>
    <message>
        <source>Below: bytes through the guest&apos;s network interface.</source>
        <translation>下方：通过客户机网络接口的字节数。</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestServicePage</name>
    <message>
        <source>What does it serve?</source>
        <translation>它提供什么服务？</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>By DHCP</source>
        <translation>由它自行请求（DHCP）</translation>
    </message>
    <message>
        <source>From its command line</source>
        <translation>在其命令行中指定</translation>
    </message>
    <message>
        <source>Built into the image</source>
        <translation>内置于镜像中</translation>
    </message>
    <message>
        <source>A bridge of this host, and the address that the guest has</source>
        <translation>本主机的网桥，以及客户机的地址</translation>
    </message>
    <message>
        <source>Part of the line; one per line</source>
        <translation>行中的一部分；每行填写一个</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Pa&amp;th</source>
        <translation>路径(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>查询内容(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Address &amp;argument</source>
        <translation>指定地址的参数(&amp;W)</translation>
    </message>
    <message>
        <source>Output when &amp;up</source>
        <translation>就绪时的输出(&amp;U)</translation>
    </message>
    <message>
        <source>Output when it &amp;crashes</source>
        <translation>崩溃时的输出(&amp;D)</translation>
    </message>
    <message>
        <source>Netwo&amp;rk</source>
        <translation>网络(&amp;R)</translation>
    </message>
    <message>
        <source>The first correct response shows that the guest is ready. Its output only helps to explain a missing response.</source>
        <translation>第一个正确的应答表明它已就绪。它输出的内容只用于解释为何没有应答。</translation>
    </message>
    <message>
        <source>&amp;Length of the response</source>
        <translation>应答长度(&amp;L)</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestTrialPage</name>
    <message>
        <source>Does it respond?</source>
        <translation>它会应答吗？</translation>
    </message>
    <message>
        <source>The guest is booted once, with its console below, and receives requests until it responds.</source>
        <translation>客户机会启动一次，其控制台显示在下方；随后不断向它发送请求，直到它应答。</translation>
    </message>
    <message>
        <source>The guest&apos;s console</source>
        <translation>客户机的控制台</translation>
    </message>
    <message>
        <source>Boot the guest to see whether it responds. This writes its entry to %1.</source>
        <translation>启动它，看它是否应答。这会将其条目写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Copying its files…</source>
        <translation>正在复制其文件…</translation>
    </message>
    <message>
        <source>Booting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stopped before the guest responded</source>
        <translation>在它应答之前已停止</translation>
    </message>
    <message>
        <source>The guest does not respond: %1</source>
        <translation>它没有应答：%1</translation>
    </message>
    <message>
        <source>B&amp;oot it</source>
        <translation>启动(&amp;O)</translation>
    </message>
    <message>
        <source>B&amp;oot it again</source>
        <translation>再次启动(&amp;O)</translation>
    </message>
    <message>
        <source>%1 already exists; choose another name for the guest</source>
        <translation>%1 已存在；请为客户机选择其他名称</translation>
    </message>
    <message>
        <source>The guest responds: first correct response %1 after its start.</source>
        <translation>客户机已应答：启动后 %1 收到第一个正确的应答。</translation>
    </message>
</context>
<context>
    <name>unisweep::GuestWizard</name>
    <message>
        <source>Add a guest</source>
        <translation>添加客户机</translation>
    </message>
</context>
<context>
    <name>unisweep::HistogramPlot</name>
    <message>
        <source>Histogram of the latencies of a step</source>
        <translation>阶段的延迟直方图</translation>
    </message>
    <message>
        <source>Bars of equal width on a logarithmic axis; their sum is the number of latencies of the step. Dotted: the fence of the outlier rule, %1. Requests without a response have no latency and are not included.</source>
        <translation>对数坐标轴上的等宽直条；其总和为该阶段的延迟数。点线：离群点规则的界限，%1。没有响应的请求没有延迟，不包括在内。</translation>
    </message>
    <message>
        <source>Samples</source>
        <comment>axis</comment>
        <translation>样本数</translation>
    </message>
    <message>
        <source>%1 at %2, n = %3</source>
        <comment>curve, offered rate, samples</comment>
        <translation>%1，%2，n = %3</translation>
    </message>
    <message>
        <source>%1 above %2 = %3</source>
        <comment>outliers, rule, fence</comment>
        <translation>%1，高于 %2 = %3</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>均值 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>%1 samples (%2) from %3 to %4</source>
        <translation>%3 到 %4 之间有 %1 个样本（%2）</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
</context>
<context>
    <name>unisweep::HostDialog</name>
    <message>
        <source>Check failed</source>
        <translation>检查失败</translation>
    </message>
    <message>
        <source>To get the rest:</source>
        <translation>要获得其余功能：</translation>
    </message>
    <message>
        <source>System check</source>
        <translation>系统检查</translation>
    </message>
    <message>
        <source>What this host can do</source>
        <translation>本主机能做什么</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>How to get the rest</source>
        <translation>如何获得其余功能</translation>
    </message>
    <message>
        <source>Copy co&amp;mmands</source>
        <translation>复制命令(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Images…</source>
        <translation>镜像(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>unisweep::ImageJobs</name>
    <message>
        <source>Waiting</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>unisweep::ImagesDialog</name>
    <message>
        <source>&amp;Only those of this experiment</source>
        <translation>仅此实验的镜像(&amp;O)</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Details and log of the selected image</source>
        <translation>所选镜像的详细信息和日志</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>获取(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Use your own file</source>
        <translation>使用您自己的文件</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>校验(&amp;V)</translation>
    </message>
    <message>
        <source>Compare the files with their SHA-256</source>
        <translation>将文件与其 SHA-256 进行比对</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Delete the image&apos;s files</source>
        <translation>删除镜像的文件</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop what is being done with the selected images</source>
        <translation>停止对所选镜像正在进行的操作</translation>
    </message>
    <message>
        <source>&amp;Add a guest…</source>
        <translation>添加客户机(&amp;A)…</translation>
    </message>
    <message>
        <source>Your own unikernel or system that is not listed</source>
        <translation>不在任何列表中的、您自己的 unikernel 或系统</translation>
    </message>
    <message>
        <source>Each image: whether it is available, its size, when it was created, and which series use it</source>
        <translation>每个镜像是否存在、大小、创建时间，以及使用它的系列</translation>
    </message>
    <message>
        <source>A run is in progress, which this would disturb</source>
        <translation>运行正在进行，此操作会对其造成干扰</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺失：%1</translation>
    </message>
    <message>
        <source>Build creates it here, from the distribution&apos;s packages. A run that needs it builds it first.</source>
        <translation>“构建”会使用发行版的软件包在此构建镜像。需要该镜像的运行会先构建它。</translation>
    </message>
    <message>
        <source>Nothing boots this image anymore. It can be removed.</source>
        <translation>已不再有任何系列使用此镜像启动。可以将其移除。</translation>
    </message>
    <message>
        <source>%1 images selected</source>
        <translation>已选择 %1 个镜像</translation>
    </message>
    <message>
        <source>Remove %1, %2?</source>
        <translation>移除 %1（%2）？</translation>
    </message>
    <message>
        <source>Remove %1 images, %2?</source>
        <translation>移除 %1 个镜像（%2）？</translation>
    </message>
    <message>
        <source>This experiment uses them: %1</source>
        <translation>此实验使用它们：%1</translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation>移除镜像</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Select an image to see what it is made of, or how to get it.</source>
        <translation>选择一个镜像，查看其组成或获取方式。</translation>
    </message>
    <message>
        <source>Looking for images…</source>
        <translation>正在查找镜像…</translation>
    </message>
    <message>
        <source>Download it from the address in the catalog</source>
        <translation>从平台目录中的地址下载</translation>
    </message>
    <message>
        <source>Get downloads the kernel and asks you to confirm it once.</source>
        <translation>“获取”会下载内核，并请您确认一次。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Build the image here, from its sources or the distribution&apos;s current packages</source>
        <translation>使用其源代码或发行版的当前软件包在此构建镜像</translation>
    </message>
    <message>
        <source>Build &amp;from…</source>
        <translation>从…构建(&amp;F)</translation>
    </message>
    <message>
        <source>Build a unikernel from your own sources, or for another target</source>
        <translation>使用您自己的源代码构建 unikernel，或为其他目标构建</translation>
    </message>
    <message>
        <source>Build creates it here, from its sources, with the mirage tool. A run that needs it builds it first.</source>
        <translation>“构建”会使用 mirage 工具从其源代码在此构建镜像。需要该镜像的运行会先构建它。</translation>
    </message>
    <message>
        <source>Its sources, or the tools that it was built with, have changed since. Build creates it again.</source>
        <translation>其源代码或构建它的工具此后已改变。“构建”会重新构建它。</translation>
    </message>
</context>
<context>
    <name>unisweep::ImagesModel</name>
    <message>
        <source>%1 % · %2</source>
        <translation>%1% · %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Used by series</source>
        <translation>使用它的系列</translation>
    </message>
</context>
<context>
    <name>unisweep::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Boot image</source>
        <translation>启动镜像</translation>
    </message>
    <message>
        <source>Files for every image</source>
        <translation>每个镜像所用的文件</translation>
    </message>
    <message>
        <source>Kernel or unikernel</source>
        <translation>内核或 unikernel</translation>
    </message>
    <message>
        <source>Initial RAM disk</source>
        <translation>初始 RAM 磁盘</translation>
    </message>
    <message>
        <source>Disk (raw or qcow2)</source>
        <translation>磁盘（raw 或 qcow2）</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
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
        <translation>这是您想要的内核吗？

%1
%2
SHA-256 %3

其发布者没有给出可供比较的哈希值。Unisweep 将记住此文件，并拒绝来自该地址的任何其他文件。</translation>
    </message>
    <message>
        <source>Confirm the download</source>
        <translation>确认下载</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>使用此文件</translation>
    </message>
</context>
<context>
    <name>unisweep::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes the next time Unisweep starts.</source>
        <translation>语言更改将在下次启动 Unisweep 时生效。</translation>
    </message>
</context>
<context>
    <name>unisweep::LatencyByRatePlot</name>
    <message>
        <source>Latency by offered rate</source>
        <translation>各发送速率下的延迟</translation>
    </message>
    <message>
        <source>Response time is measured from the scheduled sending time.</source>
        <translation>响应时间从计划发送时间开始计算。</translation>
    </message>
    <message>
        <source>Service time is measured from the actual sending time; it hides queueing in the load client.</source>
        <translation>服务时间从实际发送时间开始计算；它会掩盖负载客户端中的排队。</translation>
    </message>
    <message>
        <source>Within a column: time, from left to right (%1 s); brighter means more samples.</source>
        <translation>每一列内：从左到右为时间（%1 s）；越亮表示样本越多。</translation>
    </message>
    <message>
        <source>Within a column: time, from left to right (%1 s); darker means more samples.</source>
        <translation>每一列内：从左到右为时间（%1 s）；越暗表示样本越多。</translation>
    </message>
    <message>
        <source>Line: mean; band: ±%1σ, clipped at zero.</source>
        <translation>线：均值；带：±%1σ，在零处截断。</translation>
    </message>
    <message>
        <source>Line: mean.</source>
        <translation>线：均值。</translation>
    </message>
    <message>
        <source>%1: mean</source>
        <translation>%1：均值</translation>
    </message>
    <message>
        <source>%1 step</source>
        <comment>verdict</comment>
        <translation>阶段判定：%1</translation>
    </message>
    <message>
        <source>Rates above %1, past the knee, are not shown</source>
        <translation>未显示高于 %1（超过拐点）的速率</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>unisweep::LatencyByTimePlot</name>
    <message>
        <source>CPU (%)</source>
        <translation>CPU（%）</translation>
    </message>
    <message>
        <source>KiB/s</source>
        <translation>KiB/s</translation>
    </message>
    <message>
        <source>Latency by time</source>
        <translation>延迟随时间变化</translation>
    </message>
</context>
<context>
    <name>unisweep::LatenessPlot</name>
    <message>
        <source>Send lateness (ms)</source>
        <translation>发送滞后（ms）</translation>
    </message>
    <message>
        <source>Send lateness</source>
        <translation>发送滞后</translation>
    </message>
    <message>
        <source>p99 of the step</source>
        <translation>阶段的 p99</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>%1 · sent late by %2 (median), %3 (p99), %4 at most · limit %5</source>
        <translation>%1 · 发送滞后 %2（中位数），%3（p99），最大 %4 · 限值 %5</translation>
    </message>
    <message>
        <source>How long after its scheduled time each request was sent; requests sent within 0.1 µs are at the bottom. Solid: 99th percentile of a step; dashed: 5 % of the median latency, but at least 20 µs and at most 1 ms. Above that, the verdict states how the lateness affects the figures of the step.</source>
        <translation>每个请求在其计划时间之后多久发送；在 0.1 µs 之内发送的请求位于底部。实线：阶段的第 99 百分位数；虚线：延迟中位数的 5%，但至少 20 µs，最多 1 ms。超过此值时，判定会说明发送滞后如何影响该阶段的数值。</translation>
    </message>
</context>
<context>
    <name>unisweep::LayoutMenu</name>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>布局另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>De&amp;lete layout</source>
        <translation>删除布局(&amp;L)</translation>
    </message>
    <message>
        <source>A layout &quot;%1&quot; already exists.</source>
        <translation>已有名为“%1”的布局。</translation>
    </message>
</context>
<context>
    <name>unisweep::LegendStrip</name>
    <message>
        <source>all curves: %1</source>
        <translation>所有曲线：%1</translation>
    </message>
</context>
<context>
    <name>unisweep::LogLine</name>
    <message>
        <source>Log and console</source>
        <translation>日志和控制台</translation>
    </message>
    <message>
        <source>▾ Log</source>
        <translation>▾ 日志</translation>
    </message>
    <message>
        <source>▴ Log</source>
        <translation>▴ 日志</translation>
    </message>
    <message>
        <source>▴ Log: %1</source>
        <translation>▴ 日志：%1</translation>
    </message>
    <message>
        <source>Show the log and the guest console (F12)</source>
        <translation>显示日志和客户机控制台（F12）</translation>
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
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Cannot run: %1</source>
        <translation>无法运行：%1</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>运行正在进行</translation>
    </message>
    <message>
        <source>Run the experiment (F5)</source>
        <translation>运行实验（F5）</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Comparing with the original…</source>
        <translation>正在与原始运行比较…</translation>
    </message>
    <message>
        <source>Could not compare with the original</source>
        <translation>无法与原始运行比较</translation>
    </message>
    <message>
        <source>%1; results in %2</source>
        <translation>%1；结果在 %2 中</translation>
    </message>
    <message>
        <source>%1 · %2 samples · %3</source>
        <translation>%1 · %2 个样本 · %3</translation>
    </message>
    <message>
        <source>Stopping the run, then quitting…</source>
        <translation>正在停止运行，然后退出…</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>Invalid experiment file</source>
        <translation>实验文件无效</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Views of the experiment</source>
        <translation>实验的视图</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Log and console</source>
        <translation>日志和控制台</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群点</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Add as &amp;layer…</source>
        <translation>添加为图层(&amp;L)…</translation>
    </message>
    <message>
        <source>Show another run on the same axes</source>
        <translation>在相同的坐标轴上显示另一个运行</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Restore unsaved changes?</source>
        <translation>恢复未保存的更改？</translation>
    </message>
    <message>
        <source>Connect to other machines?</source>
        <translation>连接到其他机器？</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Another run is in progress</source>
        <translation>另一个运行正在进行</translation>
    </message>
    <message>
        <source>Stop the run and quit? Results so far will be saved.</source>
        <translation>停止运行并退出？到目前为止的结果将会保存。</translation>
    </message>
    <message>
        <source>Images that guests boot: build, download or import them</source>
        <translation>客户机启动所用的内容：构建、获取或导入</translation>
    </message>
    <message>
        <source>Examples, recorded runs, recent files and platforms</source>
        <translation>示例、录制的运行、最近的文件和平台</translation>
    </message>
    <message>
        <source>Could not copy the recorded run</source>
        <translation>无法复制录制的运行</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Cannot run: a field of the experiment is not valid</source>
        <translation>无法运行：实验中有字段无效</translation>
    </message>
    <message>
        <source>Cannot run: error in the experiment file: %1</source>
        <translation>无法运行：实验文件中有错误：%1</translation>
    </message>
    <message>
        <source>Checking whether this host can run the experiment…</source>
        <translation>正在检查本主机能否运行该实验…</translation>
    </message>
    <message>
        <source>A run is in progress; its experiment cannot be changed.</source>
        <translation>运行正在进行；无法更改其实验。</translation>
    </message>
    <message>
        <source>This is the experiment of the run shown.</source>
        <translation>这是所显示的运行的实验。</translation>
    </message>
    <message>
        <source>Reproduction</source>
        <translation>复现</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>运行已完成</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>The experiment has unsaved changes.</source>
        <translation>实验有未保存的更改。</translation>
    </message>
    <message>
        <source>Open experiment or run</source>
        <translation>打开实验或运行</translation>
    </message>
    <message>
        <source>Experiments, runs and exported figures</source>
        <translation>实验、运行和导出的图</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>This figure contains no experiment</source>
        <translation>此图不包含实验</translation>
    </message>
    <message>
        <source>Could not open the results file</source>
        <translation>无法打开结果文件</translation>
    </message>
    <message>
        <source>%1: %2, %3 samples. %4</source>
        <translation>%1：%2，%3 个样本。%4</translation>
    </message>
    <message>
        <source>Could not save the experiment</source>
        <translation>无法保存实验</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>保存实验</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>this folder contains the built-in experiments, which are read-only; choose another folder</source>
        <translation>此文件夹包含只读的内置实验；请选择其他文件夹</translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation>显示或隐藏此面板</translation>
    </message>
    <message>
        <source>Show the rates reported in the paper of 2014, with their source, in figures over rates</source>
        <translation>在按速率绘制的图中显示 2014 年论文报告的速率及其来源</translation>
    </message>
    <message>
        <source>Save the figure or the data to a file</source>
        <translation>将图或数据保存到文件</translation>
    </message>
    <message>
        <source>About Unisweep</source>
        <translation>关于 Unisweep</translation>
    </message>
    <message>
        <source>Unisweep %1
How does this guest behave as load rises?

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Unisweep %1
负载上升时，这个客户机表现如何？

本程序是自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Unisweep closed unexpectedly with unsaved changes to %1.</source>
        <translation>Unisweep 意外关闭，对 %1 的更改尚未保存。</translation>
    </message>
    <message>
        <source>restored changes</source>
        <translation>已恢复的更改</translation>
    </message>
    <message>
        <source>This experiment connects to %1 over SSH or libvirt, using your keys. Allow it only if you trust this machine. You will not be asked again.</source>
        <translation>此实验会使用您的密钥，通过 SSH 或 libvirt 连接到 %1。请仅在信任这台机器时允许。之后不会再次询问。</translation>
    </message>
    <message>
        <source>Another run is measuring on this host. Two runs at once distort each other&apos;s results.</source>
        <translation>另一个运行正在本主机上测量。两个运行同时进行会使彼此的结果失真。</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>等待其结束</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>仍要运行</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>I&amp;mages…</source>
        <translation>镜像(&amp;M)…</translation>
    </message>
    <message>
        <source>St&amp;art page</source>
        <translation>起始页(&amp;A)</translation>
    </message>
    <message>
        <source>List of outliers</source>
        <translation>离群点列表</translation>
    </message>
    <message>
        <source>List of steps</source>
        <translation>阶段列表</translation>
    </message>
    <message>
        <source>Reference values of the paper</source>
        <translation>论文的参考值</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>放弃更改？</translation>
    </message>
    <message>
        <source>The text of the experiment has an error, so it cannot be saved: %1</source>
        <translation>实验的文本有错误，无法保存：%1</translation>
    </message>
    <message>
        <source>A field of the experiment is not valid.</source>
        <translation>实验中有一个字段无效。</translation>
    </message>
    <message>
        <source>The text has an error: %1</source>
        <translation>文本有错误：%1</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened.</source>
        <translation>%1 在打开之后被其他程序更改过。</translation>
    </message>
    <message>
        <source>Could not open the file</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 不是常规文件</translation>
    </message>
    <message>
        <source>Invalid catalog files</source>
        <translation>无效的平台目录文件</translation>
    </message>
    <message>
        <source>Unisweep ignores these catalog files until they are corrected:</source>
        <translation>Unisweep 会忽略以下平台目录文件，直到它们被更正：</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>unisweep::ManualWindow</name>
    <message>
        <source>Unisweep manual</source>
        <translation>Unisweep 手册</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在此页中查找</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The manual is not installed: %1 has no pages.</source>
        <translation>手册未安装：%1 中没有页面。</translation>
    </message>
    <message>
        <source>Search continued from the other end of the page</source>
        <translation>已从页面的另一端继续查找</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on this page</source>
        <translation>此页上没有“%1”</translation>
    </message>
    <message>
        <source>%1 is not part of the installed manual</source>
        <translation>%1 不属于已安装的手册</translation>
    </message>
    <message>
        <source>Found among the messages</source>
        <translation>已在消息条目中找到</translation>
    </message>
</context>
<context>
    <name>unisweep::MessageBar</name>
    <message>
        <source>Messages about the experiment</source>
        <translation>关于实验的消息</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>显示较少</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisweep::OutlierInspector</name>
    <message>
        <source>Step</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>离群时段</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>p99 %1 · median %2 · failed %3 %</source>
        <translation>p99 %1 · 中位数 %2 · 失败 %3%</translation>
    </message>
    <message>
        <source>The step whose outliers are explained</source>
        <translation>要解释其离群点的阶段</translation>
    </message>
    <message>
        <source>The periods in which the step&apos;s outliers waited, with their likely causes.</source>
        <translation>该阶段的离群点处于等待的时段，及其可能的原因。</translation>
    </message>
    <message>
        <source>Summary of the step</source>
        <translation>阶段摘要</translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation>尚无阶段。</translation>
    </message>
    <message>
        <source>%1 outliers; looking for causes…</source>
        <translation>%1 个离群点；正在查找原因…</translation>
    </message>
    <message>
        <source>%1 outliers. Their causes follow when the step is over.</source>
        <translation>%1 个离群点。其原因将在阶段结束后给出。</translation>
    </message>
    <message>
        <source>Of the first %1 samples:
%2</source>
        <translation>前 %1 个样本的结果：
%2</translation>
    </message>
    <message>
        <source>no correct responses · failed %1 %</source>
        <translation>没有正确的响应 · 失败 %1%</translation>
    </message>
</context>
<context>
    <name>unisweep::PathEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>unisweep::PercentilesPlot</name>
    <message>
        <source>Percentile of the responses</source>
        <translation>响应的百分位数</translation>
    </message>
    <message>
        <source>Percentiles of latency</source>
        <translation>延迟的百分位数</translation>
    </message>
    <message>
        <source>One curve per step, ending at its largest latency; stronger color means a higher rate. Requests without a response have no latency and are not included.</source>
        <translation>每个阶段一条曲线，终止于其最大延迟；颜色越深表示速率越高。没有响应的请求没有延迟，不包括在内。</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>curve, lowest and highest rate</comment>
        <translation>%1：%2 至 %3</translation>
    </message>
</context>
<context>
    <name>unisweep::ProcessorMap</name>
    <message>
        <source>CPUs of this host</source>
        <translation>本主机的 CPU</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>节点 %1</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>客户机</translation>
    </message>
    <message>
        <source>emulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>load client</source>
        <translation>负载客户端</translation>
    </message>
    <message>
        <source>CPU %1: %2</source>
        <comment>number: what runs there</comment>
        <translation>CPU %1：%2</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>shares a core with CPU %1</source>
        <translation>与 CPU %1 共用一个核心</translation>
    </message>
    <message>
        <source>isolated from other programs</source>
        <translation>与其他程序隔离</translation>
    </message>
</context>
<context>
    <name>unisweep::ResponseByMemoryPlot</name>
    <message>
        <source>Memory of the guest (MiB)</source>
        <translation>客户机的内存（MiB）</translation>
    </message>
    <message>
        <source>Best</source>
        <comment>highest response rate</comment>
        <translation>最高</translation>
    </message>
    <message>
        <source>In use (MiB)</source>
        <translation>已用（MiB）</translation>
    </message>
    <message>
        <source>Response rate by memory</source>
        <translation>各内存大小下的响应速率</translation>
    </message>
    <message>
        <source>Highest response rate of the sweep at each size of the memory ladder. The ladder ends (×) where the server fails, or responds at less than a quarter (dotted) of its rate with the most memory.</source>
        <translation>内存阶梯的每个大小下，扫描所达到的最高响应速率。阶梯终止（×）于服务器失败处，或其响应速率低于最大内存时速率的四分之一（点线）处。</translation>
    </message>
    <message>
        <source>Below: the most memory in use inside the guest, as its kernel reported through the balloon.</source>
        <translation>下方：客户机内的最大已用内存，由其内核通过 balloon 报告。</translation>
    </message>
    <message>
        <source>Best (%1)</source>
        <comment>unit of the response rate</comment>
        <translation>最高（%1）</translation>
    </message>
    <message>
        <source>end of the ladder</source>
        <translation>阶梯终点</translation>
    </message>
    <message>
        <source>%1, %2: at most %3 %4</source>
        <comment>series, memory, rate, unit</comment>
        <translation>%1，%2：最高 %3 %4</translation>
    </message>
    <message>
        <source>%1, %2: at most %3 %4 · %5: %6</source>
        <comment>series, memory, rate, unit, failure</comment>
        <translation>%1，%2：最高 %3 %4 · %5：%6</translation>
    </message>
</context>
<context>
    <name>unisweep::ResponseRatePlot</name>
    <message>
        <source>Response rate against offered rate</source>
        <translation>响应速率与发送速率的关系</translation>
    </message>
    <message>
        <source>Correct responses per second of the step. Thin line: all requests answered. Knee: the first rate of which less than 95 % was answered, or whose median latency is ten times that of the lowest rate.</source>
        <translation>阶段中每秒的正确响应数。细线：所有请求均得到应答。拐点：应答率低于 95%，或延迟中位数达到最低速率时十倍的第一个速率。</translation>
    </message>
    <message>
        <source>Response rate (responses/s)</source>
        <translation>响应速率（响应/s）</translation>
    </message>
    <message>
        <source>all answered (ideal)</source>
        <translation>全部应答（理想）</translation>
    </message>
    <message>
        <source>responses/s</source>
        <translation>响应/s</translation>
    </message>
</context>
<context>
    <name>unisweep::ResultTables</name>
    <message>
        <source>One row per offered rate</source>
        <translation>每个发送速率占一行</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>One row per offered rate: latencies, outliers, failures and the verdict.</source>
        <translation>每个发送速率占一行：延迟、离群点、失败和判定。</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群点</translation>
    </message>
    <message>
        <source>Outliers by likely cause</source>
        <translation>按可能的原因分类的离群点</translation>
    </message>
    <message>
        <source>Show outliers of one likely cause</source>
        <translation>显示某一可能原因的离群点</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>所有原因</translation>
    </message>
    <message>
        <source>Only the step at %1</source>
        <translation>仅 %1 的阶段</translation>
    </message>
    <message>
        <source>Samples above the outlier rule&apos;s fence</source>
        <translation>高于离群点规则界限的样本</translation>
    </message>
    <message>
        <source>The samples above the outlier rule&apos;s fence. Selecting a row marks its sample in the figures.</source>
        <translation>高于离群点规则界限的样本。选择一行会在图中标记其样本。</translation>
    </message>
    <message>
        <source>Clear this box to list the outliers of all steps</source>
        <translation>取消勾选则列出所有阶段的离群点</translation>
    </message>
</context>
<context>
    <name>unisweep::RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行的进度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>step %1/%2 · %3</source>
        <translation>阶段 %1/%2 · %3</translation>
    </message>
    <message>
        <source>preparing, %1 %</source>
        <translation>正在准备，%1%</translation>
    </message>
    <message>
        <source>guest up in %1</source>
        <translation>客户机启动用时 %1</translation>
    </message>
    <message>
        <source>guest starting</source>
        <translation>客户机正在启动</translation>
    </message>
    <message>
        <source>guest ended</source>
        <translation>客户机已结束</translation>
    </message>
</context>
<context>
    <name>unisweep::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>Next panel, previous panel</source>
        <translation>下一个面板、上一个面板</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt 和带下划线的字母</translation>
    </message>
    <message>
        <source>In a figure</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>+, −, wheel</source>
        <translation>+、−、滚轮</translation>
    </message>
    <message>
        <source>Zoom to an area</source>
        <translation>缩放到某个区域</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Arrows, Shift+drag, middle button</source>
        <translation>方向键、Shift+拖动、中键</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>0, Home, double click</source>
        <translation>0、Home、双击</translation>
    </message>
    <message>
        <source>Previous view, next view</source>
        <translation>上一个视图、下一个视图</translation>
    </message>
    <message>
        <source>Backspace, Shift+Backspace</source>
        <translation>Backspace、Shift+Backspace</translation>
    </message>
    <message>
        <source>Next outlier, previous outlier</source>
        <translation>下一个离群点、上一个离群点</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N、Shift+N</translation>
    </message>
    <message>
        <source>Next step, previous step</source>
        <translation>下一个阶段、上一个阶段</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Select samples in an area</source>
        <translation>选择区域内的样本</translation>
    </message>
    <message>
        <source>Select all samples in view</source>
        <translation>选择视图中的所有样本</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Menu of the figure</source>
        <translation>图的菜单</translation>
    </message>
    <message>
        <source>Menu key, right button</source>
        <translation>菜单键、右键</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Find or filter</source>
        <translation>查找或筛选</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>离开表格</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>Ctrl+drag; C makes plain dragging select</source>
        <translation>Ctrl+拖动；按 C 后直接拖动即可选择</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>复制行及表头</translation>
    </message>
</context>
<context>
    <name>unisweep::SourcesDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation>构建 %1</translation>
    </message>
    <message>
        <source>The mirage tool builds a copy of the folder, which holds a config.ml. Leave it empty to build the unikernel that comes with Unisweep.</source>
        <translation>mirage 工具会构建该文件夹的副本，其中须包含 config.ml。留空则构建 Unisweep 自带的 unikernel。</translation>
    </message>
    <message>
        <source>The mirage tool builds a copy of the folder, which holds a config.ml.</source>
        <translation>mirage 工具会构建该文件夹的副本，其中须包含 config.ml。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建(&amp;B)</translation>
    </message>
</context>
<context>
    <name>unisweep::StartPage</name>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Checking this host…</source>
        <translation>正在检查本主机…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>How does this guest behave as load rises?</source>
        <translation>负载上升时，这个客户机会如何表现？</translation>
    </message>
    <message>
        <source>An experiment boots guests, sends them requests at rising rates and draws the latency of every request. Start with one that is ready, or with your own.</source>
        <translation>实验会启动客户机，以不断上升的速率向其发送请求，并绘制每个请求的延迟。您可以从现成的实验开始，也可以使用自己的实验。</translation>
    </message>
    <message>
        <source>&amp;Try it: BIND on Linux, 1 minute</source>
        <translation>试一试：Linux 上的 BIND，1 分钟(&amp;T)</translation>
    </message>
    <message>
        <source>Run this experiment now: a small Linux guest with a DNS server. The first time, its image is built first, which takes another minute.</source>
        <translation>立即运行此实验：一个带 DNS 服务器的小型 Linux 客户机。首次运行时会先构建其镜像，还需要一分钟。</translation>
    </message>
    <message>
        <source>&amp;New experiment</source>
        <translation>新建实验(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Recorded runs and example experiments</source>
        <translation>录制的运行和示例实验</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>按 Enter 打开</translation>
    </message>
    <message>
        <source>Recorded runs: look at real samples at once</source>
        <translation>录制的运行：立即查看真实样本</translation>
    </message>
    <message>
        <source>The paper&apos;s figures</source>
        <translation>论文中的图</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Platforms on this host</source>
        <translation>本主机上的平台</translation>
    </message>
    <message>
        <source>&amp;Images…</source>
        <translation>镜像(&amp;I)…</translation>
    </message>
    <message>
        <source>System &amp;check…</source>
        <translation>系统检查(&amp;C)…</translation>
    </message>
    <message>
        <source>The picture is the plan of the load: rates over time, a square for each series.</source>
        <translation>图示为负载计划：速率随时间的变化，每个系列一个方块。</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>获取…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Images…</source>
        <translation>镜像…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open the page of images</source>
        <translation>打开镜像页面</translation>
    </message>
    <message>
        <source>&amp;Back to the figures</source>
        <translation>返回图(&amp;B)</translation>
    </message>
    <message>
        <source>%1
A run that was recorded on a real guest: %2. It opens as a copy.</source>
        <translation>%1
在真实客户机上录制的运行：%2。它以副本形式打开。</translation>
    </message>
</context>
<context>
    <name>unisweep::StepsModel</name>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
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
        <translation>拐点</translation>
    </message>
    <message>
        <source>response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>unisweep::YamlView</name>
    <message>
        <source>Text of the experiment file</source>
        <translation>实验文件的文本</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>The experiment file; edit it here or in the form</source>
        <translation>实验文件；可在此处或表单中编辑</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
</TS>
