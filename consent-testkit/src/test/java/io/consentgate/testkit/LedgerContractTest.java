package io.consentgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.consentgate.ledger.LedgerEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Each fault is one that a ledger might have, with the tests of the contract that must then fail. */
class LedgerContractTest {

    static Stream<Class<?>> faults() {
        return Stream.of(
                LosesQueued.class,
                ForgetsOrder.class,
                ShowsEverybody.class,
                ErasesNothing.class,
                ExpiresTooSoon.class,
                KeepsReplaced.class,
                ReplacesByVoided.class,
                TakesAfterClosing.class);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultyLedger_fails(Class<?> contract) {
        var failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .count();
        assertThat(failed).isPositive();
    }

    abstract static class Faulty extends LedgerContract {
        Faulty(Supplier<ListLedger> ledger) {
            super(ListLedger.provider(ledger.get()));
        }
    }

    static class LosesQueued extends Faulty {
        LosesQueued() {
            super(() -> new ListLedger() {
                @Override
                public void queue(LedgerEntry entry) {}
            });
        }
    }

    static class ForgetsOrder extends Faulty {
        ForgetsOrder() {
            super(() -> new ListLedger() {
                @Override
                public synchronized List<LedgerEntry> records(String visitorId) {
                    var records = new ArrayList<>(super.records(visitorId));
                    Collections.reverse(records);
                    return records;
                }
            });
        }
    }

    static class ShowsEverybody extends Faulty {
        ShowsEverybody() {
            super(() -> new ListLedger() {
                @Override
                public synchronized List<LedgerEntry> records(String visitorId) {
                    return List.copyOf(rows);
                }
            });
        }
    }

    static class ErasesNothing extends Faulty {
        ErasesNothing() {
            super(() -> new ListLedger() {
                @Override
                public synchronized int erase(String visitorId) {
                    return records(visitorId).size();
                }
            });
        }
    }

    static class ExpiresTooSoon extends Faulty {
        ExpiresTooSoon() {
            super(() -> new ListLedger() {
                @Override
                public synchronized int expire(Instant before) {
                    return super.expire(before.plusMillis(1));
                }
            });
        }
    }

    static class KeepsReplaced extends Faulty {
        KeepsReplaced() {
            super(() -> new ListLedger() {
                @Override
                public synchronized int expire(Instant before) {
                    var size = rows.size();
                    rows.removeIf(row -> row.until().isBefore(before));
                    return size - rows.size();
                }
            });
        }
    }

    static class ReplacesByVoided extends Faulty {
        ReplacesByVoided() {
            super(() -> new ListLedger() {
                @Override
                boolean isVoided(LedgerEntry entry) {
                    return false;
                }
            });
        }
    }

    static class TakesAfterClosing extends Faulty {
        TakesAfterClosing() {
            super(() -> new ListLedger() {
                @Override
                public synchronized CompletionStage<Void> append(LedgerEntry entry) {
                    rows.add(entry);
                    return CompletableFuture.completedFuture(null);
                }
            });
        }
    }
}
