package org.countinghouse.examples.quickstart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line to a PostgreSQL server that counts what a process asks, question by question over all its connections, and does
 * something when a question comes. It knows when the process has gone and when the server has put down the receiver too,
 * because it reads both ends to their ends.
 */
final class CountingLine implements AutoCloseable {

    private static final int SYNC = 'S';
    private static final int SIMPLE_QUERY = 'Q';

    private final URI server;
    private final ServerSocket door;
    private final AtomicLong questions = new AtomicLong();
    private final Collection<Thread> threads = new ConcurrentLinkedQueue<>();
    private final long at;
    private final Runnable happening;

    private CountingLine(String url, long at, Runnable happening) throws IOException {
        this.server = URI.create(url.substring("jdbc:".length()));
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.at = at;
        this.happening = happening;
        begin(this::letIn);
    }

    /** Only counts. */
    static CountingLine to(String url) throws IOException {
        return new CountingLine(url, Long.MAX_VALUE, () -> {});
    }

    /** Lets that happen when the question of that number has come, the first being 1, before it is passed on. */
    static CountingLine to(String url, long at, Runnable happening) throws IOException {
        return new CountingLine(url, at, happening);
    }

    /** The same database at the other end of this line. */
    String url() {
        return "jdbc:postgresql://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort()
                + server.getPath() + "?" + server.getQuery() + "&sslmode=disable&gssEncMode=disable";
    }

    /** How many questions there were. */
    long questions() {
        return questions.get();
    }

    private void begin(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket real = new Socket(server.getHost(), server.getPort());
                client.setTcpNoDelay(true);
                real.setTcpNoDelay(true);
                begin(() -> ask(client, real));
                begin(() -> answer(real, client));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Until the process hangs up: then the server hears that nobody is there any more. */
    private void ask(Socket client, Socket real) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(real.getOutputStream()));
            pass(in, out, new byte[0]);
            while (true) {
                byte kind = in.readByte();
                if ((kind == SYNC || kind == SIMPLE_QUERY) && questions.incrementAndGet() == at) {
                    happening.run();
                }
                pass(in, out, new byte[] {kind});
            }
        } catch (IOException gone) {
            hangUp(real, gone);
        }
    }

    private static void pass(DataInputStream in, DataOutputStream out, byte[] kind) throws IOException {
        int length = in.readInt();
        byte[] rest = in.readNBytes(length - Integer.BYTES);
        if (rest.length < length - Integer.BYTES) {
            throw new EOFException("cut off in a message of " + length + " bytes");
        }
        out.write(kind);
        out.writeInt(length);
        out.write(rest);
        if (in.available() == 0) {
            out.flush();
        }
    }

    private static void hangUp(Socket real, IOException why) {
        try {
            real.shutdownOutput();
        } catch (IOException e) {
            // the server was first
            why.addSuppressed(e);
        }
    }

    /** Until the server hangs up, whether anybody is still there to hear it or not. */
    private static void answer(Socket real, Socket client) {
        try (real;
                client) {
            InputStream in = real.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] buffer = new byte[8192];
            boolean heard = true;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                heard = heard && write(out, buffer, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns when the server has ended everything that was asked over this line. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
