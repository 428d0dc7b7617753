/**
 * Procedures as other systems put them in: added, replaced, given new revisions. May use what sop
 * may.
 */
package com.barron.production.sop.register;
