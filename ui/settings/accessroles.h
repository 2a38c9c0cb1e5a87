#pragma once

namespace warraq {

/// Tells assistive technology what those controls are that Qt knows nothing of. Once, before they are made;
/// again does no harm. GUI thread.
void tellAccessRoles();

} // namespace warraq
