/** Bills of material and the change requests to them. May use reference and people. */
package com.barron.production.bom;
