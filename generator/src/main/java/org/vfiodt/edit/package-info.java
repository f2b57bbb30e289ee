// SPDX-License-Identifier: Apache-2.0
/** Anchored edits of files that belong to somebody else: exactly once, idempotent and loud. */
package org.vfiodt.edit;
