package io.tidu.engine.drools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a worker JVM runs: one text in, its classes out. It compiles and loads nothing of them. */
final class WorkerMain {
    private WorkerMain() {}

    /** Reads a text from standard input and writes the archive of its classes to standard output. */
    public static void main(String[] arguments) throws IOException {
        // Whatever else prints must not get in between.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
                DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            String drl = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            byte[] archive = ModelBuild.build(drl).toBytes();
            out.writeInt(archive.length);
            out.write(archive);
        }
    }
}
