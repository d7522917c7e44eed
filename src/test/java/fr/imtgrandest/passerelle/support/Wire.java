package fr.imtgrandest.passerelle.support;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between the application and its database: passes everything on, until it is told to fall silent or to cut a connection
 * between a commit and its answer. Reads just as much of the protocol as it takes to see a commit go by.
 */
public final class Wire implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Asked before the first message, which begins otherwise: for TLS, for GSS, to cancel. */
    private static final Set<Integer> REQUESTS = Set.of(80_877_103, 80_877_104, 80_877_102);

    /** What makes a transaction an act of somebody. */
    private static final String ACT = "journal_entry";

    private final ServerSocket entry;
    private final int server;
    private final Object gate = new Object();
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile boolean silent;
    private volatile boolean open = true;

    private Wire(ServerSocket entry, int server) {
        this.entry = entry;
        this.server = server;
    }

    public static Wire to(int server) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server);
        thread("wire", wire::accept);
        return wire;
    }

    public int port() {
        return entry.getLocalPort();
    }

    /** The next connection that commits an act is cut when the server has answered, and the answer is lost. */
    public void cutNextCommit() {
        toCut.set(1);
    }

    /** How many were cut. */
    public int cut() {
        return cut.get();
    }

    /** Whether a cut is still to come. */
    public boolean isArmed() {
        return toCut.get() > 0;
    }

    public void disarm() {
        toCut.set(0);
    }

    /** Nothing goes through any more in either direction; connections stay open. */
    public void fallSilent() {
        silent = true;
    }

    public void speak() {
        synchronized (gate) {
            silent = false;
            gate.notifyAll();
        }
    }

    private void awaitSpeech() throws InterruptedException {
        synchronized (gate) {
            while (silent) {
                gate.wait();
            }
        }
    }

    private void accept() throws IOException {
        while (open) {
            Socket client = entry.accept();
            thread(
                    "wire-connection",
                    () -> new Line(client, new Socket(InetAddress.getLoopbackAddress(), server)).run());
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        speak();
        entry.close();
    }

    /** One connection. */
    private final class Line {

        private final Socket client;
        private final Socket database;
        private final Set<String> commits = ConcurrentHashMap.newKeySet();
        private final Set<String> acts = ConcurrentHashMap.newKeySet();
        private boolean inAct;
        private volatile boolean losing;

        private Line(Socket client, Socket database) {
            this.client = client;
            this.database = database;
        }

        private void run() throws IOException, InterruptedException {
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            thread("wire-answers", this::passAnswers);
            try {
                passQuestions();
            } finally {
                end();
            }
        }

        private void end() throws IOException {
            client.close();
            database.close();
        }

        private void passAnswers() throws IOException, InterruptedException {
            byte[] buffer = new byte[BUFFER];
            InputStream from = database.getInputStream();
            OutputStream to = client.getOutputStream();
            try {
                for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                    awaitSpeech();
                    if (losing) {
                        cut.incrementAndGet();
                        return;
                    }
                    to.write(buffer, 0, length);
                    to.flush();
                }
            } finally {
                end();
            }
        }

        private void passQuestions() throws IOException, InterruptedException {
            DataInputStream from = new DataInputStream(client.getInputStream());
            OutputStream to = database.getOutputStream();
            passGreeting(from, to);
            while (true) {
                int type = from.read();
                if (type < 0) {
                    return;
                }
                byte[] body = new byte[from.readInt() - Integer.BYTES];
                from.readFully(body);
                look(type, body);
                awaitSpeech();
                to.write(ByteBuffer.allocate(1 + Integer.BYTES + body.length)
                        .put((byte) type)
                        .putInt(body.length + Integer.BYTES)
                        .put(body)
                        .array());
                if (from.available() == 0) {
                    to.flush();
                }
            }
        }

        private void passGreeting(DataInputStream from, OutputStream to) throws IOException, InterruptedException {
            int kind;
            do {
                byte[] body = new byte[from.readInt() - Integer.BYTES];
                from.readFully(body);
                kind = ByteBuffer.wrap(body).getInt();
                awaitSpeech();
                to.write(ByteBuffer.allocate(Integer.BYTES + body.length)
                        .putInt(body.length + Integer.BYTES)
                        .put(body)
                        .array());
                to.flush();
            } while (REQUESTS.contains(kind));
        }

        /** Statements are prepared under a name, perhaps an empty one, and run by it. */
        private void look(int type, byte[] body) {
            if (type == 'P') {
                String name = text(body, 0);
                String query = text(body, name.length() + 1);
                mark(commits, name, query.strip().equalsIgnoreCase("COMMIT"));
                mark(acts, name, query.contains("insert into") && query.contains(ACT));
            } else if (type == 'B') {
                int portal = text(body, 0).length() + 1;
                run(text(body, portal));
            }
        }

        private void run(String statement) {
            if (acts.contains(statement)) {
                inAct = true;
            } else if (commits.contains(statement)) {
                losing = inAct && toCut.compareAndSet(1, 0);
                inAct = false;
            }
        }

        private static void mark(Set<String> marked, String name, boolean mark) {
            if (mark) {
                marked.add(name);
            } else {
                marked.remove(name);
            }
        }

        private static String text(byte[] body, int from) {
            int end = from;
            while (body[end] != 0) {
                end++;
            }
            return new String(body, from, end - from, StandardCharsets.ISO_8859_1);
        }
    }

    /** What a thread of the line does until an end of it is closed. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void thread(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (SocketException | EOFException closed) {
                        return;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
