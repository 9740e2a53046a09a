/** Links the C names in comments to the generated declarations. */
package io.nativeheader.processor.resolve.comment;
