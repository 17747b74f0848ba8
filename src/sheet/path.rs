//! Steps of areas and lines.

/// A step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Goes to a point without a line.
    Move(f32, f32),
    /// A line to a point.
    Line(f32, f32),
    /// A curve to the last point by two that pull.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to the last point that was gone to.
    Close,
}

/// A rectangle as a path.
pub fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Vec<Step> {
    vec![Step::Move(x, y), Step::Line(x + width, y), Step::Line(x + width, y + height), Step::Line(x, y + height), Step::Close]
}

impl Step {
    /// The same step, moved.
    #[must_use]
    pub fn shifted(self, dx: f32, dy: f32) -> Self {
        self.placed(1.0, dx, dy)
    }

    /// The same step, made larger and then moved.
    #[must_use]
    pub fn placed(self, by: f32, dx: f32, dy: f32) -> Self {
        match self {
            Self::Move(x, y) => Self::Move(x * by + dx, y * by + dy),
            Self::Line(x, y) => Self::Line(x * by + dx, y * by + dy),
            Self::Curve(ax, ay, bx, by_, x, y) => Self::Curve(ax * by + dx, ay * by + dy, bx * by + dx, by_ * by + dy, x * by + dx, y * by + dy),
            Self::Close => Self::Close,
        }
    }
}
