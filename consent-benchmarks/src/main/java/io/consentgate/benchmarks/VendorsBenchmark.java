package io.consentgate.benchmarks;

import io.consentgate.benchmarks.RefuseAll.Vendors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our whole job with catalogues of several sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class VendorsBenchmark {

    /** How many vendors the catalogue has. */
    @Param({"50", "500", "5000"})
    public int vendors;

    private final CopyingSink sink = new CopyingSink();
    private Pass pass = Pass.NONE;

    /** Reads the folder anew for each fork, and warms up. */
    @Setup
    public void load() {
        Vendors known = new Vendors(SyntheticVendors.of(vendors));
        pass = new Pass(Pages.load(), new OurRewriter(() -> new RefuseAll(known, Scripts.READ), OurRewriter.BANNER));
        pass.warmUp(sink);
    }

    /** Measured in CPU time; the wall clock's figure is not used. */
    @Benchmark
    public byte pass() {
        pass.run(sink);
        return sink.last();
    }
}
