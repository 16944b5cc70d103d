resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-77a419681b4fb381"
    name = "Restart what leaks: foresight_response_due"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-992e363b481aebeb"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "due"
        "action"    = "restart-leaking"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_due"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-b955fbac27538178"
    name = "Restart what leaks: foresight_response_suggested"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-992e363b481aebeb"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "suggested"
        "action"    = "restart-leaking"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_suggested"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-a4cd6fecb61e8706"
    name = "Restart what leaks: foresight_response_gate"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-992e363b481aebeb"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "gate"
        "action"    = "restart-leaking"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_gate"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-a61e4c1009ecf82e"
    name = "Restart what leaks: foresight_response_value"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-992e363b481aebeb"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "value"
        "action"    = "restart-leaking"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_value"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
