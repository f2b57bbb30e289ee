// SPDX-License-Identifier: Apache-2.0
/** What the deliverables were made of, as SPDX 2.3. */
package org.vfiodt.deliver.sbom;
