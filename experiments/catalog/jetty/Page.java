// SPDX-License-Identifier: GPL-3.0-or-later
// A web server with a page that is hungry for memory, as pages made for each visitor are: a request
// makes rubbish, which dies young, and replaces some entries of a cache, which die old. So every
// collector has work to do, the more the higher the rate. The page itself is always the same.
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.util.log.Log;
import org.eclipse.jetty.util.log.StdErrLog;

public final class Page extends AbstractHandler {
    /** About 64 bytes, and a pointer for the collector to follow. */
    private static final class Node {
        final Node next;
        final long[] numbers = new long[3];

        Node(Node next, long number) {
            this.next = next;
            numbers[0] = number;
        }
    }

    private static final int NODES = 16; // of an entry: 1 KiB

    private final Node[] cache;
    private final int garbage; // entries that a request makes and forgets
    private final int replaced; // entries of the cache that a request replaces
    private final AtomicLong requests = new AtomicLong();
    private final byte[] page;

    private Page(int liveMiB, int garbageKiB, int replacedKiB) {
        cache = new Node[liveMiB << 10];
        garbage = garbageKiB;
        replaced = replacedKiB;
        String head = "<!DOCTYPE html>\n<html><head><title>Unisweep</title></head>\n<body><p>";
        String tail = "</p></body></html>\n";
        String filling = "It works: this page has as many bytes as the one in the paper.";
        page = (head + filling.substring(0, 136 - head.length() - tail.length()) + tail)
            .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < cache.length; i++)
            cache[i] = entry(i);
    }

    private static Node entry(long number) {
        Node node = null;
        for (int i = 0; i < NODES; i++)
            node = new Node(node, number);
        return node;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request,
                       HttpServletResponse response) throws IOException {
        base.setHandled(true);
        long number = requests.getAndIncrement();
        long sum = 0;
        for (int i = 0; i < garbage; i++)
            sum += entry(number + i).numbers[0];
        for (int i = 0; i < replaced; i++)
            cache[(int) Math.floorMod(number * replaced + i, (long) cache.length)] = entry(sum);
        response.setContentType("text/html");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    public static void main(String[] words) throws Exception {
        Log.setLog(new StdErrLog());
        Log.getRootLogger().setDebugEnabled(false);
        InetSocketAddress address =
            new InetSocketAddress(words[0], Integer.parseInt(words[1]));
        Server server = new Server(address);
        for (Connector connector : server.getConnectors())
            connector.getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration().setSendServerVersion(false);
        server.setHandler(new Page(Integer.getInteger("page.live", 24),
                                   Integer.getInteger("page.garbage", 128),
                                   Integer.getInteger("page.replaced", 16)));
        server.start();
        System.out.println("listening on port " + address.getPort());
        server.join();
    }
}
