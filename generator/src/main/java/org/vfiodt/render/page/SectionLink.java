// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

/** Leads to a part of the page. */
public record SectionLink(String target, String text) {}
