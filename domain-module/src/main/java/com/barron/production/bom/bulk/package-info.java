/** Many bills of material at once, with their components. May use what bom may. */
package com.barron.production.bom.bulk;
