// SPDX-License-Identifier: Apache-2.0
/**
 * The VFIO driver spec: which driver to generate, the rules of single devices, and how the series
 * is cut. Immutable model, reader and printer; the language is described in {@code
 * docs/spec-language.md}.
 */
package org.vfiodt.spec;
