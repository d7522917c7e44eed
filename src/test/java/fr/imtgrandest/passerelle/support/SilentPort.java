package fr.imtgrandest.passerelle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes connections and never says a word. */
public final class SilentPort implements AutoCloseable {

    private final ServerSocket port;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    private SilentPort(ServerSocket port) {
        this.port = port;
    }

    public static SilentPort open() {
        try {
            SilentPort silent = new SilentPort(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(silent::listen, "silent-port");
            thread.setDaemon(true);
            thread.start();
            return silent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (!port.isClosed()) {
                callers.add(port.accept());
            }
        } catch (IOException closed) {
            return;
        }
    }

    public int port() {
        return port.getLocalPort();
    }

    public int calls() {
        return callers.size();
    }

    public void forget() throws IOException {
        for (Socket caller : callers) {
            caller.close();
        }
        callers.clear();
    }

    @Override
    public void close() throws IOException {
        forget();
        port.close();
    }
}
