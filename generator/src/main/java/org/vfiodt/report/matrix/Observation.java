// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.List;
import java.util.Objects;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;

/**
 * What a check saw of one tree, without a look at any other. It is kept and used again wherever the
 * same is to be looked at.
 *
 * @param status how it ended; PASS may still turn out to be worse than the patch below
 * @param detail one line for people
 * @param seconds wall time of the work
 * @param remarks what counts only when it is new
 * @param findings what decided the status
 * @param cases what the guest tested
 * @param timeline how a boot went on
 * @param messages diagnostics as text, in order
 * @param evidence what it rests on
 */
public record Observation(
    Status status,
    String detail,
    double seconds,
    List<Remark> remarks,
    List<Finding> findings,
    List<CaseReport> cases,
    List<Moment> timeline,
    List<String> messages,
    Evidence evidence) {
  public Observation {
    Objects.requireNonNull(status);
    Objects.requireNonNull(detail);
    remarks = List.copyOf(remarks);
    findings = List.copyOf(findings);
    cases = List.copyOf(cases);
    timeline = List.copyOf(timeline);
    messages = List.copyOf(messages);
    Objects.requireNonNull(evidence);
  }

  /** One that needs no more than a line. */
  public static Observation of(Status status, String detail) {
    return new Observation(
        status, detail, 0, List.of(), List.of(), List.of(), List.of(), List.of(), Evidence.NONE);
  }

  public Observation remarking(List<Remark> all) {
    return new Observation(
        status, detail, seconds, all, findings, cases, timeline, messages, evidence);
  }

  public Observation finding(List<Finding> all) {
    return new Observation(
        status, detail, seconds, remarks, all, cases, timeline, messages, evidence);
  }

  public Observation saying(List<String> all) {
    return new Observation(
        status, detail, seconds, remarks, findings, cases, timeline, all, evidence);
  }

  public Observation restingOn(Evidence all) {
    return new Observation(
        status, detail, seconds, remarks, findings, cases, timeline, messages, all);
  }

  public Observation taking(double time) {
    return new Observation(
        status, detail, time, remarks, findings, cases, timeline, messages, evidence);
  }
}
