/** Bills of material as other systems put them in: added, replaced. May use what bom may. */
package com.barron.production.bom.register;
