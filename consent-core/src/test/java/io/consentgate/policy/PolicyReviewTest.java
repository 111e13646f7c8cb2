package io.consentgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.policy.PolicyReview.Remark;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReviewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nordhost       | NO_DATE MIXED_BASES:communication-support MIXED_BASES:development MIXED_BASES:marketing TRANSFER_UNSAID:serbian-subsidiary NO_DURATION AUTHORITY_MISSING
            sidverket      | NO_DATE MIXED_BASES:communication-support MIXED_BASES:development MIXED_BASES:marketing RECIPIENT_UNNAMED:domain-registrar RECIPIENT_UNNAMED:refund-bank RECIPIENT_UNNAMED:sms-provider SAFEGUARD_VOID:Privacy_Shield AUTHORITY_RENAMED:Datainspektionen
            serverhall     | RECIPIENT_UNNAMED:domain-ssl-suppliers RECIPIENT_UNNAMED:processors NO_DURATION AUTHORITY_RENAMED:Datainspektionen
            nordhost-group | NO_DATE MIXED_BASES:communication-support MIXED_BASES:marketing SAFEGUARD_VOID:Privacy_Shield NO_DURATION AUTHORITY_MISSING
            matchverk      | RECIPIENT_UNNAMED:analysis-processors RECIPIENT_UNNAMED:device-identification RECIPIENT_UNNAMED:referred-company RECIPIENT_UNNAMED:processors AUTHORITY_RENAMED:Datainspektionen
            """)
    void modelPolicy_getsTheseRemarks(String name, String remarks) {
        var file = Path.of("src/test/resources/policies", name + ".json");
        Policy policy = ((PolicyFile.Result.Read) PolicyFile.read(file)).policy();
        assertThat(PolicyReview.of(policy).remarks())
                .allMatch(remark -> !remark.advice().isBlank())
                .extracting(PolicyReviewTest::told)
                .containsExactly(remarks.split(" "));
    }

    @Test
    void trial_getsNone() {
        assertThat(PolicyReview.of(Policy.trial("shop.example")).remarks()).isEmpty();
    }

    private static String told(Remark remark) {
        return remark.subject().isEmpty()
                ? remark.sort().name()
                : remark.sort() + ":" + remark.subject().replace(' ', '_');
    }
}
