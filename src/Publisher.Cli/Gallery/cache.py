from collections import OrderedDict

class Cache:
    def __init__(self, size: int = 64) -> None:
        self.size = size            # 容量      how many
        self.items = OrderedDict()  # 键到值    from key to value

    #region put
    def put(self, key: str, value: bytes) -> None:
        self.items[key] = value
        if len(self.items) > self.size:
            self.items.popitem(last=False)
    #endregion
