package io.tidu.engine.drools;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles in a JVM of its own with a heap limit and a deadline. It gets the emitted text and nothing else: no shell,
 * no environment, no file. What it gives back is judged like anything from outside.
 */
final class WorkerCompiler extends RuleCompiler {
    private final int heapMebibytes;
    private final Duration deadline;

    WorkerCompiler(int heapMebibytes, Duration deadline) {
        this.heapMebibytes = heapMebibytes;
        this.deadline = deadline;
    }

    @Override
    CompiledModel compile(String drl) {
        Process process;
        try {
            process = start();
        } catch (IOException e) {
            throw failed();
        }
        FutureTask<byte[]> exchange = new FutureTask<>(() -> exchange(process, drl));
        Thread thread = new Thread(exchange, "tidu-worker");
        thread.setDaemon(true);
        thread.start();
        try {
            return CompiledModel.read(exchange.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw problem("engine.worker-late", String.valueOf(deadline.toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed();
        } catch (ExecutionException | IOException | IllegalStateException unusable) {
            throw failed();
        } finally {
            // Also ends the thread: its pipes break.
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // One short run: the faster compiler alone, and no threads for collecting.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath(),
                WorkerMain.class.getName());
        // What JAVA_TOOL_OPTIONS and the like say is meant for the host; Windows starts nothing without SystemRoot.
        builder.environment().keySet().retainAll(List.of("SystemRoot"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The host's, and our own jar if the host loaded it in some other way. */
    private static String classPath() {
        String path = System.getProperty("java.class.path", "");
        CodeSource source = WorkerCompiler.class.getProtectionDomain().getCodeSource();
        URL own = source == null ? null : source.getLocation();
        if (own == null || !own.getProtocol().equals("file")) {
            return path;
        }
        try {
            String file = Path.of(own.toURI()).toString();
            boolean there = List.of(path.split(File.pathSeparator, -1)).contains(file);
            return there ? path : path.isEmpty() ? file : path + File.pathSeparator + file;
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static byte[] exchange(Process process, String drl) throws IOException, InterruptedException {
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream());
                DataInputStream in = new DataInputStream(process.getInputStream())) {
            byte[] text = drl.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            out.flush();
            int length = in.readInt();
            if (length < 0 || length > CompiledModel.MOST_BYTES) {
                throw new IOException("too large");
            }
            byte[] archive = in.readNBytes(length);
            if (archive.length < length || in.read() >= 0 || process.waitFor() != 0) {
                throw new IOException("broken off");
            }
            return archive;
        }
    }

    private ProblemException failed() {
        return problem("engine.worker-failed", String.valueOf(heapMebibytes));
    }

    private static ProblemException problem(String id, String limit) {
        return new ProblemException(Problem.error(id, Place.of("rules"), limit));
    }
}
