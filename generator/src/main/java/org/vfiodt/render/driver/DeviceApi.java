// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.kernel.Facts;

/**
 * What the driver finds in the kernel for what a device needs beside VFIO, each from one fact of
 * {@code arndale-config/facts}.
 *
 * @param pollTimeout {@code readl_poll_timeout} exists
 * @param lineByIndex reset lines are found by their position, and functions without effect stand in
 *     for a kernel without reset controllers; otherwise by name only
 * @param domainById a device can have several power domains
 * @param resumeAndGet {@code pm_runtime_resume_and_get} cleans up after a failure
 * @param errProbe {@code dev_err_probe} exists
 * @param readOnce {@code READ_ONCE} exists, {@code ACCESS_ONCE} otherwise
 */
public record DeviceApi(
    boolean pollTimeout,
    boolean lineByIndex,
    boolean domainById,
    boolean resumeAndGet,
    boolean errProbe,
    boolean readOnce) {
  private static final String POLL_TIMEOUT = "readl-poll-timeout";
  private static final String LINE_BY_INDEX = "reset-control-by-index";
  private static final String DOMAIN_BY_ID = "pm-domain-attach-by-id";
  private static final String RESUME_AND_GET = "pm-runtime-resume-and-get";
  private static final String ERR_PROBE = "dev-err-probe";
  private static final String READ_ONCE = "read-once";

  static final List<String> FACTS =
      List.of(POLL_TIMEOUT, LINE_BY_INDEX, DOMAIN_BY_ID, RESUME_AND_GET, ERR_PROBE, READ_ONCE);

  static DeviceApi of(Facts facts) {
    return new DeviceApi(
        facts.has(POLL_TIMEOUT),
        facts.has(LINE_BY_INDEX),
        facts.has(DOMAIN_BY_ID),
        facts.has(RESUME_AND_GET),
        facts.has(ERR_PROBE),
        facts.has(READ_ONCE));
  }
}
