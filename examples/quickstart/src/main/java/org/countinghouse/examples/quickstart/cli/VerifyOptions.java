package org.countinghouse.examples.quickstart.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;

/**
 * What the command was asked to verify.
 *
 * @param jdbcUrl the database, which must be there
 * @param tenant whose data; empty means everybody's
 * @param report where the JSON report goes
 */
public record VerifyOptions(String jdbcUrl, Optional<TenantId> tenant, Optional<Path> report) {}
