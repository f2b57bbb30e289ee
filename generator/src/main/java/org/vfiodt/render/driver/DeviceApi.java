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
 */
public record DeviceApi(
    boolean pollTimeout,
    boolean lineByIndex,
    boolean domainById,
    boolean resumeAndGet,
    boolean errProbe) {
  private static final String POLL_TIMEOUT = "readl-poll-timeout";
  private static final String LINE_BY_INDEX = "reset-control-by-index";
  private static final String DOMAIN_BY_ID = "pm-domain-attach-by-id";
  private static final String RESUME_AND_GET = "pm-runtime-resume-and-get";
  private static final String ERR_PROBE = "dev-err-probe";

  static final List<String> FACTS =
      List.of(POLL_TIMEOUT, LINE_BY_INDEX, DOMAIN_BY_ID, RESUME_AND_GET, ERR_PROBE);

  static DeviceApi of(Facts facts) {
    return new DeviceApi(
        facts.has(POLL_TIMEOUT),
        facts.has(LINE_BY_INDEX),
        facts.has(DOMAIN_BY_ID),
        facts.has(RESUME_AND_GET),
        facts.has(ERR_PROBE));
  }
}
